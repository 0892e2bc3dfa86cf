#!/usr/bin/env python3
"""What repositories hand in, loaded into PostgreSQL, gives the figures that followup gives.

Usage: postgresql.py FOLLOWUP, in the root of the repository. It starts a server of its own, which listens
on a socket in a temporary folder and nowhere else, and stops it at the end.
"""

import csv
import ctypes
import decimal
import io
import json
import os
import pathlib
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import federation as shared
import page
from federation import AS_OF, SCALE, SINCE

SEPARATOR = "@@ the next result"
NOTHING = "@@ nothing"


def newest_binaries():
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"),
                   key=lambda path: float(path.parents[1].name))
    if not found:
        raise SystemExit("PostgreSQL is not there: apt-get install postgresql")
    return found[-1].parent


def unprivileged():
    """Arguments of subprocess: PostgreSQL refuses to run as root."""
    if os.getuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    raise SystemExit("there is no user postgres or nobody to run PostgreSQL as")


def end_with_parent():
    """Whoever kills the test leaves no server behind: SIGINT is its fast shutdown."""
    ctypes.CDLL(None).prctl(1, signal.SIGINT)


class Server:
    def __init__(self, folder):
        self.binaries = newest_binaries()
        self.folder = folder / "server"
        self.folder.mkdir()
        identity = unprivileged()
        if identity:
            folder.chmod(0o755)
            os.chown(self.folder, identity["user"], identity["group"])
        bare = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
        settings = {"cwd": self.folder, "env": bare, **identity}
        subprocess.run(
            [self.binaries / "initdb", "-D", self.folder / "data", "-U", "postgres", "-A", "trust", "-E", "UTF8",
             "--locale=C.UTF-8", "--no-sync"],
            check=True, stdout=subprocess.DEVNULL, preexec_fn=end_with_parent, **settings)
        self.log = open(folder / "log", "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [self.binaries / "postgres", "-D", self.folder / "data", "-k", self.folder, "-c", "listen_addresses=",
             "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"],
            stdout=self.log, stderr=self.log, preexec_fn=end_with_parent, **settings)
        self.environment = dict(bare, PGHOST=str(self.folder), PGUSER="postgres", PGDATABASE="plans",
                                PATH=f"{self.binaries}:/usr/bin:/bin")

    def __enter__(self):
        for _ in range(300):
            ready = subprocess.run([self.binaries / "pg_isready", "-q"], env=self.environment, check=False)
            if ready.returncode == 0:
                return self
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        self.__exit__()
        raise SystemExit("PostgreSQL did not start")

    def __exit__(self, *error):
        self.process.send_signal(signal.SIGINT)
        self.process.wait()
        self.log.seek(0)
        if error and error[0]:
            print(self.log.read()[-3000:])
        self.log.close()


class PostgreSql:
    """The database plans of a server, asked through psql as the page says."""

    def __init__(self, server):
        self.environment = server.environment
        self.psql("createdb", "plans", text=None)
        self.psql("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", str(SCALE / "schema.sql"), text=None)

    def psql(self, *command, text):
        # Bytes, because Python would make line feeds of carriage returns.
        done = subprocess.run(
            command, env=self.environment, input=text and text.encode(), capture_output=True, check=False)
        if done.returncode or done.stderr:
            raise SystemExit(f"{command}: {done.returncode}\n{done.stderr.decode()}")
        return done.stdout.decode()

    def load(self, inbox):
        for day in (SINCE, AS_OF, AS_OF):  # what is loaded again replaces
            self.psql("sh", str(SCALE / "load.sh"), str(inbox), day, text=None)
        self.ask("INSERT INTO repository VALUES ('never', true), ('given up', false);")

    def ask(self, text, **variables):
        """Each result as a list of rows, with numbers as numbers."""
        options = [word for name, value in variables.items() for word in ("-v", f"{name}={value}")]
        text = re.sub(r";\s*$", f";\n\\\\echo {SEPARATOR}", text, flags=re.MULTILINE)
        out = self.psql(
            "psql", "-X", "-q", "--csv", "-P", f"null={NOTHING}", "-v", "ON_ERROR_STOP=1", *options, text=text)
        results = [list(csv.DictReader(io.StringIO(part.lstrip("\n"), newline="")))
                   for part in out.split(SEPARATOR + "\n")]
        return [[{key: self.value(value) for key, value in row.items()} for row in rows] for rows in results[:-1]]

    @staticmethod
    def value(text):
        if text == NOTHING:
            return None
        if re.fullmatch(r"-?\d+", text):
            return int(text)
        return decimal.Decimal(text) if re.fullmatch(r"-?\d+\.\d+", text) else text

    def query(self, name, day=AS_OF):
        return self.ask((SCALE / name).read_text(encoding="utf-8"), as_of=day, since=SINCE)

    def actions(self, day):
        rows = {}
        text = self.psql("psql", "-X", "-q", "-A", "-t", "-c",
                         f"SELECT to_jsonb(a) FROM action AS a WHERE as_of = '{day}'", text=None)
        for line in text.rstrip("\n").split("\n"):
            shared.keep_action(rows, json.loads(line))
        return rows

    def set_other_names(self, names):
        rows = ", ".join(f"('{repository}', '{written}', '{agency}')"
                         for (repository, written), agency in names.items())
        self.ask("DELETE FROM other_name;" + (f"INSERT INTO other_name VALUES {rows};" if rows else ""))


def main(program):
    # A socket has a short name: 107 bytes at most.
    roomy = len(tempfile.gettempdir()) < 60
    folder = pathlib.Path(tempfile.mkdtemp(prefix="followup-scale-", dir=None if roomy else "/tmp"))
    try:
        federation = shared.Federation(program, folder)
        comparison = shared.Comparison()
        with Server(folder) as server:
            (folder / "page").mkdir()
            path = f"{federation.program.parent}:{server.environment['PATH']}"
            page.compare(folder / "page", dict(server.environment, PATH=path), comparison)
            subprocess.run([server.binaries / "dropdb", "plans"], env=server.environment, check=True)
            database = PostgreSql(server)
            database.load(federation.inbox)
            shared.compare_all(database, federation, comparison)
    finally:
        shutil.rmtree(folder)
    return comparison.end()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
