"""What Python has for the same tasks, against the library through ctypes, one call a text.

    peers.py mentions|roles LIBRARY OUT TEXTS ROUNDS

The library of `mentions` is the plain one, of `roles` the shipped one (generate.py). Results are
compared before anything is timed; a module that is not there is named and skipped.
"""
import ctypes
import pathlib
import statistics
import sys
import time

END = "\x1e"
MOST = 1 << 16


def load(name):
    try:
        return __import__(name, fromlist=["x"])
    except ImportError:
        print(f"skipped: no module {name}")
        return None


def contest(title, contenders, rounds):
    """Best and median of interleaved rounds of `run` with each of `inputs`, and how often they go
    into the first one's. No result is kept: what memory then costs is nobody's work here."""
    times = [[] for _ in contenders]
    for _ in range(rounds):
        for (_, run, inputs), row in zip(contenders, times):
            begin = time.process_time()
            for one in inputs:
                run(one)
            row.append(time.process_time() - begin)
    pieces = len(contenders[0][2])
    print(f"\n{title} (us a text, {rounds} rounds)\n{'':34} {'best':>10} {'median':>10}    ratio")
    for (name, _, _), row in zip(contenders, times):
        print(f"{name:34} {1e6 * min(row) / pieces:10.2f} "
              f"{1e6 * statistics.median(row) / pieces:10.2f} {min(row) / min(times[0]):8.2f}")


class Library:
    def __init__(self, path):
        self.c = ctypes.CDLL(path)
        size, handle, array = ctypes.c_size_t, ctypes.c_uint32, ctypes.c_void_p
        for name, result, arguments in (
                ("mentions", size, [ctypes.c_char_p, size, array, array, array, size]),
                ("rank_text", size, [ctypes.c_char_p, size, array, array, size]),
                ("skills_in", size, [ctypes.c_char_p, size, array, size]),
                ("rank", size, [array, size, array, array, size]),
                ("skill_at", handle, [size]), ("role_at", handle, [size]),
                ("skill_count", size, []), ("role_count", size, []),
                ("evidence", ctypes.c_int32, [handle, handle])):
            function = getattr(self.c, "mlroles_" + name)
            function.restype, function.argtypes = result, arguments
            setattr(self, name, function)
        self.ids, self.begins, self.ends = [(handle * MOST)() for _ in range(3)]
        self.scores = (ctypes.c_int32 * MOST)()

    def spans(self, text):
        """Rows of begin, end and id."""
        n = self.mentions(text, len(text), self.ids, self.begins, self.ends, MOST)
        return list(zip(self.begins[:n], self.ends[:n], self.ids[:n]))

    def ranking(self, text):
        n = self.rank_text(text, len(text), self.ids, self.scores, MOST)
        return list(zip(self.ids[:n], self.scores[:n]))

    def skills(self, text):
        return self.ids[:self.skills_in(text, len(text), self.ids, MOST)]


def longest(text, hits):
    """Of hits (end, length, id) in lower-case text: whole words, leftmost and longest."""
    found, last = [], 0
    for begin, back, number in sorted((end - size, -end, number) for end, size, number in hits):
        end = -back
        if begin < last:
            continue
        before = text[begin - 1] if begin else " "
        first = text[begin]
        if first == "." and (before.isalnum() or before == ".") or \
                first.isalnum() and before.isalnum() or \
                end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
            continue
        found.append((begin, end, number))
        last = end
    return found


def mentions(library, out, texts, rounds):
    ahocorasick = load("ahocorasick")
    if not ahocorasick:
        return
    automaton = ahocorasick.Automaton()
    for line in (out / "plain.names").read_text().splitlines():
        name, number = line.split("\t")
        automaton.add_word(name, (len(name), int(number)))
    automaton.make_automaton()
    coded = [text.encode() for text in texts]

    def theirs(text):
        text = text.lower()
        return longest(text, [(end + 1, *value) for end, value in automaton.iter(text)])

    def first_owners(rows):
        return [row for row, before in zip(rows, [(-1,)] + rows) if row[0] != before[0]]

    for text, code in zip(texts, coded):
        if theirs(text) != first_owners(library.spans(code)):
            sys.exit("pyahocorasick: other spans than ours")
    print(f"pyahocorasick: the same spans as ours in {len(texts)} texts")
    contest("mentions, from Python", [
        ("ctypes, mlroles_mentions", library.spans, coded),
        ("pyahocorasick, the same spans", theirs, texts),
        ("pyahocorasick, raw hits alone",
         lambda text: sum(1 for _ in automaton.iter(text.lower())), texts)], rounds)


def roles(library, _, texts, rounds):
    coded = [text.encode() for text in texts]
    contenders = [("ctypes, mlroles_rank_text", library.ranking, coded)]
    text_module, model_module = load("sklearn.feature_extraction.text"), load(
        "sklearn.linear_model")
    if text_module and model_module:
        labels = [ranking[0][0] if ranking else 0 for ranking in map(library.ranking, coded)]
        for most, what in ((1, "words"), (2, "words and pairs")):
            vectors = text_module.TfidfVectorizer(sublinear_tf=True, min_df=2, max_features=200000,
                                                  ngram_range=(1, most))
            model = model_module.LogisticRegression(max_iter=1000, C=100)
            model.fit(vectors.fit_transform(texts), labels)
            same = sum(model.predict(vectors.transform(texts)) == labels) / len(texts)
            print(f"scikit-learn, {what}, fitted on our first roles, gives {100 * same:.1f} % of "
                  "them again")
            contenders.append(  # all texts in one call, which serves it best
                (f"scikit-learn, TF-IDF of {what}",
                 lambda all_texts, vectors=vectors, model=model:
                 model.decision_function(vectors.transform(all_texts)), [texts]))
    contest("text to ranked roles, from Python", contenders, rounds)
    numpy = load("numpy")
    if not numpy:
        return
    skills = [library.skill_at(i) for i in range(library.skill_count())]
    handles = [library.role_at(i) for i in range(library.role_count())]
    rows = {skill: i + 1 for i, skill in enumerate(skills)}
    weights = numpy.array([[library.evidence(role, skill) for role in handles]
                           for skill in [0] + skills], dtype=numpy.int32)
    lists = [library.skills(code) for code in coded]
    arrays = [(ctypes.c_uint32 * len(one))(*one) for one in lists]
    indexes = [numpy.array([0] + [rows[skill] for skill in one]) for one in lists]

    def ours(array):
        n = library.rank(array, len(array), library.ids, library.scores, MOST)
        return list(zip(library.ids[:n], library.scores[:n]))

    for array, index in zip(arrays, indexes):
        sums = weights[index].sum(0).tolist()
        best = sorted((-score, role) for role, score in zip(handles, sums) if score > 0)
        if ours(array) != [(role, -score) for score, role in best]:
            sys.exit("numpy: another ranking than ours")
    print("numpy: the same scores as ours")
    contest("a list against all roles, from Python", [
        ("ctypes, mlroles_rank", ours, arrays),
        ("numpy, rows of an index summed", lambda index: weights[index].sum(0), indexes)], rounds)


def main():
    part, library, out, texts, rounds = sys.argv[1:]
    out = pathlib.Path(out)
    found = (out / texts).read_bytes().decode("utf-8", "replace").split(END)[:-1]
    {"mentions": mentions, "roles": roles}[part](Library(library), out, found[:500], int(rounds))


main()
