#!/usr/bin/env python3
"""The roles that a text is about, and why:  rank.py FILE"""

import sys
from pathlib import Path

import mlroles

text = Path(sys.argv[1]).read_bytes()
have = mlroles.skills_in(text)
for role, score in mlroles.rank(have):
    print(role.name, score)
    for skill, share in role.explain(have):
        print(f"  {share:+d} {skill.name if skill else 'base'}")
