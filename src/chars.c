/* Reading one character: see chars.h. The text is tried against one construct after the other, from
 * the longest to a plain byte. Each search goes no further than the construct can, and a search for
 * the end of a comment or script that failed is remembered, so reading a text is linear. */
#include "chars.h"

#include <string.h>

#include "letters.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

/* ------------------------------------------------------------------------------ characters --- */

/* The code point of the UTF-8 sequence at `s`, of at most `len` bytes, and its width; width 1 and
 * no code point (0) where it is malformed: overlong, a surrogate, past U+10FFFF, cut short. */
uint32_t mlroles__decode(const unsigned char *s, size_t len, unsigned *width)
{
    static const uint32_t least[5] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned n = s[0] < 0xC2 ? 1 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : s[0] < 0xF5 ? 4 : 1;
    uint32_t code = n == 1 ? 0 : s[0] & (0x7FU >> n);

    *width = 1;
    if (n > len)
        return 0;
    for (unsigned i = 1; i < n; i++) {
        if ((s[i] & 0xC0) != 0x80)
            return 0;
        code = code << 6 | (s[i] & 0x3FU);
    }
    if (code < least[n] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return 0;
    *width = n;
    return code;
}

struct range {
    uint32_t first, last;
    uint32_t cls;
};

/* The class of the first row that holds the code point; what no row holds is a letter. */
static uint32_t class_in(const struct range *ranges, size_t count, uint32_t code)
{
    for (size_t i = 0; i < count; i++)
        if (code >= ranges[i].first && code <= ranges[i].last)
            return ranges[i].cls;
    return MLROLES__LETTER;
}

/* Of what does not decompose to ASCII. */
static uint32_t wide_class(uint32_t code)
{
    static const struct range general[] = {
        {0x0300, 0x036F, MLROLES__NOTHING},    {0x1AB0, 0x1AFF, MLROLES__NOTHING},
        {0x1680, 0x1680, MLROLES__SPACE},      {0x1DC0, 0x1DFF, MLROLES__NOTHING},
        {0x2E00, 0x2E7F, MLROLES__OTHER},      {0x3000, 0x3000, MLROLES__SPACE},
        {0x3001, 0x3001, MLROLES__SEPARATOR},  {0x30FB, 0x30FB, MLROLES__BULLET},
        {0x2E80, 0xA4CF, MLROLES__OTHER},      {0xA960, 0xA97F, MLROLES__OTHER},
        {0xAC00, 0xD7FF, MLROLES__OTHER},      {0xE000, 0xF8FF, MLROLES__BULLET},
        {0xF900, 0xFAFF, MLROLES__OTHER},      {0xFE00, 0xFE0F, MLROLES__NOTHING},
        {0xFE20, 0xFE2F, MLROLES__NOTHING},    {0xFE10, 0xFE6F, MLROLES__OTHER},
        {0xFEFF, 0xFEFF, MLROLES__NOTHING},    {0xFF00, 0xFFFF, MLROLES__OTHER},
        {0x1F000, 0x1FAFF, MLROLES__BULLET},   {0x20000, 0x3FFFF, MLROLES__OTHER},
    };
    static const struct range latin[] = {
        {0x0085, 0x0085, MLROLES__LINE_END},   {0x00A0, 0x00A0, MLROLES__SPACE},
        {0x00AB, 0x00AB, MLROLES__QUOTE},      {0x00AD, 0x00AD, MLROLES__NOTHING},
        {0x00B7, 0x00B7, MLROLES__BULLET},     {0x00BB, 0x00BB, MLROLES__QUOTE},
        {0x0080, 0x00BF, MLROLES__OTHER},      {0x00D7, 0x00D7, MLROLES__OTHER},
        {0x00F7, 0x00F7, MLROLES__OTHER},
    };
    static const struct range signs[] = {
        {0x2000, 0x200A, MLROLES__SPACE},      {0x200B, 0x200F, MLROLES__NOTHING},
        {0x2010, 0x2015, MLROLES__HYPHEN},     {0x2018, 0x2019, MLROLES__APOSTROPHE},
        {0x201A, 0x201A, MLROLES__QUOTE},      {0x201B, 0x201B, MLROLES__APOSTROPHE},
        {0x201C, 0x201F, MLROLES__QUOTE},      {0x2022, 0x2023, MLROLES__BULLET},
        {0x2028, 0x2029, MLROLES__LINE_END},   {0x202A, 0x202E, MLROLES__NOTHING},
        {0x202F, 0x202F, MLROLES__SPACE},      {0x2039, 0x203A, MLROLES__QUOTE},
        {0x2043, 0x2043, MLROLES__BULLET},     {0x2044, 0x2044, MLROLES__SLASH},
        {0x205F, 0x205F, MLROLES__SPACE},      {0x2060, 0x2064, MLROLES__NOTHING},
        {0x2066, 0x206F, MLROLES__NOTHING},    {0x20D0, 0x20FF, MLROLES__NOTHING},
        {0x2190, 0x21FF, MLROLES__BULLET},     {0x2212, 0x2212, MLROLES__HYPHEN},
        {0x2215, 0x2215, MLROLES__SLASH},      {0x2219, 0x2219, MLROLES__BULLET},
        {0x2460, 0x27BF, MLROLES__BULLET},     {0x2900, 0x297F, MLROLES__BULLET},
        {0x2B00, 0x2BFF, MLROLES__BULLET},     {0x2000, 0x2BFF, MLROLES__OTHER},
    };

    if (code == 0)
        return MLROLES__OTHER;
    if (code < 0x300)
        return class_in(latin, COUNT(latin), code);
    if (code >= 0x2000 && code <= 0x2BFF)
        return class_in(signs, COUNT(signs), code);
    return class_in(general, COUNT(general), code);
}

/* Blocks in which the letters follow the alphabet, or the digits each other. */
static unsigned char alphabet_letter(uint32_t code)
{
    static const struct {
        uint32_t first, last;
        unsigned char letter, period;
    } blocks[] = {
        {0x24B6, 0x24CF, 'A', 26},   {0x24D0, 0x24E9, 'a', 26},   {0x1F130, 0x1F149, 'A', 26},
        {0x1D7CE, 0x1D7FF, '0', 10},
    };

    if (code >= 0x1D400 && code <= 0x1D6A3) { /* mathematical: A to Z, a to z, in many styles */
        uint32_t i = (code - 0x1D400) % 52;

        return (unsigned char)(i < 26 ? 'A' + i : 'a' + i - 26);
    }
    for (size_t i = 0; i < COUNT(blocks); i++)
        if (code >= blocks[i].first && code <= blocks[i].last)
            return (unsigned char)(blocks[i].letter + (code - blocks[i].first) % blocks[i].period);
    return 0;
}

/* What a code point beyond ASCII is read as, if that is one ASCII character; else 0. */
static unsigned char ascii_for(uint32_t code)
{
    static const struct {
        uint16_t code;
        unsigned char ascii;
    } others[] = {
        {0x207A, '+'}, {0x266F, '#'}, {0xFE33, '_'}, {0xFE34, '_'}, {0xFE4D, '_'}, {0xFE4E, '_'},
        {0xFE4F, '_'}, {0xFE50, ','}, {0xFE52, '.'}, {0xFE54, ';'}, {0xFE55, ':'}, {0xFE56, '?'},
        {0xFE57, '!'}, {0xFE59, '('}, {0xFE5A, ')'}, {0xFE5B, '{'}, {0xFE5C, '}'}, {0xFE5F, '#'},
        {0xFE60, '&'}, {0xFE61, '*'}, {0xFE62, '+'}, {0xFE63, '-'}, {0xFE64, '<'}, {0xFE65, '>'},
        {0xFE66, '='}, {0xFE68, '\\'}, {0xFE69, '$'}, {0xFE6A, '%'}, {0xFE6B, '@'},
    };

    if (code >= 0xFF01 && code <= 0xFF5E) /* full width */
        return (unsigned char)(code - 0xFF01 + '!');
    for (size_t i = 0; i < COUNT(mlroles__letter_rows) && code <= 0x217F; i++) {
        uint32_t at = code - mlroles__letter_rows[i].first;

        if (at < sizeof mlroles__letter_rows[i].letters - 1 &&
            at < strlen(mlroles__letter_rows[i].letters))
            return mlroles__letter_rows[i].letters[at] == '.'
                       ? 0
                       : (unsigned char)mlroles__letter_rows[i].letters[at];
    }
    for (size_t i = 0; i < COUNT(others); i++)
        if (others[i].code == code)
            return others[i].ascii;
    return alphabet_letter(code);
}

uint32_t mlroles__aside_class(const unsigned char *s, size_t len, unsigned *width)
{
    uint32_t code = mlroles__decode(s, len, width);

    /* Signs in general use, arrows, bullets, emoji: all but a few, which are read one by one. */
    if (code == 0xA0)
        return MLROLES__SPACE;
    if (code == 0xB7 || (code >= 0x1F300 && code <= 0x1FAFF))
        return MLROLES__BULLET;
    if (code < 0x2000 || code > 0x2BFF || (code >= 0x2100 && code <= 0x218F) ||
        (code >= 0x24B6 && code <= 0x24E9) || code == 0x207A || code == 0x266F)
        return MLROLES__NOTHING;
    return wide_class(code);
}

/* ---------------------------------------------------------------------------- comparisons --- */

static int is_at(const struct mlroles__source *in, size_t at, const char *what)
{
    size_t n = strlen(what);

    return at <= in->len && in->len - at >= n && memcmp(in->text + at, what, n) == 0;
}

/* Without regard to case; `what` has small letters. */
static int is_word_at(const struct mlroles__source *in, size_t at, const char *what)
{
    size_t n = strlen(what);

    if (at > in->len || in->len - at < n)
        return 0;
    for (size_t i = 0; i < n; i++)
        if (mlroles__fold(in->text[at + i]) != (unsigned char)what[i])
            return 0;
    return 1;
}

/* The byte at `at`; 0 past the end. */
static unsigned char byte_at(const struct mlroles__source *in, size_t at)
{
    return at < in->len ? in->text[at] : 0;
}

static int is_one_of(unsigned char c, const char *chars)
{
    while (*chars && (unsigned char)*chars != c)
        chars++;
    return *chars != 0;
}

/* Whether `words`, fixed fields of `size` bytes, hold the `n` bytes at `at`. */
static int is_among(const struct mlroles__source *in, size_t at, size_t n, const char *words,
                    size_t size, size_t count)
{
    for (size_t i = 0; i < count; i++, words += size)
        if (strlen(words) == n && is_word_at(in, at, words))
            return 1;
    return 0;
}

/* ------------------------------------------------------------------------------------ tags --- */

static size_t tag_open(const struct mlroles__source *in, size_t at)
{
    return byte_at(in, at) == '<' ? 1 : is_word_at(in, at, "&lt;") ? 4 : 0;
}

/* How many bytes the tag at `at` has; 0: none is there. */
static size_t tag_width(const struct mlroles__source *in, size_t at)
{
    size_t open = tag_open(in, at), i = at + open;
    unsigned char first = byte_at(in, i);

    if (!open || !(mlroles__is_alpha(first) || first == '/' || first == '!' || first == '?'))
        return 0;
    for (; i < in->len; i++) {
        unsigned char c = in->text[i];

        if (open == 1 && c == '>')
            return i + 1 - at;
        if (open == 4 && is_word_at(in, i, "&gt;"))
            return i + 4 - at;
        if (c == '<' || (c == '&' && is_word_at(in, i, "&lt;")))
            return 0;
    }
    return 0;
}

static uint32_t tag_class(const struct mlroles__source *in, size_t at)
{
    static const char within[][8] = {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em",
        "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "tt", "u", "var", "wbr",
    };
    size_t name = at + tag_open(in, at), n = 0;

    name += byte_at(in, name) == '/';
    while (mlroles__is_alnum(byte_at(in, name + n)))
        n++;
    if (byte_at(in, name + n) == ':' || byte_at(in, name + n) == '@')
        return MLROLES__OTHER;
    if (is_among(in, name, n, within[0], sizeof within[0], COUNT(within)))
        return MLROLES__NOTHING;
    return n == 2 && is_word_at(in, name, "br") ? MLROLES__LINE_END : MLROLES__BOUNDARY;
}

/* Where the text goes on behind the next `end` from `from` on; 0: there is none. */
static size_t behind(struct mlroles__source *in, size_t from, const char *end, unsigned kind)
{
    if (from >= in->endless[kind])
        return 0;
    for (size_t i = from; i < in->len; i++)
        if (in->text[i] == (unsigned char)end[0] && is_word_at(in, i, end))
            return i + strlen(end);
    in->endless[kind] = from;
    return 0;
}

/* How many bytes the comment, script or style at `at` has; 0: none is there. */
static size_t hidden_width(struct mlroles__source *in, size_t at, uint32_t *cls)
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
    if (is_at(in, at, "<!--")) {
        size_t end = behind(in, at + 4, "-->", MLROLES__COMMENT);

        return end ? end - at : 0;
    }
    for (unsigned i = 0; i < COUNT(kinds); i++) {
        size_t past = at + strlen(kinds[i].begin), end;

        if (!is_word_at(in, at, kinds[i].begin) || mlroles__is_alnum(byte_at(in, past)))
            continue;
        end = behind(in, past, kinds[i].end, MLROLES__SCRIPT + i);
        while (end && end < in->len && in->text[end - 1] != '>')
            end++;
        *cls = MLROLES__BOUNDARY;
        return end ? end - at : 0;
    }
    return 0;
}

