-- The reports that carried quotes. An article is its normalised URL, else its publisher, title and time of publication.
create table article (
    id                 uuid primary key,
    url                text    check (char_length(url) between 1 and 2000),
    url_normalised     text    check (char_length(url_normalised) between 1 and 2000),
    title              text    check (char_length(title) between 1 and 1000),
    title_digest       bytea   check (octet_length(title_digest) = 32),
    publisher_id       uuid    references outlet,
    published_at       timestamptz,
    -- True when only the day is known: published_at is then the start of that day in UTC.
    published_day_only boolean not null check (not published_day_only or published_at is not null),
    version            integer not null check (version >= 1),
    check ((url is null) = (url_normalised is null)),
    check ((title is null) = (title_digest is null)),
    check (url is not null or title is not null)
);

-- Normalised URLs are ASCII, so that 2,000 characters fit into a b-tree entry (2,704 bytes).
create unique index article_url on article (url_normalised);
create unique index article_facts on article (title_digest, publisher_id, published_at, published_day_only)
    nulls not distinct where url_normalised is null;
create index article_publisher on article (publisher_id, id);
