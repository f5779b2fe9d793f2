/* Any bytes as a text: what docs/taxonomy.md and mlroles.h promise of mentions, skills and
 * rankings, and the spans of the plain reference scanner.
 *
 * To be linked with the library's sources and the tables of tests/taxonomies/small/. */
#include "fuzz.h"

#include <string.h>

#include <mlroles.h>

#include "../reference.h"

enum { MOST = 65536 };

static uint32_t ids[MOST], begins[MOST], ends[MOST], names[MOST];

static void check_spans(size_t len, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        MUST(begins[i] < ends[i] && ends[i] <= len);
        if (i > 0 && begins[i] == begins[i - 1]) /* a title that is shared */
            MUST(ends[i] == ends[i - 1] && ids[i] > ids[i - 1] && ids[i] < 10000);
        else
            MUST(i == 0 || begins[i] >= ends[i - 1]);
    }
}

static void check_reference(const char *text, size_t len, size_t n)
{
    static const struct reference *reference;
    static struct span spans[MOST];
    static uint32_t in_reference[MOST];

    if (!reference)
        reference = reference_of(files_read(TAXONOMY_DIR));
    MUST(reference_mentions(reference, text, len, spans, MOST) == n);
    MUST(mlroles_names_in(text, len, names, MOST) ==
         reference_names_in(reference, text, len, in_reference, MOST));
    MUST(memcmp(names, in_reference, reference_names_in(reference, text, len, NULL, 0) *
                                         sizeof *names) == 0);
    for (size_t i = 0; i < n; i++)
        MUST(spans[i].id == ids[i] && spans[i].begin == begins[i] && spans[i].end == ends[i]);
}

static void check_ranking(const char *text, size_t len, const uint32_t *skills, size_t count)
{
    mlroles_role roles[64], again[64];
    int32_t scores[64], scores_again[64];
    size_t n = mlroles_rank_text(text, len, roles, scores, 64);

    MUST(mlroles_rank(skills, count, again, scores_again, 64) == n);
    for (size_t i = 0; i < n; i++) {
        mlroles_skill reasons[64];
        int32_t parts[64], sum = 0;
        size_t parts_count = mlroles_explain(roles[i], skills, count, reasons, parts, 64);

        MUST(roles[i] == again[i] && scores[i] == scores_again[i] && scores[i] > 0);
        MUST(i == 0 || scores[i] <= scores[i - 1]);
        MUST(parts_count >= 1 && parts_count <= 64);
        for (size_t j = 0; j < parts_count; j++)
            sum += parts[j];
        MUST(sum == scores[i]);
    }
}

/* Of the mentions each skill once, into `names`. */
static size_t distinct_skills(size_t n)
{
    size_t distinct = 0;

    for (size_t i = 0; i < n; i++) {
        size_t seen = 0;

        while (seen < distinct && names[seen] != ids[i])
            seen++;
        if (seen == distinct && ids[i] >= 10000 && ids[i] != MLROLES_OTHER_WORK)
            names[distinct++] = ids[i];
    }
    return distinct;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    static mlroles_id found[MOST];
    size_t n, distinct;

    if (size >= MOST)
        return 0;
    n = mlroles_mentions(text, size, ids, begins, ends, MOST);
    MUST(n <= MOST);
    MUST(mlroles_mentions(text, size, NULL, NULL, NULL, 0) == n);
    check_spans(size, n);
    check_reference(text, size, n);
    distinct = distinct_skills(n);
    MUST(mlroles_skills_in(text, size, found, MOST) == distinct);
    MUST(memcmp(found, names, distinct * sizeof *found) == 0);
    check_ranking(text, size, found, distinct);
    return 0;
}
