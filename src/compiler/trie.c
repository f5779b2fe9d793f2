/* Names become a trie of words, its steps a hash table, its first words a filter. */
#include "compiler.h"

#include <string.h>

#include "../fold.h"
#include "../hash.h"
#include "../tokens.h"

struct builder {
    struct trie *trie;
    struct map steps;  /* "parent word" to the step's number */
    LIST(const struct name *) named; /* of each name row, the record that wrote it */
    LIST(LIST(uint32_t)) owners;     /* of each name row */
};

static char *folded(const unsigned char *word, size_t len)
{
    char *copy = copy_text((const char *)word, len);

    for (size_t i = 0; i < len; i++)
        copy[i] = (char)mlroles__fold((unsigned char)copy[i]);
    return copy;
}

static uint32_t step_to(struct builder *b, uint32_t node, const unsigned char *word, size_t len)
{
    struct mlroles__step_row *step;
    char number[16];
    char *key, *text = folded(word, len);
    uint32_t found;

    snprintf(number, sizeof number, "%lu ", (unsigned long)node);
    key = join(number, text, "");
    found = map_get(&b->steps, key);
    if (found)
        return found;
    found = (uint32_t)b->trie->steps.count;
    map_set(&b->steps, key, found);
    step = ADD(&b->trie->steps);
    step->head = mlroles__head(word, len, len);
    step->parent = node;
    step->len = (uint16_t)len;
    *ADD(&b->trie->words) = text;
    b->trie->steps.items[node].leads_on = 1;
    if (len > b->trie->longest_word)
        b->trie->longest_word = (uint32_t)len;
    return found;
}

/* Bit i: byte i of the words is a capital. */
static uint32_t capitals(const struct name *name, const struct mlroles__tokens *t)
{
    uint32_t caps = 0;
    unsigned at = 0;

    for (size_t i = 0; i < mlroles__words(t); i++)
        for (size_t j = mlroles__begin(t, i); j < mlroles__end(t, i); j++, at++)
            if (mlroles__is_upper(t->text[j])) {
                if (at >= MLROLES__MAX_CAPS) {
                    refuse(name->place, "a name with the flag case is longer than %d bytes: %s",
                           MLROLES__MAX_CAPS, name->text);
                    return 0;
                }
                caps |= UINT32_C(1) << at;
            }
    return caps;
}

/* Whether the text is a name: words all through, not too many or too long. */
static int is_name(const struct name *name, struct mlroles__tokens *t, uint32_t *joints)
{
    *joints = 0;
    mlroles__tokens_start(t, (const unsigned char *)name->text, strlen(name->text), 0);
    mlroles__tokens_fill(t, 0, MLROLES__MAX_WORDS + 1);
    if (mlroles__words(t) == 0 || mlroles__begin(t, 0) != 0 || mlroles__end(t, mlroles__words(t) - 1) != t->len ||
        mlroles__words(t) > MLROLES__MAX_WORDS) {
        refuse(name->place, "not a name of 1 to %d words: %s", MLROLES__MAX_WORDS, name->text);
        return 0;
    }
    for (size_t i = 0; i < mlroles__words(t); i++) {
        uint32_t joint = i ? mlroles__joint(t->text, mlroles__end(t, i - 1), mlroles__begin(t, i)) : 0;

        if (mlroles__end(t, i) - mlroles__begin(t, i) > UINT8_MAX || joint == MLROLES__BREAK) {
            refuse(name->place, "what no text can match stands in the name: %s", name->text);
            return 0;
        }
        *joints |= i ? joint << (i - 1) : 0;
    }
    return 1;
}

/* A name that others have too: fine between shared titles, and where the library itself derived
 * the name for the same owner. */
static void share_name(struct builder *b, uint32_t row, const struct name *name, uint32_t joints)
{
    const struct name *first = b->named.items[row];
    size_t same = 0;

    for (size_t i = 0; i < b->owners.items[row].count; i++)
        same += b->owners.items[row].items[i] == name->owner;
    if (same && name->origin != WRITTEN)
        return;
    if (same || !first->shared || !name->shared) {
        refuse(name->place, "%s is a name already, at %s:%u", name->text, first->place.file,
               first->place.line);
        return;
    }
    if (first->flags != name->flags || b->trie->names.items[row].joints != joints)
        refuse(name->place, "%s is shared, but spelt or flagged differently at %s:%u", name->text,
               first->place.file, first->place.line);
    *ADD(&b->owners.items[row]) = name->owner;
}

