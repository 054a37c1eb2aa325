-- What lists show of the deadlines (T-1): which one is due next and since when it runs, and from when on a case is silent (C-3).
alter table complaint add column next_obligation varchar(40);
alter table complaint add column next_due_since timestamp(6);
alter table complaint add column silent_after timestamp(6);
update complaint set next_obligation = (
  select min(d.obligation) from deadline d
  where d.subject_kind = 'CASE' and d.subject_id = complaint.id and d.ended_at is null
    and d.due_at = complaint.next_due_at and d.obligation <> 'PROMOTION')
where next_due_at is not null;
update complaint set next_due_since = (
  select min(d.started_at) from deadline d
  where d.subject_kind = 'CASE' and d.subject_id = complaint.id and d.ended_at is null
    and d.due_at = complaint.next_due_at and d.obligation = complaint.next_obligation)
where next_obligation is not null;
update complaint set silent_after = (
  select min(d.due_at) from deadline d
  where d.subject_kind = 'CASE' and d.subject_id = complaint.id and d.ended_at is null
    and d.obligation = 'CONTACT')
where next_obligation is not null;
create index ix_complaint_silent on complaint (project_id, silent_after);
create index ix_complaint_paused on complaint (project_id, paused_for);
-- Promises kept or not in a period (C-4).
create index ix_deadline_due on deadline (obligation, due_at);
