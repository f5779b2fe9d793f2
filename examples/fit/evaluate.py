#!/usr/bin/python3
"""Judges the fitted evidence on sources it has not seen, beside a rival of 200,000 features.
SPDX-License-Identifier: MIT

    evaluate.py --library L --taxonomy DIR --postings MASKED --unmasked TEXTS --foreign OTHER_JOBS

One source at a time is left out; what is fitted to the rest is judged on it, and all such
judgements are pooled. Other jobs are left out in fifths. With --sealed, what is fitted to all of
--postings is judged on that file instead, once.
"""
import argparse
import re

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

import fitting

FIFTHS = 5
TITLE_ADDS = (100, 200, 300, 400)


class Study:
    """Postings of the roles, of other jobs, and which are judged by a fit to which."""

    def __init__(self, given):
        self.library = library = fitting.Library(given.library)
        self.roles = library.roles
        self.families = fitting.families_of(library, given.taxonomy)
        self.fitted_to = fitting.read_postings(given.postings)
        self.others = fitting.read_postings(given.foreign)
        self.same_board = given.same_board
        sealed = fitting.read_postings(given.sealed)
        self.judged = sealed or self.fitted_to
        self.unmasked = fitting.read_postings(given.sealed_unmasked if sealed else given.unmasked)
        self.truth = fitting.classes_of(self.judged, self.roles)
        self.grade = np.array([p.get("grade", "strict") for p in self.judged])
        self.headline = self.grade != "general"
        self.x_fit = library.matrix([p["text"] for p in self.fitted_to])
        self.x_judged = library.matrix([p["text"] for p in self.judged])
        self.x_others = library.matrix([p["text"] for p in self.others])
        self.y_fit = fitting.classes_of(self.fitted_to, self.roles)
        sources = np.array([p["source"] for p in self.fitted_to])
        if sealed:
            self.folds = [(np.arange(len(self.fitted_to)), np.arange(len(sealed)))]
        else:
            self.folds = [(np.where(sources != s)[0], np.where(sources == s)[0])
                          for s in sorted(set(sources))]
        print(f"{library.so.mlroles_taxonomy_version().decode()}, {len(library.skills)} skills; "
              f"fitted to {len(self.fitted_to)} and {len(self.others)} of other jobs; "
              f"{'sealed sources' if sealed else 'one source left out at a time'}, "
              f"n = {self.headline.sum()}")

    def fit(self, method, rows, others):
        x = fitting.sparse.vstack([self.x_fit[rows], self.x_others[others]]).tocsr()
        y = np.r_[self.y_fit[rows], np.full(len(others), len(self.roles))]
        postings = [self.fitted_to[i] for i in rows] + [self.others[i] for i in others]
        return method(x, y, fitting.weights_of(postings), self.families)

    def tables(self, method):
        """What is fitted for each fold: log odds against other jobs."""
        everything = np.arange(len(self.others))
        return [self.fit(method, rows, everything) for rows, _ in self.folds]

    def scores(self, tables, x):
        scores = np.zeros((len(self.judged), len(self.roles)))
        for (_, judged), (base, evidence) in zip(self.folds, tables):
            scores[judged] = x[judged] @ evidence + base
        return scores

    def scores_of_others(self, method):
        scores = np.zeros((len(self.others), len(self.roles)))
        fifth = np.arange(len(self.others)) % FIFTHS
        for i in range(FIFTHS):
            base, evidence = fitting.centibans(*self.fit(method, np.arange(len(self.fitted_to)),
                                                         np.where(fifth != i)[0]))
            scores[fifth == i] = self.x_others[fifth == i] @ evidence + base
        return scores

    def rival(self, postings, fit_postings):
        """TF-IDF of words and pairs of words with logistic regression."""
        scores = np.zeros((len(postings), len(self.roles)))
        for rows, judged in self.folds:
            words = TfidfVectorizer(ngram_range=(1, 2), max_features=200000, min_df=2,
                                    sublinear_tf=True)
            x = words.fit_transform([fit_postings[i]["text"] for i in rows])
            model = LogisticRegression(C=10, max_iter=400, class_weight="balanced")
            model.fit(x, self.y_fit[rows])
            scores[np.ix_(judged, model.classes_)] = model.decision_function(
                words.transform([postings[i]["text"] for i in judged]))
        return scores

    def figures(self, scores, rows=None, least=-np.inf):
        rows = self.headline if rows is None else rows
        return fitting.figures(self.truth[rows], scores[rows], least)


def show(name, values):
    print(f"| {name:42s} | " + " | ".join(f"{v:.3f}" for v in values) + " |")


def head(title):
    print(f"\n{title}\n\n| {'':42s} | accuracy | balanced | macro-F1 | top-2 |\n"
          "|---|---|---|---|---|")


