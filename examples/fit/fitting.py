"""What fit-evidence.py and evaluate.py share: the library, postings, methods of fitting, figures.
SPDX-License-Identifier: MIT
"""
import ctypes
import json

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

CENTIBANS = 100 / np.log(10)  # in one unit of natural log odds

# Chosen by leaving out one source at a time; docs/scoring.md has the figures.
C = 0.02  # inverse strength of the ridge
FAMILY = 1.0  # variance of what a family shares, in that of what a skill has alone
SMOOTH = 100.0  # pseudo-postings that draw a skill's log odds to those of its family
POWER = 1.3  # of a family's ratio, which many skills of several roles make too weak
BLEND = 0.3  # how much of the log odds is added to the logistic regression
GENERAL = 0.3  # weight of a posting whose role is not outright one of the team
SHARPER = 2.0  # factor of the evidence that is common to all roles: team or another job
MENTION = 20.0  # centibans that each skill speaks for any role, so that few rank nothing
TITLE = 300  # centibans that a text's own title adds to each role that it may mean
OTHER_TITLE = -300  # centibans that a title of another trade adds to every role; set by hand
OTHER_WORK = 100000  # MLROLES_OTHER_WORK: the id of a title of another trade
THRESHOLD = 18  # centibans for each skill that a score must be above to decide for a role


class Library:
    """The public API, as far as it is needed here."""

    def __init__(self, path):
        self.so = so = ctypes.CDLL(path)
        size, text, at = ctypes.c_size_t, ctypes.c_char_p, ctypes.c_void_p
        for name, result, *arguments in (
                ("role_count", size), ("role_at", ctypes.c_uint32, size),
                ("role_key", text, ctypes.c_uint32), ("skill_count", size),
                ("skill_at", ctypes.c_uint32, size), ("skill_key", text, ctypes.c_uint32),
                ("taxonomy_version", text), ("taxonomy_digest", text),
                ("evidence", ctypes.c_int32, ctypes.c_uint32, ctypes.c_uint32),
                ("skills_in", size, text, size, at, size),
                ("names_in", size, text, size, at, size),
                ("mentions", size, text, size, at, at, at, size)):
            function = getattr(so, "mlroles_" + name)
            function.restype, function.argtypes = result, arguments
        ids = [so.mlroles_role_at(i) for i in range(so.mlroles_role_count())]
        self.role_ids = ids
        self.roles = [so.mlroles_role_key(i).decode() for i in ids]
        self.skill_ids = [so.mlroles_skill_at(i) for i in range(so.mlroles_skill_count())]
        self.skills = [so.mlroles_skill_key(i).decode() for i in self.skill_ids]
        self.column = {s: i for i, s in enumerate(self.skill_ids)}
        self.found = (ctypes.c_uint32 * (len(self.skills) + len(ids) + 1))()  # 1: other work

    def skills_in(self, text):
        raw = text.encode()
        n = self.so.mlroles_skills_in(raw, len(raw), self.found, len(self.found))
        return [self.column[s] for s in self.found[:n]]

    def titled(self, text, own):
        """Indexes of the roles that titles in the text, or its own one alone, may mean; and whether
        one of these titles is of another trade."""
        raw = text.encode()
        if own:
            n = self.so.mlroles_names_in(raw, len(raw), self.found, len(self.found))
            ids = self.found[:n]
        else:
            n = self.so.mlroles_mentions(raw, len(raw), None, None, None, 0)
            ids = (ctypes.c_uint32 * n)()
            self.so.mlroles_mentions(raw, len(raw), ids, None, None, n)
        return {self.role_ids.index(i) for i in ids if i in self.role_ids}, OTHER_WORK in ids

    def matrix(self, texts):
        """A row for each text, a column for each skill, 1 where the text names it."""
        found = [self.skills_in(t) for t in texts]
        rows = np.repeat(np.arange(len(found)), [len(f) for f in found])
        columns = np.array([s for f in found for s in f], int)
        return sparse.csr_matrix((np.ones(len(columns)), (rows, columns)),
                                 (len(found), len(self.skills)))

    def table(self):
        """Base and evidence as they are compiled in."""
        get = self.so.mlroles_evidence
        return (np.array([get(r, 0) for r in self.role_ids], float),
                np.array([[get(r, s) for r in self.role_ids] for s in self.skill_ids], float))


def read_postings(paths):
    postings = []
    for path in paths or []:
        with open(path, encoding="utf-8") as lines:
            postings += [json.loads(line) for line in lines if line.strip()]
    return postings


def classes_of(postings, roles):
    """The index of each posting's role; that of none is the number of roles."""
    return np.array([len(roles) if p.get("role") is None else roles.index(p["role"])
                     for p in postings], int)


def weights_of(postings):
    return np.array([GENERAL if p.get("grade") == "general" else 1.0 for p in postings])


