-- Runs outside of a transaction, for nobody has to wait while an index over a full table is made. What a broken-off run
-- left is removed first. Waiting for old transactions holds up nobody else here, so it has no limit.
set lock_timeout = 0;

-- The customers of all projects by name.
drop index concurrently if exists ix_customer_name;
create index concurrently ix_customer_name on customer (name, id) where anonymised_at is null;

reset lock_timeout;
