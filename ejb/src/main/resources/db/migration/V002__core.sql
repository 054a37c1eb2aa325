-- The organisation, customers and complaints. One schema for H2 and PostgreSQL; instants are UTC.

create sequence organization_seq start with 50 increment by 50;
create sequence property_seq start with 50 increment by 50;
create sequence customer_seq start with 50 increment by 50;
create sequence complaint_seq start with 50 increment by 50;
create sequence case_child_seq start with 50 increment by 50;
create sequence resolution_seq start with 50 increment by 50;
create sequence follow_up_seq start with 50 increment by 50;

create table company (
  id bigint not null,
  code varchar(20) not null,
  name varchar(100) not null,
  time_zone varchar(40) not null,
  constraint pk_company primary key (id),
  constraint uq_company_code unique (code)
);

create table project (
  id bigint not null,
  company_id bigint not null,
  code varchar(10) not null,
  name varchar(100) not null,
  numbers_given bigint default 0 not null,
  constraint pk_project primary key (id),
  constraint uq_project_code unique (code),
  constraint fk_project_company foreign key (company_id) references company (id)
);
create index ix_project_company on project (company_id);

create table department (
  id bigint not null,
  project_id bigint not null,
  kind varchar(30) not null,
  name varchar(100) not null,
  constraint pk_department primary key (id),
  constraint uq_department_kind unique (project_id, kind),
  constraint fk_department_project foreign key (project_id) references project (id)
);

create table staff (
  id bigint not null,
  username varchar(100) not null,
  name varchar(60) not null,
  phone varchar(20),
  department_id bigint,
  scope_group boolean default false not null,
  scope_company_id bigint,
  scope_project_id bigint,
  constraint pk_staff primary key (id),
  constraint uq_staff_username unique (username),
  constraint fk_staff_department foreign key (department_id) references department (id),
  constraint fk_staff_company foreign key (scope_company_id) references company (id),
  constraint fk_staff_project foreign key (scope_project_id) references project (id)
);
create index ix_staff_department on staff (department_id);
create index ix_staff_project on staff (scope_project_id);
create index ix_staff_company on staff (scope_company_id);

create table building (
  id bigint not null,
  project_id bigint not null,
  name varchar(60) not null,
  constraint pk_building primary key (id),
  constraint uq_building_name unique (project_id, name),
  constraint fk_building_project foreign key (project_id) references project (id)
);

create table property_unit (
  id bigint not null,
  project_id bigint not null,
  building_id bigint not null,
  label varchar(60) not null,
  constraint pk_property_unit primary key (id),
  constraint uq_property_unit_label unique (project_id, label),
  constraint fk_property_unit_building foreign key (building_id) references building (id)
);
create index ix_property_unit_building on property_unit (building_id);

create table customer (
  id bigint not null,
  project_id bigint not null,
  kind varchar(20) not null,
  name varchar(60) not null,
  initials varchar(60) not null,
  phone varchar(20),
  important_group varchar(30),
  moved_in_on date,
  household_size integer,
  note varchar(1000),
  entered_at timestamp(6) not null,
  constraint pk_customer primary key (id),
  constraint fk_customer_project foreign key (project_id) references project (id)
);
create index ix_customer_project_name on customer (project_id, name);
create index ix_customer_phone on customer (phone);
create index ix_customer_initials on customer (project_id, initials);

create table residence (
  id bigint not null,
  customer_id bigint not null,
  unit_id bigint not null,
  constraint pk_residence primary key (id),
  constraint uq_residence unique (customer_id, unit_id),
  constraint fk_residence_customer foreign key (customer_id) references customer (id),
  constraint fk_residence_unit foreign key (unit_id) references property_unit (id)
);
create index ix_residence_unit on residence (unit_id);

create table case_number (
  project_id bigint not null,
  received_on date not null,
  last_number integer not null,
  constraint pk_case_number primary key (project_id, received_on),
  constraint fk_case_number_project foreign key (project_id) references project (id)
);

