"""Walks the whole taxonomy by a binding and compares what it finds with what the command prints.
walk_ctypes.py and walk_cffi.py each bring a binding."""

import json
import os
import pathlib
import subprocess
import sys

AXES = "machine-learning", "software-engineering", "communication"
CODE_FIELDS = "scheme", "version", "code", "label", "match", "source"
OTHER_WORK = 100000  # MLROLES_OTHER_WORK


def check(truth, what):
    if not truth:
        sys.exit(f"not so: {what}")


def compare(got, expected, where):
    if isinstance(got, list) and isinstance(expected, list):
        got, expected = dict(enumerate(got)), dict(enumerate(expected))
    if isinstance(got, dict) and isinstance(expected, dict):
        check(got.keys() == expected.keys(), f"{where}: both have {got.keys() ^ expected.keys()}")
        for key in got:
            compare(got[key], expected[key], f"{where}, {key}")
    else:
        check(got == expected, f"{where} is {expected!r} rather than {got!r}")


def output_of_command(*arguments):
    command = [os.environ["MLROLES_COMMAND"], *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def ask_command(*arguments):
    return json.loads(output_of_command(*arguments))


def ask_command_for_lines(*arguments):
    return [json.loads(line) for line in output_of_command(*arguments).splitlines()]


def fact_record(lib, role, i):
    parts = {"kind": "role_fact_kind", "fact": "role_fact", "source": "role_fact_source"}
    return {part: lib.call(function, role, i) for part, function in parts.items()}


def code_record(lib, role, i):
    return {field: lib.call("role_code", role, i, field.encode()) for field in CODE_FIELDS}


def need_record(lib, role, skill, need):
    check(lib.call("need", role, skill) == need, f"role {role} needs skill {skill} by {need}")
    source = lib.call("need_source", role, skill)
    return {"skill": lib.skill_key(skill), "need": need, "source": source}


def role_record(lib, role):
    n_facts = len(lib.strings("role_fact", role))
    n_codes = len(lib.strings("role_code", role, b"code"))
    levels = {axis: lib.call("role_level", role, axis.encode()) for axis in AXES}
    evidence = {lib.skill_key(s): lib.call("evidence", role, s) for s in lib.all("skill")}
    return {
        "id": role,
        "key": lib.role_key(role),
        "name": lib.call("role_name", role),
        "titles": lib.strings("role_title", role),
        "facts": [fact_record(lib, role, i) for i in range(n_facts)],
        "levels": {axis: level for axis, level in levels.items() if level >= 0},
        "codes": [code_record(lib, role, i) for i in range(n_codes)],
        "covers": [lib.role_key(covered) for covered in lib.handles("role_covers", role)],
        "needs": [need_record(lib, role, *need) for need in lib.numbers("role_needs", role)],
        "base": lib.call("evidence", role, 0),
        "title_evidence": lib.call("evidence", role, role),
        "evidence": {key: weight for key, weight in evidence.items() if weight},
    }


def skill_record(lib, skill):
    fields = {field: lib.call(f"skill_{field}", skill) for field in ("name", "kind", "group")}
    aliases = lib.strings("skill_alias", skill)
    return {"id": skill, "key": lib.skill_key(skill), **fields, "aliases": aliases}


def taxonomy_record(lib):
    return {
        "version": lib.call("version"),
        "taxonomy": lib.call("taxonomy_version"),
        "digest": lib.call("taxonomy_digest"),
        "roles": [role_record(lib, role) for role in lib.all("role")],
        "skills": [skill_record(lib, skill) for skill in lib.all("skill")],
    }


def names_that_count(lib, text):
    """The distinct skills and what the first title may mean, from the mentions. The first title of
    these texts is their own."""
    names, title = [], None
    for handle, begin, _ in lib.mentions(text):
        if handle == OTHER_WORK or lib.role_key(handle) is not None:
            title = begin if title is None else title
            names += [handle] * (begin == title)
        elif handle not in names:
            names.append(handle)
    return names


def score_record(lib, text):
    """What `mlroles score` tells of a text; an explanation adds up to the score."""
    skills = lib.handles("skills_in", text, len(text))
    have = lib.array("uint32_t", skills), len(skills)
    check(lib.numbers("rank_text", text, len(text)) == lib.numbers("rank", *have),
          "mlroles_rank_text is of the skills alone")
    found = lib.handles("names_in", text, len(text))
    compare(found, names_that_count(lib, text), "names_in")
    names = lib.array("uint32_t", found), len(found)
    ranking = lib.numbers("rank", *names)
    for role, score in ranking:
        parts = lib.numbers("explain", role, *names)
        check(sum(part for _, part in parts) == score, f"the parts add up to {score}")
        for title in role, OTHER_WORK:
            check(dict(parts).get(title, 0) == lib.call("evidence", role, title) * (title in found),
                  f"title {title} in the list is a part of the score of role {role}")
    return {
        "role": lib.role_key(lib.call("decide", *names)),
        "ranking": [
            {"role": lib.role_key(r), "score": score, "coverage": lib.call("coverage", r, *names)}
            for r, score in ranking
        ],
        "skills": [lib.skill_key(skill) for skill in skills],
    }


def check_name(lib, kind, handle, name):
    meant = lib.handles(f"{kind}_find", name, len(name))
    check(handle in meant, f"{name.decode()} may mean {kind} {handle}")


def check_look_up(lib, kind, record, others):
    handle = lib.call(f"{kind}_by_key", record["key"].encode())
    check(handle == record["id"], f"{record['key']} is a key")
    for name in record["name"], *others:
        check_name(lib, kind, handle, name.encode())


def check_mentions(lib, text, expected):
    """Offsets count bytes, as `text` does."""
    mentions = lib.mentions(text)
    words = [text[begin:end] for _, begin, end in mentions]
    compare([word.decode() for word in words], expected, "mentions")
    for (handle, _, _), word in zip(mentions, words):
        if handle == OTHER_WORK:
            check(not lib.handles("role_find", word, len(word)), f"{word.decode()} means no role")
        else:
            check_name(lib, "skill" if lib.skill_key(handle) else "role", handle, word)


def walk(lib):
    taxonomy = taxonomy_record(lib)
    roles, skills = taxonomy["roles"], taxonomy["skills"]
    compare(taxonomy, ask_command("export", "--format", "json"), "taxonomy")
    for role in roles:
        check_look_up(lib, "role", role, role["titles"])
    for skill in skills:
        check_look_up(lib, "skill", skill, skill["aliases"])

    path = pathlib.Path(__file__).with_name("postings.jsonl")
    postings = [json.loads(line) for line in path.read_bytes().splitlines()]
    for posting, expected in zip(postings, ask_command_for_lines("score", path)):
        text = posting["text"].encode()
        check_mentions(lib, text, posting["mentions"])
        compare({"id": posting["id"], **score_record(lib, text)}, expected, "score")
    print(f"{len(roles)} roles and {len(skills)} skills are as the command tells them")
