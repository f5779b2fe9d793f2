"""The roles of a machine-learning team: libmlroles for Python.

    >>> import mlroles
    >>> mlroles.decide("PyTorch, CUDA and ablation studies; papers at NeurIPS")
    Role('ml-researcher')
    >>> mlroles.Role("MLE").key
    'ml-engineer'

Roles and skills are numbers that know their names, so they can be keys, be sorted and be stored.
Texts are str or bytes, and what takes names takes a text too. Every function may be called from any
thread, and reads texts with the interpreter's lock released.

The library is found by its name, or is the file that MLROLES_LIBRARY names.
SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Iterable, Iterator
from ctypes import c_char_p, c_int32, c_size_t, c_uint32
from types import SimpleNamespace
from typing import Any, NamedTuple, TypeVar, Union

Text = Union[str, bytes]
Names = Union[Text, Iterable["Role | Skill | OtherWork"]]  # those that a text names, or these

AXES = "machine-learning", "software-engineering", "communication"
MEASURES = {"jaccard": 1, "dice": 2, "overlap": 3, "cosine": 4}
_FIRST_SKILL = 10000  # lower ids are roles
_TOO_LONG = c_size_t(-1).value
_ARRAY = ctypes.c_void_p
_LIST = _ARRAY, c_size_t
_TEXT = c_char_p, c_size_t

_PROTOTYPES: dict[str, tuple[Any, ...]] = {  # the result, then the parameters
    "version": (c_char_p,),
    "taxonomy_version": (c_char_p,),
    "taxonomy_digest": (c_char_p,),
    "role_count": (c_size_t,),
    "role_at": (c_uint32, c_size_t),
    "role_by_key": (c_uint32, c_char_p),
    "role_find": (c_size_t, *_TEXT, *_LIST),
    "role_key": (c_char_p, c_uint32),
    "role_name": (c_char_p, c_uint32),
    "role_title": (c_char_p, c_uint32, c_size_t),
    "role_fact": (c_char_p, c_uint32, c_size_t),
    "role_fact_kind": (c_char_p, c_uint32, c_size_t),
    "role_fact_source": (c_char_p, c_uint32, c_size_t),
    "role_level": (c_int32, c_uint32, c_char_p),
    "role_code": (c_char_p, c_uint32, c_size_t, c_char_p),
    "role_covers": (c_size_t, c_uint32, *_LIST),
    "role_needs": (c_size_t, c_uint32, _ARRAY, *_LIST),
    "role_overlap": (c_int32, c_uint32, c_uint32, c_int32),
    "skill_count": (c_size_t,),
    "skill_at": (c_uint32, c_size_t),
    "skill_by_key": (c_uint32, c_char_p),
    "skill_find": (c_size_t, *_TEXT, *_LIST),
    "skill_key": (c_char_p, c_uint32),
    "skill_name": (c_char_p, c_uint32),
    "skill_kind": (c_char_p, c_uint32),
    "skill_group": (c_char_p, c_uint32),
    "skill_alias": (c_char_p, c_uint32, c_size_t),
    "need": (c_int32, c_uint32, c_uint32),
    "need_source": (c_char_p, c_uint32, c_uint32),
    "evidence": (c_int32, c_uint32, c_uint32),
    "mentions": (c_size_t, *_TEXT, _ARRAY, _ARRAY, *_LIST),
    "names_in": (c_size_t, *_TEXT, *_LIST),
    "skills_in": (c_size_t, *_TEXT, *_LIST),
    "overlap": (c_int32, *_LIST, *_LIST, c_int32),
    "coverage": (c_int32, c_uint32, *_LIST),
    "missing": (c_size_t, c_uint32, *_LIST, *_LIST),
    "rank": (c_size_t, *_LIST, _ARRAY, *_LIST),
    "rank_text": (c_size_t, *_TEXT, _ARRAY, *_LIST),
    "decide": (c_uint32, *_LIST),
    "explain": (c_size_t, c_uint32, *_LIST, _ARRAY, *_LIST),
}


def _load() -> SimpleNamespace:
    library = ctypes.CDLL(os.environ.get("MLROLES_LIBRARY", "libmlroles.so.0"))
    functions = SimpleNamespace()
    for name, (result, *parameters) in _PROTOTYPES.items():
        function = library["mlroles_" + name]
        function.restype, function.argtypes = result, parameters
        setattr(functions, name, function)
    return functions


_lib = _load()


class UnknownName(LookupError):
    """A name that means nothing."""


class AmbiguousName(LookupError):
    """A name that means several roles or skills; `meant` has them."""

    def __init__(self, name: str, meant: list[Any]) -> None:
        super().__init__(f"{name!r} may mean {', '.join(one.key for one in meant)}")
        self.meant = meant


class Fact(NamedTuple):
    """A sentence about a role."""

    kind: str
    fact: str
    source: str


class Code(NamedTuple):
    """A role's place in another scheme of occupations."""

    scheme: str
    version: str
    code: str
    label: str
    match: str
    source: str