static void insert(struct builder *b, const struct name *name)
{
    struct mlroles__tokens t;
    struct mlroles__name_row *row;
    uint32_t joints, node = 0;

    if (!is_name(name, &t, &joints))
        return;
    for (size_t i = 0; i < mlroles__words(&t); i++)
        node = step_to(b, node, t.text + mlroles__begin(&t, i), mlroles__end(&t, i) - mlroles__begin(&t, i));
    if (b->trie->steps.items[node].name) {
        share_name(b, b->trie->steps.items[node].name, name, joints);
        return;
    }
    b->trie->steps.items[node].name = (uint32_t)b->trie->names.count;
    row = ADD(&b->trie->names);
    row->joints = joints;
    row->flags = (uint16_t)name->flags;
    row->caps = name->flags & MLROLES__CASE ? capitals(name, &t) : 0;
    *ADD(&b->named) = name;
    (void)ADD(&b->owners);
    *ADD(&b->owners.items[b->owners.count - 1]) = name->owner;
}

static void write_owners(struct builder *b)
{
    for (size_t i = 1; i < b->trie->names.count; i++) {
        struct mlroles__name_row *row = &b->trie->names.items[i];
        uint32_t *owners = b->owners.items[i].items;
        size_t n = b->owners.items[i].count;

        if (b->named.items[i]->shared && b->named.items[i]->origin == WRITTEN && n == 1)
            refuse(b->named.items[i]->place, "%s is marked shared, but no other role has it",
                   b->named.items[i]->text);
        row->first_owner = (uint32_t)b->trie->owners.count;
        row->owners = (uint16_t)n;
        for (size_t j = 1; j < n; j++) /* by id */
            for (size_t k = j; k > 0 && owners[k] < owners[k - 1]; k--) {
                uint32_t swapped = owners[k];

                owners[k] = owners[k - 1];
                owners[k - 1] = swapped;
            }
        for (size_t j = 0; j < n; j++)
            *ADD(&b->trie->owners) = owners[j];
    }
}

static void hash_steps(struct trie *trie)
{
    size_t first_words = 0;
    uint32_t mask;

    for (size_t i = 1; i < trie->steps.count; i++)
        first_words += trie->steps.items[i].parent == 0;
    for (trie->slot_bits = 6; (size_t)1 << trie->slot_bits < 2 * trie->steps.count;)
        trie->slot_bits++;
    for (trie->filter_bits = 16; (size_t)1 << trie->filter_bits < 32 * first_words;)
        trie->filter_bits++;
    for (size_t i = 0; i >> trie->slot_bits == 0; i++)
        *ADD(&trie->slots) = 0;
    for (size_t i = 0; i >> trie->filter_bits == 0; i += 64)
        *ADD(&trie->filter) = 0;
    mask = (UINT32_C(1) << trie->slot_bits) - 1;
    for (uint32_t i = 1; i < trie->steps.count; i++) {
        const struct mlroles__step_row *step = &trie->steps.items[i];
        const unsigned char *word = (const unsigned char *)trie->words.items[i];
        uint64_t hash =
            mlroles__hash_step(step->parent, mlroles__hash_word(step->head, word, step->len));
        uint32_t at = (uint32_t)(hash >> (64 - trie->slot_bits));
        uint32_t tag = (uint32_t)(hash >> 31) & (UINT32_MAX >> MLROLES__SLOT_BITS);

        while (trie->slots.items[at])
            at = (at + 1) & mask;
        trie->slots.items[at] = tag << MLROLES__SLOT_BITS | i;
        if (step->parent == 0) {
            size_t bit = mlroles__filter_bit(step->head, step->len, trie->filter_bits);

            trie->filter.items[bit / 64] |= UINT64_C(1) << bit % 64;
        }
    }
}

void build_trie(struct trie *trie, struct taxonomy *taxonomy)
{
    struct builder b = {trie, {NULL, NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0}};
    struct place place = {"names", 0};

    (void)ADD(&trie->steps); /* the root */
    *ADD(&trie->words) = "";
    (void)ADD(&trie->names); /* 0 is no name */
    *ADD(&b.named) = NULL;
    (void)ADD(&b.owners);
    for (int origin = WRITTEN; origin <= KEY; origin++)
        for (size_t i = 0; i < taxonomy->names.count; i++)
            if ((int)taxonomy->names.items[i].origin == origin)
                insert(&b, &taxonomy->names.items[i]);
    if (trie->steps.count >> MLROLES__SLOT_BITS) {
        refuse(place, "more than %lu words", (1UL << MLROLES__SLOT_BITS) - 1);
        return;
    }
    write_owners(&b);
    hash_steps(trie);
}
