"""cost.py ctypes|cffi|module|sqlite: what it costs to decide on a text. See ../cost.sh."""

import ctypes
import os
import platform
import sys
import time

N, CAP = int(os.environ["N"]), 100
PYTHON = f"Python {platform.python_version()}"


def with_ctypes():
    lib = ctypes.CDLL("libmlroles.so.0")
    names_in, decide = lib.mlroles_names_in, lib.mlroles_decide
    names_in.restype = size = ctypes.c_size_t
    array = ctypes.c_void_p
    names_in.argtypes = ctypes.c_char_p, size, array, size
    decide.argtypes = array, size
    ids = (ctypes.c_uint32 * CAP)()
    return PYTHON, lambda text: decide(ids, names_in(text, len(text), ids, CAP))


def with_cffi():
    import cffi

    ffi = cffi.FFI()
    with open(os.environ["MLROLES_CDEF"], encoding="utf-8") as file:
        ffi.cdef(file.read())
    lib, ids = ffi.dlopen("libmlroles.so.0"), ffi.new("uint32_t[]", CAP)
    names_in, decide = lib.mlroles_names_in, lib.mlroles_decide
    version = f"{PYTHON}, cffi {cffi.__version__}"
    return version, lambda text: decide(ids, names_in(text, len(text), ids, CAP))


def with_module():
    import mlroles

    return PYTHON, mlroles.decide


def with_sqlite():
    """A call of SQL for a thousand texts."""
    import sqlite3

    db = sqlite3.connect(":memory:")
    db.enable_load_extension(True)
    db.load_extension(os.environ["MLROLES_SQLITE"])
    db.execute("CREATE TABLE texts (body TEXT)")
    left = 0

    def decide(text):
        nonlocal left
        if not left:
            db.execute("DELETE FROM texts")
            db.executemany("INSERT INTO texts VALUES (?)", [(text.decode(),)] * 1000)
        if left % 1000 == 0:
            db.execute("SELECT count(mlroles_role(body)) FROM texts").fetchall()
        left = (left + 1) % N

    return f"SQLite {sqlite3.sqlite_version}", decide


def seconds(decide, text):
    begin = time.process_time()
    for _ in range(N):
        decide(text)
    return time.process_time() - begin


version, decide = globals()["with_" + sys.argv[1]]()
with open(os.environ["TEXT"], "rb") as file:
    text = file.read()
print(seconds(decide, b""), seconds(decide, text), version)
