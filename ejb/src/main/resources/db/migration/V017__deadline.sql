-- Time limits that nobody forgets (T-1 to T-8): policies by version, the deadlines of every subject, the watch.

create sequence deadline_seq start with 50 increment by 50;
create sequence policy_seq start with 1000 increment by 50;

create table policy_version (
  id bigint not null,
  company_id bigint,
  valid_from timestamp(6) not null,
  made_by_name varchar(60) not null,
  made_at timestamp(6) not null,
  note varchar(1000),
  constraint pk_policy_version primary key (id),
  constraint fk_policy_version_company foreign key (company_id) references company (id)
);
create index ix_policy_version_company on policy_version (company_id, valid_from);

create table policy_limit (
  id bigint not null,
  version_id bigint not null,
  obligation varchar(40) not null,
  severity varchar(20),
  category varchar(30),
  amount integer not null,
  amount_unit varchar(20) not null,
  working boolean not null,
  paused_by varchar(100) not null,
  reminders varchar(40) not null,
  ladder varchar(60) not null,
  constraint pk_policy_limit primary key (id),
  constraint ck_policy_limit_amount check (amount > 0),
  constraint fk_policy_limit_version foreign key (version_id) references policy_version (id)
);
create index ix_policy_limit_version on policy_limit (version_id);

-- The handbook's defaults for the whole group (section 5): reminders in percent of the time, ladder in minutes after the breach.
insert into policy_version (id, company_id, valid_from, made_by_name, made_at, note) values
  (1, null, timestamp '2000-01-01 00:00:00', 'Shouwen', timestamp '2000-01-01 00:00:00', null);
insert into policy_limit (id, version_id, obligation, severity, category, amount, amount_unit, working, paused_by, reminders, ladder) values
  (1, 1, 'SIGN', null, null, 10, 'MINUTES', false, '', '50,80', '240,1440'),
  (2, 1, 'PASS_TO_CENTRE_MANAGER', 'IMPORTANT', null, 1, 'HOURS', false, '', '50,80', '240,1440'),
  (3, 1, 'PASS_TO_COMPANY_MANAGER', 'IMPORTANT', null, 1, 'SAME_DAY', false, '', '50,80', '240,1440'),
  (4, 1, 'PASS_TO_COMPANY_MANAGER', 'MAJOR', null, 1, 'SAME_DAY', false, '', '50,80', '240,1440'),
  (5, 1, 'ANSWER', 'MAJOR', null, 2, 'DAYS', false, 'CUSTOMER,THIRD_PARTY,APPOINTMENT', '50,80', '240,1440'),
  (6, 1, 'SOLVE', 'MINOR', null, 2, 'DAYS', false, 'CUSTOMER,THIRD_PARTY,APPOINTMENT', '50,80', '240,1440'),
  (7, 1, 'SOLVE', 'IMPORTANT', null, 3, 'DAYS', false, 'CUSTOMER,THIRD_PARTY,APPOINTMENT', '50,80', '240,1440'),
  (8, 1, 'SOLVE', 'MAJOR', null, 10, 'DAYS', false, 'CUSTOMER,THIRD_PARTY,APPOINTMENT', '50,80', '240,1440'),
  (9, 1, 'FOLLOW_UP', null, null, 24, 'HOURS', false, '', '50,80', '240,1440'),
  (10, 1, 'SECOND_LOOK', null, null, 3, 'DAYS', false, '', '50,80', '240,1440'),
  (11, 1, 'FIRST_RESPONSE', null, null, 1, 'HOURS', false, '', '50,80', '30,240'),
  (12, 1, 'CONTACT', null, null, 24, 'HOURS', false, 'CUSTOMER,THIRD_PARTY,APPOINTMENT', '80', '1440'),
  (13, 1, 'PROMOTION', 'MINOR', null, 30, 'DAYS', false, '', '', ''),
  (14, 1, 'PROMOTION', 'IMPORTANT', null, 30, 'DAYS', false, '', '', ''),
  (15, 1, 'DECISION', null, null, 4, 'HOURS', false, '', '50,80', '240');
drop table time_limit;
delete from setting where name = 'SILENT_AFTER_HOURS';
insert into setting (name, figure) values ('LIMITS_FROM_ENTRY_AFTER_DAYS', 7);

create table deadline (
  id bigint not null,
  subject_kind varchar(20) not null,
  subject_id bigint not null,
  obligation varchar(40) not null,
  deadline_key bigint not null,
  started_at timestamp(6) not null,
  first_due_at timestamp(6),
  due_at timestamp(6),
  ended_at timestamp(6),
  met boolean not null,
  breached_at timestamp(6),
  extensions integer not null,
  steps varchar(500) not null,
  next_at timestamp(6),
  wake_at timestamp(6),
  attempts integer not null,
  last_error varchar(500),
  claimed_by varchar(36),
  claimed_until timestamp(6),
  constraint pk_deadline primary key (id),
  constraint uq_deadline unique (subject_kind, subject_id, obligation, deadline_key)
);
create index ix_deadline_wake on deadline (wake_at);

create table sweep_beat (
  node varchar(100) not null,
  beat_at timestamp(6) not null,
  acted bigint not null,
  failed bigint not null,
  constraint pk_sweep_beat primary key (node)
);

-- What the deadlines of a case follow from.
alter table complaint add column policy_version_id bigint default 1 not null;
alter table complaint add column paused_for varchar(20);
alter table complaint add column wanted_by_accepted boolean default false not null;
alter table dispatch_part add column due_follows_case boolean default false not null;
alter table dispatch_part add column returned_at timestamp(6);
