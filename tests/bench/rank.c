/* The skills of each text against all roles: rank TEXTS ROUNDS. Overlap by sets is the same task
 * for all and is compared first; ranking weighs the skills besides, which none of the others
 * does. */
#include "bench.h"

#ifdef HAVE_ROARING
#include <roaring/roaring.h>
#endif

enum { PASSES = 5, MOST_SKILLS = 2048, WORDS = MOST_SKILLS / 64, MOST_ROLES = 64 };

struct list {
    mlroles_skill *skills;
    size_t n;
};

static struct list *lists, needs[MOST_ROLES];
static size_t list_count, roles, index_of[1 << 17];
static uint64_t need_bits[MOST_ROLES][WORDS];

static int32_t rounded(double x)
{
    return x > 0 ? (int32_t)(10000 * x + 0.5) : 0; /* of two empty sets CRoaring's is no number */
}

static int32_t ours(const struct list *list, size_t role)
{
    return mlroles_overlap(list->skills, list->n, needs[role].skills, needs[role].n,
                           MLROLES_JACCARD);
}

static void set_bits(uint64_t bits[WORDS], const struct list *list)
{
    memset(bits, 0, WORDS * sizeof bits[0]);
    for (size_t i = 0; i < list->n; i++) {
        size_t at = index_of[list->skills[i]];

        bits[at / 64] |= UINT64_C(1) << at % 64;
    }
}

static int32_t by_popcount(const uint64_t *a, const uint64_t *b)
{
    int both = 0, any = 0;

    for (size_t i = 0; i < WORDS; i++) {
        both += __builtin_popcountll(a[i] & b[i]);
        any += __builtin_popcountll(a[i] | b[i]);
    }
    return any ? rounded((double)both / any) : 0;
}

static unsigned long run_rank(void *with)
{
    mlroles_role out[MOST_ROLES];
    int32_t scores[MOST_ROLES];
    unsigned long n = 0;

    (void)with;
    for (size_t i = 0; i < list_count; i++)
        n += mlroles_rank(lists[i].skills, lists[i].n, out, scores, MOST_ROLES);
    return n;
}

static unsigned long run_overlap(void *with)
{
    unsigned long sum = 0;

    (void)with;
    for (size_t i = 0; i < list_count; i++)
        for (size_t r = 0; r < roles; r++)
            sum += (unsigned long)ours(&lists[i], r);
    return sum;
}

static unsigned long run_popcount(void *with)
{
    unsigned long sum = 0;
    uint64_t bits[WORDS];

    (void)with;
    for (size_t i = 0; i < list_count; i++) {
        set_bits(bits, &lists[i]);
        for (size_t r = 0; r < roles; r++)
            sum += (unsigned long)by_popcount(bits, need_bits[r]);
    }
    return sum;
}

#ifdef HAVE_ROARING
static roaring_bitmap_t *need_maps[MOST_ROLES], **maps;

static unsigned long run_roaring_made(void *with)
{
    unsigned long sum = 0;

    (void)with;
    for (size_t i = 0; i < list_count; i++)
        for (size_t r = 0; r < roles; r++)
            sum += (unsigned long)rounded(roaring_bitmap_jaccard_index(maps[i], need_maps[r]));
    return sum;
}

static unsigned long run_roaring(void *with)
{
    unsigned long sum = 0;

    (void)with;
    for (size_t i = 0; i < list_count; i++) {
        roaring_bitmap_t *map = roaring_bitmap_of_ptr(lists[i].n, lists[i].skills);

        for (size_t r = 0; r < roles; r++)
            sum += (unsigned long)rounded(roaring_bitmap_jaccard_index(map, need_maps[r]));
        roaring_bitmap_free(map);
    }
    return sum;
}
#endif

static void compare(void)
{
    uint64_t bits[WORDS];

    for (size_t i = 0; i < list_count; i++)
        for (size_t r = 0; r < roles; r++) {
            int32_t own = ours(&lists[i], r), same = 1;

            set_bits(bits, &lists[i]);
            same &= by_popcount(bits, need_bits[r]) == own;
#ifdef HAVE_ROARING
            same &= rounded(roaring_bitmap_jaccard_index(maps[i], need_maps[r])) == own;
#endif
            if (!same) {
                fprintf(stderr, "list %zu, role %zu: not the same overlap, %d\n", i, r, own);
                exit(1);
            }
        }
}

int main(int argc, char **argv)
{
    struct contender all[5] = {{"mlroles_rank", run_rank, NULL, PASSES},
                               {"mlroles_overlap", run_overlap, NULL, PASSES},
                               {"popcount of bits", run_popcount, NULL, PASSES}};
    size_t n = 3;
    struct texts texts;
    mlroles_skill *skills, *next, *end;

    if (argc < 3 || mlroles_skill_count() > MOST_SKILLS)
        return 2;
    texts = read_texts(argv[1], 0x1E);
    roles = mlroles_role_count();
    list_count = texts.count;
    lists = grow(NULL, list_count, sizeof *lists);
    skills = next = grow(NULL, texts.size, sizeof *skills);
    end = skills + texts.size;
    for (size_t i = 0, len; i < list_count; i++) {
        const char *text = text_at(&texts, i, &len);

        lists[i].skills = next;
        lists[i].n = mlroles_skills_in(text, len, next, (size_t)(end - next));
        next += lists[i].n;
    }
    for (size_t i = 0; i < mlroles_skill_count(); i++)
        index_of[mlroles_skill_at(i)] = i;
    for (size_t r = 0; r < roles; r++) {
        needs[r].skills = grow(NULL, MOST_SKILLS, sizeof *needs[r].skills);
        needs[r].n = mlroles_role_needs(mlroles_role_at(r), needs[r].skills, NULL, MOST_SKILLS);
        set_bits(need_bits[r], &needs[r]);
    }
#ifdef HAVE_ROARING
    maps = grow(NULL, list_count, sizeof *maps);
    for (size_t i = 0; i < list_count; i++)
        maps[i] = roaring_bitmap_of_ptr(lists[i].n, lists[i].skills);
    for (size_t r = 0; r < roles; r++)
        need_maps[r] = roaring_bitmap_of_ptr(needs[r].n, needs[r].skills);
    all[n++] = (struct contender){"CRoaring", run_roaring, NULL, PASSES};
    all[n++] = (struct contender){"CRoaring, bitmap made before", run_roaring_made, NULL,
                                    PASSES};
#endif
    compare();
    printf("%zu lists of %.1f skills, %zu roles, overlaps alike\n", list_count,
           (double)(next - skills) / (double)list_count, roles);
    contest("a list against all roles", all, n, (unsigned)atoi(argv[2]), (double)list_count, "list",
            0);
    return 0;
}
