-- Who began the work on a file, and in which roles: after a restart it goes on in their name (A-4, R-1).
alter table import_file add column started_by varchar(100);
alter table import_file add column started_roles varchar(400);
create index ix_import_file_working on import_file (state, claimed_until);
