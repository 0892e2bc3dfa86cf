"""What the tests of import share. Each is run as  python3 -B tests/import/TEST.py FOLLOWUP."""
import pathlib
import subprocess
import sys

import yaml

followup = sys.argv[1]
root = pathlib.Path(__file__).resolve().parents[2]
documents = root / "tests/import/documents"
sheets = root / "tests/import/sheets"
failures = 0


def check(holds, what):
    global failures
    if not holds:
        failures += 1
        print(f"not so: {what}")


def run(*arguments, stdin=None):
    done = subprocess.run([followup, *map(str, arguments)], input=stdin, capture_output=True)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def import_of(path, *options):
    code, out, err = run("import", path, "--as-of", "2026-11-26", *options)
    check(code == 0, f"{path} is imported: {err}")
    return yaml.load(out, Loader=yaml.BaseLoader) or {}, out, err.splitlines()


def plan_at(path):
    return yaml.load(path.read_text(), Loader=yaml.BaseLoader)


def finish():
    sys.exit(1 if failures else 0)
