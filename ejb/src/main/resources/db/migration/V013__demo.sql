-- Which parts of the demo data were made; stays empty in production.
create table demo_mark (
  name varchar(40) not null,
  made_at timestamp(6) not null,
  constraint pk_demo_mark primary key (name)
);
