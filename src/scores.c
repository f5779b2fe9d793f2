/* Overlap, coverage, ranking and reasons: docs/scoring.md has the definitions and an example. */
#include <mlroles.h>

#include <string.h>

#include "hash.h"
#include "mentions.h"
#include "names.h"
#include "titles.h"

enum { BEST = 10000 }; /* what overlaps and coverages are counted up to */

static uint64_t quotient(uint64_t over, uint64_t under)
{
    return under ? (over + under / 2) / under : 0;
}

/* ---------------------------------------------------------------------------------- lists --- */

/* What a list holds, each once. */
struct set {
    uint64_t roles;                              /* bit i: the role at index i */
    int other_work;                              /* a title of another trade */
    uint64_t bits[MLROLES__MAX_SKILLS / 64 + 1]; /* bit i + 1: the skill at index i */
};

static size_t words_used(void)
{
    return mlroles__sizes.skills / 64 + 1;
}

/* Bit 0, which is of no skill, is set while skills are added: none is never new. */
static void clear(struct set *s)
{
    s->roles = 0;
    s->other_work = 0;
    memset(s->bits, 0, words_used() * sizeof s->bits[0]);
    s->bits[0] = 1;
}

static int has(const struct set *s, uint32_t index)
{
    return s->bits[(index + 1) / 64] >> (index + 1) % 64 & 1;
}

static void add_title(struct set *s, mlroles_id id)
{
    uint32_t r = mlroles__role_index(id);

    s->other_work |= id == MLROLES_OTHER_WORK;
    if (r < mlroles__sizes.roles)
        s->roles |= UINT64_C(1) << r;
}

/* The number of the skill, if it is one and was not there before; else 0. */
static inline uint32_t add(struct set *s, mlroles_id id)
{
    uint32_t number = mlroles__skill_number(id);

    if (s->bits[number / 64] >> number % 64 & 1) {
        if (!number)
            add_title(s, id);
        return 0;
    }
    s->bits[number / 64] |= UINT64_C(1) << number % 64;
    return number;
}

/* Returns how many skills there are. */
static size_t fill(struct set *s, const mlroles_id *list, size_t n)
{
    size_t count = 0;

    clear(s);
    for (size_t i = 0; list && i < n; i++)
        count += add(s, list[i]) != 0;
    s->bits[0] ^= 1;
    return count;
}

/* -------------------------------------------------------------------------------- overlap --- */

/* Sums over two profiles; of sets, where each weight is 1, sizes. */
struct sums {
    uint64_t a, b;       /* of the weights */
    uint64_t common;     /* of the lesser weight */
    uint64_t aa, bb, ab; /* of products */
};

static uint64_t square_root(uint64_t x)
{
    uint64_t root = 0;

    for (uint64_t bit = UINT64_C(1) << 31; bit; bit >>= 1)
        if ((root + bit) * (root + bit) <= x)
            root += bit;
    return root;
}

/* The largest whole r with r - 1/2 <= 10000 ab / sqrt(aa bb), that is, with 2r - 1 at most the
 * root of 4 * 10^8 ab^2 / (aa bb): divided digit by digit, for the product is too long for 64
 * bits. */
static uint64_t cosine(const struct sums *s)
{
    uint64_t under = s->aa * s->bb, over = 4 * s->ab * s->ab, square = 0;

    if (!under)
        return 0;
    for (int digit = 0; digit <= 8; digit++, over = over % under * 10)
        square = square * 10 + over / under;
    return (square_root(square) + 1) / 2;
}

static int32_t similarity(const struct sums *s, int32_t measure)
{
    switch (measure) {
    case MLROLES_JACCARD:
        return (int32_t)quotient(BEST * s->common, s->a + s->b - s->common);
    case MLROLES_DICE:
        return (int32_t)quotient(BEST * 2 * s->common, s->a + s->b);
    case MLROLES_OVERLAP:
        return (int32_t)quotient(BEST * s->common, s->a < s->b ? s->a : s->b);
    case MLROLES_COSINE:
        return (int32_t)cosine(s);
    default:
        return -1;
    }
}

