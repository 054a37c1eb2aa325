-- Failed sign-ins slow down and are recorded; a person can end all of their sessions.

create sequence sign_in_seq start with 50 increment by 50;

create table sign_in_failure (
  id bigint not null,
  failed_at timestamp(6) not null,
  username varchar(100) not null,
  address varchar(60) not null,
  door varchar(20) not null,
  constraint pk_sign_in_failure primary key (id)
);
create index ix_sign_in_failure_time on sign_in_failure (failed_at);

-- per what failures are counted; waiting doubles from the first wait to the longest; kept_days is how long the records stay
create table sign_in_limit (
  subject varchar(30) not null,
  free_tries integer not null,
  first_wait_seconds integer not null,
  longest_wait_seconds integer not null,
  forgotten_after_seconds integer not null,
  kept_days integer not null,
  constraint pk_sign_in_limit primary key (subject)
);
insert into sign_in_limit values ('PERSON_AT_ADDRESS', 5, 2, 300, 1800, 180);
insert into sign_in_limit values ('ADDRESS', 50, 2, 300, 1800, 180);
insert into sign_in_limit values ('PERSON', 100, 1, 30, 1800, 180);

create table session_end (
  username varchar(100) not null,
  ended_at timestamp(6) not null,
  constraint pk_session_end primary key (username)
);
