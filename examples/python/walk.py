#!/usr/bin/env python3
"""Prints the whole taxonomy, a fact a line."""

import mlroles


def show(*fields: object) -> None:
    print(*("" if field is None else field for field in fields), sep="\t")


for role in mlroles.roles():
    show("role", int(role), role.key, role.name, role.base)
    for title in role.titles:
        show("title", role.key, title)
    for fact in role.facts:
        show("fact", role.key, *fact)
    for axis, level in role.levels.items():
        show("level", role.key, axis, level)
    for code in role.codes:
        show("code", role.key, *code)
    for covered in role.covers:
        show("covers", role.key, covered.key)
    for skill, need in role.needs.items():
        show("need", role.key, skill.key, need, role.need_source(skill))
    for skill in mlroles.skills():
        if evidence := role.evidence(skill):
            show("evidence", role.key, skill.key, evidence)
for skill in mlroles.skills():
    show("skill", int(skill), skill.key, skill.name, skill.kind, skill.group)
    for alias in skill.aliases:
        show("alias", skill.key, alias)
