#include "reference-text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static int in(uint32_t code, uint32_t first, uint32_t last)
{
    return code >= first && code <= last;
}

int is_ascii_capital(uint32_t code)
{
    return in(code, 'A', 'Z');
}

int is_ascii_small(uint32_t code)
{
    return in(code, 'a', 'z');
}

int is_ascii_letter(uint32_t code)
{
    return is_ascii_capital(code) || is_ascii_small(code);
}

int is_digit(uint32_t code)
{
    return in(code, '0', '9');
}

static int is_alnum(uint32_t code)
{
    return is_ascii_letter(code) || is_digit(code);
}

static int is_hex(uint32_t code)
{
    return is_digit(code) || in(code, 'a', 'f') || in(code, 'A', 'F');
}

static uint32_t small(uint32_t code)
{
    return is_ascii_capital(code) ? code + 32 : code;
}

/* ------------------------------------------------------------------ bytes from a place on --- */

/* The bytes of a text from one of them on. */
struct place {
    const char *text;
    size_t len, at;
};

/* A byte of it; 0 past its end. */
static unsigned char byte(const struct place *p, size_t i)
{
    return p->at + i < p->len ? (unsigned char)p->text[p->at + i] : 0;
}

/* The byte before it; 0 at the beginning of the text. */
static unsigned char byte_before(const struct place *p)
{
    return p->at > 0 ? (unsigned char)p->text[p->at - 1] : 0;
}

static int has_byte(const struct place *p, size_t i)
{
    return p->at + i < p->len;
}

/* Whether these bytes stand at `i`, as they are or in any case. */
static int stands(const struct place *p, size_t i, const char *what)
{
    size_t n = strlen(what);

    return p->at + i + n <= p->len && memcmp(p->text + p->at + i, what, n) == 0;
}

static int stands_in_any_case(const struct place *p, size_t i, const char *what)
{
    for (; *what; what++, i++)
        if (!has_byte(p, i) || small(byte(p, i)) != small((unsigned char)*what))
            return 0;
    return 1;
}

static int is_one_of(unsigned char c, const char *list)
{
    return c && strchr(list, c);
}

/* How many bytes from `i` on are ASCII letters or digits, or one of `more`. */
static size_t run(const struct place *p, size_t i, const char *more)
{
    size_t n = 0;

    while (is_alnum(byte(p, i + n)) || is_one_of(byte(p, i + n), more))
        n++;
    return n;
}

static size_t letter_run(const struct place *p, size_t i)
{
    size_t n = 0;

    while (is_ascii_letter(byte(p, i + n)))
        n++;
    return n;
}

/* ------------------------------------------------------- section 1: comments, scripts, tags --- */

/* Each of these says how many bytes the construct has that stands at a place; 0: none does. */

static size_t comment(const struct place *p)
{
    size_t line = 0;

    if (byte(p, 0) == '%' && (p->at == 0 || byte_before(p) == '\n')) {
        while (has_byte(p, line) && byte(p, line) != '\n')
            line++;
        return line;
    }
    if (!stands(p, 0, "<!--"))
        return 0;
    for (size_t i = 4; has_byte(p, i); i++)
        if (stands(p, i, "-->"))
            return i + 3;
    return 0;
}

static size_t script(const struct place *p)
{
    int is_script = stands_in_any_case(p, 0, "<script");
    size_t i = is_script ? 7 : stands_in_any_case(p, 0, "<style") ? 6 : 0;

    if (!i || is_alnum(byte(p, i)))
        return 0;
    while (has_byte(p, i) && !stands_in_any_case(p, i, is_script ? "</script" : "</style"))
        i++;
    if (!has_byte(p, i))
        return 0;
    while (has_byte(p, i) && byte(p, i) != '>')
        i++;
    return i + (size_t)has_byte(p, i);
}

/* How long `<` or `&lt;` is there, or `>` or `&gt;`; whichever is asked for. */
static size_t angle(const struct place *p, size_t i, char sign)
{
    if (byte(p, i) == (unsigned char)sign)
        return 1;
    return stands_in_any_case(p, i, sign == '<' ? "&lt;" : "&gt;") ? 4 : 0;
}

static enum class tag_class(const struct place *p, size_t name, size_t length)
{
    static const char *const nothing[] = {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em",
        "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "tt", "u", "var", "wbr",
    };

