-- What is known of the files of cases and drafts; their contents lie in a storage of their own.
create sequence attachment_seq start with 50 increment by 50;

create table attachment (
  id bigint not null,
  complaint_id bigint,
  draft_staff_id bigint,
  draft_key varchar(100),
  name varchar(140) not null,
  media_type varchar(100) not null,
  bytes bigint not null,
  storage_key varchar(40) not null,
  thumbnail_key varchar(40),
  added_by_id bigint not null,
  added_by_name varchar(60) not null,
  added_at timestamp(6) not null,
  constraint pk_attachment primary key (id),
  constraint fk_attachment_complaint foreign key (complaint_id) references complaint (id),
  constraint ck_attachment_of_case_or_draft
    check ((complaint_id is null) <> (draft_staff_id is null or draft_key is null))
);
create index ix_attachment_complaint on attachment (complaint_id);
create index ix_attachment_draft on attachment (draft_staff_id, draft_key);
