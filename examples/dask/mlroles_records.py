"""What a part of a file of JSON Lines or CSV is answered by: what `mlroles score` answers.

This is what the workers run.
"""

from __future__ import annotations

import csv
import functools
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import mlroles

LINE_LIMIT = 16 << 20  # bytes


class Layout(NamedTuple):
    """Where a record has its id and its text: members of JSON, or columns of CSV."""

    id: str
    text: str
    columns: list[str] | None = None  # None: JSON


class Answer(NamedTuple):
    """A line of JSON, which a bad one's number has still to be put in, and the best role."""

    json: bytes
    role: mlroles.Role | None = None
    bad: bool = False


class Part(NamedTuple):
    """The answers to a part of the file, cut where the numbers of bad lines have to go."""

    end: int
    pieces: list[bytes]
    bad: list[int]  # lines, counted from the part's first
    lines: int
    roles: Counter[str]


class BadLine(Exception):
    """A line that cannot be read, and its id if that could."""

    def __init__(self, what: str, record: dict[str, Any] | None = None) -> None:
        super().__init__(what)
        self.record = record or {}


@functools.lru_cache(maxsize=None)
def key(one: mlroles.Role | mlroles.Skill) -> str:
    return to_json(one.key)


def refuse_constant(name: str) -> None:
    raise ValueError(name)  # NaN and Infinity are no JSON


from_json = json.JSONDecoder(parse_constant=refuse_constant).decode
to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def read_json(line: bytes) -> dict[str, Any]:
    try:
        record = from_json(line.decode())
        if b"\\u" in line:
            to_json(record).encode()  # half a surrogate pair has no bytes
    except UnicodeDecodeError:
        raise BadLine("not UTF-8") from None
    except RecursionError:
        raise BadLine("nested too deeply") from None
    except ValueError:
        raise BadLine("not JSON") from None
    if not isinstance(record, dict):
        raise BadLine("not an object")
    return record


def read_csv(line: bytes, columns: list[str]) -> dict[str, Any]:
    try:
        fields = next(csv.reader([line.decode()], strict=True))
    except UnicodeDecodeError:
        raise BadLine("not UTF-8") from None
    except csv.Error:
        raise BadLine("not CSV of one line a record") from None
    if len(fields) != len(columns):
        raise BadLine(f"{len(fields)} fields, not {len(columns)}")
    return dict(zip(columns, fields))


def read(line: bytes, layout: Layout) -> tuple[Any, bytes]:
    """The id and the text of a record."""
    if len(line) > LINE_LIMIT:
        raise BadLine("the line is too long")
    if not line.strip(b" \t\r"):
        raise BadLine("the line is empty")
    record = read_json(line) if layout.columns is None else read_csv(line, layout.columns)
    if layout.text not in record:
        raise BadLine("no text", record)
    text = record[layout.text]
    if not isinstance(text, str):
        raise BadLine("the text is not a string", record)
    return record.get(layout.id), text.encode()


def answer(line: bytes, layout: Layout) -> Answer:
    try:
        identity, text = read(line, layout)
    except BadLine as error:
        identity = f',"id":{to_json(error.record[layout.id])}' if layout.id in error.record else ""
        return Answer(f',"error":{to_json(str(error))}{identity}}}\n'.encode(), bad=True)
    names = mlroles.names_in(text)  # read once; what follows is about these
    role = mlroles.decide(names)
    roles = ",".join(
        f'{{"role":{key(one)},"score":{score},"coverage":{one.coverage(names)}}}'
        for one, score in mlroles.rank(names)
    )
    skills = ",".join(dict.fromkeys(key(one) for one in names if isinstance(one, mlroles.Skill)))
    return Answer(
        f'{{"id":{to_json(identity)},"role":{key(role) if role else "null"},"ranking":[{roles}],'
        f'"skills":[{skills}]}}\n'.encode(),
        role,
    )


def lines_of(path: str, begin: int, end: int) -> Iterator[bytes]:
    """Every line that starts in the range."""
    with open(path, "rb") as file:
        if begin:
            file.seek(begin - 1)
            begin += len(file.readline()) - 1
        while begin < end and (line := file.readline()):
            begin += len(line)
            yield line[:-1] if line.endswith(b"\n") else line


def score_part(path: str, begin: int, end: int, layout: Layout) -> Part:
    pieces, bad, roles, lines = [[]], [], Counter(), 0
    for lines, line in enumerate(lines_of(path, begin, end), 1):
        answered = answer(line, layout)
        if answered.bad:
            pieces[-1].append(b'{"line":')
            pieces.append([])
            bad.append(lines)
        else:
            roles[answered.role.key if answered.role else "none"] += 1
        pieces[-1].append(answered.json)
    return Part(end, [b"".join(piece) for piece in pieces], bad, lines, roles)