    if (byte(p, name + length) == ':' || byte(p, name + length) == '@')
        return OTHER;
    if (length == 2 && stands_in_any_case(p, name, "br"))
        return LINE_END;
    for (size_t i = 0; i < COUNT(nothing); i++)
        if (strlen(nothing[i]) == length && stands_in_any_case(p, name, nothing[i]))
            return NOTHING;
    return BOUNDARY;
}

static size_t tag(const struct place *p, enum class *class)
{
    size_t open = angle(p, 0, '<'), name = open + (byte(p, open) == '/');

    if (!open || !(is_ascii_letter(byte(p, open)) || is_one_of(byte(p, open), "/!?")))
        return 0;
    for (size_t i = open; has_byte(p, i); i++) {
        if (angle(p, i, '<'))
            return 0;
        if (angle(p, i, '>') == open) {
            *class = tag_class(p, name, run(p, name, ""));
            return i + open;
        }
    }
    return 0;
}

/* ---------------------------------------------------------------- section 1: link targets --- */

/* What stands between the target and the `)` behind it: spaces and a title in double quotes. */
static size_t link_title(const struct place *p, size_t i)
{
    while (byte(p, i) == ' ')
        i++;
    if (byte(p, i) != '"')
        return 0;
    for (i++; has_byte(p, i) && !is_one_of(byte(p, i), "\n[]"); i++)
        if (byte(p, i) == '"')
            return byte(p, i + 1) == ')' ? i + 2 : 0;
    return 0;
}

static size_t link_target(const struct place *p)
{
    size_t open = 1;

    if (!stands(p, 0, "]("))
        return 0;
    for (size_t i = 2; has_byte(p, i) && !is_one_of(byte(p, i), "\n[]"); i++) {
        if (byte(p, i) == ' ')
            return open == 1 ? link_title(p, i) : 0;
        open += byte(p, i) == '(';
        open -= byte(p, i) == ')';
        if (!open)
            return i + 1;
    }
    return 0;
}

/* ------------------------------------------------------------------- section 1: addresses --- */

/* The end of an address whose first `i` bytes are known. */
static size_t address_end(const struct place *p, size_t i, int is_path)
{
    size_t first = i, open = 0;

    for (; has_byte(p, i); i++) {
        unsigned char c = byte(p, i);

        if (c <= ' ' || c > '~' || is_one_of(c, "<>\"'|^`,;[]{}") || (c == '\\' && !is_path) ||
            (c == ')' && !open))
            break;
        open += c == '(';
        open -= c == ')';
    }
    while (i > first && is_one_of(byte(p, i - 1), ".!?:"))
        i--;
    return i;
}

static size_t url(const struct place *p)
{
    size_t scheme = is_ascii_letter(byte(p, 0)) ? 1 + run(p, 1, "+.-") : 0;

    if (!scheme || scheme > 32 || !stands(p, scheme, "://"))
        return 0;
    return address_end(p, scheme + 3, 0);
}

struct host {
    size_t length, dots, last; /* `last` is where its last label begins */
};

/* Labels joined by dots, as many as there are. */
static struct host host_at(const struct place *p, size_t i)
{
    struct host host = {run(p, i, "-"), 0, i};

    while (host.length && byte(p, i + host.length) == '.' && run(p, i + host.length + 1, "-")) {
        host.dots++;
        host.last = i + host.length + 1;
        host.length += 1 + run(p, host.last, "-");
    }
    return host;
}

static size_t mail(const struct place *p)
{
    size_t name = run(p, 0, "._%+-");
    struct host host;

    if (!name || name > 64 || byte(p, name) != '@')
        return 0;
    host = host_at(p, name + 1);
    if (!host.dots || letter_run(p, host.last) < 2 ||
        host.last + letter_run(p, host.last) != name + 1 + host.length)
        return 0;
    return name + 1 + host.length;
}

static int has_known_end(const struct place *p, const struct host *host)
{
    static const char *const ends[] = {"com", "org", "edu", "gov", "dev"};

    for (size_t i = 0; i < COUNT(ends); i++)
        if (host->length - host->last == 3 && stands_in_any_case(p, host->last, ends[i]))
            return 1;
    return 0;
}

static size_t lone_host(const struct place *p)
{
    struct host host = host_at(p, 0);

    if ((host.dots && stands_in_any_case(p, 0, "www.")) ||
        (host.dots > 1 && has_known_end(p, &host)) ||
        (host.dots && has_known_end(p, &host) && byte(p, host.length) == '/'))
        return address_end(p, host.length, 0);
    return 0;
}

