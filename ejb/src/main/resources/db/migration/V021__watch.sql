-- The watch over what happens by itself (T-8): from when on it is late, and the order in which steps are claimed.

create table watch_limits (
  id smallint not null,
  late_seconds integer not null,
  silent_seconds integer not null,
  constraint pk_watch_limits primary key (id),
  constraint ck_watch_limits check (late_seconds > 0 and silent_seconds > 0)
);
-- One row: a step may be this late, and no node ran for this long, before the server is no longer ready.
insert into watch_limits (id, late_seconds, silent_seconds) values (1, 300, 60);

-- Steps are claimed in the order of their time; the one before it of the same subject is looked up by the subject.
drop index ix_deadline_wake;
create index ix_deadline_wake on deadline (wake_at, id);
