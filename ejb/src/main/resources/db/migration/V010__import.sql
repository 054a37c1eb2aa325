-- Files of complaints on their way in (A-4): the file, its rows, what went in before, how columns were mapped.

create sequence import_file_seq start with 50 increment by 50;
create sequence import_row_seq start with 500 increment by 500;

create table import_file (
  id bigint not null,
  staff_id bigint not null,
  project_id bigint not null,
  file_name varchar(200) not null,
  form varchar(40) not null,
  header_line integer not null,
  headers varchar(50000) not null,
  signature char(64) not null,
  mapping varchar(1000) not null,
  channel varchar(30) not null,
  category varchar(30) not null,
  state varchar(20) not null,
  goes_on boolean not null,
  total integer not null,
  good integer not null,
  bad integer not null,
  known integer not null,
  imported integer not null,
  uploaded_at timestamp(6) not null,
  finished_at timestamp(6),
  claimed_by varchar(36),
  claimed_until timestamp(6),
  constraint pk_import_file primary key (id),
  constraint fk_import_file_staff foreign key (staff_id) references staff (id),
  constraint fk_import_file_project foreign key (project_id) references project (id)
);
create index ix_import_file_staff on import_file (staff_id, id);
create index ix_import_file_project on import_file (project_id);

create table import_row (
  id bigint not null,
  file_id bigint not null,
  line_number integer not null,
  cells varchar(250000) not null,
  state varchar(20) not null,
  row_identity char(64),
  problems varchar(20000),
  constraint pk_import_row primary key (id),
  constraint uq_import_row_line unique (file_id, line_number),
  constraint fk_import_row_file foreign key (file_id) references import_file (id)
);
create index ix_import_row_state on import_row (file_id, state, line_number);
create index ix_import_row_identity on import_row (file_id, row_identity);

-- Outlives the rows: row_id names one that may be gone.
create table import_known_source (
  id bigint not null,
  project_id bigint not null,
  row_identity char(64) not null,
  row_id bigint not null,
  constraint pk_import_known_source primary key (id),
  constraint uq_import_known_source unique (project_id, row_identity),
  constraint fk_import_known_source_project foreign key (project_id) references project (id)
);
create index ix_import_known_source_row on import_known_source (row_id);

create table import_mapping (
  id bigint not null,
  staff_id bigint not null,
  project_id bigint not null,
  signature char(64) not null,
  mapping varchar(1000) not null,
  channel varchar(30) not null,
  category varchar(30) not null,
  used_at timestamp(6) not null,
  constraint pk_import_mapping primary key (id),
  constraint uq_import_mapping_signature unique (staff_id, signature),
  constraint fk_import_mapping_staff foreign key (staff_id) references staff (id),
  constraint fk_import_mapping_project foreign key (project_id) references project (id)
);
create index ix_import_mapping_project on import_mapping (project_id, signature);
