#!/usr/bin/python3
"""The examples of the YAML test suite, among them those of the YAML 1.2 specification, given to
followup as plans: what libyaml refuses is refused with its place, and what it takes is no syntax error,
but for what on_purpose.tsv lists. Each is looked at by itself and as a value of a plan.

usage: compare_with_libyaml.py FOLLOWUP"""
import json
import pathlib
import subprocess
import sys
import tempfile

import yaml

HERE = pathlib.Path(__file__).parent
# What makes a file unreadable as YAML.
SYNTAX_RULES = {"yaml-syntax", "yaml-depth", "file-encoding"}
PLAN = b"kind: action-plan\nid: E\ntitle: An example\nactions: []\nexample:\n"


def table(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def as_value(example):
    lines = example.split(b"\n")
    return PLAN + b"\n".join(b"  " + line if line else line for line in lines)


def is_taken_by_libyaml(text):
    """Of the first document: nobody reads on behind it."""
    documents = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CLoader):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents == 2:
                break
    except yaml.YAMLError:
        return False
    return True


def checked(followup, files):
    """The problems of each file. One run for all: if it crashes, another for each says which."""
    command = [followup, "check", "--as-of", "2026-11-21", "--format", "json"]
    done = subprocess.run([*command, *files], capture_output=True, check=False)
    if done.returncode not in (0, 1):
        for file in files:
            one = subprocess.run([*command, file], capture_output=True, check=False)
            if one.returncode not in (0, 1):
                print(f"{file}: exit code {one.returncode}\n{one.stderr.decode(errors='replace')}")
        sys.exit(1)
    problems = {file: [] for file in files}
    for problem in json.loads(done.stdout)["problems"]:
        problems[problem["file"]].append(problem)
    return problems


def complaint(text, problems, allowed):
    errors = [problem for problem in problems if problem["rule"] in SYNTAX_RULES]
    if is_taken_by_libyaml(text):
        unexpected = [error["rule"] for error in errors if error["rule"] not in allowed]
        return f"libyaml takes it, and {unexpected[0]} refuses it" if unexpected else ""
    if not errors:
        return "libyaml refuses it, and we do not"
    lines = text.count(b"\n") + 1
    misplaced = [error for error in errors if not (1 <= error["line"] <= lines and error["column"] >= 1)]
    return f"its problem stands in line {misplaced[0]['line']}" if misplaced else ""


def main():
    followup = pathlib.Path(sys.argv[1]).resolve()
    names = dict(table("names.tsv"))
    on_purpose = {}
    for form, example, rule, _ in table("on_purpose.tsv"):
        on_purpose.setdefault((form, example), set()).add(rule)
    texts = {}
    for path in sorted((HERE / "examples").glob("*.yaml")):
        texts["alone", path.stem] = path.read_bytes()
        texts["in a plan", path.stem] = as_value(path.read_bytes())
    assert {example for _, example in texts} == set(names), "names.tsv names every example"
    complaints = []
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for key, text in texts.items():
            files[key] = str(pathlib.Path(folder) / f"{key[0].replace(' ', '-')}-{key[1]}.yaml")
            pathlib.Path(files[key]).write_bytes(text)
        problems = checked(followup, list(files.values()))
        for key, file in files.items():
            allowed = on_purpose.pop(key, set())
            found = complaint(texts[key], problems[file], allowed)
            if found:
                complaints.append(f"{key[1]} {key[0]} ({names[key[1]]}): {found}")
            elif allowed and not allowed & {problem["rule"] for problem in problems[file]}:
                complaints.append(f"{key[1]} {key[0]}: on_purpose.tsv lists what is not so")
    complaints += [f"on_purpose.tsv: there is no {key}" for key in on_purpose]
    print("\n".join(complaints))
    print(f"{len(texts)} texts, of which libyaml refuses "
          f"{sum(not is_taken_by_libyaml(text) for text in texts.values())}")
    sys.exit(1 if complaints else 0)


main()
