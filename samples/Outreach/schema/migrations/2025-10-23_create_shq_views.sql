CREATE VIEW shq.audit_log AS
SELECT e.entry_id, e.happened_at, e.actor, e.table_name, e.operation, p.full_name AS person, e.before, e.after
  FROM shq.audit_entries e
  LEFT JOIN people.master p USING (people_unique_id);
COMMENT ON VIEW shq.audit_log IS 'The audit with names in place of keys';

CREATE VIEW shq.validation_queue AS
SELECT p.people_unique_id AS unique_id, p.full_name, p.email, v.result, v.checked_at
  FROM people.master p
  LEFT JOIN vault.verifications v USING (contact_id)
 WHERE p.deleted_at IS NULL
   AND (v.result IS NULL OR v.result = 'unknown');
COMMENT ON VIEW shq.validation_queue IS 'People whose address nobody has checked yet';