class Mention(NamedTuple):
    """A name or a title in a text: `text[start:end]`, and the same in bytes of UTF-8."""

    what: Role | Skill | OtherWork
    start: int
    end: int
    start_byte: int
    end_byte: int


class Ranked(NamedTuple):
    """A role, and the evidence for it in centibans."""

    role: Role
    score: int


class Part(NamedTuple):
    """A share of a score: of a skill, of the role's title, of a title of another trade, or, where
    `what` is None, its base."""

    what: Role | Skill | OtherWork | None
    share: int


class _Named(int):
    """A handle of the library."""

    __slots__ = ()

    @property
    def key(self) -> str:
        """For storage and programs."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.key!r})"


_N = TypeVar("_N", bound=_Named)


def _look_up(cls: type[_N], value: str | int, by_key: Any, find: Any, key_of: Any) -> _N:
    """A number must be a handle, of which a retired one is its successor; a name is a key, or
    else must mean one handle."""
    if not isinstance(value, str):
        key = key_of(value) if 0 < value < 1 << 32 else None
        if key is None:
            raise UnknownName(f"no {cls.__name__.lower()} has the id {value}")
        return int.__new__(cls, by_key(key))
    name = _encode(value)
    exact = by_key(name) if b"\0" not in name else 0  # by_key reads up to a NUL
    meant = [exact] if exact else _fill(find, name, len(name), types=[c_uint32])[0]
    if not meant:
        raise UnknownName(f"no {cls.__name__.lower()} is called {value!r}")
    if len(meant) > 1:
        raise AmbiguousName(value, [int.__new__(cls, handle) for handle in meant])
    return int.__new__(cls, meant[0])


class Role(_Named):
    """A role, by its id, its key, or a name or title that means no other."""

    __slots__ = ()

    def __new__(cls, name: str | int) -> Role:
        return _look_up(cls, name, _lib.role_by_key, _lib.role_find, _lib.role_key)

    @property
    def key(self) -> str:
        return _lib.role_key(self).decode()

    @property
    def name(self) -> str:
        return _lib.role_name(self).decode()

    @property
    def titles(self) -> list[str]:
        return list(_strings(_lib.role_title, self))

    @property
    def facts(self) -> list[Fact]:
        parts = _lib.role_fact_kind, _lib.role_fact, _lib.role_fact_source
        return list(map(Fact, *(_strings(part, self) for part in parts)))

    @property
    def levels(self) -> dict[str, int]:
        """How much of each axis the role needs, 0 to 100, where that is known."""
        levels = {axis: _lib.role_level(self, axis.encode()) for axis in AXES}
        return {axis: level for axis, level in levels.items() if level >= 0}

    @property
    def codes(self) -> list[Code]:
        fields = (field.encode() for field in Code._fields)
        return list(map(Code, *(_strings(_lib.role_code, self, field) for field in fields)))

    @property
    def covers(self) -> list[Role]:
        """The roles for which this one is used as a blanket term."""
        return _roles(_fill(_lib.role_covers, self, types=[c_uint32])[0])

    @property
    def needs(self) -> dict[Skill, int]:
        """What the role asks for and how much, 1 to 1000, greatest first."""
        skills, needs = _fill(_lib.role_needs, self, types=[c_uint32, c_int32])
        return dict(zip(_skills(skills), needs))

    def need_source(self, skill: Skill) -> str | None:
        """Where a need is from; None if the role does not need the skill."""
        source = _lib.need_source(self, skill)
        return source and source.decode()

    @property
    def base(self) -> int:
        """The evidence for the role before any skill is known, in centibans."""
        return _lib.evidence(self, 0)

    def evidence(self, skill: Skill | Role | OtherWork) -> int:
        """How strongly the skill, the role's own title, or a title of another trade speaks for the
        role, or, below 0, against it, in centibans."""
        return _lib.evidence(self, skill)

    def coverage(self, have: Names) -> int:
        """How much of what the role asks for these skills are, of 10000."""
        return _lib.coverage(self, *_list(have))

    def missing(self, have: Names) -> list[Skill]:
        """The needs that these skills do not meet, greatest first."""
        return _skills(_fill(_lib.missing, self, *_list(have), types=[c_uint32])[0])

    def explain(self, what: Names) -> list[Part]:
        """What makes up the score: the base first, then from most for to most against.

        A title is a role or OTHER_WORK.
        """
        ids, shares = _fill(_lib.explain, self, *_list(what), types=[c_uint32, c_int32])
        return [Part(_one(one) if one else None, share) for one, share in zip(ids, shares)]

    def overlap(self, other: Role, measure: str = "jaccard") -> int:
        """How alike what two roles ask for is, of 10000."""
        return _lib.role_overlap(self, other, _measure(measure))


class Skill(_Named):
    """A skill, by its id, its key, or a name or alias that means no other."""

    __slots__ = ()

    def __new__(cls, name: str | int) -> Skill:
        return _look_up(cls, name, _lib.skill_by_key, _lib.skill_find, _lib.skill_key)

    @property
    def key(self) -> str:
        return _lib.skill_key(self).decode()

    @property
    def name(self) -> str:
        return _lib.skill_name(self).decode()

    @property
    def kind(self) -> str:
        return _lib.skill_kind(self).decode()

    @property
    def group(self) -> str | None:
        """Skills of one group stand in for one another."""
        group = _lib.skill_group(self)
        return group and group.decode()

    @property
    def aliases(self) -> list[str]:
        return list(_strings(_lib.skill_alias, self))


class OtherWork(_Named):
    """The class of OTHER_WORK, which is neither a role nor a skill."""

    __slots__ = ()

    def __new__(cls, name: int = 100000) -> OtherWork:
        if name != 100000:
            raise UnknownName(f"other work does not have the id {name}")
        return int.__new__(cls, name)

    def __repr__(self) -> str:
        return "OTHER_WORK"

    @property
    def key(self) -> str:
        return "other-work"

    @property
    def name(self) -> str:
        return "other work"


OTHER_WORK = OtherWork()  # stands for the title of any other trade, such as "Recruiter"


def version() -> str:
    return _lib.version().decode()


def taxonomy_version() -> str:
    return _lib.taxonomy_version().decode()


def taxonomy_digest() -> str:
    """Store it beside results: names, needs and evidence may change when it does."""
    return _lib.taxonomy_digest().decode()


def roles() -> Iterator[Role]:
    """All roles, in the order of ids."""
    return (_role(_lib.role_at(i)) for i in range(_lib.role_count()))


def skills() -> Iterator[Skill]:
    """All skills, in the order of ids."""
    return (_skill(_lib.skill_at(i)) for i in range(_lib.skill_count()))


def find_roles(name: Text) -> list[Role]:
    """Every role that a name, title, key or code may mean; none is no error."""
    return _roles(_fill(_lib.role_find, *_bytes(name), types=[c_uint32])[0])


def find_skills(name: Text) -> list[Skill]:
    """Every skill that a name, alias or key may mean; none is no error."""
    return _skills(_fill(_lib.skill_find, *_bytes(name), types=[c_uint32])[0])


def skills_in(text: Text) -> list[Skill]:
    """The skills that a text names, in the order of their first mentions."""
    return _skills(_fill(_lib.skills_in, *_bytes(text), types=[c_uint32])[0])


def names_in(text: Text) -> list[Role | Skill | OtherWork]:
    """What a text is decided on: its skills, and each role that its own title may mean, or
    OTHER_WORK."""
    return list(map(_one, _names_in(text)))


def mentions(text: Text) -> Iterator[Mention]:
    """Each place where a text names a skill or has a title, in the order of the text.

    Places count characters of a str and bytes of bytes. A title that several roles share is a
    mention of each; a title of another trade is a mention of OTHER_WORK.
    """
    data, size = _bytes(text)
    units = len if size == len(text) else lambda part: len(_decode(part))
    byte = start = end = 0
    places = _fill(_lib.mentions, data, size, types=[c_uint32] * 3)
    for handle, begin, stop in zip(*places):
        if begin >= byte:  # else it is the same place once more, for another role
            start = end + units(data[byte:begin])
            end = start + units(data[begin:stop])
            byte = stop
        yield Mention(_one(handle), start, end, begin, stop)


def rank(what: Names) -> list[Ranked]:
    """The roles that a text, or skills and titles (as roles or OTHER_WORK), speak for, best first.

    Only the text's own title counts; in a list every title counts.
    """
    return _ranked(_lib.rank, *_list(what))


def rank_text(text: Text) -> list[Ranked]:
    """The roles that the skills in a text speak for, whatever titles it names."""
    return _ranked(_lib.rank_text, *_bytes(text))


def decide(what: Names) -> Role | None:
    """The one role that a text, or skills and titles, are about; None: none of these roles."""
    role = _lib.decide(*_list(what))
    return _role(role) if role else None


def overlap(a: Names, b: Names, measure: str = "jaccard") -> int:
    """How alike two sets of skills are, of 10000: by jaccard, dice, overlap or cosine."""
    return _lib.overlap(*_list(a), *_list(b), _measure(measure))


# A str may hold half a surrogate pair, which UTF-8 has no bytes for: what stands for it is not
# UTF-8, and so separates words.


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _decode(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def _bytes(text: Text) -> tuple[bytes, int]:
    data = _encode(text) if isinstance(text, str) else text
    return data, len(data)


def _names_in(text: Text) -> list[int]:
    return _fill(_lib.names_in, *_bytes(text), types=[c_uint32])[0]


def _list(what: Names) -> tuple[Any, int]:
    handles = _names_in(what) if isinstance(what, (str, bytes)) else list(what)
    return (c_uint32 * len(handles))(*handles), len(handles)


def _fill(function: Any, *arguments: Any, types: list[Any], cap: int = 256) -> list[list[int]]:
    """What a function writes into arrays of these types, which are made larger if need be."""
    while True:
        arrays = [(kind * cap)() for kind in types]
        n = function(*arguments, *arrays, cap)
        if n == _TOO_LONG:
            raise OverflowError("a text of 4 GiB or more")
        if n <= cap:
            return [array[:n] for array in arrays]
        cap = n


def _ranked(function: Any, *given: Any) -> list[Ranked]:
    found, scores = _fill(function, *given, types=[c_uint32, c_int32])
    return list(map(Ranked, _roles(found), scores))


def _strings(function: Callable[..., bytes | None], handle: int, *more: bytes) -> Iterator[str]:
    """What a function of a handle and an index answers, up to the first NULL."""
    index = 0
    while (string := function(handle, index, *more)) is not None:
        yield string.decode()
        index += 1


def _measure(name: str) -> int:
    if name not in MEASURES:
        raise UnknownName(f"no measure is called {name!r}")
    return MEASURES[name]


def _role(handle: int) -> Role:
    return int.__new__(Role, handle)


def _skill(handle: int) -> Skill:
    return int.__new__(Skill, handle)


def _one(handle: int) -> Role | Skill | OtherWork:
    if handle == OTHER_WORK:
        return OTHER_WORK
    return _skill(handle) if handle >= _FIRST_SKILL else _role(handle)


def _roles(handles: list[int]) -> list[Role]:
    return [int.__new__(Role, handle) for handle in handles]


def _skills(handles: list[int]) -> list[Skill]:
    return [int.__new__(Skill, handle) for handle in handles]
