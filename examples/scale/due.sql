-- What comes next, by month: the open actions whose last day lies on
-- this day or later, in all repositories.
--   psql -d plans -v as_of=2026-11-21 -f due.sql
SELECT date_trunc('month', latest_day)::date AS month,
       count(*) AS due,
       count(*) FILTER (WHERE is_uncertain) AS uncertain,
       count(DISTINCT repository) AS repositories
FROM action
WHERE as_of = :'as_of' AND state = 'open' AND latest_day >= :'as_of'
GROUP BY month
ORDER BY month;