def families_of(library, taxonomy):
    """A column for each heading of skills.txt: skills under one heading share strength."""
    heading, blank, of_skill = None, True, {}
    with open(taxonomy + "/skills.txt", encoding="utf-8") as lines:
        for line in map(str.strip, lines):
            if line.startswith("#"):
                heading = line if blank else heading
            elif line:
                of_skill[line.split("|")[1].strip()] = heading
            blank = not line
    headings = sorted({h for h in of_skill.values() if h})
    member = np.zeros((len(library.skills), len(headings)))
    for i, key in enumerate(library.skills):
        if of_skill.get(key):
            member[i, headings.index(of_skill[key])] = 1
    return sparse.csr_matrix(member)


# Methods: matrix, classes and weights of postings, families -> log odds of each role against
# none: base (a number for each role), evidence (a row for each skill).

def balanced(classes, weights):
    """Weights such that all classes weigh the same."""
    totals = np.bincount(classes, weights)
    return weights * (totals.sum() / (totals > 0).sum() / np.maximum(totals, 1e-9))[classes]


def naive_bayes(x, classes, weights, families, smooth=5.0):
    """Bernoulli: skills as if named independently of one another."""
    share = _shares(x, classes, weights, smooth)
    odds, absent = np.log(share / (1 - share)), np.log(1 - share).sum(0)
    return (absent - absent[-1])[:-1], (odds - odds[:, -1:])[:, :-1]


def log_odds(x, classes, weights, families):
    """Log odds ratio of each skill, drawn to its share over all postings by pseudo-postings
    (Monroe, Colaresi and Quinn 2008)."""
    return _log_odds(_shares(x, classes, weights, SMOOTH))


def log_odds_of_families(x, classes, weights, families):
    """The same, but drawn to what the skill's family tells."""
    share = _shares(x, classes, weights, 0)
    family = families.T @ share + 0.02
    ratio = (family / family.mean(1, keepdims=True)) ** POWER
    alone = 1 - np.asarray(families.sum(1))
    prior = (share.mean(1, keepdims=True) + 1e-4) * (families @ ratio + alone)
    return _log_odds(_shares(x, classes, weights, SMOOTH, np.minimum(prior, 0.9)))


def _log_odds(share):
    odds = np.log(share / (1 - share))
    return np.zeros(share.shape[1] - 1), (odds - odds[:, -1:])[:, :-1]


def _shares(x, classes, weights, smooth, prior=None):
    n = classes.max() + 1
    member = sparse.csr_matrix((weights, (classes, np.arange(len(classes)))), (n, len(classes)))
    count, total = (member @ x).toarray().T, np.bincount(classes, weights, n)
    if prior is None:
        prior = (count / total).mean(1, keepdims=True) + 1e-4
    return (count + smooth * prior) / (total + smooth)


def logistic(x, classes, weights, families):
    """Multinomial logistic regression with a ridge, all classes weighing the same."""
    model = LogisticRegression(C=C, tol=1e-6, max_iter=3000)
    model.fit(x, classes, sample_weight=balanced(classes, weights))
    base, evidence = np.full(classes.max() + 1, -9.0), np.zeros((x.shape[1], classes.max() + 1))
    base[model.classes_], evidence[:, model.classes_] = model.intercept_, model.coef_.T
    return (base - base[-1])[:-1], (evidence - evidence[:, -1:])[:, :-1]


def logistic_of_families(x, classes, weights, families):
    """The same; what skills of one family tell is drawn to what the family tells."""
    mix = sparse.hstack([sparse.identity(x.shape[1]), np.sqrt(FAMILY) * families]).tocsr()
    base, evidence = logistic((x @ mix).tocsr(), classes, weights, families)
    return base, mix @ evidence


def blend_with_bases(x, classes, weights, families):
    """Logistic regression and log odds, both of families, added."""
    base, evidence = logistic_of_families(x, classes, weights, families)
    return base, evidence + BLEND * log_odds_of_families(x, classes, weights, families)[1]


def blend(x, classes, weights, families):
    """The same without bases, which tell how a role's postings are written (those of some are
    bare lists of few skills) and would decide on few skills before the skills do."""
    base, evidence = blend_with_bases(x, classes, weights, families)
    return 0 * base, evidence


METHODS = (naive_bayes, log_odds, log_odds_of_families, logistic, logistic_of_families,
           blend_with_bases, blend)


def centibans(base, evidence, whole=True):
    """As shipped: no base above 0, and what tells the team from other jobs set apart."""
    common = evidence.mean(1, keepdims=True)
    evidence = (evidence + (SHARPER - 1) * common) * CENTIBANS
    evidence += MENTION
    base = (base - base.max()) * CENTIBANS
    return (np.rint(base), np.rint(evidence)) if whole else (base, evidence)


def figures(truth, scores, least=-np.inf):
    """Accuracy, balanced accuracy, macro-F1, top-2; a score up to `least` does not rank."""
    order = np.argsort(-scores, 1, kind="stable")[:, :2]
    best = np.take_along_axis(scores, order, 1)
    order = np.where(best > least, order, -1)
    first, recall, f1 = order[:, 0], [], []
    for role in np.unique(truth):
        hits = ((first == role) & (truth == role)).sum()
        recall.append(hits / (truth == role).sum())
        f1.append(2 * hits / ((first == role).sum() + (truth == role).sum()))
    return np.array([(first == truth).mean(), np.mean(recall), np.mean(f1),
                     (order == truth[:, None]).any(1).mean()])
