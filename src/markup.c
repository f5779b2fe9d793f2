/* Markup that is not read as text: tags, comments, scripts and the targets of links; and entities,
 * which stand for characters. See section 1 of docs/taxonomy.md.
 *
 * No search goes further than the construct can extend, and a failed search for the end of a
 * comment or script is not repeated, so time is linear. */
#include "source.h"

/* ------------------------------------------------------------------------------------ tags --- */

static size_t tag_open(const struct mlroles__source *in, size_t at)
{
    return mlroles__byte_at(in, at) == '<' ? 1 : mlroles__is_word_at(in, at, "&lt;") ? 4 : 0;
}

size_t mlroles__tag_width(const struct mlroles__source *in, size_t at)
{
    size_t open = tag_open(in, at), i = at + open;
    unsigned char first = mlroles__byte_at(in, i);

    if (!open || !(mlroles__is_alpha(first) || first == '/' || first == '!' || first == '?'))
        return 0;
    for (; i < in->len; i++) {
        unsigned char c = in->text[i];

        if (open == 1 && c == '>')
            return i + 1 - at;
        if (open == 4 && mlroles__is_word_at(in, i, "&gt;"))
            return i + 4 - at;
        if (c == '<' || (c == '&' && mlroles__is_word_at(in, i, "&lt;")))
            return 0;
    }
    return 0;
}

uint32_t mlroles__tag_class(const struct mlroles__source *in, size_t at)
{
    static const char within[][8] = {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em",
        "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "tt", "u", "var", "wbr",
    };
    size_t name = at + tag_open(in, at), n = 0;

    name += mlroles__byte_at(in, name) == '/';
    while (mlroles__is_alnum(mlroles__byte_at(in, name + n)))
        n++;
    if (mlroles__byte_at(in, name + n) == ':' || mlroles__byte_at(in, name + n) == '@')
        return MLROLES__OTHER;
    if (mlroles__is_among(in, name, n, within[0], sizeof within[0], MLROLES__COUNT(within)))
        return MLROLES__NOTHING;
    return n == 2 && mlroles__is_word_at(in, name, "br") ? MLROLES__LINE_END : MLROLES__BOUNDARY;
}

/* The position after the first `end` at `from` or later; 0: there is none. */
static size_t behind(struct mlroles__source *in, size_t from, const char *end, unsigned kind)
{
    if (from >= in->endless[kind])
        return 0;
    for (size_t i = from; i < in->len; i++)
        if (in->text[i] == (unsigned char)end[0] && mlroles__is_word_at(in, i, end))
            return i + strlen(end);
    in->endless[kind] = from;
    return 0;
}

size_t mlroles__hidden_width(struct mlroles__source *in, size_t at, uint32_t *cls)
{
    static const struct {
        char begin[8], end[10];
    } kinds[] = {{"<script", "</script"}, {"<style", "</style"}};

    *cls = MLROLES__NOTHING;
    if (in->text[at] == '%') { /* of LaTeX, to the end of its line */
        size_t end = at;

        if (at > 0 && in->text[at - 1] != '\n')
            return 0;
        while (end < in->len && in->text[end] != '\n')
            end++;
        return end - at;
    }
    if (mlroles__is_at(in, at, "<!--")) {
        size_t end = behind(in, at + 4, "-->", MLROLES__COMMENT);

        return end ? end - at : 0;
    }
    for (unsigned i = 0; i < MLROLES__COUNT(kinds); i++) {
        size_t past = at + strlen(kinds[i].begin), end;

        if (!mlroles__is_word_at(in, at, kinds[i].begin) ||
            mlroles__is_alnum(mlroles__byte_at(in, past)))
            continue;
        end = behind(in, past, kinds[i].end, MLROLES__SCRIPT + i);
        while (end && end < in->len && in->text[end - 1] != '>')
            end++;
        *cls = MLROLES__BOUNDARY;
        return end ? end - at : 0;
    }
    return 0;
}

/* The position after a title in double quotes that follows a link's target, and after the closing
 * bracket; 0: there is no such title. */
static size_t behind_link_title(const struct mlroles__source *in, size_t i)
{
    while (mlroles__byte_at(in, i) == ' ')
        i++;
    if (mlroles__byte_at(in, i) != '"')
        return 0;
    for (i++; i < in->len && !mlroles__is_one_of(in->text[i], "\n[]"); i++)
        if (in->text[i] == '"')
            return mlroles__byte_at(in, i + 1) == ')' ? i + 2 : 0;
    return 0;
}

size_t mlroles__target_width(const struct mlroles__source *in, size_t at)
{
    size_t depth = 1, end;

    if (!mlroles__is_at(in, at, "]("))
        return 0;
    for (size_t i = at + 2; i < in->len && !mlroles__is_one_of(in->text[i], "\n[]"); i++) {
        unsigned char c = in->text[i];

        if (c == ' ') {
            end = depth == 1 ? behind_link_title(in, i) : 0;
            return end ? end - at : 0;
        }
        depth += c == '(';
        depth -= c == ')';
        if (!depth)
            return i + 1 - at;
    }
    return 0;
}

/* -------------------------------------------------------------------------------- entities --- */

