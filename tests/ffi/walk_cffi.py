"""The walk by cffi of Python (https://cffi.readthedocs.io), which reads mlroles.cdef itself."""

import os
import sys

from binding import Binding
from walk import walk

try:
    import cffi
except ImportError:
    print("skipped: Python's cffi is not installed")
    sys.exit(77)


class Cffi(Binding):
    def __init__(self, library, cdef):
        self.ffi = cffi.FFI()
        self.ffi.cdef(cdef)
        self.library = self.ffi.dlopen(library)

    def call(self, name, *arguments):
        arguments = [self.ffi.NULL if value is None else value for value in arguments]
        result = getattr(self.library, "mlroles_" + name)(*arguments)
        if not isinstance(result, self.ffi.CData):
            return result
        return None if result == self.ffi.NULL else self.ffi.string(result).decode()

    def array(self, kind, values):
        return self.ffi.new(f"{kind}[]", values)


with open(os.environ["MLROLES_CDEF"], encoding="utf-8") as file:
    walk(Cffi(os.environ["MLROLES_LIBRARY"], file.read()))