int32_t mlroles_overlap(const mlroles_id *a, size_t na, const mlroles_id *b, size_t nb,
                        int32_t measure)
{
    struct set set_a, set_b;
    struct sums s = {0, 0, 0, 0, 0, 0};

    s.a = s.aa = fill(&set_a, a, na);
    s.b = s.bb = fill(&set_b, b, nb);
    for (size_t i = 0; i < words_used(); i++)
        s.common += mlroles__count_bits(set_a.bits[i] & set_b.bits[i]);
    s.ab = s.common;
    return similarity(&s, measure);
}

static const struct mlroles__role_row *role_row(mlroles_role role)
{
    uint32_t i = mlroles__role_index(role);

    return i < mlroles__sizes.roles ? &mlroles__roles[i] : NULL;
}

int32_t mlroles_role_overlap(mlroles_role a, mlroles_role b, int32_t measure)
{
    const struct mlroles__role_row *ra = role_row(a), *rb = role_row(b);
    struct sums s = {0, 0, 0, 0, 0, 0};

    if (!ra || !rb)
        return -1;
    for (uint32_t i = 0; i < rb->needs.count; i++) {
        uint64_t need = mlroles__needs[rb->needs.first + i].need;

        s.b += need;
        s.bb += need * need;
    }
    for (uint32_t i = 0; i < ra->needs.count; i++) {
        const struct mlroles__need_row *row = &mlroles__needs[ra->needs.first + i];
        uint64_t mine = row->need;
        uint64_t theirs = (uint64_t)mlroles_need(b, mlroles__skills[row->skill].id);

        s.a += mine;
        s.aa += mine * mine;
        s.ab += mine * theirs;
        s.common += mine < theirs ? mine : theirs;
    }
    return similarity(&s, measure);
}

/* ------------------------------------------------------------------------------- coverage --- */

/* Whether one of the first `n` needs is of the same group as need `i` and, if `have` is given, is
 * had. */
static int group_has(const struct mlroles__need_row *needs, uint32_t n, uint32_t i,
                     const struct set *have)
{
    uint32_t group = mlroles__skills[needs[i].skill].group;

    for (uint32_t j = 0; group && j < n; j++)
        if (mlroles__skills[needs[j].skill].group == group && (!have || has(have, needs[j].skill)))
            return 1;
    return 0;
}

int32_t mlroles_coverage(mlroles_role role, const mlroles_id *have, size_t n)
{
    const struct mlroles__role_row *row = role_row(role);
    const struct mlroles__need_row *needs;
    uint64_t met = 0, all = 0;
    struct set set;

    if (!row)
        return -1;
    fill(&set, have, n);
    needs = mlroles__needs + row->needs.first;
    for (uint32_t i = 0; i < row->needs.count; i++) { /* greatest first */
        if (!group_has(needs, i, i, NULL))
            all += needs[i].need;
        if (has(&set, needs[i].skill) && !group_has(needs, i, i, &set))
            met += needs[i].need;
    }
    return (int32_t)quotient(BEST * met, all);
}

size_t mlroles_missing(mlroles_role role, const mlroles_id *have, size_t n, mlroles_skill *out,
                       size_t cap)
{
    const struct mlroles__role_row *row = role_row(role);
    const struct mlroles__need_row *needs;
    struct set set;
    size_t missing = 0;

    if (!row)
        return 0;
    fill(&set, have, n);
    needs = mlroles__needs + row->needs.first;
    for (uint32_t i = 0; i < row->needs.count; i++) {
        if (has(&set, needs[i].skill) || group_has(needs, i, i, NULL) ||
            group_has(needs, row->needs.count, i, &set))
            continue;
        if (out && missing < cap)
            out[missing] = mlroles__skills[needs[i].skill].id;
        missing++;
    }
    return missing;
}

/* -------------------------------------------------------------------------------- scores --- */

enum { WAITING = 64 }; /* rows of evidence, until they are added up */

static size_t stride(void)
{
    return (mlroles__sizes.roles + MLROLES__LANES - 1U) / MLROLES__LANES * MLROLES__LANES;
}

/* Row 0 is the base, the others are of skills by number. */
static const int16_t *evidence_row(uint32_t row)
{
    return mlroles__evidence + row * stride();
}

