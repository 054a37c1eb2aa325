-- Customers made anonymous (PIPL): names, numbers and texts are gone, figures stay. Who did it, when, why, of how many cases.

alter table customer add column anonymised_at timestamp(6);
alter table complaint add column anonymised_at timestamp(6);

create sequence anonymisation_seq start with 50 increment by 50;

create table anonymisation (
  id bigint not null,
  customer_id bigint not null,
  project_id bigint not null,
  by_id bigint not null,
  by_name varchar(100) not null,
  reason varchar(500) not null,
  done_at timestamp(6) not null,
  cases integer not null,
  files integer not null,
  constraint pk_anonymisation primary key (id),
  constraint uq_anonymisation_customer unique (customer_id),
  constraint fk_anonymisation_customer foreign key (customer_id) references customer (id)
);
create index ix_anonymisation_project on anonymisation (project_id, done_at);
