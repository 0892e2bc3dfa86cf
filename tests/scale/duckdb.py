#!/usr/bin/env python3
"""What repositories hand in gives the figures that followup gives in DuckDB too, with the same queries.

Usage: duckdb.py FOLLOWUP, in the root of the repository. DuckDB is the package of package.json here.
"""

import decimal
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import federation as shared
from federation import AS_OF, SCALE, SINCE


class DuckDb:
    def __init__(self, folder):
        runner = pathlib.Path(__file__).with_name("duckdb.mjs")
        self.process = subprocess.Popen(["node", runner], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.ask((SCALE / "duckdb.sql").read_text(encoding="utf-8"))
        self.ask("INSERT INTO repository VALUES ('never', true), ('given up', false)")

    def rows(self, text):
        """The rows of each result."""
        self.process.stdin.write(json.dumps(text).encode() + b"\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit(f"DuckDB did not answer: {text}")
        return json.loads(answer)

    def ask(self, text):
        """With numbers as numbers."""
        return [[{key: self.value(value) for key, value in row.items()} for row in rows] for rows in self.rows(text)]

    def end(self):
        self.process.stdin.close()
        self.process.wait()

    @staticmethod
    def value(value):
        """Large numbers come as texts, percentages as floating-point ones. A character 0 it does know."""
        if isinstance(value, float):
            return int(value) if value == int(value) else decimal.Decimal(str(value))
        if isinstance(value, str) and re.fullmatch(r"-?\d+(\.0+)?", value):
            return int(decimal.Decimal(value))
        return shared.nulless(value)

    def query(self, name, day=AS_OF):
        text = (SCALE / name).read_text(encoding="utf-8")
        return self.ask(text.replace(":'as_of'", f"'{day}'").replace(":'since'", f"'{SINCE}'"))

    def actions(self, day):
        rows = {}
        days = "earliest_day::varchar AS earliest_day, latest_day::varchar AS latest_day"
        for row in self.rows(f"SELECT * REPLACE ({days}) FROM action WHERE as_of = '{day}'")[0]:
            shared.keep_action(rows, {key: shared.nulless(value) for key, value in row.items()})
        return rows

    def set_other_names(self, names):
        self.ask("DELETE FROM other_name")
        for (repository, written), agency in names.items():
            self.ask(f"INSERT INTO other_name VALUES ('{repository}', '{written}', '{agency}')")


def main(program):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="followup-scale-"))
    try:
        federation = shared.Federation(program, folder)
        database = DuckDb(folder)
        comparison = shared.Comparison()
        shared.compare_all(database, federation, comparison)
        database.end()
    finally:
        shutil.rmtree(folder)
    return comparison.end()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
