#include "compiler.h"

#include <stdlib.h>
#include <string.h>

#include "../tokens.h"

/* All strings of the library, each once. */
struct pool {
    LIST(char) bytes;
    struct map offsets; /* + 1 */
    struct map words;   /* folded, to where one stands in some string, + 1 */
};

/* So that the trie need not hold words of its own. */
static void note_words(struct pool *pool, uint32_t offset, const char *text)
{
    struct mlroles__tokens t;

    mlroles__tokens_start(&t, (const unsigned char *)text, strlen(text));
    mlroles__tokens_fill(&t, 0, MLROLES__WINDOW);
    for (size_t i = 0; i < mlroles__words(&t); i++) {
        size_t begin = mlroles__begin(&t, i), len = mlroles__end(&t, i) - begin;
        const char *word = folded(t.in.text + begin, len);

        if (mlroles__is_odd(&t, i)) /* its bytes are not its spelling, it may be */
            continue;
        if (!map_get(&pool->words, word))
            map_set(&pool->words, word, offset + (uint32_t)begin + 1);
    }
}

static void append(struct pool *pool, const char *text)
{
    size_t len = strlen(text);

    if (pool->bytes.count + len >= UINT32_MAX - 16) {
        fputs("mlroles-compile: more than 2^32 bytes of names\n", stderr);
        exit(1);
    }
    note_words(pool, (uint32_t)pool->bytes.count, text);
    for (size_t i = 0; i <= len; i++)
        *ADD(&pool->bytes) = text[i];
}

static uint32_t pooled(struct pool *pool, const char *text)
{
    uint32_t offset = map_get(&pool->offsets, text);

    if (offset)
        return offset - 1;
    offset = (uint32_t)pool->bytes.count;
    append(pool, text);
    map_set(&pool->offsets, text, offset + 1);
    return offset;
}

/* Strings that follow one another; the first one's offset. A later string may be one of them. */
static uint32_t pooled_list(struct pool *pool, const char *const *texts, size_t n)
{
    uint32_t first = (uint32_t)pool->bytes.count;

    for (size_t i = 0; i < n; i++) {
        uint32_t offset = (uint32_t)pool->bytes.count;

        append(pool, texts[i]);
        if (!map_get(&pool->offsets, texts[i]))
            map_set(&pool->offsets, texts[i], offset + 1);
    }
    return first;
}

/* Where a folded word stands within others, whatever their case, + 1; 0: nowhere. */
static uint32_t place_within(const struct pool *pool, const char *word)
{
    size_t len = strlen(word);

    for (size_t at = 0; at + len <= pool->bytes.count; at++) {
        size_t same = 0;

        while (same < len &&
               mlroles__fold((unsigned char)pool->bytes.items[at + same]) ==
                   (unsigned char)word[same])
            same++;
        if (same == len)
            return (uint32_t)at + 1;
    }
    return 0;
}

static uint32_t pooled_word(struct pool *pool, const char *word)
{
    uint32_t offset = map_get(&pool->words, word);

    if (!offset)
        offset = place_within(pool, word);
    return offset ? offset - 1 : pooled(pool, word);
}

#define P(text) ((unsigned long)pooled(pool, text))
#define U(number) ((unsigned long)(number))

/* One after the other. In which order the arguments of one call are worked out is the compiler's
 * choice, and the order of the pool would be too. */
static void write_strings(FILE *out, struct pool *pool, const char *const *texts, size_t n)
{
    for (size_t i = 0; i < n; i++)
        fprintf(out, "%s%lu", i ? ", " : "", P(texts[i]));
}

/* Tables are opened and closed alike; a last row of zeros keeps an empty one valid C. */
static void open_table(FILE *out, const char *declaration)
{
    fprintf(out, "\nconst %s[] = {\n", declaration);
}

static void close_table(FILE *out, const char *zero)
{
    fprintf(out, "%s\n};\n", zero);
}

static void write_numbers(FILE *out, const char *declaration, const uint32_t *numbers, size_t n)
{
    open_table(out, declaration);
    for (size_t i = 0; i < n; i++)
        fprintf(out, "%lu,%s", U(numbers[i]), i % 12 == 11 ? "\n" : "");
    close_table(out, "0");
}

