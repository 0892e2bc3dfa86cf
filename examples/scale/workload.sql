-- Who carries how much, across all repositories: a row an agency. An
-- action of two agencies stands in the rows of both.
--   psql -d plans -v as_of=2026-11-21 -f workload.sql
WITH told AS (
  SELECT *, unnest(agencies) AS written
  FROM action
  WHERE as_of = :'as_of'
), owned AS (
  -- Two names of one agency are one owner.
  SELECT DISTINCT number, coalesce(agency, written) AS agency, state,
         overdue, undated, latest_day
  FROM told LEFT JOIN other_name USING (repository, written)
), shared AS (
  SELECT *, count(*) OVER (PARTITION BY number) AS agencies
  FROM owned
)
SELECT agency,
       count(*) FILTER (WHERE state = 'open') AS open,
       count(*) FILTER (WHERE overdue) AS overdue,
       count(*) FILTER (WHERE state = 'open' AND latest_day
         BETWEEN :'as_of' AND date :'as_of' + 30) AS due_in_30_days,
       count(*) FILTER (WHERE state = 'open' AND latest_day
         BETWEEN :'as_of' AND date :'as_of' + 90) AS due_in_90_days,
       count(*) FILTER (WHERE undated) AS undated,
       count(*) FILTER (WHERE state = 'closed') AS closed,
       count(*) FILTER (WHERE state = 'dropped') AS dropped,
       count(*) AS actions,
       percent(count(*), (SELECT count(*) FROM action
                          WHERE as_of = :'as_of')) AS share,
       count(*) FILTER (WHERE agencies = 1) AS alone,
       count(*) FILTER (WHERE agencies > 1) AS with_others
FROM shared
GROUP BY agency
ORDER BY open DESC, agency;
