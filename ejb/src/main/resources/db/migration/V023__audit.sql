-- Who changed what (X-1): one row for each transaction and subject, never changed, each sealed to the one before.

create sequence audit_seq start with 50 increment by 50;

-- actor_id 0: the product itself. place: company_id or project_id of the subject, else of the actor; neither: the group.
create table audit_entry (
  id bigint not null,
  step_id bigint not null,
  at timestamp(6) not null,
  actor_id bigint,
  actor_username varchar(100) not null,
  actor_name varchar(100) not null,
  for_id bigint,
  for_name varchar(100),
  way varchar(10) not null,
  address varchar(60),
  door varchar(120) not null,
  subject_kind varchar(40) not null,
  subject_id varchar(60) not null,
  subject_key varchar(100),
  company_id bigint,
  project_id bigint,
  changes text not null,
  key_id varchar(16) not null,
  mac varchar(64) not null,
  constraint pk_audit_entry primary key (id)
);
create index ix_audit_entry_at on audit_entry (at, id);
create index ix_audit_entry_subject on audit_entry (subject_key, at);
create index ix_audit_entry_actor on audit_entry (actor_username, at);

-- What waits for its seal: written with the entry, taken away with the seal.
create table audit_pending (
  entry_id bigint not null,
  constraint pk_audit_pending primary key (entry_id)
);

-- The chain: its order is the order of sealing, for entries of slow transactions appear late.
create table audit_seal (
  seq bigint not null,
  entry_id bigint not null,
  entry_mac varchar(64) not null,
  previous varchar(64) not null,
  key_id varchar(16) not null,
  hash varchar(64) not null,
  constraint pk_audit_seal primary key (seq),
  constraint uq_audit_seal_entry unique (entry_id)
);

-- One row: whoever holds it seals.
create table audit_turn (
  id smallint not null,
  constraint pk_audit_turn primary key (id)
);
insert into audit_turn (id) values (1);

-- What each verification found, kept for the page.
create sequence audit_check_seq start with 50 increment by 50;
create table audit_check (
  id bigint not null,
  at timestamp(6) not null,
  by_name varchar(100) not null,
  checked bigint not null,
  waiting bigint not null,
  findings bigint not null,
  last_seal bigint not null,
  constraint pk_audit_check primary key (id)
);