/* Whether the bytes before `past` are a dot and an ending of files. */
static int has_file_ending(const struct place *p, size_t first, size_t past)
{
    static const char *const endings[] = {
        "py", "ipynb", "csv", "tsv", "json", "jsonl", "yaml", "yml", "toml", "xml", "html", "htm",
        "txt", "md", "rst", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "png", "jpg",
        "jpeg", "gif", "svg", "parquet", "gz", "zip", "tar", "sh", "sql", "java", "cpp", "hpp",
        "cfg", "conf", "ini", "log", "exe", "dll",
    };

    for (size_t i = 0; i < COUNT(endings); i++) {
        size_t n = strlen(endings[i]);

        if (past - first > n && byte(p, past - n - 1) == '.' &&
            stands_in_any_case(p, past - n, endings[i]))
            return 1;
    }
    return 0;
}

/* Of the stretches that are a file the longest. */
static size_t file(const struct place *p)
{
    size_t label = 0, longest = 0, length = run(p, 0, "._-");

    while (length) {
        for (size_t past = label + 1; label && past <= label + length; past++)
            if (has_file_ending(p, label, past) && !is_alnum(byte(p, past)))
                longest = past;
        if (byte(p, label + length) != '/')
            break;
        label += length + 1;
        length = run(p, label, "._-");
    }
    return longest;
}

/* The first bytes of a path, those that say that it is one. */
static size_t path_begin(const struct place *p)
{
    unsigned char before = byte_before(p);
    int is_apart = p->at == 0 || before <= ' ' || is_one_of(before, "\"'(<>[{=:,;`");

    if (is_ascii_letter(byte(p, 0)) && stands(p, 1, ":\\") && has_byte(p, 3))
        return is_one_of(byte(p, 3), "nrtubf\"/") ? 0 : 3;
    if (!is_apart)
        return 0;
    if (stands(p, 0, "~/") || stands(p, 0, "./"))
        return 2;
    if (stands(p, 0, "../"))
        return 3;
    if (stands(p, 0, "\\\\") && is_alnum(byte(p, 2)))
        return 3;
    if (byte(p, 0) == '/' && run(p, 1, "_-.") >= 2 && byte(p, 1 + run(p, 1, "_-.")) == '/')
        return 2 + run(p, 1, "_-.");
    return 0;
}

/* A tag of a job board: words joined by hyphens behind a `#`. */
static size_t board_tag(const struct place *p)
{
    size_t n = 1 + run(p, 1, "");

    if (is_alnum(byte_before(p)) || n == 1 || byte(p, n) != '-' || !run(p, n + 1, ""))
        return 0;
    while (byte(p, n) == '-' && run(p, n + 1, ""))
        n += 1 + run(p, n + 1, "");
    return n;
}

/* Whether an escaped line end or tab stands before. */
static int is_behind_escape(const struct place *p)
{
    return p->at > 1 && p->text[p->at - 2] == '\\' && is_one_of(byte_before(p), "nrt");
}

static size_t address(const struct place *p)
{
    size_t n = path_begin(p);

    if (byte(p, 0) == '#')
        return board_tag(p);
    if (is_alnum(byte(p, 0))) {
        if (!is_behind_escape(p) &&
            (is_alnum(byte_before(p)) || is_one_of(byte_before(p), "._%+-/@")))
            return 0;
        if (url(p))
            return url(p);
        if (mail(p))
            return mail(p);
        if (lone_host(p))
            return lone_host(p);
        if (file(p))
            return file(p);
    }
    return n ? address_end(p, n, 1) : 0;
}

/* -------------------------------------------------------------------- section 1: entities --- */

/* The value of digits to a base. */
static uint32_t number(const struct place *p, size_t i, size_t count, uint32_t base)
{
    uint32_t value = 0;

    for (; count > 0; count--, i++) {
        uint32_t c = small(byte(p, i));

        value = value * base + (is_digit(c) ? c - '0' : c - 'a' + 10);
    }
    return value;
}

static int is_character(uint32_t code)
{
    return code < 0x110000 && !in(code, 0xD800, 0xDFFF);
}

