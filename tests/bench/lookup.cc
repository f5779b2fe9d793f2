/* One look-up of a skill's name as people write it: lookup QUERIES NAMES ROUNDS. The others are given
 * what ours does by itself: letters are made lower-case, and a run of spaces, hyphens and underscores
 * one space. First, what they find is compared. */
#include "bench.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#ifdef HAVE_ABSL
#include <absl/container/flat_hash_map.h>
#endif
#ifdef HAVE_GLIB
#include <glib.h>
#endif
#ifdef HAVE_GPERF
#include "names.inc"
#endif

struct row {
    std::string name;
    uint32_t id;
};

enum { FIRST_SKILL = 10000 };

static std::vector<row> names, queries[2]; /* that find nothing, that find something */

static std::vector<row> read_rows(const char *path)
{
    std::vector<row> rows;
    struct texts lines = read_texts(path, '\n');

    for (size_t i = 0, len; i < lines.count; i++) {
        const char *line = text_at(&lines, i, &len), *tab = (const char *)memchr(line, '\t', len);
        uint32_t id = (uint32_t)strtoul(tab + 1, NULL, 10);
        if (id == 0 || id >= FIRST_SKILL)
            rows.push_back({std::string(line, tab), id});
    }
    return rows;
}

/* Returns how long the folded query is; it is followed by a NUL. */
static size_t fold(const std::string &query, char *out)
{
    static unsigned char table[256];
    size_t n = 0;

    if (!table['a'])
        for (unsigned c = 0; c < 256; c++)
            table[c] = (unsigned char)(c >= 'A' && c <= 'Z' ? c + 32 : c == '-' || c == '_' ? ' ' : c);
    for (unsigned char c : query) {
        out[n] = (char)table[c];
        n += out[n] != ' ' || (n > 0 && out[n - 1] != ' ');
    }
    out[n] = 0;
    return n;
}

/* --------------------------------------------------------------------- each gives the id or 0 --- */

static uint32_t ours(const std::string &query)
{
    uint32_t skill = 0;

    mlroles_skill_find(query.data(), query.size(), &skill, 1);
    return skill;
}

static std::unordered_map<std::string, uint32_t> std_map;

static uint32_t by_std(const std::string &query)
{
    char key[256];
    auto found = std_map.find(std::string(key, fold(query, key)));

    return found == std_map.end() ? 0 : found->second;
}

static uint32_t by_bsearch(const std::string &query)
{
    char key[256];
    fold(query, key);
    auto found = std::lower_bound(names.begin(), names.end(), key, [](const row &r, const char *k) {
        return strcmp(r.name.c_str(), k) < 0;
    });

    return found != names.end() && found->name == key ? found->id : 0;
}

#ifdef HAVE_ABSL
static absl::flat_hash_map<std::string, uint32_t> absl_map;

static uint32_t by_absl(const std::string &query)
{
    char key[256];
    auto found = absl_map.find(absl::string_view(key, fold(query, key)));

    return found == absl_map.end() ? 0 : found->second;
}
#endif
#ifdef HAVE_GLIB
static GHashTable *glib_table;

static uint32_t by_glib(const std::string &query)
{
    char key[256];

    fold(query, key);
    return GPOINTER_TO_UINT(g_hash_table_lookup(glib_table, key));
}
#endif
#ifdef HAVE_GPERF
static uint32_t by_gperf(const std::string &query)
{
    char key[256];
    size_t len = fold(query, key);
    const struct entry *found = names_hash::find(key, len);

    return found ? found->id : 0;
}
#endif

struct method {
    const char *name;
    uint32_t (*find)(const std::string &query);
};

struct turn {
    uint32_t (*find)(const std::string &query);
    const std::vector<row> *queries;
};

static unsigned long run(void *with)
{
    const struct turn *turn = (const struct turn *)with;
    unsigned long sum = 0;

    for (const row &query : *turn->queries)
        sum += turn->find(query.name);
    return sum;
}

int main(int argc, char **argv)
{
    std::vector<method> methods = {{"mlroles_skill_find", ours}};

    if (argc < 4)
        return 2;
    for (row &query : read_rows(argv[1]))
        queries[query.id != 0].push_back(query);
    names = read_rows(argv[2]);
    for (const row &r : names)
        std_map[r.name] = r.id;
#ifdef HAVE_GPERF
    methods.push_back({"gperf", by_gperf});
#endif
#ifdef HAVE_ABSL
    for (const row &r : names)
        absl_map[r.name] = r.id;
    methods.push_back({"absl::flat_hash_map", by_absl});
#endif
#ifdef HAVE_GLIB
    glib_table = g_hash_table_new(g_str_hash, g_str_equal);
    for (const row &r : names)
        g_hash_table_insert(glib_table, (void *)r.name.c_str(), GUINT_TO_POINTER(r.id));
    methods.push_back({"GHashTable", by_glib});
#endif
    methods.push_back({"std::unordered_map", by_std});
    methods.push_back({"bsearch", by_bsearch});
    for (const std::vector<row> &some : queries)
        for (const row &query : some)
            for (const method &m : methods)
                if (m.find(query.name) != query.id) {
                    fprintf(stderr, "%s: %s is %u, not %u\n", m.name, query.name.c_str(),
                            m.find(query.name), query.id);
                    return 1;
                }
    printf("%zu names; %zu queries that find one of them and %zu that find none, by all alike\n",
           names.size(), queries[1].size(), queries[0].size());
    for (int wanted : {1, 0}) {
        std::vector<turn> turns;
        std::vector<contender> all;
        for (const method &m : methods)
            turns.push_back({m.find, &queries[wanted]});
        for (size_t i = 0; i < methods.size(); i++)
            all.push_back({methods[i].name, run, &turns[i], 5});
        contest(wanted ? "look-up, hits" : "look-up, misses", all.data(), all.size(),
                (unsigned)atoi(argv[3]), (double)queries[wanted].size(), "look-up", 0);
    }
    return 0;
}