create table complaint (
  id bigint not null,
  version bigint not null,
  number varchar(40) not null,
  project_id bigint not null,
  channel varchar(30) not null,
  received_at timestamp(6) not null,
  complainant varchar(20) not null,
  customer_id bigint,
  complainant_name varchar(200),
  phone varchar(20),
  preferred_time varchar(200),
  unit_id bigint,
  place varchar(200),
  occurred_at timestamp(6),
  department_id bigint,
  person_complained_against varchar(200),
  subject varchar(200) not null,
  narrative varchar(20000) not null,
  demand varchar(2000),
  wanted_by date,
  mood varchar(20) not null,
  source_number varchar(200),
  category varchar(30) not null,
  sub_category varchar(30),
  severity varchar(20) not null,
  severity_rank integer not null,
  severity_reasons varchar(200) not null,
  validity varchar(20) not null,
  invalid_proposed_by_id bigint,
  emergency boolean not null,
  stage varchar(30) not null,
  owner_id bigint not null,
  offered_to_id bigint,
  in_charge_id bigint,
  waiting_for varchar(30) not null,
  waiting_department_id bigint,
  next_due_at timestamp(6),
  last_contact_at timestamp(6),
  promised_contact_at timestamp(6),
  last_changed_at timestamp(6) not null,
  handler_may_reply boolean not null,
  confidential boolean not null,
  leads_common_problem boolean not null,
  lead_case_id bigint,
  reopen_count integer not null,
  satisfaction varchar(30),
  cause varchar(2000),
  measure varchar(2000),
  lesson varchar(2000),
  summed_up_by_id bigint,
  closing_comment varchar(2000),
  constraint pk_complaint primary key (id),
  constraint uq_complaint_number unique (number),
  constraint uq_complaint_source unique (project_id, source_number),
  constraint fk_complaint_project foreign key (project_id) references project (id),
  constraint fk_complaint_customer foreign key (customer_id) references customer (id),
  constraint fk_complaint_unit foreign key (unit_id) references property_unit (id),
  constraint fk_complaint_department foreign key (department_id) references department (id),
  constraint fk_complaint_owner foreign key (owner_id) references staff (id),
  constraint fk_complaint_lead foreign key (lead_case_id) references complaint (id)
);
create index ix_complaint_project_received on complaint (project_id, received_at);
create index ix_complaint_owner on complaint (owner_id, waiting_for);
create index ix_complaint_offered on complaint (offered_to_id);
create index ix_complaint_due on complaint (project_id, next_due_at);
create index ix_complaint_stage on complaint (project_id, stage);
create index ix_complaint_waiting on complaint (project_id, waiting_for);
create index ix_complaint_customer on complaint (customer_id);
create index ix_complaint_unit on complaint (unit_id);
create index ix_complaint_lead on complaint (lead_case_id);

