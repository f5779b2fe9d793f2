"""What the programs of examples/ in other languages have to print, by what the command tells:

expected.py walk         the taxonomy, a fact a line
expected.py rank FILE    the roles of a text, and why
"""

import json
import os
import subprocess
import sys


def ask_command(*arguments):
    command = [os.environ["MLROLES_COMMAND"], *arguments]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE).stdout)


def walk():
    taxonomy = ask_command("export", "--format", "json")
    for role in taxonomy["roles"]:
        key = role["key"]
        yield "role", role["id"], key, role["name"], role["base"]
        yield from (("title", key, title) for title in role["titles"])
        yield from (("fact", key, *fact.values()) for fact in role["facts"])
        yield from (("level", key, *level) for level in role["levels"].items())
        yield from (("code", key, *code.values()) for code in role["codes"])
        yield from (("covers", key, covered) for covered in role["covers"])
        yield from (("need", key, *need.values()) for need in role["needs"])
        yield from (("evidence", key, *evidence) for evidence in role["evidence"].items())
    for skill in taxonomy["skills"]:
        *fields, aliases = skill.values()
        yield "skill", *fields
        yield from (("alias", skill["key"], alias) for alias in aliases)


def rank(path):
    reading = ask_command("rank", "--json", path)
    names = {role["key"]: role["name"] for role in ask_command("roles", "--json")}
    names["other-work"] = "other work"
    skills = {skill["skill"]: skill["name"] for skill in reading["skills"]}
    yield (names[reading["role"]] if reading["role"] else "none of these",)
    for ranked in reading["ranking"]:
        yield (f"{names[ranked['role']]} {ranked['score']}",)
        yield (f"  {ranked['base']:+d} base",)
        for reason in ranked["reasons"]:
            name = skills[reason["skill"]] if "skill" in reason else names[reason["title"]]
            yield (f"  {reason['share']:+d} {name}",)


for fields in {"walk": walk, "rank": rank}[sys.argv[1]](*sys.argv[2:]):
    print(*("" if field is None else field for field in fields), sep="\t")
