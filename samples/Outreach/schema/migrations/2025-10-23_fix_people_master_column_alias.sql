-- The queue called the person's key unique_id; everything that reads it joins by people_unique_id, as in people.master.
ALTER VIEW shq.validation_queue RENAME COLUMN unique_id TO people_unique_id;
COMMENT ON COLUMN shq.validation_queue.people_unique_id IS 'As in people.master';
