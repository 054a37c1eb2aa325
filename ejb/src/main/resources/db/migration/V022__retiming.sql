-- Running cases follow a changed calendar (T-2, T-6): what is to be done, and how far it came.

create table case_retiming (
  id bigint not null,
  company_id bigint,
  after_id bigint not null,
  wanted_at timestamp(6) not null,
  constraint pk_case_retiming primary key (id),
  constraint fk_case_retiming_company foreign key (company_id) references company (id)
);