static uint32_t named_entity(const struct mlroles__source *in, size_t at, size_t n)
{
    static const struct {
        char name[8];
        uint16_t code;
    } names[] = {
        {"amp", '&'},      {"apos", '\''},    {"lt", '<'},       {"gt", '>'},
        {"quot", '"'},     {"nbsp", 0xA0},    {"ensp", 0x2002},  {"emsp", 0x2003},
        {"thinsp", 0x2009}, {"shy", 0xAD},    {"zwj", 0x200D},   {"zwnj", 0x200C},
        {"zwsp", 0x200B},  {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018},
        {"rsquo", 0x2019}, {"sbquo", 0x201A}, {"ldquo", 0x201C}, {"rdquo", 0x201D},
        {"bdquo", 0x201E}, {"laquo", 0xAB},   {"raquo", 0xBB},   {"bull", 0x2022},
        {"middot", 0xB7},  {"hellip", 0x2026}, {"plus", '+'},    {"num", '#'},
        {"sol", '/'},      {"comma", ','},    {"colon", ':'},    {"semi", ';'},
        {"period", '.'},   {"lpar", '('},     {"rpar", ')'},     {"lsqb", '['},
        {"rsqb", ']'},     {"lbrack", '['},   {"rbrack", ']'},   {"lcub", '{'},
        {"rcub", '}'},     {"lbrace", '{'},   {"rbrace", '}'},   {"lowbar", '_'},
        {"hyphen", 0x2010}, {"dash", 0x2010}, {"minus", 0x2212}, {"tilde", 0x2DC},
        {"ast", '*'},      {"verbar", '|'},   {"vert", '|'},     {"bsol", '\\'},
        {"grave", '`'},    {"excl", '!'},     {"quest", '?'},    {"percnt", '%'},
        {"dollar", '$'},   {"commat", '@'},   {"equals", '='},   {"Tab", '\t'},
        {"NewLine", '\n'}, {"trade", 0x2122}, {"reg", 0xAE},     {"copy", 0xA9},
        {"deg", 0xB0},     {"times", 0xD7},   {"szlig", 0xDF},   {"aelig", 0xE6},
        {"AElig", 0xC6},   {"oslash", 0xF8},  {"Oslash", 0xD8},  {"eth", 0xF0},
        {"thorn", 0xFE},
    };
    static const char any_case[][8] = {"nbsp", "amp", "lt", "gt", "quot"};
    static const char accents[][8] = {"acute", "grave", "circ", "uml", "tilde", "ring", "cedil",
                                      "caron"};
    int folded = mlroles__is_among(in, at, n, any_case[0], 8, MLROLES__COUNT(any_case));

    for (size_t i = 0; i < MLROLES__COUNT(names); i++)
        if (strlen(names[i].name) == n &&
            (folded ? mlroles__is_word_at(in, at, names[i].name)
                    : mlroles__is_at(in, at, names[i].name)))
            return names[i].code;
    for (size_t i = 0; i < MLROLES__COUNT(accents); i++)
        if (n > 1 && strlen(accents[i]) == n - 1 && mlroles__is_at(in, at + 1, accents[i]))
            return in->text[at]; /* the mark is nothing */
    return 0;
}

static unsigned digit_value(unsigned char c)
{
    c = mlroles__fold(c);
    return mlroles__is_digit(c) ? c - 48U : c >= 'a' && c <= 'f' ? c - 87U : 99;
}

uint32_t mlroles__number_at(const struct mlroles__source *in, size_t *at, unsigned base,
                            unsigned most)
{
    uint32_t value = 0;

    for (unsigned i = 0; i < most && digit_value(mlroles__byte_at(in, *at)) < base; i++, ++*at)
        value = value * base + digit_value(in->text[*at]);
    return value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF) ? value : 0;
}

/* The entity whose number or name begins at `i`; stores the position after it in `*end`. */
static uint32_t entity_at(const struct mlroles__source *in, size_t i, size_t *end)
{
    size_t first = i, n = 0;
    uint32_t code;

    if (mlroles__byte_at(in, i) == '#') {
        int hex = mlroles__fold(mlroles__byte_at(in, i + 1)) == 'x';

        first = i += hex ? 2 : 1;
        code = mlroles__number_at(in, &i, hex ? 16 : 10, hex ? 6 : 7);
        *end = i + (mlroles__byte_at(in, i) == ';');
        return i == first ? 0 : code ? code : 0xFFFD;
    }
    while (n < 8 && mlroles__is_alpha(mlroles__byte_at(in, i + n)))
        n++;
    *end = i + n + 1;
    return n && mlroles__byte_at(in, i + n) == ';' ? named_entity(in, i, n) : 0;
}

/* Escaped twice, `&amp;lt;` is read as `&lt;`; in `&amp;` alone the name is amp. */
uint32_t mlroles__entity(const struct mlroles__source *in, size_t at, size_t *width)
{
    size_t i = at + 1, end;
    uint32_t code;

    while (mlroles__is_word_at(in, i, "amp;"))
        i += 4;
    for (;; i -= 4) {
        code = entity_at(in, i, &end);
        *width = end - at;
        if (code || i == at + 1)
            return code;
    }
}