static size_t numeric_entity(const struct place *p, size_t i, uint32_t *code)
{
    int hex = small(byte(p, i + 1)) == 'x' && is_hex(byte(p, i + 2));
    size_t first = i + (hex ? 2 : 1), n = 0, most = hex ? 6 : 7;

    if (byte(p, i) != '#')
        return 0;
    while (n < most && (hex ? is_hex(byte(p, first + n)) : is_digit(byte(p, first + n))))
        n++;
    if (!n)
        return 0;
    *code = number(p, first, n, hex ? 16 : 10);
    if (!is_character(*code))
        *code = NO_CODE;
    return first + n + (byte(p, first + n) == ';');
}

static const struct entity {
    const char *name;
    uint32_t code;
} in_any_case[] = {{"quot", '"'}, {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"nbsp", 0xA0}},
  as_they_are[] = {
      {"apos", '\''}, {"ensp", 0x2002}, {"emsp", 0x2003}, {"thinsp", 0x2009}, {"shy", 0xAD},
      {"zwj", 0x200D}, {"zwnj", 0x200C}, {"zwsp", 0x200B}, {"ndash", 0x2013}, {"mdash", 0x2014},
      {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"sbquo", 0x201A}, {"ldquo", 0x201C},
      {"rdquo", 0x201D}, {"bdquo", 0x201E}, {"laquo", 0xAB}, {"raquo", 0xBB}, {"bull", 0x2022},
      {"middot", 0xB7}, {"hellip", 0x2026}, {"plus", '+'}, {"num", '#'}, {"sol", '/'},
      {"comma", ','}, {"colon", ':'}, {"semi", ';'}, {"period", '.'}, {"lpar", '('},
      {"rpar", ')'}, {"lsqb", '['}, {"rsqb", ']'}, {"lowbar", '_'}, {"hyphen", 0x2010},
      {"dash", 0x2010}, {"minus", 0x2212}, {"tilde", 0x2DC}, {"ast", '*'}, {"verbar", '|'},
      {"vert", '|'}, {"bsol", '\\'}, {"grave", '`'}, {"lcub", '{'}, {"rcub", '}'},
      {"lbrace", '{'}, {"rbrace", '}'}, {"lbrack", '['}, {"rbrack", ']'}, {"excl", '!'},
      {"quest", '?'}, {"percnt", '%'}, {"dollar", '$'}, {"commat", '@'}, {"equals", '='},
      {"Tab", '\t'}, {"NewLine", '\n'}, {"trade", 0x2122}, {"reg", 0xAE}, {"copy", 0xA9},
      {"deg", 0xB0}, {"times", 0xD7}, {"szlig", 0xDF}, {"aelig", 0xE6}, {"AElig", 0xC6},
      {"oslash", 0xF8}, {"Oslash", 0xD8}, {"eth", 0xF0}, {"thorn", 0xFE},
};

static size_t named_entity(const struct place *p, size_t i, uint32_t *code)
{
    static const char *const accents[] = {
        "acute", "grave", "circ", "uml", "tilde", "ring", "cedil", "caron",
    };
    size_t n = run(p, i, "");

    if (byte(p, i + n) != ';')
        return 0;
    for (size_t j = 0; j < COUNT(in_any_case); j++)
        if (strlen(in_any_case[j].name) == n && stands_in_any_case(p, i, in_any_case[j].name)) {
            *code = in_any_case[j].code;
            return i + n + 1;
        }
    for (size_t j = 0; j < COUNT(as_they_are); j++)
        if (strlen(as_they_are[j].name) == n && stands(p, i, as_they_are[j].name)) {
            *code = as_they_are[j].code;
            return i + n + 1;
        }
    for (size_t j = 0; j < COUNT(accents); j++)
        if (strlen(accents[j]) + 1 == n && stands(p, i + 1, accents[j]) &&
            is_ascii_letter(byte(p, i))) {
            *code = byte(p, i);
            return i + n + 1;
        }
    return 0;
}

/* `&amp;lt;` is `&lt;` written twice, while in `&amp;` alone the name is amp. */
static size_t entity(const struct place *p, uint32_t *code)
{
    size_t amps = 0, length = 0;

    if (byte(p, 0) != '&')
        return 0;
    while (stands_in_any_case(p, 1 + 4 * amps, "amp;"))
        amps++;
    for (amps++; amps > 0 && !length; amps--) {
        length = numeric_entity(p, 1 + 4 * (amps - 1), code);
        if (!length)
            length = named_entity(p, 1 + 4 * (amps - 1), code);
    }
    return length;
}

