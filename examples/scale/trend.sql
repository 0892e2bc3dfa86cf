-- How it develops.
--   psql -d plans -v since=2026-10-21 -v as_of=2026-11-21 -f trend.sql

-- A row for each day that was handed in; repositories says by how many.
SELECT as_of,
       count(DISTINCT repository) AS repositories,
       count(id) AS actions,
       count(*) FILTER (WHERE state = 'open') AS open,
       count(*) FILTER (WHERE overdue) AS overdue,
       count(*) FILTER (WHERE state = 'closed') AS closed,
       count(*) FILTER (WHERE state = 'dropped') AS dropped,
       percent(count(*) FILTER (WHERE state = 'closed'),
               count(*) FILTER (WHERE state <> 'dropped'))
         AS implementation_rate
FROM handed_in LEFT JOIN action USING (as_of, repository)
GROUP BY as_of
ORDER BY as_of;

-- What has become of the actions of one day by the other: a row a
-- repository that has handed in for both, and all. An action is known
-- again by its id.
WITH both_days AS (
  SELECT repository
  FROM handed_in
  WHERE as_of IN (:'since', :'as_of')
  GROUP BY repository
  HAVING count(*) = 2
), each_action AS (
  SELECT repository, id,
         count(*) FILTER (WHERE as_of = :'since') AS was,
         count(*) FILTER (WHERE as_of = :'as_of') AS is_now,
         count(*) FILTER (WHERE as_of = :'since' AND state = 'closed')
           AS was_closed,
         count(*) FILTER (WHERE as_of = :'as_of' AND state = 'closed')
           AS is_closed,
         count(*) FILTER (WHERE as_of = :'since' AND overdue)
           AS was_overdue,
         count(*) FILTER (WHERE as_of = :'as_of' AND overdue)
           AS is_overdue,
         max(latest_day) FILTER (WHERE as_of = :'since') AS was_due,
         max(latest_day) FILTER (WHERE as_of = :'as_of') AS due
  FROM action JOIN both_days USING (repository)
  WHERE as_of IN (:'since', :'as_of')
  GROUP BY repository, id
)
SELECT coalesce(repository, 'all') AS repository,
       count(*) FILTER (WHERE was = 0) AS added,
       count(*) FILTER (WHERE is_now = 0) AS gone,
       count(*) FILTER (WHERE was > 0 AND is_closed > was_closed)
         AS closed,
       count(*) FILTER (WHERE is_now > 0 AND is_closed < was_closed)
         AS reopened,
       count(*) FILTER (WHERE is_overdue > was_overdue)
         AS newly_overdue,
       count(*) FILTER (WHERE is_now > 0 AND is_overdue < was_overdue)
         AS no_longer_overdue,
       count(*) FILTER (WHERE due > was_due) AS later,
       count(*) FILTER (WHERE due < was_due) AS earlier
FROM each_action
GROUP BY ROLLUP (repository)
ORDER BY grouping(repository), repository;
