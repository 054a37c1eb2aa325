-- Telling people (N-2): notices in the product, the outbox of what leaves it, who is told how, and in which words.

create sequence notice_seq start with 50 increment by 50;
create sequence outbox_seq start with 50 increment by 50;

create table notice (
  id bigint not null,
  staff_id bigint not null,
  subject varchar(100) not null,
  path varchar(500) not null,
  urgent boolean not null,
  told_at timestamp(6) not null,
  read_at timestamp(6),
  constraint pk_notice primary key (id),
  constraint fk_notice_staff foreign key (staff_id) references staff (id)
);
create index ix_notice_staff on notice (staff_id, read_at, told_at);
create index ix_notice_read on notice (read_at);

create table notice_line (
  id bigint not null,
  notice_id bigint not null,
  staff_id bigint not null,
  notice_key varchar(200) not null,
  kind varchar(60) not null,
  words varchar(8000) not null,
  told_at timestamp(6) not null,
  constraint pk_notice_line primary key (id),
  constraint uq_notice_line_key unique (staff_id, notice_key),
  constraint fk_notice_line_notice foreign key (notice_id) references notice (id)
);
create index ix_notice_line_notice on notice_line (notice_id);

create table outbox_message (
  id bigint not null,
  message_id char(36) not null,
  staff_id bigint not null,
  company_id bigint,
  channel varchar(20) not null,
  kind varchar(60) not null,
  subject varchar(100) not null,
  path varchar(500) not null,
  title varchar(200) not null,
  body varchar(8000) not null,
  line_count integer not null,
  urgent boolean not null,
  state varchar(20) not null,
  created_at timestamp(6) not null,
  due_at timestamp(6) not null,
  first_due_at timestamp(6) not null,
  attempts integer not null,
  claimed_by char(36),
  claimed_until timestamp(6),
  sent_at timestamp(6),
  failure varchar(30),
  failure_detail varchar(300),
  failed_at timestamp(6),
  given_up_at timestamp(6),
  again_by_id bigint,
  again_by_name varchar(60),
  again_at timestamp(6),
  constraint pk_outbox_message primary key (id),
  constraint uq_outbox_message_id unique (message_id),
  constraint fk_outbox_message_staff foreign key (staff_id) references staff (id),
  constraint fk_outbox_message_company foreign key (company_id) references company (id)
);
create index ix_outbox_message_due on outbox_message (state, channel, due_at);
create index ix_outbox_message_first_due on outbox_message (state, first_due_at);
create index ix_outbox_message_state on outbox_message (state, id);
create index ix_outbox_message_subject on outbox_message (staff_id, subject, state);
create index ix_outbox_message_company on outbox_message (company_id, id);

create table notice_preference (
  staff_id bigint not null,
  channels varchar(100) not null,
  language varchar(20) not null,
  quiet_from integer not null,
  quiet_to integer not null,
  email varchar(200),
  mobile varchar(20),
  constraint pk_notice_preference primary key (staff_id),
  constraint fk_notice_preference_staff foreign key (staff_id) references staff (id)
);

create table webhook_endpoint (
  id bigint not null,
  company_id bigint,
  channel varchar(20) not null,
  url varchar(1000) not null,
  secret varchar(200),
  enabled boolean not null,
  changed_by_id bigint not null,
  changed_by_name varchar(60) not null,
  changed_at timestamp(6) not null,
  constraint pk_webhook_endpoint primary key (id),
  constraint uq_webhook_endpoint_channel unique (company_id, channel),
  constraint fk_webhook_endpoint_company foreign key (company_id) references company (id)
);

-- Only what somebody changed; the product's own words come with it.
create table notice_template (
  template_key varchar(80) not null,
  title varchar(200) not null,
  body varchar(2000) not null,
  changed_by_id bigint not null,
  changed_by_name varchar(60) not null,
  changed_at timestamp(6) not null,
  constraint pk_notice_template primary key (template_key)
);

create table notice_figure (
  name varchar(40) not null,
  figure integer not null,
  constraint pk_notice_figure primary key (name)
);
insert into notice_figure (name, figure) values
  ('FIRST_RETRY_SECONDS', 60),
  ('LONGEST_RETRY_SECONDS', 3600),
  ('GIVE_UP_AFTER_HOURS', 24),
  ('SETTLE_SECONDS', 120),
  ('QUIET_FROM_MINUTE', 1320),
  ('QUIET_TO_MINUTE', 420),
  ('KEEP_SENT_DAYS', 90);