/* A few roles at a time, whose sums stay in registers. */
static void add_up(int32_t *scores, const uint32_t *rows, size_t n)
{
    for (size_t r = 0; r < stride(); r += MLROLES__LANES) {
        int32_t sums[MLROLES__LANES];

        memcpy(sums, scores + r, sizeof sums);
        for (size_t i = 0; i < n; i++) {
            const int16_t *evidence = evidence_row(rows[i]) + r;

            for (unsigned lane = 0; lane < MLROLES__LANES; lane++)
                sums[lane] += evidence[lane];
        }
        memcpy(scores + r, sums, sizeof sums);
    }
}

/* Returns how many skills the list has. */
static size_t score_list(int32_t *scores, const mlroles_id *have, size_t n)
{
    struct set set;
    uint32_t rows[WAITING];
    size_t waiting = 1, skills = 0;

    clear(&set);
    memset(scores, 0, stride() * sizeof scores[0]);
    rows[0] = 0; /* the base */
    for (size_t i = 0; have && i < n; i++) {
        uint32_t row = add(&set, have[i]);

        if (!row)
            continue;
        rows[waiting++] = row;
        if (waiting < WAITING)
            continue;
        add_up(scores, rows, waiting);
        skills += waiting;
        waiting = 0;
    }
    add_up(scores, rows, waiting);
    for (uint32_t r = 0; r < mlroles__sizes.roles; r++, set.roles >>= 1)
        scores[r] += (set.roles & 1 ? mlroles__roles[r].title : 0) +
                     (set.other_work ? mlroles__roles[r].other : 0);
    return skills + waiting - 1;
}

/* The distinct skills of a text and, if `titles`, the roles of its own title, or other work. */
static size_t list_names(const char *text, size_t len, int titles, mlroles_id *out, size_t cap)
{
    struct mlroles__mentions m;
    struct mlroles__mention found;
    struct set seen;
    size_t n = 0;

    clear(&seen);
    mlroles__mentions_start(&m, text, len);
    while (mlroles__mentions_next(&m, &found)) {
        const mlroles_id *owner;
        size_t owners = mlroles__owners(found.name, &owner); /* one skill, or roles */

        if (mlroles__is_title(found.name)) {
            if (!titles || !found.own)
                continue;
            titles = 0;
        } else if (!add(&seen, *owner)) {
            continue;
        }
        for (size_t i = 0; i < owners; i++, n++)
            if (out && n < cap)
                out[n] = owner[i];
    }
    return n;
}

size_t mlroles_names_in(const char *text, size_t len, mlroles_id *out, size_t cap)
{
    return list_names(text, len, 1, out, cap);
}

size_t mlroles_skills_in(const char *text, size_t len, mlroles_skill *out, size_t cap)
{
    return list_names(text, len, 0, out, cap);
}

int32_t mlroles_evidence(mlroles_role role, mlroles_id id)
{
    uint32_t r = mlroles__role_index(role), number = mlroles__skill_number(id);

    if (r >= mlroles__sizes.roles)
        return 0;
    if (mlroles__role_index(id) == r)
        return mlroles__roles[r].title;
    if (id == MLROLES_OTHER_WORK)
        return mlroles__roles[r].other;
    return number || !id ? evidence_row(number)[r] : 0;
}

/* -------------------------------------------------------------------- ranking and reasons --- */

/* The roles with a score above 0, best first, by insertion: there are few. */
static size_t write_ranking(const int32_t *scores, mlroles_role *out, int32_t *out_scores,
                            size_t cap)
{
    uint32_t order[MLROLES__MAX_ROLES];
    size_t n = 0;

    for (uint32_t r = 0; r < mlroles__sizes.roles; r++) {
        order[n] = r;
        n += scores[r] > 0;
    }
    for (size_t i = 1; i < n; i++) {
        uint32_t r = order[i];
        size_t at = i;

        for (; at > 0 && scores[order[at - 1]] < scores[r]; at--)
            order[at] = order[at - 1];
        order[at] = r;
    }
    for (size_t i = 0; i < n && i < cap; i++) {
        if (out)
            out[i] = mlroles__roles[order[i]].id;
        if (out_scores)
            out_scores[i] = scores[order[i]];
    }
    return n;
}