/* The target of a Markdown link, with its brackets. */
static size_t target_width(const struct mlroles__source *in, size_t at)
{
    size_t depth = 0, quotes = 0;

    if (!is_at(in, at, "]("))
        return 0;
    for (size_t i = at + 1; i < in->len; i++) {
        unsigned char c = in->text[i];

        if (c == '\n' || c == '[' || c == ']')
            return 0;
        if (c == '"')
            quotes++;
        else if (c == ' ' && !quotes && byte_at(in, i + 1) != '"')
            return 0;
        else if (c == '(')
            depth++;
        else if (c == ')' && --depth == 0)
            return i + 1 - at;
    }
    return 0;
}

/* ------------------------------------------------------------------------------- addresses --- */

enum { MOST_SCHEME = 32, MOST_LOCAL = 64, MOST_HOST = 253 };

static int is_local(unsigned char c)
{
    return mlroles__is_alnum(c) || is_one_of(c, "._%+-");
}

/* Where an address ends that goes on from `from`; a backslash belongs to paths alone. */
static size_t address_end(const struct mlroles__source *in, size_t from, int path)
{
    size_t end = from, depth = 0;

    for (; end < in->len; end++) {
        unsigned char c = in->text[end];

        if (c <= ' ' || c > '~' || is_one_of(c, "<>\"'|^`,;[]{}") || (c == '\\' && !path))
            break;
        if (c == ')' && depth == 0)
            break;
        depth += c == '(';
        depth -= c == ')';
    }
    while (end > from && is_one_of(in->text[end - 1], ".!?:"))
        end--;
    return end;
}

