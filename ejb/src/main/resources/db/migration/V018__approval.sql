-- Over-time approval (T-4, T-5, R-3): what was asked of managers and what they decided.

create sequence approval_seq start with 50 increment by 50;

create table approval_request (
  id bigint not null,
  version bigint not null,
  kind varchar(20) not null,
  subject_kind varchar(20) not null,
  subject_id bigint not null,
  topic varchar(60) not null,
  project_id bigint not null,
  asked_by_id bigint not null,
  asked_by_name varchar(60) not null,
  asked_at timestamp(6) not null,
  rank_needed integer not null,
  late boolean not null,
  until_before timestamp(6),
  until_asked timestamp(6),
  until_granted timestamp(6),
  what varchar(30000) not null,
  decide_by timestamp(6),
  state varchar(20) not null,
  decided_by_id bigint,
  decided_by_name varchar(60),
  decided_for_id bigint,
  decided_for_name varchar(60),
  decided_at timestamp(6),
  decision_comment varchar(1000),
  took_minutes bigint,
  longer_minutes bigint,
  constraint pk_approval_request primary key (id),
  constraint ck_approval_request_rank check (rank_needed between 1 and 4),
  constraint fk_approval_request_project foreign key (project_id) references project (id),
  constraint fk_approval_request_asked_by foreign key (asked_by_id) references staff (id)
);
create index ix_approval_request_state on approval_request (state, project_id, rank_needed);
create index ix_approval_request_subject on approval_request (subject_kind, subject_id);
create index ix_approval_request_asked_by on approval_request (asked_by_id, asked_at);
create index ix_approval_request_asked_at on approval_request (asked_at);

-- Who grants more time, by severity (handbook section 5): 1 centre supervisor to 4 general manager.
create table extension_rank (
  severity varchar(20) not null,
  manager_rank integer not null,
  constraint pk_extension_rank primary key (severity),
  constraint ck_extension_rank_rank check (manager_rank between 1 and 4)
);
insert into extension_rank (severity, manager_rank) values ('MINOR', 3), ('IMPORTANT', 4), ('MAJOR', 4);

insert into setting (name, figure) values ('EXTENSION_MOST_DAYS', 30), ('TELL_CUSTOMER_WITHIN_HOURS', 24);

-- Where more time was granted for a part with a due time of its own: the one that was said at first.
alter table dispatch_part add column said_due_at timestamp(6);