/* --------------------------------------------------------------------- section 1: escapes --- */

/* A backslash and letters. */
static size_t command(const struct place *p, struct character *c)
{
    static const char *const writing[] = {"text", "emph", "underline", "mbox"};
    size_t letters = letter_run(p, 1);

    c->class = BULLET;
    if (byte(p, 1 + letters) == '{') {
        for (size_t i = 0; i < COUNT(writing); i++)
            if (stands(p, 1, writing[i]))
                c->class = NOTHING;
        return 1 + letters;
    }
    if (!is_one_of(byte(p, 1), "nrt"))
        return 1 + letters;
    c->class = byte(p, 1) == 'n' ? LINE_END : byte(p, 1) == 'r' ? SPACE : TAB;
    return 2;
}

/* What is left without a class has the class of its code. */
static size_t escape(const struct place *p, struct character *c)
{
    size_t digits = 0;

    if (byte(p, 0) != '\\')
        return 0;
    while (digits < 4 && is_hex(byte(p, 2 + digits)))
        digits++;
    if (byte(p, 1) == 'u' && digits == 4) {
        c->code = number(p, 2, 4, 16);
        if (!is_character(c->code))
            c->code = NO_CODE;
        return 6;
    }
    if (is_ascii_letter(byte(p, 1)))
        return command(p, c);
    if (byte(p, 1) == '\\') {
        c->class = LINE_END;
        return 2;
    }
    if (in(byte(p, 1), ' ', '~')) {
        c->code = byte(p, 1);
        return 2;
    }
    c->class = OTHER;
    return 1;
}

/* ------------------------------------------------------------------ section 1: characters --- */

/* How many bytes the character has, by Unicode's table of well-formed sequences; a malformed byte
 * is one. */
static size_t decode(const struct place *p, uint32_t *code)
{
    static const struct {
        unsigned char first, last, second_first, second_last;
        size_t size;
        unsigned char bits;
    } forms[] = {
        {0x00, 0x7F, 0, 0, 1, 0x7F},       {0xC2, 0xDF, 0x80, 0xBF, 2, 0x1F},
        {0xE0, 0xE0, 0xA0, 0xBF, 3, 0x0F}, {0xE1, 0xEC, 0x80, 0xBF, 3, 0x0F},
        {0xED, 0xED, 0x80, 0x9F, 3, 0x0F}, {0xEE, 0xEF, 0x80, 0xBF, 3, 0x0F},
        {0xF0, 0xF0, 0x90, 0xBF, 4, 0x07}, {0xF1, 0xF3, 0x80, 0xBF, 4, 0x07},
        {0xF4, 0xF4, 0x80, 0x8F, 4, 0x07},
    };

    *code = NO_CODE;
    for (size_t i = 0; i < COUNT(forms); i++) {
        uint32_t value = byte(p, 0) & forms[i].bits;

        if (!in(byte(p, 0), forms[i].first, forms[i].last))
            continue;
        for (size_t j = 1; j < forms[i].size; j++) {
            if (!in(byte(p, j), j == 1 ? forms[i].second_first : 0x80,
                    j == 1 ? forms[i].second_last : 0xBF))
                return 1;
            value = value << 6 | (byte(p, j) & 0x3F);
        }
        *code = value;
        return forms[i].size;
    }
    return 1;
}

static void encode(uint32_t code, char *out)
{
    int more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};

    *out++ = (char)(lead[more] | code >> 6 * more);
    while (more-- > 0)
        *out++ = (char)(0x80 | (code >> 6 * more & 0x3F));
    *out = '\0';
}

static const struct reads_as {
    uint32_t code;
    const char *as;
} read_as[] = {
#include "unicode.h"
};

static int compare_code(const void *key, const void *row)
{
    uint32_t a = *(const uint32_t *)key, b = ((const struct reads_as *)row)->code;

    return (a > b) - (a < b);
}

/* What a character is read as, or NULL. */
static const char *ascii_of(uint32_t code)
{
    const struct reads_as *row = bsearch(&code, read_as, COUNT(read_as), sizeof *row, compare_code);

    if (code == 0x266F)
        return "#";
    if (code == 0x207A)
        return "+";
    return row ? row->as : NULL;
}

