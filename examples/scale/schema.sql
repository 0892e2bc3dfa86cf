-- Tables for what repositories of plans hand in; followup-scale(7).
-- For PostgreSQL 12 or later: psql -d plans -f schema.sql

-- Who should hand in. load.sql adds whoever does; add the others, and
-- set expected to false when a repository is given up.
CREATE TABLE repository (
  name text PRIMARY KEY,
  expected boolean NOT NULL DEFAULT true
);

-- What was handed in and loaded. Deleting a row deletes all of it.
CREATE TABLE handed_in (
  as_of date,
  repository text REFERENCES repository,
  loaded timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (as_of, repository)
);

-- A row for each action, as "followup list" has it.
CREATE TABLE action (
  number bigint GENERATED ALWAYS AS IDENTITY,
  as_of date NOT NULL,
  repository text NOT NULL,
  plan text NOT NULL,
  id text NOT NULL,
  title text,
  action text,
  owners text[] NOT NULL,
  agencies text[] NOT NULL,  -- of the owners, as in "workload"
  partners text[] NOT NULL,
  start text,
  deadline text,             -- as it is written
  earliest_day date,
  latest_day date,
  is_uncertain boolean NOT NULL,
  undated boolean NOT NULL,  -- open, and no last day is known
  overdue boolean NOT NULL,
  days_overdue integer NOT NULL,
  status text,               -- as it is written
  canonical_status text,
  state text NOT NULL,       -- open, closed or dropped
  priority text,
  countries text[] NOT NULL,
  tags text[] NOT NULL,
  recommendation text,
  file text NOT NULL,
  line integer NOT NULL,
  FOREIGN KEY (as_of, repository) REFERENCES handed_in
    ON DELETE CASCADE
);
CREATE INDEX ON action (as_of, repository);

-- A row for each plan: of "followup summary" what the actions do not
-- tell. Of each percentage the two numbers, because these add up.
CREATE TABLE plan (
  as_of date NOT NULL,
  repository text NOT NULL,
  id text NOT NULL,
  title text,
  responses bigint NOT NULL,
  recommendations bigint NOT NULL,
  evaluations_in_time bigint NOT NULL,
  evaluations bigint NOT NULL,
  accepted bigint NOT NULL,
  accepted_closed bigint NOT NULL,
  accepted_followed_up bigint NOT NULL,
  closed_on_time bigint NOT NULL,
  closed_with_days bigint NOT NULL,
  moved bigint NOT NULL,
  moves bigint NOT NULL,
  stale bigint NOT NULL,
  stale_unknown bigint NOT NULL,
  late_starts bigint NOT NULL,
  unconfirmed bigint NOT NULL,
  without_owner bigint NOT NULL,
  without_deadline bigint NOT NULL,
  without_evidence bigint NOT NULL,
  FOREIGN KEY (as_of, repository) REFERENCES handed_in
    ON DELETE CASCADE
);
CREATE INDEX ON plan (as_of, repository);

-- Other names of agencies: in this repository "written" is "agency".
CREATE TABLE other_name (
  repository text REFERENCES repository,
  written text,
  agency text NOT NULL,
  PRIMARY KEY (repository, written)
);

-- A percentage with one decimal, nothing where nothing is counted.
CREATE FUNCTION percent(part bigint, whole bigint) RETURNS numeric
  LANGUAGE sql IMMUTABLE
  AS $$ SELECT round(100.0 * part / nullif(whole, 0), 1) $$;

-- A day of followup. PostgreSQL writes days before the year 1 in
-- another way; whatever lies there is long past.
CREATE FUNCTION day(written text) RETURNS date
  LANGUAGE sql STABLE
  AS $$
    SELECT CASE WHEN written ~ '^(-|0000)' THEN '-infinity'
           ELSE written::date END
  $$;
