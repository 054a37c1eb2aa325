-- Whom to tell and who decides (R-2, R-3): the roles of the staff as last seen at sign-in, and who stands in for whom.

create sequence people_seq start with 50 increment by 50;

create table staff_role (
  id bigint not null,
  staff_id bigint not null,
  role varchar(30) not null,
  constraint pk_staff_role primary key (id),
  constraint uq_staff_role unique (staff_id, role),
  constraint fk_staff_role_staff foreign key (staff_id) references staff (id)
);
create index ix_staff_role_role on staff_role (role);

create table absence (
  id bigint not null,
  staff_id bigint not null,
  deputy_id bigint not null,
  from_at timestamp(6) not null,
  to_at timestamp(6) not null,
  entered_by_id bigint not null,
  entered_by_name varchar(60) not null,
  entered_at timestamp(6) not null,
  cancelled_at timestamp(6),
  constraint pk_absence primary key (id),
  constraint fk_absence_staff foreign key (staff_id) references staff (id),
  constraint fk_absence_deputy foreign key (deputy_id) references staff (id)
);
create index ix_absence_staff on absence (staff_id, to_at);
create index ix_absence_deputy on absence (deputy_id, to_at);
