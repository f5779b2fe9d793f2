"""Makes what the benchmarks work on, from a taxonomy: all generated texts and tables are the same
every time.

    generate.py TAXONOMY OUT [POSTINGS.jsonl]

OUT/plain, OUT/long     the names of skills alone, in small letters and without flags, so that
                        every program can be given the same task; `long`: of 3 bytes and more
OUT/*.names             a line for each way to write one of their names: text, tab, least owner
OUT/*.texts             texts, each ended by the byte 0x1E: `made`, or `given` with POSTINGS; and
                        the same with plain joints and in ASCII, see plain_text()
OUT/x10, OUT/x100       the taxonomy with ten and a hundred times as many names, made of words of
                        the texts but none in them, so that the mentions stay the same
OUT/queries             a line for each look-up: query, tab, least owner or 0
"""
import itertools
import json
import pathlib
import random
import re
import shutil
import sys
import unicodedata

WORD = r"[A-Za-z0-9]+|[&+#]|(?<![A-Za-z0-9.])\.(?=[A-Za-z])"
END = "\x1e"
FILLER = """a about across all also an and applied are as at be best both building business by can
candidate clear closely code collaborate company complex customers day deliver development do
drive each end environment every excellent experience fast features for from good great grow has
have help high if impact in including industry is it join key knowledge large lead learn life
looking make many meet more new not of on one or our own people performance plus problems products
proven quality real role scale senior skills solutions strong such support systems team teams
technical technology that the their them this through time to tools understanding us use using we
well who will with work working world would years you your""".split()


def fields(line):
    return [field.strip() for field in line.split("|")]


def is_record(line):
    return line.strip() != "" and not line.startswith("#")


def joint(gap):
    """What docs/taxonomy.md calls the joint, as the one byte that stands for it; None: a break."""
    if gap in ("", ".", "'"):
        return gap
    if re.fullmatch(r"[ \v\f\r]*/[ \v\f\r]*", gap):
        return "/"
    if re.fullmatch(r"[ \v\f\r_-]+", gap):
        return " "
    if re.fullmatch(r"[ \t\v\f\r]*\n[ \t\v\f\r]*", gap):
        return " "
    return None


def words_of(text):
    """Each word of an ASCII text with the gap before it, and last what is behind them all."""
    at, rows = 0, []
    for match in re.finditer(WORD, text):
        rows.append((text[at:match.start()], match[0]))
        at = match.end()
    return rows, text[at:]


def spellings(name):
    """A name as it may stand in a text of plain joints."""
    rows, rest = words_of(name)
    if rest or not name.isascii() or rows[0][0]:
        return []
    choices = []
    for (_, before), (gap, word) in zip(rows, rows[1:]):
        found = joint(gap)
        loose = found == "" and "&" in (before, word)
        choices.append([found] if found == " " or found == "" and not loose else [found, " "])
    return ["".join([rows[0][1]] + [c + word for c, (_, word) in zip(chosen, rows[1:])]).lower()
            for chosen in itertools.product(*choices)]


def without_markup(text):
    """Nothing is left that ours reads in its own way: tags, entities, addresses, escapes, versions,
    words broken at a line end, acronyms in brackets. Quotes and the like become breaks."""
    text = re.sub(r"\S*(?://|@|www\.)\S*|[<>\\{}@^]|&(?=[A-Za-z#])", "; ", text)
    text = re.sub(r"[\"`%*~]", ";", text).replace("(", "[").replace("](", "; ")
    text = re.sub(r"-[ \r]*\n", ";\n", text)
    text = re.sub(r"(?<![A-Za-z0-9#])#", ";", text)
    text = re.sub(r"(?<![A-Za-z0-9])([A-Za-z]{3,}[0-9]{1,2})(?![A-Za-z0-9])", r"\1x", text)
    text = re.sub(r"[\w-]+(?:\.[\w-]+){2,}|[\w.-]+\.(?:com|org|edu|gov|dev)\b", ";", text)
    text = re.sub(r"(?<!\w)[./]+(?=\w)", ";", text)
    return re.sub(r"[\w.-]*/[\w./-]*\.\w+", ";", text)


def plain_text(text):
    """The text with each joint written in one byte and every break in ASCII, which spares the
    other programs what ours does by itself: reading UTF-8, and the many ways to write a joint."""
    for signs, plain in (("\u2018\u2019", "'"), ("\u2010\u2011\u2012\u2013\u2014\u2212", "-")):
        text = re.sub(f"[{signs}]", plain, text)
    text = re.sub(r"[\u2022\u00b7\u25cf\u25aa\uf0b7]", "*", text).replace("\u00a0", " ")
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    text = without_markup(text)
    rows, rest = words_of(text)
    out = []
    for i, (gap, word) in enumerate(rows):
        found = joint(gap) if i else None
        out += [re.sub("_", "-", gap) if found is None else found, word]
    return "".join(out) + re.sub("_", "-", rest)


