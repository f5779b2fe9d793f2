#!/usr/bin/python3
"""Fits evidence.txt to labelled postings: JSON Lines with "text" and "role" (null: another job).
SPDX-License-Identifier: MIT

    fit-evidence.py --library libmlroles.so --taxonomy src/taxonomy POSTINGS...
"""
import argparse
import collections
import os

import fitting


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--library", required=True, help="a built library, to find skills with")
    parser.add_argument("--taxonomy", required=True, help="where evidence.txt is written")
    parser.add_argument("--note", default="", help="a sentence on the postings, for the header")
    parser.add_argument("postings", nargs="+")
    given = parser.parse_args()

    library = fitting.Library(given.library)
    postings = fitting.read_postings(given.postings)
    if all(p.get("role") for p in postings):
        parser.error("no posting has role null; some of other jobs are needed to compare with")
    classes = fitting.classes_of(postings, library.roles)
    base, evidence = fitting.centibans(*fitting.blend(
        library.matrix([p["text"] for p in postings]), classes, fitting.weights_of(postings),
        fitting.families_of(library, given.taxonomy)))

    count = collections.Counter(p.get("role") or "other jobs" for p in postings)
    per_role = ", ".join(f"{n} {role}" for role, n in sorted(count.items()))
    lines = wrap(f"Weights of evidence in centibans, made by examples/fit/fit-evidence.py, not by "
                 f"hand: logistic regression and log odds of each role against other jobs, by the "
                 f"skills that postings name, skills of a family sharing strength; rounded to "
                 f"whole numbers. docs/scoring.md compares methods, fitting.py has them. Fitted "
                 f"to {len(postings)} postings: {per_role}. {given.note}")
    lines += ["", row("roles", library.roles), row("base", base.astype(int)),
              row("title", [fitting.TITLE] * len(library.roles)),
              row("other-title", [fitting.OTHER_TITLE] * len(library.roles)),
              row("threshold", [fitting.THRESHOLD] * len(library.roles))]
    lines += [row(key, values) for key, values in zip(library.skills, evidence.astype(int))
              if values.any()]
    path = os.path.join(given.taxonomy, "evidence.txt")
    with open(path + ".new", "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")
    os.replace(path + ".new", path)
    print(f"{path}: {len(lines)} lines")


def row(key, values):
    return f"{key} | " + " | ".join(map(str, values))


def wrap(text, width=98):
    lines, words = ["#"], text.split()
    for word in words:
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append("#")
        lines[-1] += " " + word
    return lines


main()
