"""The next deadline of each owner, of a list as JSON."""
import json
import sys
from datetime import date

text = sys.stdin.buffer.read()
if not text:
    sys.exit("there is no report")  # followup has said why
report = json.loads(text)
if report["schema_version"] != 1:
    sys.exit("the report is of another version")

ahead = [a for a in report["actions"] if a["days_left"] is not None]
ahead.sort(key=lambda action: action["latest_day"])
first = {}
for action in ahead:
    for owner in action["owners"]:
        first.setdefault(owner, action)
for owner, action in first.items():
    day = date.fromisoformat(action["latest_day"])
    what = action["title"] or action["action"]
    print(f"{day:%d.%m.%Y}  {owner}: {what}")

for file in report["missing_files"]:
    print(f"not in the list: {file}", file=sys.stderr)
sys.exit(2 if report["missing_files"] else 0)
