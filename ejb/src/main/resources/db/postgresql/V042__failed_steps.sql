-- What was tried and failed, which the health check asks for: next to nothing among millions.
create index ix_deadline_failed on deadline (id) where attempts > 0;