size_t mlroles_rank(const mlroles_id *have, size_t n, mlroles_role *out, int32_t *scores,
                    size_t cap)
{
    int32_t sums[MLROLES__MAX_ROLES];

    score_list(sums, have, n);
    return write_ranking(sums, out, scores, cap);
}

size_t mlroles_rank_text(const char *text, size_t len, mlroles_role *out, int32_t *scores,
                         size_t cap)
{
    int32_t sums[MLROLES__MAX_ROLES];
    uint32_t rows[WAITING];
    struct mlroles__mentions m;
    struct mlroles__mention found;
    struct set seen;
    size_t waiting = 1;

    clear(&seen);
    memset(sums, 0, stride() * sizeof sums[0]);
    rows[0] = 0; /* the base */
    mlroles__mentions_start(&m, text, len);
    while (mlroles__mentions_next(&m, &found)) {
        const mlroles_id *owner;

        mlroles__owners(found.name, &owner); /* skills share no name, so one will do */
        rows[waiting] = add(&seen, *owner);
        waiting += rows[waiting] != 0;
        if (waiting < WAITING)
            continue;
        add_up(sums, rows, waiting);
        waiting = 0;
    }
    add_up(sums, rows, waiting);
    return write_ranking(sums, out, scores, cap);
}

mlroles_role mlroles_decide(const mlroles_id *have, size_t n)
{
    int32_t sums[MLROLES__MAX_ROLES], score;
    int64_t skills = (int64_t)score_list(sums, have, n);
    mlroles_role best;

    if (!write_ranking(sums, &best, &score, 1))
        return 0;
    return score > skills * mlroles__roles[mlroles__role_index(best)].threshold ? best : 0;
}

static void write_part(mlroles_id *out, int32_t *parts, size_t cap, size_t n, mlroles_id id,
                       int32_t part)
{
    if (out && n < cap)
        out[n] = id;
    if (parts && n < cap)
        parts[n] = part;
}

/* Parts are told greatest first, ties by id. */
static int comes_before(mlroles_id id, int32_t part, mlroles_id other, int32_t other_part)
{
    return part != other_part ? part > other_part : id < other;
}

/* The parts of a score that titles have, greatest first: at most the role's own, and other work. */
static unsigned title_parts(const struct set *set, uint32_t r, mlroles_id *ids, int32_t *parts)
{
    unsigned n = 0;

    if (set->roles >> r & 1 && mlroles__roles[r].title) {
        ids[n] = mlroles__roles[r].id;
        parts[n++] = mlroles__roles[r].title;
    }
    if (set->other_work && mlroles__roles[r].other) {
        ids[n] = MLROLES_OTHER_WORK;
        parts[n++] = mlroles__roles[r].other;
    }
    return n;
}

size_t mlroles_explain(mlroles_role role, const mlroles_id *have, size_t n, mlroles_id *out,
                       int32_t *parts, size_t cap)
{
    uint32_t r = mlroles__role_index(role);
    mlroles_id titles[2];
    int32_t of_titles[2];
    unsigned title = 0, n_titles;
    struct mlroles__list order;
    struct set set;
    size_t count = 1;

    if (r >= mlroles__sizes.roles)
        return 0;
    fill(&set, have, n);
    n_titles = title_parts(&set, r, titles, of_titles);
    write_part(out, parts, cap, 0, 0, evidence_row(0)[r]);
    order = mlroles__roles[r].evidence;
    for (uint32_t i = 0; i < order.count; i++) {
        uint32_t s = mlroles__evidence_order[order.first + i];
        int32_t part = evidence_row(s + 1)[r];

        for (; title < n_titles && comes_before(titles[title], of_titles[title],
                                                mlroles__skills[s].id, part); title++)
            write_part(out, parts, cap, count++, titles[title], of_titles[title]);
        if (has(&set, s))
            write_part(out, parts, cap, count++, mlroles__skills[s].id, part);
    }
    for (; title < n_titles; title++)
        write_part(out, parts, cap, count++, titles[title], of_titles[title]);
    return count;
}
