"""The walk by ctypes of Python, with prototypes read from mlroles.cdef."""

import ctypes
import os
import re

from binding import Binding
from walk import walk

TYPES = {
    "char": ctypes.c_char,
    "int32_t": ctypes.c_int32,
    "size_t": ctypes.c_size_t,
    "uint32_t": ctypes.c_uint32,
}


def type_of(declaration):
    base, pointer = re.match(r"(?:const )?(\w+) ?(\*?)", declaration).groups()
    if not pointer:
        return TYPES[base]
    return ctypes.c_char_p if base == "char" else ctypes.POINTER(TYPES[base])


class Ctypes(Binding):
    def __init__(self, library, cdef):
        code = re.sub(r"/\*.*?\*/", "", cdef, flags=re.S)
        for base, name in re.findall(r"typedef (\w+) (\w+);", code):
            TYPES[name] = TYPES[base]
        library = ctypes.CDLL(library)
        self.functions = {}
        for result, name, parameters in re.findall(r"(.+?)\b(\w+)\(([^)]*)\);", code):
            function = self.functions[name] = library[name]
            function.restype = type_of(result)
            function.argtypes = [type_of(p) for p in re.split(r",\s*", parameters) if p != "void"]

    def call(self, name, *arguments):
        value = self.functions["mlroles_" + name](*arguments)
        return value.decode() if isinstance(value, bytes) else value

    def array(self, kind, values):
        return (TYPES[kind] * len(values))(*values)


with open(os.environ["MLROLES_CDEF"], encoding="utf-8") as file:
    walk(Ctypes(os.environ["MLROLES_LIBRARY"], file.read()))