/* ---------------------------------------------------------------------------------- roles --- */

static void write_list(FILE *out, uint32_t *first, size_t count)
{
    fprintf(out, ", {%lu, %lu}", U(*first), U(count));
    *first += (uint32_t)count;
}

static size_t evidence_count(const struct taxonomy *t, size_t role)
{
    size_t n = 0;

    for (size_t i = 0; i < t->skills.count; i++)
        n += t->skills.items[i].evidence && t->skills.items[i].evidence[role];
    return n;
}

static void write_roles(FILE *out, const struct taxonomy *t, struct pool *pool)
{
    uint32_t facts = 0, levels = 0, codes = 0, needs = 0, evidence = 0;

    open_table(out, "struct mlroles__role_row mlroles__roles");
    for (size_t i = 0; i < t->roles.count; i++) {
        const struct role *r = &t->roles.items[i];

        fprintf(out, "{UINT64_C(%llu), %lu, ", (unsigned long long)r->covered, U(r->id));
        write_strings(out, pool, (const char *[]){r->key, r->name}, 2);
        fprintf(out, ", {%lu, %lu}", U(pooled_list(pool, r->titles.items, r->titles.count)),
                U(r->titles.count));
        write_list(out, &facts, r->facts.count);
        write_list(out, &levels, r->levels.count);
        write_list(out, &codes, r->codes.count);
        write_list(out, &needs, r->needs.count);
        write_list(out, &evidence, evidence_count(t, i));
        fprintf(out, ", %d, %d, %d},\n", r->title, r->other, r->threshold);
    }
    close_table(out, "{0, 0, 0, 0, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, 0, 0, 0}");
}

static void write_facts(FILE *out, const struct taxonomy *t, struct pool *pool)
{
    open_table(out, "struct mlroles__fact_row mlroles__facts");
    for (size_t i = 0; i < t->roles.count; i++)
        for (size_t j = 0; j < t->roles.items[i].facts.count; j++) {
            const struct fact *f = &t->roles.items[i].facts.items[j];
            const char *texts[] = {f->kind, f->text, t->sources.items[f->source]};

            fputc('{', out);
            write_strings(out, pool, texts, 3);
            fputs("},\n", out);
        }
    close_table(out, "{0, 0, 0}");
    open_table(out, "struct mlroles__level_row mlroles__levels");
    for (size_t i = 0; i < t->roles.count; i++)
        for (size_t j = 0; j < t->roles.items[i].levels.count; j++) {
            const struct level *l = &t->roles.items[i].levels.items[j];

            fprintf(out, "{%lu, %ld},\n", P(l->axis), (long)l->level);
        }
    close_table(out, "{0, 0}");
    open_table(out, "struct mlroles__code_row mlroles__codes");
    for (size_t i = 0; i < t->roles.count; i++)
        for (size_t j = 0; j < t->roles.items[i].codes.count; j++) {
            const struct code *c = &t->roles.items[i].codes.items[j];
            const char *texts[] = {c->scheme, c->version, c->code,
                                   c->label,  c->match,   t->sources.items[c->source]};

            fputc('{', out);
            write_strings(out, pool, texts, 6);
            fputs("},\n", out);
        }
    close_table(out, "{0, 0, 0, 0, 0, 0}");
}

static void write_needs(FILE *out, const struct taxonomy *t, struct pool *pool)
{
    open_table(out, "struct mlroles__need_row mlroles__needs");
    for (size_t i = 0; i < t->roles.count; i++)
        for (size_t j = 0; j < t->roles.items[i].needs.count; j++) {
            const struct need *n = &t->roles.items[i].needs.items[j];

            fprintf(out, "{%lu, %lu, %lu},\n", U(n->skill), U(n->need),
                    P(t->sources.items[n->source]));
        }
    close_table(out, "{0, 0, 0}");
}

/* --------------------------------------------------------------------------------- skills --- */