class Taxonomy:
    """A taxonomy's files without flags, each name in a line of its own."""

    def __init__(self, folder, shortest):
        self.files, self.names, self.shortest = {}, {}, shortest
        for path in sorted(folder.glob("**/*.txt")):
            self.files[path.relative_to(folder)] = path.read_text("utf-8").splitlines()
        self.ids = {}
        self.skills()
        self.aliases()
        for path in self.files:
            if path.parent.name == "roles":
                self.role(path)
            if path.name in ("other-titles.txt", "phrases.txt", "spellings.txt", "retired.txt"):
                self.files[path] = ["# none"]

    def too_short(self, name):
        return not spellings(name) or len(name) < self.shortest

    def add(self, name, owner):
        for spelling in spellings(name):
            self.names[spelling] = min(owner, self.names.get(spelling, owner))

    def change(self, path, take):
        lines = map(fields, filter(is_record, self.files[path]))
        self.files[path] = [" | ".join(row).rstrip() for row in map(take, lines) if row]

    def skills(self):
        def take(row):
            row[2] = "unnamed" + row[0] if self.too_short(row[2]) else row[2].lower()
            self.ids[row[1]] = int(row[0])
            self.add(row[2], int(row[0]))
            return row
        self.change(pathlib.Path("skills.txt"), take)

    def aliases(self):
        def take(row):
            row += [""] * (4 - len(row))
            if self.too_short(row[1]):
                return None
            plural = "plural" in row[2].split()
            self.add(row[1], self.ids[row[0]])
            if plural and row[1][-1] not in "sS":
                self.add(row[1] + "s", self.ids[row[0]])
            return [row[0], row[1].lower(), "plural" if plural else "", ""]
        self.change(pathlib.Path("aliases.txt"), take)

    def role(self, path):
        """Without titles, and with a name that no text has."""
        def take(row):
            if row[0] == "name":
                row[1] = "unnamed " + path.stem
            return None if row[0] == "title" else row
        self.change(path, take)

    def write(self, out, name):
        for path, lines in self.files.items():
            target = out / name / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text("\n".join(lines) + "\n", "utf-8")
        (out / f"{name}.names").write_text(
            "".join(f"{text}\t{owner}\n" for text, owner in sorted(self.names.items())))


def make_text(names, size, choose):
    """A posting: sentences with a name now and then, and lists of names."""
    parts, length = [], 0
    while length < size:
        if choose.random() < 0.3:
            items = [choose.choice(names) for _ in range(choose.randint(2, 6))]
            part = ("\n* " if choose.random() < 0.5 else ", ").join(items)
        else:
            words = choose.choices(FILLER, k=choose.randint(8, 25))
            for _ in range(choose.randint(0, 2)):
                words.insert(choose.randrange(len(words)), choose.choice(names))
            part = " ".join(words).capitalize() + "."
        parts.append(part + choose.choice([" ", "\n"]))
        length += len(parts[-1])
    return "".join(parts)


def make_names(text, count, taken, choose):
    """Names of two and three words that the text has; no such name is in it."""
    words = re.findall("[a-z0-9]+", text.lower())
    there = set(zip(words, words[1:])) | set(zip(words, words[1:], words[2:]))
    known, made = sorted(set(words)), set()
    while len(made) < count:
        name = tuple(choose.choice(known) for _ in range(choose.choice([2, 3])))
        if name not in there and " ".join(name) not in taken:
            made.add(" ".join(name))
    return sorted(made)


def enlarge(folder, out, names, choose):
    """A copy of the taxonomy in which skills have these names besides."""
    shutil.copytree(folder, out, dirs_exist_ok=True)
    with open(folder / "skills.txt", encoding="utf-8") as lines:
        keys = [fields(line)[1] for line in filter(is_record, lines)]
    with open(out / "aliases.txt", "a", encoding="utf-8") as file:
        for name in names:
            file.write(f"{choose.choice(keys)} | {name} | |\n")


def queries(names, choose):
    """Look-ups as people write names, and as many that are none."""
    rows = []
    for text, owner in names.items():
        query = "".join(choose.choice([c.upper(), c]) for c in text)
        joints = [" ", " ", "-", "-", "_", "  "]
        rows.append((re.sub(" ", lambda _: choose.choice(joints), query), owner))
        letter = re.search("[a-z]", text)
        if letter:
            other = text[:letter.start()] + choose.choice("qxzj") + text[letter.end():]
            if other not in names:
                rows.append((other, 0))
    choose.shuffle(rows)
    return rows


def main():
    folder, out = map(pathlib.Path, sys.argv[1:3])
    choose = random.Random(1)
    plain = Taxonomy(folder, 1)
    plain.write(out, "plain")
    Taxonomy(folder, 3).write(out, "long")
    common = [name for name in sorted(plain.names)]
    choose.shuffle(common)
    common = [choose.choice([name, name, name.title(), name.upper()]) for name in common[:1500]]
    texts = {"made": [make_text(common, 4000, choose) for _ in range(2000)]}
    if len(sys.argv) > 3:
        with open(sys.argv[3], encoding="utf-8") as lines:
            texts["given"] = [json.loads(line)["text"].replace(END, " ") for line in lines]
    for name, list_of_texts in texts.items():
        (out / f"{name}.texts").write_bytes(
            "".join(text + END for text in list_of_texts).encode("utf-8", "replace"))
        (out / f"{name}-plain.texts").write_text(
            "".join(plain_text(text) + END for text in list_of_texts))
    text = (out / f"{name}-plain.texts").read_text()
    names = make_names(text, 99 * len(plain.names), plain.names, choose)
    choose.shuffle(names)
    enlarge(folder, out / "x10", names[:9 * len(plain.names)], choose)
    enlarge(folder, out / "x100", names, choose)
    (out / "queries").write_text(
        "".join(f"{query}\t{owner}\n" for query, owner in queries(plain.names, choose)))


main()
