-- What should have been done by this day, in all repositories.
--   psql -d plans -v as_of=2026-11-21 -f overdue.sql

-- How much of it, and since when: a row a repository, and all.
SELECT coalesce(repository, 'all') AS repository,
       count(*) FILTER (WHERE overdue) AS overdue,
       count(*) FILTER (WHERE state = 'open') AS open,
       count(*) FILTER (WHERE days_overdue BETWEEN 1 AND 30)
         AS days_1_to_30,
       count(*) FILTER (WHERE days_overdue BETWEEN 31 AND 90)
         AS days_31_to_90,
       count(*) FILTER (WHERE days_overdue BETWEEN 91 AND 180)
         AS days_91_to_180,
       count(*) FILTER (WHERE days_overdue > 180) AS days_over_180
FROM action
WHERE as_of = :'as_of'
GROUP BY ROLLUP (repository)
ORDER BY grouping(repository), repository;

-- What it is, the longest overdue first.
SELECT days_overdue, deadline, latest_day, coalesce(title, action) AS
       action, owners, agencies, canonical_status, repository, id
FROM action
WHERE as_of = :'as_of' AND overdue
ORDER BY days_overdue DESC, repository, file, line;