/* A host name: where it ends, how many dots it has, where its last label begins. */
struct host {
    size_t end, dots, last;
};

static struct host host_at(const struct mlroles__source *in, size_t at)
{
    struct host h = {at, 0, at};
    size_t i = at;

    while (i - at <= MOST_HOST) {
        size_t label = i;

        while (mlroles__is_alnum(byte_at(in, i)) || (i > label && byte_at(in, i) == '-'))
            i++;
        if (i == label)
            break;
        h.end = i;
        h.dots += label > at;
        h.last = label;
        if (byte_at(in, i) != '.')
            break;
        i++;
    }
    return h;
}

static int all_letters(const struct mlroles__source *in, size_t from, size_t to)
{
    while (from < to && mlroles__is_alpha(in->text[from]))
        from++;
    return from == to;
}

/* The place behind a URL, mail address or host that begins at `at`; `at` if none does. */
static size_t behind_net_address(const struct mlroles__source *in, size_t at)
{
    static const char domains[][4] = {"com", "org", "edu", "gov", "dev"};
    size_t run = at;
    struct host h;

    while (run - at <= MOST_LOCAL && is_local(byte_at(in, run)))
        run++;
    if (is_at(in, run, "://") && mlroles__is_alpha(in->text[at]) && run - at <= MOST_SCHEME) {
        size_t i = at;

        while (i < run && in->text[i] != '_' && in->text[i] != '%')
            i++;
        if (i == run)
            return address_end(in, run + 3, 0);
    }
    if (byte_at(in, run) == '@' && run - at <= MOST_LOCAL) {
        h = host_at(in, run + 1);
        if (h.dots && h.end - h.last >= 2 && all_letters(in, h.last, h.end))
            return h.end;
    }
    h = host_at(in, at);
    if (h.dots && is_word_at(in, at, "www."))
        return address_end(in, h.end, 0);
    if (h.dots && is_among(in, h.last, h.end - h.last, domains[0], 4, COUNT(domains)) &&
        (h.dots > 1 || byte_at(in, h.end) == '/'))
        return address_end(in, h.end, 0);
    return at;
}

