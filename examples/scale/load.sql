-- Loads what one repository has handed in for one day, or nothing:
--   psql -d plans -v as_of=2026-11-21 -v repository=health \
--     -v folder=inbox/as_of=2026-11-21/repository=health -f load.sql
-- What was loaded before for the same day and repository is replaced.
\set ON_ERROR_STOP on
\encoding UTF8
\cd :folder
BEGIN;
CREATE TEMPORARY TABLE lines (line text) ON COMMIT DROP;
CREATE TEMPORARY TABLE plan_lines (line text) ON COMMIT DROP;
-- Each line is one value, whatever is in it: the characters 1 and 2,
-- which JSON has only as \u0001 and \u0002, quote and divide.
\copy lines FROM 'actions.ndjson' CSV QUOTE E'\1' DELIMITER E'\2'
\copy plan_lines FROM 'plans.ndjson' CSV QUOTE E'\1' DELIMITER E'\2'

-- PostgreSQL knows no character 0; it becomes the one for what cannot
-- be shown.
UPDATE lines
SET line = regexp_replace(line, '(?<!\\)((\\\\)*)\\u0000', '\1\\ufffd',
                          'g')
WHERE line LIKE '%\\u0000%';
UPDATE plan_lines
SET line = regexp_replace(line, '(?<!\\)((\\\\)*)\\u0000', '\1\\ufffd',
                          'g')
WHERE line LIKE '%\\u0000%';

INSERT INTO repository (name) VALUES (:'repository')
ON CONFLICT DO NOTHING;
DELETE FROM handed_in
WHERE as_of = :'as_of' AND repository = :'repository';
INSERT INTO handed_in VALUES (:'as_of', :'repository');

-- The lines of one action differ in the agency only.
WITH told AS (
  SELECT line::jsonb AS row FROM lines
), each_action AS (
  SELECT row - 'group' AS row,
         array_agg(DISTINCT row ->> 'group') AS agencies
  FROM told
  GROUP BY row - 'group'
)
INSERT INTO action (
  as_of, repository, plan, id, title, action, owners, agencies,
  partners, start, deadline, earliest_day, latest_day, is_uncertain,
  undated, overdue, days_overdue, status, canonical_status, state,
  priority, countries, tags, recommendation, file, line)
SELECT :'as_of', :'repository', plan, id, title, action, owners,
  agencies, partners, start, deadline, day(earliest_day),
  day(latest_day), is_uncertain,
  -- What is continuous, has no deadline on purpose or goes on with an
  -- open end is not undated.
  state = 'open' AND latest_day IS NULL
    AND NOT coalesce(lower(deadline) IN ('continuous', 'none')
                     OR deadline LIKE '%/..'
                        AND earliest_day IS NOT NULL, false),
  overdue, days_overdue, status, canonical_status, state, priority,
  countries, tags, recommendation, file, line
FROM each_action, jsonb_to_record(row) AS r(
  plan text, id text, title text, action text, owners text[],
  partners text[], start text, deadline text, earliest_day text,
  latest_day text, is_uncertain boolean, overdue boolean,
  days_overdue integer, status text, canonical_status text, state text,
  priority text, countries text[], tags text[], recommendation text,
  file text, line integer);

INSERT INTO plan
SELECT :'as_of', :'repository', id, title,
  (response_rate ->> 'numerator')::bigint,
  (response_rate ->> 'denominator')::bigint,
  (response_timeliness ->> 'numerator')::bigint,
  (response_timeliness ->> 'denominator')::bigint,
  (acceptance_rate ->> 'numerator')::bigint,
  (recommendations_implemented ->> 'numerator')::bigint,
  (recommendations_implemented ->> 'denominator')::bigint,
  (on_time_closure ->> 'numerator')::bigint,
  (on_time_closure ->> 'denominator')::bigint,
  moved, moves, stale, stale_unknown, late_starts, unconfirmed,
  without_owner, without_deadline, without_evidence
FROM plan_lines, jsonb_to_record(line::jsonb) AS r(
  id text, title text, response_rate jsonb, response_timeliness jsonb,
  acceptance_rate jsonb, recommendations_implemented jsonb,
  on_time_closure jsonb, moved bigint, moves bigint, stale bigint,
  stale_unknown bigint, late_starts bigint, unconfirmed bigint,
  without_owner bigint, without_deadline bigint,
  without_evidence bigint);
COMMIT;
