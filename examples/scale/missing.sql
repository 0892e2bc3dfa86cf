-- Who has not handed in for this day, and when they last did. Ask this
-- first: the figures lack these repositories.
--   psql -d plans -v as_of=2026-11-21 -f missing.sql
SELECT name, max(as_of) AS last_handed_in
FROM repository LEFT JOIN handed_in ON repository = name
WHERE expected
GROUP BY name
HAVING NOT coalesce(bool_or(as_of = :'as_of'), false)
ORDER BY name;
