"""What the tests of hostile inputs and places share. Each is run as  python3 -B tests/hostile/TEST.py FOLLOWUP."""

import os
import pathlib
import resource
import signal
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "mail"))

from post_office import FROM, equal, expect, finish, followup, root  # noqa: E402, F401  shared with the tests

AS_OF = "2026-11-21"
# How long a run may compute before it counts as one that never ends; nothing comes near.
SECONDS = 300
# AddressSanitizer and ThreadSanitizer need terabytes of addresses, so that these cannot be limited.
IS_SANITIZED = b"Sanitizer: " in followup.read_bytes()
# Only for builds with the sanitizers, see post_office.py.
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "ASAN_OPTIONS": "intercept_tls_get_addr=0"}


class Done:
    def __init__(self, words, process, out, err):
        self.words = " ".join(map(str, words))[:200]
        self.code = process.returncode
        self.raw = out
        self.out = out.decode("utf-8", "surrogateescape")
        self.err = err.decode("utf-8", "surrogateescape")

    def exits(self, code, what):
        """One wanted code, or several that are right."""
        codes = (code,) if isinstance(code, int) else code
        return expect(self.code in codes, f"{what}: {self.words}: exit {self.code}, not {code}: "
                      f"{self.out[:300]}{self.err[:300]}")

    def says(self, words, what):
        return expect(words in self.err, f"{what}: {self.words}: {words!r} is not on stderr: {self.err[:300]!r}")


def limit(address_space=None, files=None, size=None):
    """What a process sets before it becomes followup."""

    def set_limits():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        if address_space is not None:
            resource.setrlimit(resource.RLIMIT_AS, (address_space, address_space))
        if files is not None:
            resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
        if size is not None:
            # Otherwise a file that grows too large ends the process.
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return set_limits


def start(*words, program=followup, cwd=None, environment=None, before=limit(), stdin=subprocess.DEVNULL, **how):
    return subprocess.Popen(
        [program, *words], cwd=cwd, env={**ENVIRONMENT, **(environment or {})}, stdin=stdin,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=before, **how)


def run(*words, **how):
    process = start(*words, **how)
    return Done(words, process, *process.communicate(timeout=10 * SECONDS))


def is_root():
    return os.geteuid() == 0
