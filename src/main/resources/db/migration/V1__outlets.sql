-- Bodies that publish or release words, under every name that they go by.
create table outlet (
    id                uuid primary key,
    name              text    not null check (char_length(name) between 1 and 300),
    kind              text    check (kind in ('NEWS_AGENCY', 'NEWSPAPER', 'MAGAZINE', 'BROADCASTER', 'ONLINE',
                                              'GOVERNMENT_PRESS_OFFICE', 'PRESS_OFFICE', 'OTHER')),
    state_affiliation text    check (state_affiliation in ('STATE_RUN', 'STATE_FUNDED', 'GOVERNMENT', 'INDEPENDENT')),
    version           integer not null check (version >= 1)
);

-- Ordinal 0 is the name itself, so that a look-up by any name reads one table. Folded: see org.whosaid.wording.Folding.
create table outlet_name (
    outlet_id uuid    not null references outlet on delete cascade,
    ordinal   integer not null check (ordinal >= 0),
    name      text    not null check (char_length(name) between 1 and 300),
    folded    text    not null check (folded <> ''),
    words     text[]  not null generated always as (string_to_array(folded, ' ')) stored,
    primary key (outlet_id, ordinal)
);

create index outlet_name_folded on outlet_name (folded text_pattern_ops);
create index outlet_name_words on outlet_name using gin (words);

create table outlet_domain (
    outlet_id uuid    not null references outlet on delete cascade,
    ordinal   integer not null check (ordinal >= 0),
    domain    text    not null check (domain = lower(domain) and char_length(domain) between 1 and 253),
    primary key (outlet_id, ordinal)
);

create index outlet_domain_domain on outlet_domain (domain);
