/* What decomposes to ASCII letters and digits by Unicode's compatibility decomposition (NFKD,
 * Unicode 14) once the marks are taken away. Blocks whose letters follow the alphabet are in
 * chars.c. The tests hold both against tests/unicode.h, made from Python's unicodedata. */
#ifndef MLROLES_LETTERS_H
#define MLROLES_LETTERS_H

#include <stdint.h>

/* One letter for each code point from `first` on; a dot where there is none. */
static const struct {
    uint16_t first;
    char letters[66];
} mlroles__letter_rows[] = {
    {0x00C0, "AAAAAA.CEEEEIIII.NOOOOO..UUUUY..aaaaaa.ceeeeiiii.nooooo..uuuuy.y"},
    {0x0100, "AaAaAaCcCcCcCcDd..EeEeEeEeEeGgGgGgGgHh..IiIiIiIiI...JjKk.LlLlLl."},
    {0x0140, "...NnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTt..UuUuUuUuUuUuWwYyYZzZzZzs"},
    {0x01A0, "Oo.............Uu"},
    {0x01CD, "AaIiOoUuUuUuUuUu.AaAa....GgKkOoOo..j...Gg..NnAa....AaAaEeEeIiIiO"},
    {0x020D, "oOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy"},
    {0x1E00, "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"},
    {0x1E40, "MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"},
    {0x1E80, "WwWwWwWwWwXxXxYyZzZzZzhtwy.s....AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"},
    {0x1EC0, "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy"},
    {0x2102, "C.......gHHHh.IILl.N...PQRRR......Z...Z.KABC.eEF.Mo....i........"},
    {0x2142, "...Ddeij......................I...V....X..LCDMi...v....x..lcdm"},
};

/* Ligatures, digraphs and Roman numerals. */
static const struct {
    uint16_t code;
    char letters[5];
} mlroles__ligatures[] = {
    {0x0132, "IJ"}, {0x0133, "ij"}, {0x01C4, "DZ"}, {0x01C5, "Dz"}, {0x01C6, "dz"}, {0x01C7, "LJ"},
    {0x01C8, "Lj"}, {0x01C9, "lj"}, {0x01CA, "NJ"}, {0x01CB, "Nj"}, {0x01CC, "nj"}, {0x01F1, "DZ"},
    {0x01F2, "Dz"}, {0x01F3, "dz"}, {0x2161, "II"}, {0x2162, "III"}, {0x2163, "IV"},
    {0x2165, "VI"}, {0x2166, "VII"}, {0x2167, "VIII"}, {0x2168, "IX"}, {0x216A, "XI"},
    {0x216B, "XII"}, {0x2171, "ii"}, {0x2172, "iii"}, {0x2173, "iv"}, {0x2175, "vi"},
    {0x2176, "vii"}, {0x2177, "viii"}, {0x2178, "ix"}, {0x217A, "xi"}, {0x217B, "xii"},
    {0xFB00, "ff"}, {0xFB01, "fi"}, {0xFB02, "fl"}, {0xFB03, "ffi"}, {0xFB04, "ffl"},
    {0xFB05, "st"}, {0xFB06, "st"},
};

#endif
