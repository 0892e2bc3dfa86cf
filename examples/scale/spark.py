# All that stands in the folder inbox, in Spark:
#   spark-submit spark.py 2026-11-21
# Spark finds the columns as_of and repository in the names of the
# folders. Not run by the tests.
import sys

from pyspark.sql import SparkSession

AS_OF = sys.argv[1]
COLUMNS = """
  `group` STRING, plan STRING, id STRING, title STRING,
  action STRING, owners ARRAY<STRING>, deadline STRING,
  earliest_day STRING, latest_day STRING, canonical_status STRING,
  state STRING, overdue BOOLEAN, days_overdue INT, file STRING,
  line INT, as_of STRING, repository STRING"""

spark = SparkSession.builder.appName("plans").getOrCreate()
(spark.read.schema(COLUMNS)
 .option("mode", "FAILFAST")
 .option("pathGlobFilter", "actions.ndjson")
 .json("inbox")
 .createOrReplaceTempView("told"))

# The lines of one action differ in the agency only.
spark.sql(f"""
  SELECT repository, plan, id, file, line, first(state) AS state,
         first(overdue) AS overdue,
         first(days_overdue) AS days_overdue,
         collect_set(`group`) AS agencies
  FROM told
  WHERE as_of = '{AS_OF}'
  GROUP BY repository, plan, id, file, line
""").createOrReplaceTempView("each_action")

# Who carries how much.
spark.sql("""
  SELECT agency,
         count(*) FILTER (WHERE state = 'open') AS open,
         count(*) FILTER (WHERE overdue) AS overdue,
         count(*) FILTER (WHERE state = 'closed') AS closed,
         count(*) AS actions,
         count(*) FILTER (WHERE size(agencies) = 1) AS alone
  FROM each_action LATERAL VIEW explode(agencies) a AS agency
  GROUP BY agency
  ORDER BY open DESC, agency
""").show(100, truncate=False)

# How far it is: plans, repositories, all.
spark.sql("""
  SELECT repository, plan, count(*) AS actions,
         count(*) FILTER (WHERE state = 'closed') AS closed,
         count(*) FILTER (WHERE state = 'open') AS open,
         count(*) FILTER (WHERE overdue) AS overdue,
         count(*) FILTER (WHERE state = 'dropped') AS dropped
  FROM each_action
  GROUP BY repository, plan
    GROUPING SETS ((repository, plan), (repository), ())
  ORDER BY repository, plan
""").show(1000, truncate=False)