/* Rows that say "the rest" come last. What depends on neighbours is told later. */
static const struct range {
    uint32_t first, last;
    enum class class;
} ranges[] = {
    {'0', '9', LETTER}, {'A', 'Z', LETTER}, {'a', 'z', LETTER},
    {' ', ' ', SPACE}, {'~', '~', SPACE}, {'\v', '\r', SPACE}, {0xA0, 0xA0, SPACE},
    {0x1680, 0x1680, SPACE}, {0x2000, 0x200A, SPACE}, {0x202F, 0x202F, SPACE},
    {0x205F, 0x205F, SPACE}, {0x3000, 0x3000, SPACE},
    {'\t', '\t', TAB},
    {'\n', '\n', LINE_END}, {0x85, 0x85, LINE_END}, {0x2028, 0x2029, LINE_END},
    {'-', '-', HYPHEN}, {'_', '_', HYPHEN}, {0x2010, 0x2015, HYPHEN}, {0x2212, 0x2212, HYPHEN},
    {'\'', '\'', APOSTROPHE}, {0x2018, 0x2019, APOSTROPHE}, {0x201B, 0x201B, APOSTROPHE},
    {'"', '"', QUOTE}, {'%', '%', QUOTE}, {'`', '`', QUOTE}, {0xAB, 0xAB, QUOTE},
    {0xBB, 0xBB, QUOTE}, {0x201A, 0x201A, QUOTE}, {0x201C, 0x201F, QUOTE},
    {0x2039, 0x203A, QUOTE},
    {0xB7, 0xB7, BULLET}, {0x2022, 0x2023, BULLET}, {0x2043, 0x2043, BULLET},
    {0x2190, 0x21FF, BULLET}, {0x2219, 0x2219, BULLET}, {0x2460, 0x24B5, BULLET},
    {0x24EA, 0x27BF, BULLET}, {0x2900, 0x297F, BULLET}, {0x2B00, 0x2BFF, BULLET},
    {0x30FB, 0x30FB, BULLET}, {0xE000, 0xF8FF, BULLET}, {0x1F000, 0x1FAFF, BULLET},
    {'*', '*', BULLET}, {'#', '#', BULLET}, {'&', '&', MARK}, {'+', '+', MARK}, {'.', '.', DOT},
    {',', ',', SEPARATOR}, {';', ';', SEPARATOR}, {'|', '|', SEPARATOR},
    {0x3001, 0x3001, SEPARATOR},
    {'/', '/', SLASH}, {0x2044, 0x2044, SLASH}, {0x2215, 0x2215, SLASH},
    {'(', ')', BRACKET}, {'[', '[', BRACKET}, {']', ']', BRACKET}, {':', ':', COLON},
    {'{', '{', NOTHING}, {'}', '}', NOTHING}, {0xAD, 0xAD, NOTHING}, {0x200B, 0x200F, NOTHING},
    {0x202A, 0x202E, NOTHING}, {0x2060, 0x2064, NOTHING}, {0x2066, 0x206F, NOTHING},
    {0xFEFF, 0xFEFF, NOTHING}, {0x300, 0x36F, NOTHING}, {0x1AB0, 0x1AFF, NOTHING},
    {0x1DC0, 0x1DFF, NOTHING}, {0x20D0, 0x20FF, NOTHING}, {0xFE20, 0xFE2F, NOTHING},
    {0xFE00, 0xFE0F, NOTHING},
    {0, 0xBF, OTHER}, {0xD7, 0xD7, OTHER}, {0xF7, 0xF7, OTHER}, {0x2000, 0x2BFF, OTHER},
    {0x2E00, 0x2E7F, OTHER}, {0x2E80, 0xA4CF, OTHER}, {0xA960, 0xA97F, OTHER},
    {0xAC00, 0xD7FF, OTHER}, {0xF900, 0xFAFF, OTHER}, {0x20000, 0x3FFFF, OTHER},
    {0xFE10, 0xFE1F, OTHER}, {0xFE30, 0xFE6F, OTHER}, {0xFF00, 0xFFFF, OTHER},
};

static void classify(struct character *c)
{
    const char *as = ascii_of(c->code);

    if (c->code == NO_CODE) {
        c->class = OTHER;
        return;
    }
    encode(c->code, c->spelling);
    if (as) {
        strcpy(c->spelling, as);
        c->code = (unsigned char)as[0];
    }
    c->class = LETTER;
    for (size_t i = 0; i < COUNT(ranges); i++)
        if (in(c->code, ranges[i].first, ranges[i].last)) {
            c->class = ranges[i].class;
            break;
        }
}

