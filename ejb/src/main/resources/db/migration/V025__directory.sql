-- The staff directory: who leaves when, who asked to come in, who is on call, how the first administrator comes in.
alter table staff add column leaves_at timestamp(6);
alter table staff add column version bigint default 1 not null;
create index ix_staff_leaves on staff (leaves_at);

create sequence directory_seq start with 50 increment by 50;

-- Every change of the directory, written once (X-1).
create table staff_change (
  id bigint not null,
  staff_id bigint,
  kind varchar(30) not null,
  subject varchar(200) not null,
  was varchar(500),
  became varchar(500),
  actor_id bigint not null,
  actor_name varchar(60) not null,
  happened_at timestamp(6) not null,
  constraint pk_staff_change primary key (id),
  constraint fk_staff_change_staff foreign key (staff_id) references staff (id)
);
create index ix_staff_change_staff on staff_change (staff_id);

-- Signed in, but the directory does not know them.
create table newcomer (
  id bigint not null,
  username varchar(100) not null,
  roles varchar(300) not null,
  first_at timestamp(6) not null,
  last_at timestamp(6) not null,
  constraint pk_newcomer primary key (id),
  constraint uq_newcomer_username unique (username)
);
create index ix_newcomer_last on newcomer (last_at);

-- Whom to ask for a place, in an administrator's words.
create table help_contact (
  id integer not null,
  words varchar(500) not null,
  constraint pk_help_contact primary key (id)
);
insert into help_contact (id, words) values (1, '');

-- The one-time code of the first administrator; only its hash is here.
create table entry_code (
  id integer not null,
  code_hash varchar(64),
  issued_at timestamp(6),
  wrong integer default 0 not null,
  wait_until timestamp(6),
  used_at timestamp(6),
  used_by varchar(100),
  constraint pk_entry_code primary key (id)
);
insert into entry_code (id) values (1);

create table on_call (
  id bigint not null,
  project_id bigint not null,
  department_id bigint,
  staff_id bigint not null,
  from_at timestamp(6) not null,
  to_at timestamp(6) not null,
  entered_by_id bigint not null,
  entered_by_name varchar(60) not null,
  entered_at timestamp(6) not null,
  cancelled_at timestamp(6),
  constraint pk_on_call primary key (id),
  constraint fk_on_call_project foreign key (project_id) references project (id),
  constraint fk_on_call_department foreign key (department_id) references department (id),
  constraint fk_on_call_staff foreign key (staff_id) references staff (id)
);
create index ix_on_call_project on on_call (project_id, to_at);
create index ix_on_call_staff on on_call (staff_id, to_at);
