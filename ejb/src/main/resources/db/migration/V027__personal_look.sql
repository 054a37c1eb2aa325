-- Who looked at whose personal data (C-11, A-1). One row for each reveal, export, print and report; of cases and cards
-- seen by those who work on them one for a person, subject and day; of searches one for a person, project and day.

create sequence personal_look_seq start with 50 increment by 50;

-- look_key tells what is one look; person is whom the distinct people are counted by; persons how many a row shows.
create table personal_look (
  id bigint not null,
  staff_id bigint not null,
  staff_name varchar(100) not null,
  role varchar(30) not null,
  look_kind varchar(20) not null,
  looked_on date not null,
  look_key varchar(100) not null,
  project_id bigint,
  customer_id bigint,
  complaint_id bigint,
  person varchar(40),
  times integer not null,
  persons integer not null,
  door varchar(20) not null,
  reason varchar(500),
  first_at timestamp(6) not null,
  last_at timestamp(6) not null,
  constraint pk_personal_look primary key (id),
  constraint uq_personal_look unique (staff_id, looked_on, look_key)
);
create index ix_personal_look_on on personal_look (looked_on, project_id);
create index ix_personal_look_customer on personal_look (customer_id);
create index ix_personal_look_complaint on personal_look (complaint_id);

-- From when on somebody's number stands out: so many times the median of the same role, and at least so many; in days back.
create table look_figure (
  name varchar(40) not null,
  figure integer not null,
  constraint pk_look_figure primary key (name),
  constraint ck_look_figure check (figure > 0)
);
insert into look_figure (name, figure) values ('TIMES_MEDIAN', 3), ('AT_LEAST', 30), ('DAYS', 30);