def confusion(study, scores, least=0):
    first = np.where(scores.max(1) > least, scores.argmax(1), len(study.roles))
    print("\n| truth / ranked first | " + " | ".join(study.roles) + " | none | recall |")
    print("|---|" + "---|" * (len(study.roles) + 2))
    for i, role in enumerate(study.roles):
        counts = np.bincount(first[study.headline & (study.truth == i)],
                             minlength=len(study.roles) + 1)
        print(f"| {role} | " + " | ".join(map(str, counts)) +
              f" | {counts[i] / max(1, counts.sum()):.2f} |")


def intervals(study, ours, theirs, least=0, rounds=2000):
    """Paired bootstrap: 95 % intervals of ours less theirs."""
    chance, rows = np.random.RandomState(1), np.where(study.headline)[0]
    samples = []
    for _ in range(rounds):
        drawn = chance.choice(rows, len(rows))
        samples.append(study.figures(ours, drawn, least) - study.figures(theirs, drawn))
    low, high = np.percentile(samples, [2.5, 97.5], axis=0)
    point = study.figures(ours, None, least) - study.figures(theirs)
    for name, p, a, b in zip(("accuracy", "balanced", "macro-F1", "top-2"), point, low, high):
        print(f"  {name:9s} {p:+.3f}  ({a:+.3f} to {b:+.3f})")


def thresholds(study, scores, others):
    """What is lost and let through if the best score must be above so much for each skill."""
    grade = np.array([p["grade"] for p in study.others])
    skills, rows = np.asarray(study.x_judged.sum(1)).ravel(), study.headline
    foreign = np.asarray(study.x_others.sum(1)).ravel()
    ours = rows & ~np.isin([p["source"] for p in study.judged], study.same_board)
    print("\nNone of these: the best score is above so much for each skill named\n\n"
          "| threshold | six roles lost | of other boards | near | far | accuracy with null |\n"
          "|---|---|---|---|---|---|")
    for threshold in range(0, 31):
        kept = scores.max(1) > threshold * skills
        wrong = others.max(1) > threshold * foreign
        right = kept & (scores.argmax(1) == study.truth)
        print(f"| {threshold} | {1 - kept[rows].mean():.3f} | {1 - kept[ours].mean():.3f} | "
              f"{wrong[grade == 'near'].mean():.3f} | {wrong[grade == 'far'].mean():.3f} | "
              f"{right[rows].mean():.3f} |")


def with_titles(study, postings, scores, adds=fitting.TITLE, own=True):
    """The roles of a text's own title, as the library takes it, or all that have a title in it, get
    so much. If such a title is of another trade, every role gets what the library adds for it."""
    scores = scores.copy()
    for i, posting in enumerate(postings):
        roles, other = study.library.titled(posting["text"], own)
        for role in roles:
            scores[i, role] += adds
        scores[i] += fitting.OTHER_TITLE * other
    return scores


def titles(study, scores):
    head("Titles in unmasked texts add so many centibans")
    found = [study.library.titled(p["text"], True) for p in study.unmasked]
    named, other = (np.mean([bool(of_text[i]) for of_text in found]) for i in (0, 1))
    show(f"no titles ({named:.2f} of texts have one)", study.figures(scores, None, 0))
    for own in (True, False):
        for adds in TITLE_ADDS:
            show(f"{'its own' if own else 'each, once'}, {adds}", study.figures(
                with_titles(study, study.unmasked, scores, adds, own), None, 0))
    print(f"\n{other:.2f} of texts have a title of another trade, which adds "
          f"{fitting.OTHER_TITLE} in every row but the first")


def title_field(study):
    """What the title of a posting means, by mentions in it alone."""
    count = {}
    for posting in study.judged + study.others:
        found, other = study.library.titled(posting["title"], False)
        roles = {study.roles[r] for r in found}
        role = posting.get("role")
        answer = ("of another trade" if other and not roles else "no title found" if not roles else
                  "a title found" if role is None else
                  "right" if roles == {role} else "shared" if role in roles else "wrong")
        group = posting["grade"] + (" of other jobs" if role is None else "")
        count.setdefault(group, {}).setdefault(answer, 0)
        count[group][answer] += 1
    print("\nThe title alone, by mentions")
    for group, answers in sorted(count.items()):
        print(f"  {group}: " + ", ".join(f"{n} {a}" for a, n in sorted(answers.items())))