/* The place behind a file with folders before it; `at` if none begins there. */
static size_t behind_file(const struct mlroles__source *in, size_t at)
{
    static const char endings[][8] = {
        "py", "ipynb", "csv", "tsv", "json", "jsonl", "yaml", "yml", "toml", "xml", "html", "htm",
        "txt", "md", "rst", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "png", "jpg",
        "jpeg", "gif", "svg", "parquet", "gz", "zip", "tar", "sh", "sql", "java", "cpp", "hpp",
        "cfg", "conf", "ini", "log", "exe", "dll",
    };
    size_t i = at, slashes = 0, dot = 0;

    while (i - at <= MOST_HOST) {
        unsigned char c = byte_at(in, i);

        if (c == '/') {
            slashes++;
            dot = 0;
        } else if (c == '.') {
            dot = i;
        } else if (!mlroles__is_alnum(c) && c != '_' && c != '-') {
            break;
        }
        i++;
    }
    while (dot && i == dot + 1) { /* dots at the end are the sentence's */
        i = dot;
        for (dot = 0; i > at && in->text[i - 1] != '/' && !dot; i--)
            if (in->text[i - 1] == '.')
                dot = i - 1;
        if (!dot)
            return at;
        i = dot + 1;
        while (mlroles__is_alnum(byte_at(in, i)))
            i++;
    }
    if (slashes && dot && is_among(in, dot + 1, i - dot - 1, endings[0], 8, COUNT(endings)))
        return i;
    return at;
}