static void write_skills(FILE *out, const struct taxonomy *t, struct pool *pool)
{
    open_table(out, "struct mlroles__skill_row mlroles__skills");
    for (size_t i = 0; i < t->skills.count; i++) {
        const struct skill *s = &t->skills.items[i];
        const char *own[] = {s->key, s->name};
        uint32_t text = pooled_list(pool, own, 2);

        pooled_list(pool, s->aliases.items, s->aliases.count);
        fprintf(out, "{%lu, %lu, ", U(s->id), U(text));
        write_strings(out, pool, (const char *[]){s->kind, s->group}, 2);
        fprintf(out, ", %lu},\n", U(s->aliases.count));
    }
    close_table(out, "{0, 0, 0, 0, 0}");
}

struct ranked {
    uint32_t skill;
    int evidence;
};

static int compare_ranked(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;

    return x->evidence != y->evidence ? (x->evidence < y->evidence) - (x->evidence > y->evidence)
                                      : (x->skill > y->skill) - (x->skill < y->skill);
}

static void write_order(FILE *out, const struct taxonomy *t, size_t role)
{
    LIST(struct ranked) order = {NULL, 0, 0};

    for (size_t i = 0; i < t->skills.count; i++) {
        const int16_t *evidence = t->skills.items[i].evidence;

        if (evidence && evidence[role]) {
            struct ranked *ranked = ADD(&order);

            ranked->skill = (uint32_t)i;
            ranked->evidence = evidence[role];
        }
    }
    if (order.count)
        qsort(order.items, order.count, sizeof *order.items, compare_ranked);
    for (size_t i = 0; i < order.count; i++)
        fprintf(out, "%lu,%s", U(order.items[i].skill), i % 12 == 11 ? "\n" : "");
}

/* A row is filled up with zeros. */
static void write_evidence_row(FILE *out, const struct taxonomy *t, const int16_t *evidence)
{
    for (size_t r = 0; r < t->roles.count; r++)
        fprintf(out, "%d,", evidence ? evidence[r] : 0);
    for (size_t r = t->roles.count; r % MLROLES__LANES; r++)
        fputs("0,", out);
    fputc('\n', out);
}

static void write_evidence(FILE *out, const struct taxonomy *t)
{
    int16_t base[MLROLES__MAX_ROLES];

    open_table(out, "int16_t mlroles__evidence");
    for (size_t r = 0; r < t->roles.count; r++)
        base[r] = t->roles.items[r].base;
    write_evidence_row(out, t, base);
    for (size_t i = 0; i < t->skills.count; i++)
        write_evidence_row(out, t, t->skills.items[i].evidence);
    close_table(out, "0");
    open_table(out, "uint16_t mlroles__evidence_order");
    for (size_t r = 0; r < t->roles.count; r++)
        write_order(out, t, r);
    close_table(out, "0");
}

/* ------------------------------------------------------------------------------------ ids --- */

struct ids {
    uint32_t first, span;
    LIST(uint32_t) index; /* by id less the first: + 1, 0 for none */
};

static void add_id(struct ids *ids, uint32_t id, uint32_t index)
{
    for (; ids->span <= id - ids->first; ids->span++)
        *ADD(&ids->index) = 0;
    ids->index.items[id - ids->first] = index + 1;
}

/* The least of the ids in use (they are sorted) and of the retired of the same range. */
static uint32_t first_id(const struct taxonomy *t, uint32_t in_use, int roles)
{
    uint32_t first = in_use;

    for (size_t i = 0; i < t->retired.count; i++) {
        uint32_t id = t->retired.items[i].id;

        if ((id < MLROLES__SKILL_IDS) == roles && id < first)
            first = id;
    }
    return first;
}

static void add_retired_ids(const struct taxonomy *t, struct ids *ids, int roles)
{
    for (size_t i = 0; i < t->retired.count; i++)
        if ((t->retired.items[i].id < MLROLES__SKILL_IDS) == roles)
            add_id(ids, t->retired.items[i].id, t->retired.items[i].index);
}

static struct ids write_role_ids(FILE *out, const struct taxonomy *t)
{
    struct ids ids = {0, 0, {NULL, 0, 0}};

