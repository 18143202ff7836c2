-- from → to

-- to → from