/* What stands at a place: the first that fits. */
static void read_character(const struct place *p, struct character *c)
{
    size_t length;

    *c = (struct character){p->at, 0, NO_CODE, CLASSES, ""};
    if ((length = comment(p)))
        c->class = NOTHING;
    else if ((length = script(p)))
        c->class = BOUNDARY;
    else if ((length = tag(p, &c->class)))
        ;
    else if ((length = link_target(p)))
        c->class = BRACKET;
    else if ((length = address(p)))
        c->class = OTHER;
    else if (!(length = entity(p, &c->code)) && !(length = escape(p, c)))
        length = decode(p, &c->code);
    c->end = p->at + length;
    if (c->class == CLASSES)
        classify(c);
}

static int is_blank_or_end(const struct place *p)
{
    return p->at >= p->len || is_one_of(byte(p, 0), " \t\n");
}

/* The classes of `*`, `#` and the dot, by what stands next to them. `before` is the character
 * directly behind which this one stands, or NULL. */
static void settle(const struct reading *r, struct character *c, const struct character *before)
{
    struct place behind = {r->text, r->len, c->end}, ahead = {r->text, r->len, c->begin - 1};

    if (c->code == '*' && !((c->begin == 0 || is_blank_or_end(&ahead)) && is_blank_or_end(&behind)))
        c->class = QUOTE;
    if (c->code == '{' && c->begin > 0 && r->text[c->begin - 1] == '}')
        c->class = BULLET;
    if (c->code == '#' && before &&
        (before->class == LETTER || (before->class == MARK && before->code == '#')))
        c->class = MARK;
    if (c->code == '.' && is_ascii_letter(byte(&behind, 0)) &&
        !(before && (before->class == LETTER || before->code == '.')))
        c->class = MARK;
}

static void read_characters(struct reading *r)
{
    const struct character *before = NULL;
    struct place p = {r->text, r->len, 0};

    for (size_t n = 0; p.at < p.len; n++) {
        struct character *c = &r->characters[n];

        read_character(&p, c);
        settle(r, c, before);
        if (c->class != NOTHING)
            before = c;
        p.at = c->end;
        r->character_count = n + 1;
    }
}

/* ----------------------------------------------------------------- section 2: words, gaps --- */

/* Whether the letter at `i` begins a new word of a hashtag: `before` is the letter before it. */
static int begins_piece(const struct character *before, const struct character *c)
{
    return is_ascii_capital((unsigned char)c->spelling[0]) &&
           is_ascii_small((unsigned char)before->spelling[strlen(before->spelling) - 1]);
}

/* Whether the letters from `first` on are those of a hashtag. */
static int is_hashtag(const struct reading *r, size_t first)
{
    const struct character *c = r->characters;

    while (first > 0 && c[first - 1].class == NOTHING)
        first--;
    return first > 0 && c[first - 1].code == '#' && c[first - 1].class == BULLET &&
           c[first - 1].end < r->len && is_ascii_letter((unsigned char)r->text[c[first - 1].end]);
}

static void add_word(struct reading *r, size_t first, size_t past, int is_piece)
{
    struct word *word = &r->words[r->word_count++];
    const struct character *c = r->characters;

    *word = (struct word){first, past, c[first].begin, c[past - 1].end, NULL, 0, 1, is_piece};
    word->spelling = calloc(past - first + 1, 4);
    if (!word->spelling)
        abort();
    for (char *to = word->spelling; first < past; first++)
        if (c[first].class != NOTHING)
            to += strlen(strcpy(to, c[first].spelling));
    word->is_mark = c[word->first].class == MARK;
    for (const char *s = word->spelling; *s; s++)
        word->is_number &= is_digit((unsigned char)*s);
    word->is_number |= word->end == word->begin + 1 && word->end < r->len &&
                       r->text[word->end] == ')' &&
                       is_ascii_small((unsigned char)r->text[word->begin]);
}