    ids.first = first_id(t, t->roles.items[0].id, 1);
    for (size_t i = 0; i < t->roles.count; i++)
        add_id(&ids, t->roles.items[i].id, (uint32_t)i);
    add_retired_ids(t, &ids, 1);
    write_numbers(out, "uint16_t mlroles__role_by_id", ids.index.items, ids.span);
    return ids;
}

static struct ids write_skill_ids(FILE *out, const struct taxonomy *t)
{
    struct ids ids = {0, 0, {NULL, 0, 0}};

    ids.first = t->skills.count ? first_id(t, t->skills.items[0].id, 0) : MLROLES__SKILL_IDS;
    for (size_t i = 0; i < t->skills.count; i++)
        add_id(&ids, t->skills.items[i].id, (uint32_t)i);
    add_retired_ids(t, &ids, 0);
    write_numbers(out, "uint16_t mlroles__skill_by_id", ids.index.items, ids.span);
    return ids;
}

static void write_retired(FILE *out, const struct taxonomy *t, struct pool *pool)
{
    open_table(out, "struct mlroles__retired_row mlroles__retired");
    for (size_t i = 0; i < t->retired.count; i++)
        fprintf(out, "{%lu, %lu},\n", P(t->retired.items[i].key), U(t->retired.items[i].id));
    close_table(out, "{0, 0}");
}

/* ---------------------------------------------------------------------------------- names --- */

/* The owner of a name, or the place of its owners among the shared. */
static uint32_t owner_of(const struct trie_name *name, uint32_t *shared)
{
    uint32_t place = MLROLES__SHARED | *shared;

    if (name->owners.count == 0)
        return 0;
    if (name->owners.count == 1)
        return name->owners.items[0];
    *shared += (uint32_t)name->owners.count + 1;
    return place;
}

/* The node that a step starts from. */
static uint32_t parent_of(const struct trie *trie, const struct step *step)
{
    return step->parent == 0             ? 0
           : step->parent == PHRASE_ROOT ? MLROLES__PHRASES
                                         : trie->steps.items[step->parent].row + 1;
}

static void write_steps(FILE *out, struct pool *pool, const struct trie *trie)
{
    uint32_t shared = 0;

    open_table(out, "struct mlroles__step_row mlroles__steps");
    for (size_t i = 0; i < trie->rows.count; i++) {
        const struct step *s = &trie->steps.items[trie->rows.items[i]];
        const struct trie_name *name = &trie->names.items[s->name];

        if (trie->rows.items[i])
            fprintf(out, "{%lu, %u, %lu, %lu, %lu},\n", U(parent_of(trie, s)), s->len,
                    U(pooled_word(pool, s->word)),
                    U(s->phrase ? s->phrase : owner_of(name, &shared)), U(name->demand));
        else
            fputs("{0, 0, 0, 0, 0},\n", out);
    }
    close_table(out, "{0, 0, 0, 0, 0}");
    if (shared >= MLROLES__SHARED) {
        fputs("mlroles-compile: too many shared titles\n", stderr);
        exit(1);
    }
    open_table(out, "uint8_t mlroles__leads_on");
    for (size_t i = 0; i < trie->rows.count; i++)
        fprintf(out, "%u,%s", trie->steps.items[trie->rows.items[i]].leads_on,
                i % 32 == 31 ? "\n" : "");
    close_table(out, "0");
}

/* In the order in which write_steps meets them. */
static void write_shared(FILE *out, const struct trie *trie)
{
    open_table(out, "uint32_t mlroles__shared");
    for (size_t i = 0; i < trie->rows.count; i++) {
        const struct trie_name *name =
            &trie->names.items[trie->steps.items[trie->rows.items[i]].name];

        if (name->owners.count < 2)
            continue;
        fprintf(out, "%lu,", U(name->owners.count));
        for (size_t j = 0; j < name->owners.count; j++)
            fprintf(out, "%lu,%s", U(name->owners.items[j]),
                    j + 1 == name->owners.count ? "\n" : "");
    }
    close_table(out, "0");
}

