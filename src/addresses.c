/* Addresses in a text, which contain no names: URLs, mail addresses, hosts, files, paths and tags
 * of job boards. See section 1 of docs/taxonomy.md.
 *
 * In: a position where an address may begin. Out: the width of the address there. Searches that
 * could run far without finding one are bounded, so time is linear. */
#include "source.h"

enum { MOST_SCHEME = 32, MOST_LOCAL = 64, MOST_HOST = 253 };

static int is_local(unsigned char c)
{
    return mlroles__is_alnum(c) || mlroles__is_one_of(c, "._%+-");
}

/* The end of an address that continues at `from`. Only paths may contain a backslash. */
static size_t address_end(const struct mlroles__source *in, size_t from, int path)
{
    size_t end = from, depth = 0;

    for (; end < in->len; end++) {
        unsigned char c = in->text[end];

        if (c <= ' ' || c > '~' || mlroles__is_one_of(c, "<>\"'|^`,;[]{}") || (c == '\\' && !path))
            break;
        if (c == ')' && depth == 0)
            break;
        depth += c == '(';
        depth -= c == ')';
    }
    while (end > from && mlroles__is_one_of(in->text[end - 1], ".!?:"))
        end--;
    return end;
}

/* A host name: its end, its number of dots, and the start of its last label. */
struct host {
    size_t end, dots, last;
};

static struct host host_at(const struct mlroles__source *in, size_t at)
{
    struct host h = {at, 0, at};
    size_t i = at;

