#!/usr/bin/env python3
"""Prints tests/unicode.h: what characters are read as by docs/taxonomy.md, section 1.

    tests/unicode.py > tests/unicode.h

Needs a Python whose unicodedata is of Unicode 14, as that of Python 3.11 is."""
import sys
import unicodedata

assert unicodedata.unidata_version == "14.0.0", unicodedata.unidata_version


def tag_of(char):
    """<compat> and the like, in front of a decomposition; canonical ones have none."""
    first = unicodedata.decomposition(char).split(" ")[0]
    return first if first.startswith("<") else ""


def is_sign(code):
    """Whether the letters are a symbol, a raised or a boxed one rather than of a word."""
    tag = tag_of(chr(code))
    if 0x1F100 <= code <= 0x1F1FF:
        return not 0x1F130 <= code <= 0x1F149
    return (tag in ("<super>", "<sub>", "<square>") or code == 0x20A8
            or 0x1FBF0 <= code <= 0x1FBF9
            or tag == "<circle>" and unicodedata.normalize("NFKD", chr(code)).isdigit()
            or tag == "<compat>" and 0x2100 <= code <= 0x214F)


def reading_of(code):
    """The ASCII that a character is read as, or "" """
    plain = "".join(c for c in unicodedata.normalize("NFKD", chr(code))
                    if not unicodedata.category(c).startswith("M"))
    if not plain or not plain.isascii():
        return ""
    if plain.isalnum():
        return "" if is_sign(code) else plain
    if plain in "-_" or len(plain) == 1 and (0xFF01 <= code <= 0xFF5E or 0xFE50 <= code <= 0xFE6B):
        return plain
    return ""


def rows():
    for code in range(0x80, 0x110000):
        if not 0xD800 <= code <= 0xDFFF and reading_of(code):
            text = reading_of(code).replace("\\", "\\\\").replace('"', '\\"')
            yield '{0x%X, "%s"},' % (code, text)


def main():
    print("/* What characters are read as, by Unicode 14, in the order of their numbers.\n"
          " * Made by tests/unicode.py > tests/unicode.h */")
    line = "   "
    for row in rows():
        if len(line) + 1 + len(row) > 100:
            print(line)
            line = "   "
        line += " " + row
    print(line)


main() if len(sys.argv) == 1 else sys.exit(__doc__)
