-- How far it is: a row a plan, a row a repository (plan is empty), and
-- one for all (repository is empty too), with the indicators.
--   psql -d plans -v as_of=2026-11-21 -f summary.sql
WITH counted AS (
  SELECT grouping(repository, plan) AS level,
         coalesce(repository, '') AS repository,
         coalesce(plan, '') AS plan,
         count(*) AS actions,
         count(*) FILTER (WHERE state = 'closed') AS closed,
         count(*) FILTER (WHERE state = 'open') AS open,
         count(*) FILTER (WHERE overdue) AS overdue,
         count(*) FILTER (WHERE state = 'open' AND latest_day
           BETWEEN :'as_of' AND date :'as_of' + 30) AS due_in_30_days,
         count(*) FILTER (WHERE state = 'open' AND latest_day
           BETWEEN :'as_of' AND date :'as_of' + 90) AS due_in_90_days,
         count(*) FILTER (WHERE undated) AS undated,
         count(*) FILTER (WHERE state = 'dropped') AS dropped,
         round((avg(days_overdue) FILTER (WHERE overdue))::numeric)
           AS mean_days_overdue,
         round((percentile_cont(0.5)
                WITHIN GROUP (ORDER BY days_overdue)
                FILTER (WHERE overdue))::numeric)
           AS median_days_overdue
  FROM action
  WHERE as_of = :'as_of'
  GROUP BY GROUPING SETS ((repository, plan), (repository), ())
), told AS (
  SELECT grouping(repository, id) AS level,
         coalesce(repository, '') AS repository,
         coalesce(id, '') AS plan,
         CASE WHEN grouping(id) = 0 THEN min(title) END AS title,
         sum(responses) AS responses,
         sum(recommendations) AS recommendations,
         sum(evaluations_in_time) AS evaluations_in_time,
         sum(evaluations) AS evaluations,
         sum(accepted) AS accepted,
         sum(accepted_closed) AS accepted_closed,
         sum(accepted_followed_up) AS accepted_followed_up,
         sum(closed_on_time) AS closed_on_time,
         sum(closed_with_days) AS closed_with_days,
         sum(moved) AS moved, sum(moves) AS moves,
         sum(stale) AS stale, sum(stale_unknown) AS stale_unknown,
         sum(late_starts) AS late_starts,
         sum(unconfirmed) AS unconfirmed,
         sum(without_owner) AS without_owner,
         sum(without_deadline) AS without_deadline,
         sum(without_evidence) AS without_evidence
  FROM plan
  WHERE as_of = :'as_of'
  GROUP BY GROUPING SETS ((repository, id), (repository), ())
)
SELECT repository, plan, title,
       coalesce(actions, 0) AS actions,
       coalesce(closed, 0) AS closed,
       coalesce(open, 0) AS open,
       coalesce(overdue, 0) AS overdue,
       coalesce(due_in_30_days, 0) AS due_in_30_days,
       coalesce(due_in_90_days, 0) AS due_in_90_days,
       coalesce(undated, 0) AS undated,
       coalesce(dropped, 0) AS dropped,
       percent(responses::bigint, recommendations::bigint)
         AS response_rate, responses, recommendations,
       percent(evaluations_in_time::bigint, evaluations::bigint)
         AS response_timeliness, evaluations_in_time, evaluations,
       percent(accepted::bigint, responses::bigint)
         AS acceptance_rate, accepted,
       percent(closed, actions - dropped) AS implementation_rate,
       percent(accepted_closed::bigint, accepted_followed_up::bigint)
         AS recommendations_implemented, accepted_closed,
         accepted_followed_up,
       percent(closed_on_time::bigint, closed_with_days::bigint)
         AS on_time_closure, closed_on_time, closed_with_days,
       percent(actions - overdue, actions) AS not_overdue_of_all,
       percent(open - overdue, open) AS not_overdue_of_open,
       mean_days_overdue, median_days_overdue,
       moved, moves, stale, stale_unknown, late_starts, unconfirmed,
       without_owner, without_deadline, without_evidence
FROM told LEFT JOIN counted USING (level, repository, plan)
ORDER BY level, repository, plan;
