-- All that stands in the folder inbox, in ClickHouse:
--   clickhouse local --path plans.clickhouse --queries-file \
--     clickhouse.sql
-- Days stay texts: they compare as texts, and Date32 ends in 2299.

CREATE OR REPLACE TABLE action ENGINE = MergeTree
ORDER BY (as_of, repository, file, line) AS
SELECT extract(_path, 'as_of=([^/]*)') AS as_of,
       extract(_path, 'repository=([^/]*)') AS repository,
       plan, id, any(title) AS title, any(action) AS action,
       any(owners) AS owners,
       -- The lines of one action differ in the agency only.
       groupUniqArray(group) AS agencies,
       any(deadline) AS deadline, any(earliest_day) AS earliest_day,
       any(latest_day) AS latest_day,
       any(canonical_status) AS canonical_status,
       any(state) AS state, any(overdue) AS overdue,
       any(days_overdue) AS days_overdue, file, line,
       state = 'open' AND isNull(latest_day)
         AND NOT ifNull(lower(deadline) IN ('continuous', 'none')
                        OR deadline LIKE '%/..'
                           AND isNotNull(earliest_day), false)
         AS undated
FROM file('inbox/as_of=*/repository=*/actions.ndjson', 'JSONEachRow',
  '"group" String, plan String, id String, title Nullable(String),
   action Nullable(String), owners Array(String),
   deadline Nullable(String), earliest_day Nullable(String),
   latest_day Nullable(String), canonical_status Nullable(String),
   state String, overdue Bool, days_overdue Int32, file String,
   line UInt32')
GROUP BY as_of, repository, plan, id, file, line;

-- Who carries how much.
SELECT agency, countIf(state = 'open') AS open,
       countIf(a.overdue) AS overdue, countIf(a.undated) AS undated,
       countIf(state = 'closed') AS closed,
       countIf(state = 'dropped') AS dropped, count() AS actions,
       countIf(length(agencies) = 1) AS alone
FROM action AS a
ARRAY JOIN agencies AS agency
WHERE as_of = '2026-11-21'
GROUP BY agency
ORDER BY open DESC, agency;

-- How far it is: plans, repositories, all.
SELECT repository, plan, count() AS actions,
       countIf(state = 'closed') AS closed,
       countIf(state = 'open') AS open,
       countIf(a.overdue) AS overdue,
       countIf(a.undated) AS undated,
       countIf(state = 'dropped') AS dropped,
       actions - dropped AS kept,  -- halves are rounded up
       intDiv(2000 * closed + kept, nullIf(2 * kept, 0)) / 10
         AS implementation_rate
FROM action AS a
WHERE as_of = '2026-11-21'
GROUP BY GROUPING SETS ((repository, plan), (repository), ())
ORDER BY repository = '', plan = '', repository, plan;
