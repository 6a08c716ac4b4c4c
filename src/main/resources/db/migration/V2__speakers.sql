-- Sources that words are credited to by name. Nothing here says when a row came to be: an id and its age could otherwise link
-- a name to a quote recorded in the same moment.
create table speaker (
    id          uuid primary key,
    name        text    not null check (char_length(name) between 1 and 300),
    type        text    not null check (type in ('PERSON', 'ORGANIZATION', 'GROUP', 'DOCUMENT')),
    wikidata_id text    check (wikidata_id ~ '^Q[1-9][0-9]{0,15}$'),
    version     integer not null check (version >= 1)
);

create unique index speaker_wikidata_id on speaker (wikidata_id);

-- Ordinal 0 is the name itself, so that a look-up by any name reads one table. Folded: see org.whosaid.wording.Folding.
create table speaker_name (
    speaker_id uuid    not null references speaker on delete cascade,
    ordinal    integer not null check (ordinal >= 0),
    name       text    not null check (char_length(name) between 1 and 300),
    folded     text    not null check (folded <> ''),
    words      text[]  not null generated always as (string_to_array(folded, ' ')) stored,
    primary key (speaker_id, ordinal)
);

create index speaker_name_folded on speaker_name (folded text_pattern_ops);
create index speaker_name_words on speaker_name using gin (words);

-- A role that a known speaker held; both days inclusive, an open end is null.
create table tenure (
    speaker_id          uuid    not null references speaker on delete cascade,
    ordinal             integer not null check (ordinal >= 0),
    role                text    not null check (char_length(role) between 1 and 500),
    role_folded         text    not null check (role_folded <> ''),
    organization        text    check (char_length(organization) between 1 and 500),
    organization_folded text    check (organization_folded <> ''),
    from_date           date,
    to_date             date,
    primary key (speaker_id, ordinal),
    check ((organization is null) = (organization_folded is null)),
    check (from_date <= to_date)
);

create index tenure_role on tenure (role_folded);
create index tenure_organization on tenure (organization_folded);
