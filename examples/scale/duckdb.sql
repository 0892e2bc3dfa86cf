-- The tables of schema.sql in DuckDB, filled with all that stands in
-- the folder inbox:
--   duckdb plans.duckdb < duckdb.sql
-- The queries are the same, with the days written into them:
--   sed "s/:'as_of'/'2026-11-21'/g" due.sql | duckdb plans.duckdb

CREATE OR REPLACE MACRO percent(part, whole) AS
  round(100.0 * part / nullif(whole, 0), 1);
CREATE OR REPLACE MACRO day(written) AS
  CASE WHEN regexp_matches(written, '^(-|0000)')
       THEN '-infinity'::date ELSE written::date END;

CREATE OR REPLACE TABLE action AS
WITH told AS (
  SELECT *
  FROM read_json('inbox/as_of=*/repository=*/actions.ndjson',
    format = 'newline_delimited',
    hive_partitioning = true,
    hive_types = {'as_of': 'DATE', 'repository': 'VARCHAR'},
    columns = {
      'group': 'VARCHAR', plan: 'VARCHAR', id: 'VARCHAR',
      title: 'VARCHAR', action: 'VARCHAR', owners: 'VARCHAR[]',
      partners: 'VARCHAR[]', start: 'VARCHAR', deadline: 'VARCHAR',
      earliest_day: 'VARCHAR', latest_day: 'VARCHAR',
      is_uncertain: 'BOOLEAN', overdue: 'BOOLEAN',
      days_overdue: 'INTEGER', status: 'VARCHAR',
      canonical_status: 'VARCHAR', state: 'VARCHAR',
      priority: 'VARCHAR', countries: 'VARCHAR[]', tags: 'VARCHAR[]',
      recommendation: 'VARCHAR', file: 'VARCHAR', line: 'INTEGER'})
), each_action AS (
  -- The lines of one action differ in the agency only.
  SELECT * EXCLUDE ("group"), list(DISTINCT "group") AS agencies
  FROM told
  GROUP BY ALL
)
SELECT row_number() OVER () AS number,
       * REPLACE (day(earliest_day) AS earliest_day,
                  day(latest_day) AS latest_day),
       state = 'open' AND latest_day IS NULL
         AND NOT coalesce(lower(deadline) IN ('continuous', 'none')
                          OR deadline LIKE '%/..'
                             AND earliest_day IS NOT NULL, false)
         AS undated
FROM each_action;

CREATE OR REPLACE TABLE plan AS
SELECT as_of, repository, id, title,
       response_rate.numerator AS responses,
       response_rate.denominator AS recommendations,
       response_timeliness.numerator AS evaluations_in_time,
       response_timeliness.denominator AS evaluations,
       acceptance_rate.numerator AS accepted,
       recommendations_implemented.numerator AS accepted_closed,
       recommendations_implemented.denominator
         AS accepted_followed_up,
       on_time_closure.numerator AS closed_on_time,
       on_time_closure.denominator AS closed_with_days,
       moved, moves, stale, stale_unknown, late_starts, unconfirmed,
       without_owner, without_deadline, without_evidence
FROM read_json('inbox/as_of=*/repository=*/plans.ndjson',
  format = 'newline_delimited',
  hive_partitioning = true,
  hive_types = {'as_of': 'DATE', 'repository': 'VARCHAR'},
  columns = {
    id: 'VARCHAR', title: 'VARCHAR',
    response_rate: 'STRUCT(numerator BIGINT, denominator BIGINT)',
    response_timeliness:
      'STRUCT(numerator BIGINT, denominator BIGINT)',
    acceptance_rate: 'STRUCT(numerator BIGINT, denominator BIGINT)',
    recommendations_implemented:
      'STRUCT(numerator BIGINT, denominator BIGINT)',
    on_time_closure: 'STRUCT(numerator BIGINT, denominator BIGINT)',
    moved: 'BIGINT', moves: 'BIGINT', stale: 'BIGINT',
    stale_unknown: 'BIGINT', late_starts: 'BIGINT',
    unconfirmed: 'BIGINT', without_owner: 'BIGINT',
    without_deadline: 'BIGINT', without_evidence: 'BIGINT'});

-- Who has handed in, also nothing: the folders say so.
CREATE OR REPLACE TABLE handed_in AS
SELECT DISTINCT
       regexp_extract(file, 'as_of=([^/]*)', 1)::date AS as_of,
       url_decode(regexp_extract(file, 'repository=([^/]*)', 1))
         AS repository
FROM glob('inbox/as_of=*/repository=*/plans.ndjson') AS found(file);

-- Add whoever should hand in and never has; and other names.
CREATE TABLE IF NOT EXISTS repository (
  name VARCHAR PRIMARY KEY, expected BOOLEAN DEFAULT true);
INSERT OR IGNORE INTO repository
SELECT DISTINCT repository, true FROM handed_in;
CREATE TABLE IF NOT EXISTS other_name (
  repository VARCHAR, written VARCHAR, agency VARCHAR);