static int opens_path(const struct mlroles__source *in, size_t at)
{
    return at == 0 || in->text[at - 1] <= ' ' || is_one_of(in->text[at - 1], "\"'(<>[{=:,;`");
}

static int is_in_name(unsigned char c)
{
    return mlroles__is_alnum(c) || c == '_' || c == '-' || c == '.';
}

/* The place behind a path that begins at `at`; `at` if none does. */
static size_t behind_path(const struct mlroles__source *in, size_t at)
{
    size_t name = at + 1;

    if (!opens_path(in, at))
        return at;
    if (is_at(in, at, "~/") || is_at(in, at, "./") || is_at(in, at, "../"))
        return address_end(in, at + 2, 1);
    if (is_at(in, at, "\\\\") && mlroles__is_alnum(byte_at(in, at + 2)))
        return address_end(in, at + 2, 1);
    if (in->text[at] != '/')
        return at;
    while (is_in_name(byte_at(in, name)))
        name++;
    return name - at > 2 && byte_at(in, name) == '/' ? address_end(in, name, 1) : at;
}

/* C:\Users, but not the C of "C:\n", as JSON writes a line end. */
static size_t behind_drive(const struct mlroles__source *in, size_t at)
{
    unsigned char c = byte_at(in, at + 3);

    if (!mlroles__is_alpha(in->text[at]) || !is_at(in, at + 1, ":\\"))
        return at;
    return c > ' ' && c <= '~' && !is_one_of(c, "nrtubf\"/") ? address_end(in, at + 3, 1) : at;
}

static size_t address_width(const struct mlroles__source *in, size_t at)
{
    unsigned char c = in->text[at], before = at ? in->text[at - 1] : ' ';
    size_t end = at;

    if (c == '/' || c == '~' || c == '.' || c == '\\')
        return behind_path(in, at) - at;
    if (!mlroles__is_alnum(c) || is_local(before) || before == '/' || before == '@')
        return 0;
    end = behind_net_address(in, at);
    if (end == at)
        end = behind_file(in, at);
    if (end == at)
        end = behind_drive(in, at);
    return end - at;
}

/* -------------------------------------------------------------------- entities and escapes --- */

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
    int folded = is_among(in, at, n, any_case[0], 8, COUNT(any_case));

    for (size_t i = 0; i < COUNT(names); i++)
        if (strlen(names[i].name) == n &&
            (folded ? is_word_at(in, at, names[i].name) : is_at(in, at, names[i].name)))
            return names[i].code;
    for (size_t i = 0; i < COUNT(accents); i++)
        if (n > 1 && strlen(accents[i]) == n - 1 && is_at(in, at + 1, accents[i]))
            return in->text[at]; /* the mark is nothing */
    return 0;
}

