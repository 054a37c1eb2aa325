-- The monthly statistics (I-1): what the cases of a project and month amount to, so that a report reads no cases. The
-- month is that of the reception, in China.

create sequence case_month_seq start with 50 increment by 50;

-- department_id is 0 where there is none
create table case_month (
  id bigint not null,
  project_id bigint not null,
  month_on date not null,
  department_id bigint not null,
  category varchar(30) not null,
  severity varchar(20) not null,
  channel varchar(30) not null,
  validity varchar(20) not null,
  confidential boolean not null,
  cases bigint not null,
  open_cases bigint not null,
  in_time bigint not null,
  extended bigint not null,
  late bigint not null,
  late_extended bigint not null,
  reopened bigint not null,
  repeated bigint not null,
  satisfied bigint not null,
  basically_satisfied bigint not null,
  dissatisfied bigint not null,
  promises_kept bigint not null,
  promises_broken bigint not null,
  contacted bigint not null,
  contacted_seconds bigint not null,
  signed bigint not null,
  signed_seconds bigint not null,
  solved bigint not null,
  solved_seconds bigint not null,
  closed bigint not null,
  closed_seconds bigint not null,
  constraint pk_case_month primary key (id),
  constraint uq_case_month unique
    (month_on, project_id, department_id, category, severity, channel, validity, confidential),
  constraint fk_case_month_project foreign key (project_id) references project (id)
);
create index ix_case_month_project on case_month (project_id, month_on);

-- What has to be counted again. Written with each change of a case, in its transaction; nothing is unique, so that nobody
-- waits for anybody.
create table case_month_mark (
  project_id bigint not null,
  month_on date not null
);
create index ix_case_month_mark on case_month_mark (project_id, month_on);

-- Whoever counts holds one of these meanwhile, by the project: two nodes do not count the same at once.
create table case_month_turn (
  id integer not null,
  constraint pk_case_month_turn primary key (id)
);
insert into case_month_turn (id) values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);

-- The cases that are there already are counted soon after the start.
insert into case_month_mark (project_id, month_on)
  select distinct project_id, cast(date_trunc('month', received_at + interval '8' hour) as date) from complaint;
