"""Texts that try to be something else, and plans that hold them in every key."""

import json
import re

# Each tries to be something else to a terminal, a table, a page, a mail, an XML, a calendar or a CI system.
TEXTS = [
    "\x1b]0;title\x07\x1b[2J\x1b[31mred", "\x9b31mred\x9d0;title\x9c", "\u202e\u202a\u202b\u202d\u2066\u2067\u2068evil\u2069",
    "a\u200bb\ufeffc\u200ed\u200fe\u2060f", "one\u2028Bcc: x@example.org\u2029two\x85three\x0bfour\x0cfive\x7f",
    "::error file=a,line=1::hijacked", "a\n::error::hijacked\n::set-output name=a::b\n##[error]hijacked",
    "##vso[task.setvariable variable=a]b", "##teamcity[buildStatus text='hijacked']",
    "%0A::set-output name=a::b%0D%0A", "one\r\nBcc: evil@example.org\r\n\r\nbody", "\r\n.\r\n",
    "=HYPERLINK(\"https://example.org\",\"x\")", "+1+1", "-1+1", "@SUM(A1:A9)", "\t=1+1", "\r=1+1", " \n=1+1",
    "＝1+1", '"=1+1', "';=1+1", "|=1+1|", "=cmd|' /C calc'!A0",
    "</script><script>hijacked()</script>", "<img src=x onerror=hijacked()>", "\" onmouseover=\"hijacked()",
    "' onmouseover='hijacked()", "]]><hijacked/>", "--><b>hijacked</b><!--", "<!--", "<?php hijacked() ?>",
    "&lt;b&gt;&#60;b&#x3e;&nbsp;", "<svg/onload=hijacked()>", "{{hijacked}}${hijacked}#{hijacked}",
    "[text](javascript:hijacked())", "![image](https://example.org/x)", "<javascript:hijacked()>",
    "javascript:hijacked()", "data:text/html,<script>hijacked()</script>", "https://example.org/\"onmouseover=hijacked()",
    "[text]: javascript:hijacked()", "`code` ``` ~~~ | a | b |\n|---|---|", "# heading\n- list\n1. list\n> quote\n***",
    "@everyone @octocat #1 :smile: $x$", "http://example.org/|a`b<c>", "\\| \\` \\< \\[", "---\n...\n--- !!python/x",
    "BEGIN:VEVENT\r\nEND:VCALENDAR\r\nATTACH:https://example.org", "a;b,c:d\\n", "=?utf-8?q?=0D=0ABcc:_x?=",
    "From x\n>From y", "../../etc/passwd", "%s%n%x{0}{name}", "\x00null",
    "x" * 3000, "e" + "\u0301" * 500,
]

# What a key must hold, or the plan says nothing of it; every other key holds the text.
SOUND = {"kind": "action-plan", "email": "office-{}@example.org"}
LONGEST_KEY = 200  # libyaml takes no longer ones than 1024 bytes
NO_NAME = re.compile(r"[/\n]")


class Writer:
    """Writes what a schema allows, with the text wherever text is allowed.

    A sound plan holds what can be read where the schema says how it is written (dates, flags, words of the
    field), so that every report shows it; the others hold the text there as well, and `check` quotes it.
    """

    def __init__(self, schema, text, number, is_sound):
        self.definitions = schema["definitions"]
        self.text = text
        self.number = number
        self.is_sound = is_sound
        self.held = set()  # keys that hold the text
        self.entered = set()  # keys that hold keys
        self.counted = 0

    def document(self, schema):
        return self.value(schema, "", ())

    def value(self, schema, key, within):
        """`within` are the definitions around it: each is entered twice."""
        if "properties" in schema or "additionalProperties" in schema:
            self.entered.add(key)
        if key in SOUND and self.is_sound:
            self.counted += 1
            return SOUND[key].format(f"{self.number}-{self.counted}")
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            return self.value(self.definitions[name], key, (*within, name))
        if "properties" in schema:
            return self.mapping(schema, within)
        if "additionalProperties" in schema:
            return self.own_keys(schema, within)
        kinds = schema.get("type", ())
        if "items" in schema and "array" in kinds:
            count = 1 if "$ref" in schema["items"] else 2
            return [self.value(schema["items"], key, within) for _ in range(count)]
        if self.is_sound and "examples" in schema:
            return schema["examples"][self.number % len(schema["examples"])]
        if self.is_sound and "enum" in schema:
            return schema["enum"][self.number % len(schema["enum"])]
        if self.is_sound and "boolean" in kinds and "number" not in kinds:
            return True
        for part in schema.get("anyOf", ()):
            # A list of both, where a text may stand for a mapping.
            if "array" in part.get("type", ()):
                return [self.value(choice, key, within) for choice in part["items"]["anyOf"]]
        alternatives = schema.get("anyOf") or schema.get("allOf")
        if alternatives:
            chosen = self.chosen(alternatives)
            return self.value(chosen, key, within)
        self.held.add(key)
        return self.name() if "pattern" in schema and self.is_sound else self.text

    def chosen(self, alternatives):
        """Words of the field where these explain words of one's own, else one's own."""
        are_own = [part for part in alternatives if "number" in part.get("type", ())]
        return are_own[0] if are_own else alternatives[0]

    def name(self):
        return NO_NAME.sub("-", self.text).lstrip("#")[:LONGEST_KEY] or "-"

    def mapping(self, schema, within):
        required = [part["required"][0] for part in schema.get("oneOf", ())]
        chosen = required[self.number % len(required)] if required else None
        written = {}
        for key, part in schema["properties"].items():
            if key in required and key != chosen:
                continue
            target = json.dumps(part)
            entered = [name for name in set(within) if f'"#/definitions/{name}"' in target]
            if any(within.count(name) > 1 for name in entered):
                continue
            written[key] = self.value(part, key, within)
        # What nobody reads may be written all the same.
        written["x-hostile"] = self.text
        return written

    def own_keys(self, schema, within):
        allowed = schema.get("propertyNames", {})
        keys = allowed.get("enum") or [self.name() if self.is_sound else self.text[:LONGEST_KEY]]
        return {key: self.value(schema["additionalProperties"], key, within) for key in keys}


def as_yaml(document):
    """JSON is YAML; what may not stand in a file as it is, is written as an escape."""
    text = json.dumps(document, ensure_ascii=False, indent=1)
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", lambda found: f"\\u{ord(found[0]):04x}", text)
