#!/usr/bin/env python3
"""The roles that a text is about, and why:  rank.py FILE"""

import sys
from pathlib import Path

import mlroles

names = mlroles.names_in(Path(sys.argv[1]).read_bytes())
decision = mlroles.decide(names)
print(decision.name if decision else "none of these")
for role, score in mlroles.rank(names):
    print(role.name, score)
    for what, share in role.explain(names):
        print(f"  {share:+d} {what.name if what else 'base'}")  # of a title: the role, other work
