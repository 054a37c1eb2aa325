-- The first migration of an empty database; the features' tables follow, one file each.
create table installation (
  id integer not null,
  schema_begun_at timestamp(6) not null,
  constraint pk_installation primary key (id)
);
insert into installation (id, schema_begun_at) values (1, localtimestamp);
