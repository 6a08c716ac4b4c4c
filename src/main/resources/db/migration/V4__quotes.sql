-- One quote is one attribution: some words, credited to someone, by one report.
create table quote (
    id                 uuid primary key,
    version            integer     not null check (version >= 1),
    status             text        not null check (status in ('ACTIVE', 'RETRACTED', 'WITHHELD')),
    recorded_at        timestamptz not null,
    recorded_by        text        not null,
    corrected_at       timestamptz,
    ref                text        check (char_length(ref) between 1 and 200),

    -- The words, as printed. The digest is SHA-256 over the text in UTF-8; the statement derives from the folded words.
    text               text        not null check (char_length(text) between 1 and 20000),
    text_digest        bytea       not null check (octet_length(text_digest) = 32),
    statement          uuid        not null,
    kind               text        not null check (kind in ('DIRECT', 'INDIRECT', 'MIXED')),
    -- Start and end of each span in turn, in code points, ends exclusive.
    verbatim           integer[]   not null,
    cue                text        check (char_length(cue) between 1 and 300),
    act                text        check (act in ('ASSERTION', 'CONFIRMATION', 'PROMISE', 'DENIAL', 'DECLINED_COMMENT')),
    channel            text        check (channel in ('SPEECH', 'BRIEFING', 'INTERVIEW', 'WRITTEN_STATEMENT', 'POST', 'DOCUMENT')),
    language           text        check (char_length(language) between 2 and 35),
    translated         boolean,

    -- The credit. A speaker is there exactly when the source is named.
    anonymity          text        not null check (anonymity in ('NAMED', 'UNNAMED', 'ON_REQUEST', 'UNCREDITED')),
    anonymous          boolean     generated always as
                                   (case anonymity when 'NAMED' then false when 'UNCREDITED' then null else true end) stored,
    speaker_id         uuid        references speaker,
    printed            text        check (char_length(printed) between 1 and 300),
    role               text        check (char_length(role) between 1 and 500),
    role_folded        text,
    affiliation        text        check (char_length(affiliation) between 1 and 500),
    affiliation_folded text,
    descriptor         text        check (char_length(descriptor) between 1 and 500),
    reason             text        check (char_length(reason) between 1 and 1000),
    ground_rules       text        check (ground_rules in ('ON_RECORD', 'BACKGROUND', 'NOT_FOR_ATTRIBUTION', 'UNSTATED')),
    source_group       boolean     not null,
    mentions_others    boolean     not null,

    -- Where it comes from. The publisher is the article's, kept here for the lists by publisher.
    outlet_id          uuid        references outlet,
    article_id         uuid        references article,
    publisher_id       uuid        references outlet,
    position           integer     not null check (position between 1 and 100000),
    continues          uuid        check (continues <> id),
    context_before     text        check (char_length(context_before) <= 2000),
    context_after      text        check (char_length(context_after) <= 2000),

    -- When it was said.
    said_printed       text        check (char_length(said_printed) between 1 and 200),
    said_from          date,
    said_to            date,
    said_inferred      boolean     not null,

    -- Keys that put the undated last in both directions, so that one row comparison walks either list.
    said_desc          integer     not null generated always as (coalesce(date '2000-01-01' - said_from, 2147483647)) stored,
    said_asc           integer     not null generated always as (coalesce(said_from - date '2000-01-01', 2147483647)) stored,
    -- Whom the quote is credited to, for the chain of quotes that continue one another.
    credit             uuid        not null generated always as (coalesce(speaker_id, case anonymity
                                       when 'UNNAMED'    then '00000000-0000-0000-0000-000000000001'::uuid
                                       when 'ON_REQUEST' then '00000000-0000-0000-0000-000000000002'::uuid
                                       else                   '00000000-0000-0000-0000-000000000003'::uuid end)) stored,

    constraint quote_named_has_speaker check ((anonymity = 'NAMED') = (speaker_id is not null)),
    constraint quote_unnamed_has_no_printed_name check (anonymity = 'NAMED' or printed is null),
    constraint quote_description_is_of_unnamed check (anonymity in ('UNNAMED', 'ON_REQUEST')
        or (descriptor is null and reason is null and ground_rules is null and not source_group and not mentions_others)),
    constraint quote_has_origin check (outlet_id is not null or article_id is not null),
    constraint quote_publisher_is_of_article check (article_id is not null or publisher_id is null),
    constraint quote_role_folded check ((role is null) = (role_folded is null)),
    constraint quote_affiliation_folded check ((affiliation is null) = (affiliation_folded is null)),
    constraint quote_verbatim_by_kind check (cardinality(verbatim) % 2 = 0 and (kind = 'INDIRECT') = (cardinality(verbatim) = 0)),
    constraint quote_verbatim_inside check (cardinality(verbatim) = 0
        or (verbatim[1] >= 0 and verbatim[cardinality(verbatim)] <= char_length(text))),
    constraint quote_said_range check ((said_from is null) = (said_to is null) and said_from <= said_to),
    constraint quote_said_inferred check (not said_inferred or said_from is not null),
    constraint quote_continues_in_article check (continues is null or article_id is not null),
    constraint quote_chain unique (id, article_id, credit),
    -- One article and one credit along a chain, and a redaction of a chain in one statement.
    constraint quote_continues_same_credit foreign key (continues, article_id, credit)
        references quote (id, article_id, credit) deferrable initially immediate
);