create table case_event (
  id bigint not null,
  complaint_id bigint not null,
  case_version bigint not null,
  happened_at timestamp(6) not null,
  actor_id bigint not null,
  actor_name varchar(60) not null,
  kind varchar(40) not null,
  stage_before varchar(30) not null,
  stage_after varchar(30) not null,
  details varchar(30000) not null,
  constraint pk_case_event primary key (id),
  constraint fk_case_event_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_case_event_complaint on case_event (complaint_id, id);

create table dispatch_part (
  id bigint not null,
  complaint_id bigint not null,
  department_id bigint not null,
  department_name varchar(100) not null,
  handler_id bigint,
  task varchar(1000) not null,
  leads_case boolean not null,
  state varchar(20) not null,
  sent_at timestamp(6) not null,
  sign_due_at timestamp(6) not null,
  due_at timestamp(6) not null,
  signed_at timestamp(6),
  signed_by_id bigint,
  return_reason varchar(1000),
  done_at timestamp(6),
  done_by_id bigint,
  result varchar(1000),
  constraint pk_dispatch_part primary key (id),
  constraint fk_dispatch_part_complaint foreign key (complaint_id) references complaint (id),
  constraint fk_dispatch_part_department foreign key (department_id) references department (id),
  constraint fk_dispatch_part_handler foreign key (handler_id) references staff (id)
);
create index ix_dispatch_part_complaint on dispatch_part (complaint_id);
create index ix_dispatch_part_department on dispatch_part (department_id, state);

create table customer_contact (
  id bigint not null,
  complaint_id bigint not null,
  contacted_at timestamp(6) not null,
  by_id bigint not null,
  by_name varchar(60) not null,
  contact_method varchar(20) not null,
  said varchar(2000) not null,
  contradiction boolean not null,
  promise varchar(2000),
  promised_at timestamp(6),
  constraint pk_customer_contact primary key (id),
  constraint fk_customer_contact_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_customer_contact_complaint on customer_contact (complaint_id);

create table case_link (
  id bigint not null,
  complaint_id bigint not null,
  other_id bigint not null,
  link_kind varchar(20) not null,
  constraint pk_case_link primary key (id),
  constraint uq_case_link unique (complaint_id, other_id),
  constraint fk_case_link_complaint foreign key (complaint_id) references complaint (id),
  constraint fk_case_link_other foreign key (other_id) references complaint (id)
);
create index ix_case_link_other on case_link (other_id);

create table case_reader (
  id bigint not null,
  complaint_id bigint not null,
  staff_id bigint not null,
  constraint pk_case_reader primary key (id),
  constraint uq_case_reader unique (complaint_id, staff_id),
  constraint fk_case_reader_complaint foreign key (complaint_id) references complaint (id),
  constraint fk_case_reader_staff foreign key (staff_id) references staff (id)
);
create index ix_case_reader_staff on case_reader (staff_id);

create table third_party (
  id bigint not null,
  complaint_id bigint not null,
  party_kind varchar(20) not null,
  name varchar(200) not null,
  contact varchar(200),
  reason varchar(1000) not null,
  by_name varchar(60) not null,
  handed_at timestamp(6) not null,
  constraint pk_third_party primary key (id),
  constraint fk_third_party_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_third_party_complaint on third_party (complaint_id);

create table request_key (
  id bigint not null,
  staff_id bigint not null,
  request_key varchar(100) not null,
  digest varchar(64) not null,
  complaint_id bigint not null,
  used_at timestamp(6) not null,
  constraint pk_request_key primary key (id),
  constraint uq_request_key unique (staff_id, request_key),
  constraint fk_request_key_complaint foreign key (complaint_id) references complaint (id)
);

create table reception_draft (
  id bigint not null,
  staff_id bigint not null,
  draft_key varchar(100) not null,
  content varchar(60000) not null,
  saved_at timestamp(6) not null,
  constraint pk_reception_draft primary key (id),
  constraint uq_reception_draft unique (staff_id, draft_key)
);

create table investigation (
  id bigint not null,
  complaint_id bigint not null,
  facts varchar(4000) not null,
  cause varchar(4000) not null,
  responsibility varchar(20) not null,
  households integer not null,
  safety_impact varchar(500),
  money_impact numeric(12, 2),
  reputation_impact varchar(500),
  by_name varchar(60) not null,
  made_at timestamp(6) not null,
  constraint pk_investigation primary key (id),
  constraint fk_investigation_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_investigation_complaint on investigation (complaint_id);

create table resolution_option (
  id bigint not null,
  complaint_id bigint not null,
  option_round integer not null,
  option_position integer not null,
  proposal varchar(1000) not null,
  advantages varchar(1000),
  disadvantages varchar(1000),
  recommended boolean not null,
  chosen boolean not null,
  constraint pk_resolution_option primary key (id),
  constraint uq_resolution_option unique (complaint_id, option_round, option_position),
  constraint fk_resolution_option_complaint foreign key (complaint_id) references complaint (id)
);

create table customer_reply (
  id bigint not null,
  complaint_id bigint not null,
  agreed boolean not null,
  option_id bigint,
  customer_words varchar(2000) not null,
  promised_by timestamp(6),
  by_name varchar(60) not null,
  made_at timestamp(6) not null,
  constraint pk_customer_reply primary key (id),
  constraint fk_customer_reply_complaint foreign key (complaint_id) references complaint (id),
  constraint fk_customer_reply_option foreign key (option_id) references resolution_option (id)
);
create index ix_customer_reply_complaint on customer_reply (complaint_id);

create table appointment (
  id bigint not null,
  complaint_id bigint not null,
  from_at timestamp(6) not null,
  to_at timestamp(6) not null,
  who_comes varchar(500) not null,
  phone varchar(20),
  preparation varchar(500),
  possible_cost numeric(12, 2),
  result varchar(500),
  cancelled boolean not null,
  by_name varchar(60) not null,
  constraint pk_appointment primary key (id),
  constraint fk_appointment_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_appointment_complaint on appointment (complaint_id);

create table compensation (
  id bigint not null,
  complaint_id bigint not null,
  household varchar(40) not null,
  grade varchar(20) not null,
  problem varchar(30) not null,
  amount numeric(12, 2) not null,
  reason varchar(1000) not null,
  state varchar(20) not null,
  rank_needed integer not null,
  requested_by_id bigint not null,
  requested_by_name varchar(60) not null,
  requested_at timestamp(6) not null,
  decided_by_name varchar(60),
  decided_at timestamp(6),
  decision_comment varchar(1000),
  constraint pk_compensation primary key (id),
  constraint ck_compensation_amount check (amount > 0),
  constraint fk_compensation_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_compensation_complaint on compensation (complaint_id);
create index ix_compensation_household on compensation (household, state);
create index ix_compensation_state on compensation (state, rank_needed);

create table follow_up (
  id bigint not null,
  complaint_id bigint not null,
  contact_method varchar(20) not null,
  satisfaction varchar(30) not null,
  solved boolean not null,
  words varchar(1000) not null,
  suggestions varchar(1000),
  by_id bigint not null,
  by_name varchar(60) not null,
  made_at timestamp(6) not null,
  constraint pk_follow_up primary key (id),
  constraint fk_follow_up_complaint foreign key (complaint_id) references complaint (id)
);
create index ix_follow_up_complaint on follow_up (complaint_id);

-- The figures of the business: defaults of the handbook, data from here on.

create table setting (
  name varchar(40) not null,
  figure integer not null,
  constraint pk_setting primary key (name)
);
insert into setting (name, figure) values
  ('PROMISE_FACTOR_PERCENT', 150),
  ('SILENT_AFTER_HOURS', 24),
  ('TIMES_RAISED_FOR_MAJOR', 2),
  ('DAYS_UNSOLVED_FOR_MAJOR', 30);

create table time_limit (
  id bigint not null,
  obligation varchar(20) not null,
  severity varchar(20) not null,
  limit_minutes integer not null,
  constraint pk_time_limit primary key (id),
  constraint uq_time_limit unique (obligation, severity),
  constraint ck_time_limit check (limit_minutes > 0)
);
insert into time_limit (id, obligation, severity, limit_minutes) values
  (1, 'SIGN', 'MINOR', 10), (2, 'SIGN', 'IMPORTANT', 10), (3, 'SIGN', 'MAJOR', 10),
  (4, 'SOLVE', 'MINOR', 2880), (5, 'SOLVE', 'IMPORTANT', 4320), (6, 'SOLVE', 'MAJOR', 14400),
  (7, 'FOLLOW_UP', 'MINOR', 1440), (8, 'FOLLOW_UP', 'IMPORTANT', 1440), (9, 'FOLLOW_UP', 'MAJOR', 1440);

create table emergency_plan (
  sub_category varchar(30) not null,
  steps varchar(4000) not null,
  told_at_once varchar(1000) not null,
  on_site_minutes integer not null,
  constraint pk_emergency_plan primary key (sub_category),
  constraint ck_emergency_plan check (on_site_minutes > 0)
);
insert into emergency_plan (sub_category, steps, told_at_once, on_site_minutes) values
  ('TRAPPED_IN_LIFT', '通过对讲安抚被困人员,告知不要扒门' || chr(10) || '通知电梯维保单位和监控室' || chr(10) || '切断电梯电源,由持证人员施救' || chr(10) || '确认被困人员身体状况,必要时拨打120' || chr(10) || '停用电梯并张贴告示', '工程部主管' || chr(10) || '客服中心经理' || chr(10) || '电梯维保单位', 30),
  ('WATER_OR_POWER_CUT', '核实停水停电范围和原因' || chr(10) || '联系供水供电单位' || chr(10) || '检查电梯内是否有人被困' || chr(10) || '启动应急照明或临时供水' || chr(10) || '公告预计恢复时间', '工程部主管' || chr(10) || '客服中心主管', 60),
  ('FIRE', '拨打119并报告位置' || chr(10) || '启动消防广播,组织疏散' || chr(10) || '切断相关区域电源和燃气' || chr(10) || '义务消防队携器材到场' || chr(10) || '引导消防车辆,保护现场', '秩序部主管' || chr(10) || '客服中心经理' || chr(10) || '公司经理', 10),
  ('INJURY_OR_THEFT', '安排人员到场,照顾伤者' || chr(10) || '必要时拨打120或110' || chr(10) || '保护现场,保存监控录像' || chr(10) || '记录经过和证人', '秩序部主管' || chr(10) || '客服中心经理', 30),
  ('OTHER_EMERGENCY', '问清地点、人员和险情' || chr(10) || '就近岗位先到场' || chr(10) || '按险情联系专业单位' || chr(10) || '持续向客户通报进展', '客服中心主管' || chr(10) || '秩序部主管', 60);

create table compensation_limit (
  id bigint not null,
  grade varchar(20) not null,
  problem varchar(30) not null,
  manager_rank integer not null,
  up_to numeric(12, 2) not null,
  constraint pk_compensation_limit primary key (id),
  constraint uq_compensation_limit unique (grade, problem, manager_rank)
);
insert into compensation_limit (id, grade, problem, manager_rank, up_to) values
  (1, 'SLIGHT', 'PROPERTY_DAMAGE', 1, 200.00),
  (2, 'SLIGHT', 'PROPERTY_DAMAGE', 2, 1000.00),
  (3, 'SLIGHT', 'PROPERTY_DAMAGE', 3, 5000.00),
  (4, 'SLIGHT', 'PROPERTY_DAMAGE', 4, 100000.00),
  (5, 'MODERATE', 'PROPERTY_DAMAGE', 1, 400.00),
  (6, 'MODERATE', 'PROPERTY_DAMAGE', 2, 2000.00),
  (7, 'MODERATE', 'PROPERTY_DAMAGE', 3, 10000.00),
  (8, 'MODERATE', 'PROPERTY_DAMAGE', 4, 200000.00),
  (9, 'SERIOUS', 'PROPERTY_DAMAGE', 1, 600.00),
  (10, 'SERIOUS', 'PROPERTY_DAMAGE', 2, 3000.00),
  (11, 'SERIOUS', 'PROPERTY_DAMAGE', 3, 15000.00),
  (12, 'SERIOUS', 'PROPERTY_DAMAGE', 4, 300000.00),
  (13, 'SEVERE', 'PROPERTY_DAMAGE', 1, 800.00),
  (14, 'SEVERE', 'PROPERTY_DAMAGE', 2, 4000.00),
  (15, 'SEVERE', 'PROPERTY_DAMAGE', 3, 20000.00),
  (16, 'SEVERE', 'PROPERTY_DAMAGE', 4, 400000.00),
  (17, 'SLIGHT', 'PERSONAL_INJURY', 1, 0.00),
  (18, 'SLIGHT', 'PERSONAL_INJURY', 2, 500.00),
  (19, 'SLIGHT', 'PERSONAL_INJURY', 3, 5000.00),
  (20, 'SLIGHT', 'PERSONAL_INJURY', 4, 200000.00),
  (21, 'MODERATE', 'PERSONAL_INJURY', 1, 0.00),
  (22, 'MODERATE', 'PERSONAL_INJURY', 2, 1000.00),
  (23, 'MODERATE', 'PERSONAL_INJURY', 3, 10000.00),
  (24, 'MODERATE', 'PERSONAL_INJURY', 4, 400000.00),
  (25, 'SERIOUS', 'PERSONAL_INJURY', 1, 0.00),
  (26, 'SERIOUS', 'PERSONAL_INJURY', 2, 1500.00),
  (27, 'SERIOUS', 'PERSONAL_INJURY', 3, 15000.00),
  (28, 'SERIOUS', 'PERSONAL_INJURY', 4, 600000.00),
  (29, 'SEVERE', 'PERSONAL_INJURY', 1, 0.00),
  (30, 'SEVERE', 'PERSONAL_INJURY', 2, 2000.00),
  (31, 'SEVERE', 'PERSONAL_INJURY', 3, 20000.00),
  (32, 'SEVERE', 'PERSONAL_INJURY', 4, 800000.00),
  (33, 'SLIGHT', 'SERVICE_FAILURE', 1, 100.00),
  (34, 'SLIGHT', 'SERVICE_FAILURE', 2, 500.00),
  (35, 'SLIGHT', 'SERVICE_FAILURE', 3, 2500.00),
  (36, 'SLIGHT', 'SERVICE_FAILURE', 4, 50000.00),
  (37, 'MODERATE', 'SERVICE_FAILURE', 1, 200.00),
  (38, 'MODERATE', 'SERVICE_FAILURE', 2, 1000.00),
  (39, 'MODERATE', 'SERVICE_FAILURE', 3, 5000.00),
  (40, 'MODERATE', 'SERVICE_FAILURE', 4, 100000.00),
  (41, 'SERIOUS', 'SERVICE_FAILURE', 1, 300.00),
  (42, 'SERIOUS', 'SERVICE_FAILURE', 2, 1500.00),
  (43, 'SERIOUS', 'SERVICE_FAILURE', 3, 7500.00),
  (44, 'SERIOUS', 'SERVICE_FAILURE', 4, 150000.00),
  (45, 'SEVERE', 'SERVICE_FAILURE', 1, 400.00),
  (46, 'SEVERE', 'SERVICE_FAILURE', 2, 2000.00),
  (47, 'SEVERE', 'SERVICE_FAILURE', 3, 10000.00),
  (48, 'SEVERE', 'SERVICE_FAILURE', 4, 200000.00),
  (49, 'SLIGHT', 'WRONG_CHARGE', 1, 500.00),
  (50, 'SLIGHT', 'WRONG_CHARGE', 2, 2500.00),
  (51, 'SLIGHT', 'WRONG_CHARGE', 3, 12500.00),
  (52, 'SLIGHT', 'WRONG_CHARGE', 4, 250000.00),
  (53, 'MODERATE', 'WRONG_CHARGE', 1, 1000.00),
  (54, 'MODERATE', 'WRONG_CHARGE', 2, 5000.00),
  (55, 'MODERATE', 'WRONG_CHARGE', 3, 25000.00),
  (56, 'MODERATE', 'WRONG_CHARGE', 4, 500000.00),
  (57, 'SERIOUS', 'WRONG_CHARGE', 1, 1500.00),
  (58, 'SERIOUS', 'WRONG_CHARGE', 2, 7500.00),
  (59, 'SERIOUS', 'WRONG_CHARGE', 3, 37500.00),
  (60, 'SERIOUS', 'WRONG_CHARGE', 4, 750000.00),
  (61, 'SEVERE', 'WRONG_CHARGE', 1, 2000.00),
  (62, 'SEVERE', 'WRONG_CHARGE', 2, 10000.00),
  (63, 'SEVERE', 'WRONG_CHARGE', 3, 50000.00),
  (64, 'SEVERE', 'WRONG_CHARGE', 4, 1000000.00),
  (65, 'SLIGHT', 'GOODWILL', 1, 50.00),
  (66, 'SLIGHT', 'GOODWILL', 2, 250.00),
  (67, 'SLIGHT', 'GOODWILL', 3, 1250.00),
  (68, 'SLIGHT', 'GOODWILL', 4, 25000.00),
  (69, 'MODERATE', 'GOODWILL', 1, 100.00),
  (70, 'MODERATE', 'GOODWILL', 2, 500.00),
  (71, 'MODERATE', 'GOODWILL', 3, 2500.00),
  (72, 'MODERATE', 'GOODWILL', 4, 50000.00),
  (73, 'SERIOUS', 'GOODWILL', 1, 150.00),
  (74, 'SERIOUS', 'GOODWILL', 2, 750.00),
  (75, 'SERIOUS', 'GOODWILL', 3, 3750.00),
  (76, 'SERIOUS', 'GOODWILL', 4, 75000.00),
  (77, 'SEVERE', 'GOODWILL', 1, 200.00),
  (78, 'SEVERE', 'GOODWILL', 2, 1000.00),
  (79, 'SEVERE', 'GOODWILL', 3, 5000.00),
  (80, 'SEVERE', 'GOODWILL', 4, 100000.00);
