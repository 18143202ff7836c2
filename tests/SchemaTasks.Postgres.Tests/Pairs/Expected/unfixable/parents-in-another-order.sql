-- from → to
-- not fixed: a.c: Its parents are in another order, which no statement changes while its columns stay inherited: recreate the table.

-- to → from
-- not fixed: a.c: Its parents are in another order, which no statement changes while its columns stay inherited: recreate the table.