    while (i - at <= MOST_HOST) {
        size_t label = i;

        while (mlroles__is_alnum(mlroles__byte_at(in, i)) || mlroles__byte_at(in, i) == '-')
            i++;
        if (i == label)
            break;
        h.end = i;
        h.dots += label > at;
        h.last = label;
        if (mlroles__byte_at(in, i) != '.')
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

/* The end of the URL, mail address or host that begins at `at`; `at` if there is none. */
static size_t behind_net_address(const struct mlroles__source *in, size_t at)
{
    static const char domains[][4] = {"com", "org", "edu", "gov", "dev"};
    size_t run = at;
    struct host h;

    while (run - at <= MOST_LOCAL && is_local(mlroles__byte_at(in, run)))
        run++;
    if (mlroles__is_at(in, run, "://") && mlroles__is_alpha(in->text[at]) &&
        run - at <= MOST_SCHEME) {
        size_t i = at;

        while (i < run && in->text[i] != '_' && in->text[i] != '%')
            i++;
        if (i == run)
            return address_end(in, run + 3, 0);
    }
    if (mlroles__byte_at(in, run) == '@' && run - at <= MOST_LOCAL) {
        h = host_at(in, run + 1);
        if (h.dots && h.end - h.last >= 2 && all_letters(in, h.last, h.end))
            return h.end;
    }
    h = host_at(in, at);
    if (h.dots && mlroles__is_word_at(in, at, "www."))
        return address_end(in, h.end, 0);
    if (h.dots &&
        mlroles__is_among(in, h.last, h.end - h.last, domains[0], 4, MLROLES__COUNT(domains)) &&
        (h.dots > 1 || mlroles__byte_at(in, h.end) == '/'))
        return address_end(in, h.end, 0);
    return at;
}

/* The end of a file name with folders before it; `at` if none begins there. */
static size_t behind_file(const struct mlroles__source *in, size_t at)
{
    static const char endings[][8] = {
        "py", "ipynb", "csv", "tsv", "json", "jsonl", "yaml", "yml", "toml", "xml", "html", "htm",
        "txt", "md", "rst", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "png", "jpg",
        "jpeg", "gif", "svg", "parquet", "gz", "zip", "tar", "sh", "sql", "java", "cpp", "hpp",
        "cfg", "conf", "ini", "log", "exe", "dll",
    };
    size_t found = at, ending = 0, label = at;

    for (size_t i = at; i - at < MOST_HOST; i++) {
        unsigned char c = mlroles__byte_at(in, i);

        if (c == '/' && i == label)
            break;
        if (c == '/') {
            label = i + 1;
            ending = 0;
        } else if (c == '.') {
            ending = i + 1;
        } else if (c == '_' || c == '-') {
            ending = 0;
        } else if (!mlroles__is_alnum(c)) {
            break;
        } else if (ending && label > at && !mlroles__is_alnum(mlroles__byte_at(in, i + 1)) &&
                   mlroles__is_among(in, ending, i + 1 - ending, endings[0], 8,
                                     MLROLES__COUNT(endings))) {
            found = i + 1;
        }
    }
    return found;
}

static int opens_path(const struct mlroles__source *in, size_t at)
{
    return at == 0 || in->text[at - 1] <= ' ' ||
           mlroles__is_one_of(in->text[at - 1], "\"'(<>[{=:,;`");
}

static int is_in_name(unsigned char c)
{
    return mlroles__is_alnum(c) || c == '_' || c == '-' || c == '.';
}

/* The end of the path that begins at `at`; `at` if there is none. */
static size_t behind_path(const struct mlroles__source *in, size_t at)
{
    size_t name = at + 1;

    if (!opens_path(in, at))
        return at;
    if (mlroles__is_at(in, at, "~/") || mlroles__is_at(in, at, "./") ||
        mlroles__is_at(in, at, "../"))
        return address_end(in, at + 2, 1);
    if (mlroles__is_at(in, at, "\\\\") && mlroles__is_alnum(mlroles__byte_at(in, at + 2)))
        return address_end(in, at + 2, 1);
    if (in->text[at] != '/')
        return at;
    while (is_in_name(mlroles__byte_at(in, name)))
        name++;
    return name - at > 2 && mlroles__byte_at(in, name) == '/' ? address_end(in, name, 1) : at;
}

/* C:\Users, but not the C of "C:\n", as JSON writes a line end. */
static size_t behind_drive(const struct mlroles__source *in, size_t at)
{
    if (!mlroles__is_alpha(in->text[at]) || !mlroles__is_at(in, at + 1, ":\\") ||
        at + 3 >= in->len || mlroles__is_one_of(in->text[at + 3], "nrtubf\"/"))
        return at;
    return address_end(in, at + 3, 1);
}

/* The end of a job board's tag (#LI-Remote). A hashtag without a hyphen is read as text. */
static size_t behind_board_tag(const struct mlroles__source *in, size_t at)
{
    size_t i = at + 1, hyphens = 0;

    if (at > 0 && mlroles__is_alnum(in->text[at - 1]))
        return at;
    while (mlroles__is_alnum(mlroles__byte_at(in, i)) ||
           (mlroles__byte_at(in, i) == '-' && i > at + 1 &&
            mlroles__is_alnum(mlroles__byte_at(in, i + 1))))
        hyphens += in->text[i++] == '-';
    return hyphens ? i : at;
}

/* Whether an address may begin at the letter or digit at `at`: nothing that could belong to an
 * address comes before it, or an escaped line end or tab does. */
static int begins_run(const struct mlroles__source *in, size_t at)
{
    unsigned char before = at ? in->text[at - 1] : ' ';

    if (at > 1 && in->text[at - 2] == '\\' && mlroles__is_one_of(before, "nrt"))
        return 1;
    return !is_local(before) && before != '/' && before != '@';
}

size_t mlroles__address_width(const struct mlroles__source *in, size_t at)
{
    unsigned char c = in->text[at];
    size_t end = at;

    if (c == '/' || c == '~' || c == '.' || c == '\\')
        return behind_path(in, at) - at;
    if (c == '#')
        return behind_board_tag(in, at) - at;
    if (!mlroles__is_alnum(c) || !begins_run(in, at))
        return 0;
    end = behind_net_address(in, at);
    if (end == at)
        end = behind_file(in, at);
    if (end == at)
        end = behind_drive(in, at);
    return end - at;
}