-- Re-sending never doubles: the natural key, with and without an article.
create unique index quote_in_article on quote (article_id, text_digest, position) where article_id is not null;
create unique index quote_without_article on quote (outlet_id, text_digest, position) where article_id is null;

-- Lists by date under each main filter, in both directions.
create index quote_said_desc on quote (said_desc, position, id);
create index quote_said_asc on quote (said_asc, position, id);
create index quote_speaker_said_desc on quote (speaker_id, said_desc, position, id) where speaker_id is not null;
create index quote_speaker_said_asc on quote (speaker_id, said_asc, position, id) where speaker_id is not null;
create index quote_outlet_said_desc on quote (outlet_id, said_desc, position, id) where outlet_id is not null;
create index quote_outlet_said_asc on quote (outlet_id, said_asc, position, id) where outlet_id is not null;
create index quote_publisher_said_desc on quote (publisher_id, said_desc, position, id) where publisher_id is not null;
create index quote_publisher_said_asc on quote (publisher_id, said_asc, position, id) where publisher_id is not null;
-- Partial, because the planner takes no "is null" and no "is true" for a constant that leaves the order of an index as it is.
create index quote_unnamed_said_desc on quote (said_desc, position, id) where anonymous is true;
create index quote_unnamed_said_asc on quote (said_asc, position, id) where anonymous is true;
create index quote_uncredited_said_desc on quote (said_desc, position, id) where anonymous is null;
create index quote_uncredited_said_asc on quote (said_asc, position, id) where anonymous is null;
-- What was taken back is rare, and a list of it would otherwise read past everything else.
create index quote_removed_said_desc on quote (said_desc, position, id) where status <> 'ACTIVE';
create index quote_removed_said_asc on quote (said_asc, position, id) where status <> 'ACTIVE';
-- The same lists in the order of recording.
create index quote_speaker_recorded on quote (speaker_id, id) where speaker_id is not null;
create index quote_outlet_recorded on quote (outlet_id, id) where outlet_id is not null;
create index quote_publisher_recorded on quote (publisher_id, id) where publisher_id is not null;
create index quote_role on quote (role_folded, said_desc) where role_folded is not null;
create index quote_affiliation on quote (affiliation_folded, said_desc) where affiliation_folded is not null;
create index quote_statement on quote (statement);
create index quote_continues on quote (continues) where continues is not null;

-- Every ref under which a caller has sent a quote.
create table quote_ref (
    recorded_by text not null,
    ref         text not null check (char_length(ref) between 1 and 200),
    quote_id    uuid not null references quote,
    primary key (recorded_by, ref)
);

create index quote_ref_quote on quote_ref (quote_id);

-- Outlets between the publisher and the source outlet, from the publisher's side.
create table relay (
    quote_id  uuid    not null references quote on delete cascade,
    ordinal   integer not null check (ordinal >= 0),
    outlet_id uuid    not null references outlet,
    primary key (quote_id, ordinal)
);

create index relay_outlet on relay (outlet_id, quote_id);

-- The publisher of a quote is its article's: a correction of the article reaches the lists by publisher in the same transaction.
create function article_publisher_to_quotes() returns trigger language plpgsql as $$
begin
    update quote set publisher_id = new.publisher_id where article_id = new.id;
    return null;
end
$$;

create trigger article_publisher_to_quotes after update of publisher_id on article
    for each row when (old.publisher_id is distinct from new.publisher_id)
    execute function article_publisher_to_quotes();