static unsigned digit_value(unsigned char c)
{
    c = mlroles__fold(c);
    return mlroles__is_digit(c) ? c - 48U : c >= 'a' && c <= 'f' ? c - 87U : 99;
}

/* The number of at most `most` digits at `*at`, which moves behind it. 0: none, or too large. */
static uint32_t number_at(const struct mlroles__source *in, size_t *at, unsigned base, unsigned most)
{
    uint32_t value = 0;

    for (unsigned i = 0; i < most && digit_value(byte_at(in, *at)) < base; i++, ++*at)
        value = value * base + digit_value(in->text[*at]);
    return value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF) ? value : 0;
}

/* The code point of the entity at `at`, and its width; 0: none is there. */
static uint32_t entity(const struct mlroles__source *in, size_t at, size_t *width)
{
    size_t i = at + 1, n = 0;
    uint32_t code;

    while (is_word_at(in, i, "amp;") && (byte_at(in, i + 4) == '#' ||
                                         mlroles__is_alpha(byte_at(in, i + 4))))
        i += 4;
    if (byte_at(in, i) == '#') {
        int hex = mlroles__fold(byte_at(in, i + 1)) == 'x';

        i += hex ? 2 : 1;
        n = i;
        code = number_at(in, &i, hex ? 16 : 10, hex ? 6 : 7);
        if (i == n)
            return 0;
        i += byte_at(in, i) == ';';
        *width = i - at;
        return code ? code : 0xFFFD;
    }
    while (n < 8 && mlroles__is_alpha(byte_at(in, i + n)))
        n++;
    code = n && byte_at(in, i + n) == ';' ? named_entity(in, i, n) : 0;
    *width = i + n + 1 - at;
    return code;
}

/* A command of LaTeX: markup of the words behind it, or structure. */
static uint32_t command_class(const struct mlroles__source *in, size_t at)
{
    return is_at(in, at, "text") || is_at(in, at, "emph") || is_at(in, at, "underline") ||
                   is_at(in, at, "mbox")
               ? MLROLES__NOTHING
               : MLROLES__BULLET;
}

/* ---------------------------------------------------------------------- one character whole --- */

void mlroles__source_start(struct mlroles__source *in, const unsigned char *text, size_t len)
{
    in->text = text;
    in->len = len;
    for (unsigned i = 0; i < MLROLES__ENDED_KINDS; i++)
        in->endless[i] = SIZE_MAX;
}

