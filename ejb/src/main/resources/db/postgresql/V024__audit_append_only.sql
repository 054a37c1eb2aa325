-- The application adds to the audit and to its chain, and does nothing else to them. The rights are taken from the account
-- that runs this, too; the triggers stand in the way of an owner who gave them back.

revoke update, delete, truncate on audit_entry, audit_seal from public;
revoke update, delete, truncate on audit_entry, audit_seal from current_user;

create function audit_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the audit only grows: % on % is refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_only_grows before update or delete on audit_entry
  for each row execute function audit_only_grows();
create trigger audit_seal_only_grows before update or delete on audit_seal
  for each row execute function audit_only_grows();
create trigger audit_entry_not_emptied before truncate on audit_entry
  for each statement execute function audit_only_grows();
create trigger audit_seal_not_emptied before truncate on audit_seal
  for each statement execute function audit_only_grows();