def few_skills(study, tables, name):
    """How often the first role is right if only some of a posting's skills are known."""
    chance = np.random.RandomState(1)
    print(f"\nSome of the skills of a posting, drawn three times, {name}\n\n"
          "| skills | n | accuracy | balanced | none |\n|---|---|---|---|---|")
    for few in (1, 2, 3, 5, 10):
        truth, first = [], []
        for (_, judged), (base, evidence) in zip(study.folds, tables):
            for i in judged[study.headline[judged]]:
                skills = study.x_judged[i].indices
                for _ in range(3 * (len(skills) >= few)):
                    scores = evidence[chance.choice(skills, few, replace=False)].sum(0) + base
                    first.append(scores.argmax() if scores.max() > 0 else -1)
                    truth.append(study.truth[i])
        right, truth = np.equal(first, truth), np.array(truth)
        balanced = np.mean([right[truth == role].mean() for role in np.unique(truth)])
        print(f"| {few} | {len(truth)} | {right.mean():.3f} | {balanced:.3f} | "
              f"{np.mean(np.array(first) < 0):.3f} |")


def steadiness(study, tables):
    """How often the first role changes when the text does."""
    changes = {"one sentence of 15 or more removed": [], "one of fewer": [],
               "cut to 600 characters": [], "upper case": [],
               "bullets and line breaks removed": []}
    kinds = list(changes)
    for (_, judged), (base, evidence) in zip(study.folds, tables):
        def first(text):
            scores = evidence[study.library.skills_in(text)].sum(0) + base
            return scores.argmax() if scores.max() > 0 else -1
        for text in (study.judged[i]["text"] for i in judged if study.headline[i]):
            before = first(text)
            sentences = re.split(r"(?<=[.!?\n])\s*", text)
            for k in range(5):
                gone = (2 * k + 1) * len(sentences) // 10
                left = " ".join(sentences[:gone] + sentences[gone + 1:])
                changes[kinds[len(sentences) < 15]].append(first(left) != before)
            changes[kinds[2]].append(first(text[:600]) != before)
            changes[kinds[3]].append(first(text.upper()) != before)
            bare = re.sub(r"(?m)^[\s•*\-–·o]+(?=\s)", " ", text).replace("\n", " ")
            changes[kinds[4]].append(first(bare) != before)
    print("\nSteadiness: the first role changes")
    for kind, changed in changes.items():
        print(f"  {kind}: {np.mean(changed):.3f} of {len(changed)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("--library", "--taxonomy"):
        parser.add_argument(option, required=True)
    for option in ("--postings", "--foreign"):
        parser.add_argument(option, nargs="+", required=True)
    for option in ("--unmasked", "--sealed", "--sealed-unmasked"):
        parser.add_argument(option, nargs="+")
    parser.add_argument("--same-board", nargs="*", default=[],
                        help="sources of the board that the other jobs are from: told apart")
    parser.add_argument("--no-rival", action="store_true", help="it takes minutes")
    given = parser.parse_args()
    study = Study(given)

    head("Methods: order of the roles, all of them ranked, not rounded")
    for method in fitting.METHODS:
        fitted = study.tables(method)
        show(method.__name__.replace("_", " "), study.figures(study.scores(fitted, study.x_judged)))
    exact = [fitting.centibans(*table, whole=False) for table in fitted]
    tables = [fitting.centibans(*table) for table in fitted]
    scores = study.scores(tables, study.x_judged)

    head("As the library ranks: scores above 0 only; whole numbers")
    show("before rounding", study.figures(study.scores(exact, study.x_judged), None, 0))
    show("masked", study.figures(scores, None, 0))
    for grade in ("strict", "loose"):
        show(f"masked, {grade}", study.figures(scores, study.grade == grade, 0))
    confusion(study, scores)
    if study.unmasked:
        x = study.library.matrix([p["text"] for p in study.unmasked])
        plain = study.scores(tables, x)
        head("Unmasked")
        show("without titles", study.figures(plain, None, 0))
        confusion(study, plain)
        titles(study, plain)
    if not given.no_rival:
        head("TF-IDF, 200,000 features, and logistic regression")
        rival = study.rival(study.judged, study.fitted_to)
        show("masked", study.figures(rival))
        print("\nOurs less theirs, masked, 95 % intervals by paired bootstrap")
        intervals(study, scores, rival)
        if study.unmasked:
            fit_texts = fitting.read_postings(given.unmasked)
            rival = study.rival(study.unmasked, fit_texts)
            show("unmasked", study.figures(rival))
            print("\nOurs with titles less theirs, unmasked")
            intervals(study, with_titles(study, study.unmasked, plain), rival)
    others = study.scores_of_others(fitting.blend)
    thresholds(study, scores, others)
    if study.unmasked:
        head("Unmasked, with titles")
        titled = with_titles(study, study.unmasked, plain)
        for grade in ("strict", "loose"):
            show(grade, study.figures(titled, study.grade == grade, 0))
        confusion(study, titled)
        thresholds(study, titled, with_titles(study, study.others, others))
    title_field(study)
    few_skills(study, tables, "as shipped")
    few_skills(study, [fitting.centibans(*table) for table in
                       study.tables(fitting.blend_with_bases)], "with bases")
    steadiness(study, tables)


main()
