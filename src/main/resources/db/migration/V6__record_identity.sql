-- Which record this is: a word index that was made from another one is not taken for its own.
create table record_identity (
    only_one boolean primary key default true check (only_one),
    id       uuid    not null default gen_random_uuid()
);

insert into record_identity default values;