/* The words of the letters from `first` on; where they end. */
static size_t read_letters(struct reading *r, size_t first)
{
    const struct character *c = r->characters;
    size_t past = first + 1;
    int hashtag = is_hashtag(r, first), pieces = 0;

    for (size_t i = past; i < r->character_count; i++) {
        if (c[i].class != LETTER && c[i].class != NOTHING)
            break;
        if (c[i].class == NOTHING)
            continue;
        if (hashtag && begins_piece(&c[past - 1], &c[i])) {
            add_word(r, first, past, pieces++ > 0);
            first = i;
        }
        past = i + 1;
    }
    add_word(r, first, past, pieces > 0);
    return past;
}

static void read_words(struct reading *r)
{
    for (size_t i = 0; i < r->character_count;)
        if (r->characters[i].class == LETTER) {
            i = read_letters(r, i);
        } else {
            if (r->characters[i].class == MARK)
                add_word(r, i, i + 1, 0);
            i++;
        }
}

static enum joint joint_of(const struct gap *gap, int before_piece, enum class first)
{
    size_t n = gap->count, spaces = gap->of[SPACE], quotes = gap->of[QUOTE];
    size_t hyphens = gap->of[HYPHEN], tabs = gap->of[TAB], lines = gap->of[LINE_END];

    if (n == 0)
        return before_piece ? SEPARATOR_JOINT : TIGHT;
    if (spaces + hyphens + quotes == n && spaces + hyphens > 0)
        return SEPARATOR_JOINT;
    if (lines == 1 && spaces + tabs + quotes + 1 == n)
        return SEPARATOR_JOINT;
    if (lines == 1 && hyphens == 1 && first == HYPHEN && spaces + tabs + 2 == n)
        return BROKEN;
    if (gap->of[SLASH] == 1 && spaces + 1 == n)
        return SLASH_JOINT;
    if (n == 1 && gap->of[DOT])
        return DOT_JOINT;
    if (n == 1 && gap->of[APOSTROPHE])
        return APOSTROPHE_JOINT;
    return BREAK;
}

/* Section 4: whether an item of a list may have this around it; `number` is whether a word of
 * digits stands before it. */
static int is_ignored(const struct gap *gap, enum class first, int number)
{
    size_t no = gap->of[OTHER] + gap->of[DOT];

    return no == 0 || (no == 1 && number && first == DOT);
}

static void read_gap(struct reading *r, size_t w)
{
    struct gap *gap = &r->gaps[w];
    enum class first = CLASSES;

    *gap = (struct gap){0, r->character_count, 0, {0}, BREAK, 0};
    if (w > 0)
        gap->first = r->words[w - 1].past;
    if (w < r->word_count)
        gap->past = r->words[w].first;
    for (size_t i = gap->first; i < gap->past; i++) {
        enum class class = r->characters[i].class;

        if (class == NOTHING)
            continue;
        if (gap->count++ == 0)
            first = class;
        gap->of[class]++;
    }
    if (w > 0 && w < r->word_count)
        gap->joint = joint_of(gap, r->words[w].is_piece, first);
    gap->is_ignored = is_ignored(gap, first, w > 0 && r->words[w - 1].is_number);
}

int gap_holds(const struct reading *r, size_t gap, uint32_t code)
{
    for (size_t i = r->gaps[gap].first; i < r->gaps[gap].past; i++)
        if (r->characters[i].code == code)
            return 1;
    return 0;
}

int gap_holds_dash(const struct reading *r, size_t gap)
{
    enum class before[2] = {CLASSES, CLASSES};

    for (size_t i = r->gaps[gap].first; i < r->gaps[gap].past; i++) {
        enum class class = r->characters[i].class;

        if (class == NOTHING)
            continue;
        if (before[0] == SPACE && before[1] == HYPHEN && class == SPACE)
            return 1;
        before[0] = before[1];
        before[1] = class;
    }
    return 0;
}

void read_text(struct reading *r, const char *text, size_t len)
{
    *r = (struct reading){text, len, NULL, NULL, NULL, 0, 0};
    r->characters = calloc(len + 1, sizeof *r->characters);
    r->words = calloc(len + 1, sizeof *r->words);
    r->gaps = calloc(len + 2, sizeof *r->gaps);
    if (!r->characters || !r->words || !r->gaps)
        abort();
    read_characters(r);
    read_words(r);
    for (size_t w = 0; w <= r->word_count; w++)
        read_gap(r, w);
}

void free_reading(struct reading *r)
{
    for (size_t w = 0; w < r->word_count; w++)
        free(r->words[w].spelling);
    free(r->characters);
    free(r->words);
    free(r->gaps);
}