static int is_blank(unsigned char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

static uint32_t ascii_class(const struct mlroles__source *in, unsigned char c, size_t at,
                            size_t past, unsigned after)
{
    if (mlroles__is_alnum(c))
        return MLROLES__LETTER;
    switch (c) {
    case ' ': case '\v': case '\f': case '\r': case '~':
        return MLROLES__SPACE;
    case '\t':
        return MLROLES__TAB;
    case '\n':
        return MLROLES__LINE_END;
    case '-': case '_':
        return MLROLES__HYPHEN;
    case '\'':
        return MLROLES__APOSTROPHE;
    case '"': case '`': case '%':
        return MLROLES__QUOTE;
    case '*':
        return (at == 0 || is_blank(in->text[at - 1])) && (past == in->len || is_blank(in->text[past]))
                   ? MLROLES__BULLET
                   : MLROLES__QUOTE;
    case ',': case ';': case '|':
        return MLROLES__SEPARATOR;
    case '/':
        return MLROLES__SLASH;
    case '(': case ')': case '[': case ']':
        return MLROLES__BRACKET;
    case ':':
        return MLROLES__COLON;
    case '{':
        return at > 0 && in->text[at - 1] == '}' ? MLROLES__BULLET : MLROLES__NOTHING;
    case '}':
        return MLROLES__NOTHING;
    case '&': case '+':
        return MLROLES__MARK;
    case '#':
        return after == MLROLES__LETTER || after == '#' ? MLROLES__MARK : MLROLES__BULLET;
    case '.':
        return mlroles__is_alpha(byte_at(in, past)) && after != MLROLES__LETTER && after != '.'
                   ? MLROLES__MARK
                   : MLROLES__DOT;
    default:
        return MLROLES__OTHER;
    }
}

/* The character with a code point, which covers `width` bytes from `at` on. */
static struct mlroles__char coded(const struct mlroles__source *in, uint32_t code, size_t at,
                                  size_t width, unsigned *after)
{
    struct mlroles__char c = {MLROLES__OTHER, 0, {0}, width};
    unsigned char ascii = code < 0x80 ? (unsigned char)code : ascii_for(code);

    if (ascii || code < 0x80) {
        c.cls = ascii_class(in, ascii, at, at + width, *after);
        c.letters = 1;
        c.spelling[0] = ascii;
    } else {
        c.cls = wide_class(code);
        for (size_t i = 0; i < COUNT(mlroles__ligatures); i++)
            if (mlroles__ligatures[i].code == code) {
                c.cls = MLROLES__LETTER;
                c.letters = (unsigned char)strlen(mlroles__ligatures[i].letters);
                memcpy(c.spelling, mlroles__ligatures[i].letters, c.letters);
            }
    }
    if (c.cls == MLROLES__LETTER && !c.letters) { /* spelled as it is, in UTF-8 */
        unsigned n = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;

        for (unsigned i = n; i-- > 1; code >>= 6)
            c.spelling[i] = (unsigned char)(0x80 | (code & 0x3F));
        c.spelling[0] = (unsigned char)((0xF00U >> n & 0xF0U) | code);
        c.letters = (unsigned char)n;
    }
    if (c.cls != MLROLES__NOTHING)
        *after = c.cls == MLROLES__LETTER                        ? (unsigned)MLROLES__LETTER
                 : ascii == '.' || (c.cls == MLROLES__MARK && ascii == '#') ? ascii
                                                                  : 0;
    return c;
}

static struct mlroles__char construct(uint32_t cls, size_t width, unsigned *after)
{
    if (cls != MLROLES__NOTHING)
        *after = 0;
    return (struct mlroles__char){cls, 0, {0}, width};
}

static struct mlroles__char escape(const struct mlroles__source *in, size_t at, unsigned *after)
{
    unsigned char c = byte_at(in, at + 1);
    size_t run = at + 1, hex = at + 2;
    uint32_t code;

    if (c == 'u') {
        code = number_at(in, &hex, 16, 4);
        if (hex == at + 6)
            return coded(in, code ? code : 0xFFFD, at, 6, after);
    }
    while (mlroles__is_alpha(byte_at(in, run)))
        run++;
    if (run > at + 1 && byte_at(in, run) == '{')
        return construct(command_class(in, at + 1), run - at, after);
    if (c == 'n' || c == 'r' || c == 't')
        return construct(c == 'n'   ? MLROLES__LINE_END
                         : c == 'r' ? MLROLES__SPACE
                                    : MLROLES__TAB,
                         2, after);
    if (run > at + 1)
        return construct(MLROLES__BULLET, run - at, after);
    if (c == '\\')
        return construct(MLROLES__LINE_END, 2, after);
    if (c >= ' ' && c <= '~')
        return coded(in, c, at, 2, after);
    return construct(MLROLES__OTHER, 1, after);
}

struct mlroles__char mlroles__char_at(struct mlroles__source *in, size_t at, unsigned *after)
{
    unsigned char c = in->text[at];
    uint32_t cls = MLROLES__OTHER, code;
    size_t width = 0;
    unsigned n;

    if ((c == '<' || c == '%') && (width = hidden_width(in, at, &cls)) > 0)
        return construct(cls, width, after);
    if ((c == '<' || c == '&') && (width = tag_width(in, at)) > 0)
        return construct(tag_class(in, at), width, after);
    if (c == ']' && (width = target_width(in, at)) > 0)
        return construct(MLROLES__BRACKET, width, after);
    if (c < 0x80 && (width = address_width(in, at)) > 0)
        return construct(MLROLES__OTHER, width, after);
    if (c == '&' && (code = entity(in, at, &width)) > 0)
        return coded(in, code, at, width, after);
    if (c == '\\')
        return escape(in, at, after);
    if (c < 0x80)
        return coded(in, c, at, 1, after);
    code = mlroles__decode(in->text + at, in->len - at, &n);
    return code ? coded(in, code, at, n, after) : construct(MLROLES__OTHER, 1, after);
}
