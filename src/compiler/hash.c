/* The perfect hash of the steps of the trie, and the filters of first words. */
#include "compiler.h"

#include <stdlib.h>

#include "../hash.h"

struct bucket {
    uint32_t number;
    LIST(uint32_t) steps; /* their numbers */
};

static int compare_buckets(const void *a, const void *b)
{
    const struct bucket *x = a, *y = b;

    if (x->steps.count != y->steps.count)
        return x->steps.count < y->steps.count ? 1 : -1;
    return (x->number > y->number) - (x->number < y->number);
}

/* Take the rows that a seed gives the steps of a bucket; 0 if one is taken already. */
static int place_bucket(struct trie *trie, const struct bucket *bucket, uint32_t seed)
{
    for (size_t i = 0; i < bucket->steps.count; i++) {
        struct step *step = &trie->steps.items[bucket->steps.items[i]];

        step->row = mlroles__step_of(step->path, seed, (uint32_t)trie->rows.count);
        if (!trie->rows.items[step->row]) {
            trie->rows.items[step->row] = bucket->steps.items[i];
            continue;
        }
        while (i-- > 0) /* give back */
            trie->rows.items[trie->steps.items[bucket->steps.items[i]].row] = 0;
        return 0;
    }
    return 1;
}

/* Whether seeds can be found that give each step a row of its own; the largest buckets first. */
static int place_all(struct trie *trie, struct bucket *buckets, size_t n)
{
    for (size_t i = 0; i < n && buckets[i].steps.count; i++) {
        uint32_t seed = 0;

        while (seed <= UINT16_MAX && !place_bucket(trie, &buckets[i], seed))
            seed++;
        if (seed > UINT16_MAX)
            return 0;
        trie->seeds.items[buckets[i].number] = (uint16_t)seed;
    }
    return 1;
}

static void find_seeds(struct trie *trie)
{
    size_t steps = trie->steps.count - 2, n = 1;
    struct bucket *buckets;

    for (trie->seed_bits = 1; n * 4 < steps || n < 2; trie->seed_bits++)
        n = (size_t)1 << trie->seed_bits;
    trie->seed_bits--;
    buckets = allocate(n, sizeof *buckets);
    for (size_t i = 0; i < n; i++) {
        buckets[i].number = (uint32_t)i;
        *ADD(&trie->seeds) = 0;
    }
    for (size_t i = 2; i < trie->steps.count; i++) { /* but the two roots */
        uint64_t path = trie->steps.items[i].path;

        *ADD(&buckets[mlroles__seed_of(path, trie->seed_bits)].steps) = (uint32_t)i;
    }
    qsort(buckets, n, sizeof *buckets, compare_buckets);
    for (size_t i = 0; i < steps + steps / 64 + 1; i++)
        *ADD(&trie->rows) = 0;
    while (!place_all(trie, buckets, n)) { /* a little more room, and again */
        if (trie->rows.count > 4 * steps + 1024) {
            refuse((struct place){"names", 0}, "two of them have the same hash");
            return;
        }
        for (size_t i = 0; i < trie->rows.count; i++)
            trie->rows.items[i] = 0;
        for (size_t more = trie->rows.count / 16 + 1; more > 0; more--)
            *ADD(&trie->rows) = 0;
    }
}

static uint64_t filter_hash(const struct step *step)
{
    return mlroles__filter_hash(step->head, step->len);
}

static void set_bit(uint64_t *filter, unsigned bits, uint64_t hash)
{
    size_t bit = (size_t)(hash >> (64 - bits));

    filter[bit / 64] |= UINT64_C(1) << bit % 64;
}

/* Of the bits of a filter of `n` things, at most one in eight is set: with half of them the filter
 * would be useless, and with one in sixteen too large for the fastest memory. */
static unsigned bits_for(size_t n)
{
    unsigned bits = 15;

    while (((size_t)1 << bits) / 8 < n)
        bits++;
    return bits;
}

static uint64_t *new_filter(unsigned bits)
{
    return allocate(((size_t)1 << bits) / 64, sizeof(uint64_t));
}

static int begins_at_phrases(const struct trie *trie, const struct step *step)
{
    uint32_t parent = step->parent;

    while (parent > PHRASE_ROOT)
        parent = trie->steps.items[parent].parent;
    return parent == PHRASE_ROOT;
}

static void fill_filters(struct trie *trie)
{
    size_t words = 0, pairs = 0;

    for (size_t i = 2; i < trie->steps.count; i++) {
        uint32_t parent = trie->steps.items[i].parent;

        words += parent == 0;
        pairs += parent > PHRASE_ROOT && trie->steps.items[parent].parent == 0;
    }
    trie->word_bits = bits_for(words);
    trie->pair_bits = bits_for(pairs);
    trie->first_words = new_filter(trie->word_bits);
    trie->single_words = new_filter(trie->word_bits);
    trie->word_pairs = new_filter(trie->pair_bits);
    trie->phrase_words = new_filter(MLROLES__PHRASE_BITS);
    for (size_t i = 2; i < trie->steps.count; i++) {
        const struct step *step = &trie->steps.items[i];
        const struct step *before = &trie->steps.items[step->parent];

        if (begins_at_phrases(trie, step))
            set_bit(trie->phrase_words, MLROLES__PHRASE_BITS, filter_hash(step));
        if (!step->mentioned)
            continue;
        if (step->parent == 0)
            set_bit(trie->first_words, trie->word_bits, filter_hash(step));
        else if (before->parent == 0)
            set_bit(trie->word_pairs, trie->pair_bits,
                    mlroles__filter_pair(filter_hash(before), filter_hash(step)));
        if (step->parent == 0 && step->name)
            set_bit(trie->single_words, trie->word_bits, filter_hash(step));
    }
}

void hash_steps(struct trie *trie)
{
    if (trie->steps.count > MLROLES__MAX_STEPS) {
        refuse((struct place){"names", 0}, "more than %lu words",
               (unsigned long)MLROLES__MAX_STEPS);
        return;
    }
    find_seeds(trie);
    fill_filters(trie);
}