static void write_filter(FILE *out, const char *declaration, const uint64_t *filter, unsigned bits)
{
    open_table(out, declaration);
    for (size_t i = 0; (i * 64) >> bits == 0; i++)
        fprintf(out, "UINT64_C(%llu),%s", (unsigned long long)filter[i], i % 4 == 3 ? "\n" : "");
    close_table(out, "0");
}

static void write_trie(FILE *out, struct pool *pool, const struct trie *trie)
{
    write_steps(out, pool, trie);
    write_shared(out, trie);
    open_table(out, "struct mlroles__demand_row mlroles__demands");
    for (size_t i = 0; i < trie->demands.count; i++)
        fprintf(out, "{%lu, %lu, %lu},\n", U(trie->demands.items[i].joints),
                U(trie->demands.items[i].caps), U(trie->demands.items[i].flags));
    close_table(out, "{0, 0, 0}");
    open_table(out, "uint16_t mlroles__seeds");
    for (size_t i = 0; i < trie->seeds.count; i++)
        fprintf(out, "%u,%s", trie->seeds.items[i], i % 12 == 11 ? "\n" : "");
    close_table(out, "0");
    write_filter(out, "uint64_t mlroles__first_words", trie->first_words, trie->word_bits);
    write_filter(out, "uint64_t mlroles__single_words", trie->single_words, trie->word_bits);
    write_filter(out, "uint64_t mlroles__word_pairs", trie->word_pairs, trie->pair_bits);
    write_filter(out, "uint64_t mlroles__phrase_words", trie->phrase_words, MLROLES__PHRASE_BITS);
}

static void write_pool(FILE *out, const struct pool *pool)
{
    open_table(out, "char mlroles__pool");
    for (size_t i = 0; i < pool->bytes.count; i++) {
        unsigned char c = (unsigned char)pool->bytes.items[i];

        if (c < ' ' || c > '~' || c == '\'' || c == '\\')
            fprintf(out, "'\\%o',", c);
        else
            fprintf(out, "'%c',", c);
        if (i % 24 == 23)
            fputc('\n', out);
    }
    close_table(out, "0, 0, 0, 0, 0, 0, 0, 0"); /* words are read eight bytes at a time */
}

int write_tables(FILE *out, const struct taxonomy *t, const struct trie *trie)
{
    struct pool the_pool = {{NULL, 0, 0}, {NULL, NULL, 0, 0}, {NULL, NULL, 0, 0}};
    struct pool *pool = &the_pool;
    struct ids roles, skills;

    pooled(pool, "");
    for (size_t i = 0; i < t->skills.count; i++) {
        pooled(pool, t->skills.items[i].kind);
        pooled(pool, t->skills.items[i].group);
    }
    if (pool->bytes.count > UINT16_MAX) {
        fputs("mlroles-compile: more than 2^16 bytes of kinds and groups\n", stderr);
        exit(1);
    }
    fputs("/* Written by the taxonomy compiler. Do not edit. */\n", out);
    write_roles(out, t, pool);
    write_facts(out, t, pool);
    write_needs(out, t, pool);
    write_skills(out, t, pool);
    write_evidence(out, t);
    roles = write_role_ids(out, t);
    skills = write_skill_ids(out, t);
    write_retired(out, t, pool);
    write_trie(out, pool, trie);
    fprintf(out, "\nconst struct mlroles__sizes mlroles__sizes = {\n");
    fprintf(out, "%lu, %lu, %lu, %lu, %lu, %lu, %lu, %lu, %lu, %lu, %lu, %lu, ",
            U(t->roles.count), U(t->skills.count), U(t->retired.count), U(roles.first),
            U(roles.span), U(skills.first), U(skills.span), U(trie->longest_word),
            U(trie->word_bits), U(trie->pair_bits), U(trie->seed_bits), U(trie->rows.count));
    write_strings(out, pool, (const char *[]){join(t->name, " ", t->version), t->digest}, 2);
    fputs("\n};\n", out);
    write_pool(out, pool);
    return fflush(out) != 0 || ferror(out);
}
