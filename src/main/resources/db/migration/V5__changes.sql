-- The change feed: append-only, in commit order. See org.whosaid.feed.ChangeLog for how the positions are drawn.
create sequence change_position;

create table change (
    position  bigint primary key,
    kind      text        not null check (kind in ('RECORDED', 'CORRECTED', 'DISPUTED', 'RETRACTED', 'WITHHELD', 'RESTORED',
                                                   'REDACTED', 'MERGED', 'UNMERGED')),
    entity    text        not null check (entity in ('QUOTE', 'ARTICLE', 'SPEAKER', 'OUTLET')),
    entity_id uuid        not null,
    version   integer     not null check (version >= 1),
    at        timestamptz not null
);
