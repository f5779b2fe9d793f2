/* Names become a trie of words. */
#include "compiler.h"

#include <string.h>

#include "../chars.h"
#include "../hash.h"
#include "../tokens.h"

struct builder {
    struct trie *trie;
    struct map steps;   /* "parent word" to the step's number */
    struct map demands; /* "joints caps flags" to the demand's number + 1 */
};

static uint32_t step_to(struct builder *b, uint32_t parent, const unsigned char *word, size_t len)
{
    struct trie *trie = b->trie;
    struct step *step;
    char number[16];
    char *key, *text = folded(word, len);
    uint32_t found;

    snprintf(number, sizeof number, "%lu ", (unsigned long)parent);
    key = join(number, text, "");
    found = map_get(&b->steps, key);
    if (found)
        return found;
    found = (uint32_t)trie->steps.count;
    map_set(&b->steps, key, found);
    step = ADD(&trie->steps);
    step->head = mlroles__head(word, len, len);
    step->path = mlroles__hash_path(trie->steps.items[parent].path,
                                    mlroles__hash_word(step->head, word, len));
    step->word = text;
    step->parent = parent;
    step->len = (uint8_t)len;
    if (len > trie->longest_word)
        trie->longest_word = (uint32_t)len;
    return found;
}

/* Bit i: byte i of the words, as they are spelled, is a capital. */
static uint32_t capitals(const struct name *name, struct mlroles__tokens *t)
{
    unsigned char spelled[MLROLES__SPELLED + 8];
    uint32_t caps = 0;
    unsigned at = 0;

    for (size_t i = 0; i < mlroles__words(t); i++) {
        size_t len = mlroles__spell(t, i, spelled);

        for (size_t j = 0; j < len; j++, at++) {
            if (!mlroles__is_upper(spelled[j]))
                continue;
            if (at >= MLROLES__MAX_CAPS) {
                refuse(name->place, "a name with the flag case is longer than %d bytes: %s",
                       MLROLES__MAX_CAPS, name->text);
                return 0;
            }
            caps |= UINT32_C(1) << at;
        }
    }
    return caps;
}

/* Whether the text is a name: words all through, not too many or too long. */
static int is_name(const struct name *name, struct mlroles__tokens *t, uint32_t *joints)
{
    size_t words;

    *joints = 0;
    mlroles__tokens_start(t, (const unsigned char *)name->text, strlen(name->text));
    mlroles__tokens_fill(t, 0, MLROLES__MAX_WORDS + 1);
    words = mlroles__words(t);
    if (words == 0 || mlroles__begin(t, 0) != 0 || mlroles__end(t, words - 1) != t->in.len ||
        words > MLROLES__MAX_WORDS) {
        refuse(name->place, "not a name of 1 to %d words: %s", MLROLES__MAX_WORDS, name->text);
        return 0;
    }
    for (size_t i = 0; i < words; i++) {
        unsigned char spelled[MLROLES__SPELLED + 8];
        uint32_t joint = i ? mlroles__joint(t, i) : 0;

        size_t len = mlroles__spell(t, i, spelled);

        if (len == 0 || len > MLROLES__MAX_WORD || joint == MLROLES__BREAK) {
            refuse(name->place, "what no text can match stands in the name: %s", name->text);
            return 0;
        }
        *joints |= i ? joint << (i - 1) : 0;
    }
    return 1;
}

static uint32_t title_flag(uint32_t owner)
{
    return owner == MLROLES__OTHER_WORK   ? MLROLES__OTHER_TITLE
           : owner < MLROLES__SKILL_IDS ? MLROLES__TITLE
                                        : 0;
}

static uint32_t demand_for(struct builder *b, const struct name *name,
                           struct mlroles__tokens *t, uint32_t joints)
{
    struct mlroles__demand_row demand = {joints, 0, name->flags | title_flag(name->owner)};
    char key[48];
    uint32_t found;

    if (name->flags & MLROLES__CASE)
        demand.caps = capitals(name, t);
    snprintf(key, sizeof key, "%lx %lx %lx", (unsigned long)demand.joints,
             (unsigned long)demand.caps, (unsigned long)demand.flags);
    found = map_get(&b->demands, key);
    if (found)
        return found - 1;
    found = (uint32_t)b->trie->demands.count;
    if (found >= MLROLES__MAX_DEMANDS)
        refuse(name->place, "more than %d different demands of names", MLROLES__MAX_DEMANDS);
    *ADD(&b->trie->demands) = demand;
    map_set(&b->demands, copy_text(key, strlen(key)), found + 1);
    return found;
}

/* A name that others have too: fine between shared titles, and where the library itself derived
 * the name for the same owner, if what meets it meets the name that stays too: CI CD meets CI/CD,
 * but not the other way round. */
static void share_name(const struct trie *trie, struct trie_name *taken, const struct name *name,
                       uint32_t demand)
{
    const struct name *first = taken->first;
    uint32_t stays = trie->demands.items[taken->demand].joints;
    uint32_t goes = trie->demands.items[demand].joints;
    int same = 0;

    for (size_t i = 0; i < taken->owners.count; i++)
        same |= taken->owners.items[i] == name->owner;
    if (same && name->origin != WRITTEN) {
        if (goes & ~stays || (goes ^ stays) & MLROLES__TIGHT * UINT32_C(0xFF))
            refuse(name->place, "%s is hidden by another spelling, at %s:%u", name->text,
                   first->place.file, first->place.line);
        return;
    }
    if (same || !first->shared || !name->shared) {
        refuse(name->place, "%s is a name already, at %s:%u", name->text, first->place.file,
               first->place.line);
        return;
    }
    if (taken->demand != demand)
        refuse(name->place, "%s is shared, but spelt or flagged differently at %s:%u", name->text,
               first->place.file, first->place.line);
    *ADD(&taken->owners) = name->owner;
}

/* A derived name gives way to one that is there; but derived from a title that roles share, it is
 * theirs as well. */
static void share_derived(struct trie_name *taken, const struct name *name)
{
    if (taken->first->origin != APART || !taken->first->shared || !name->shared)
        return;
    for (size_t i = 0; i < taken->owners.count; i++)
        if (taken->owners.items[i] == name->owner)
            return;
    *ADD(&taken->owners) = name->owner;
}

/* The node that the words of a name lead to from `at`. */
static uint32_t insert_words(struct builder *b, struct mlroles__tokens *t, uint32_t at,
                             int mentioned)
{
    struct trie *trie = b->trie;

    for (size_t i = 0; i < mlroles__words(t); i++) {
        unsigned char spelled[MLROLES__SPELLED + 8];
        size_t len = mlroles__spell(t, i, spelled);
        uint32_t parent = at;
        struct step *step;

        at = step_to(b, parent, spelled, len);
        step = &trie->steps.items[at];
        step->mentioned |= (uint8_t)mentioned;
        trie->steps.items[parent].leads_on |=
            (uint8_t)(1U << mlroles__word_kind((unsigned char)step->word[0], step->len));
    }
    return at;
}

static void insert(struct builder *b, const struct name *name)
{
    struct trie *trie = b->trie;
    struct mlroles__tokens t;
    struct trie_name *added;
    uint32_t joints, demand, at;

    if (!is_name(name, &t, &joints))
        return;
    demand = demand_for(b, name, &t, joints);
    at = insert_words(b, &t, 0, !(name->flags & MLROLES__LOOKUP));
    if (trie->steps.items[at].name) {
        struct trie_name *taken = &trie->names.items[trie->steps.items[at].name];

        if (name->origin == APART)
            share_derived(taken, name);
        else
            share_name(trie, taken, name, demand);
        return;
    }
    trie->steps.items[at].name = (uint32_t)trie->names.count;
    added = ADD(&trie->names);
    added->first = name;
    added->demand = demand;
    *ADD(&added->owners) = name->owner;
}

/* Phrases begin from a node of their own, so that they are no names. */
static void insert_phrase(struct builder *b, const struct phrase *phrase)
{
    struct name name = {phrase->place, phrase->text, 0, 0, WRITTEN, 0};
    struct mlroles__tokens t;
    uint32_t joints, at;

    if (!is_name(&name, &t, &joints))
        return;
    if (mlroles__words(&t) > MLROLES__MAX_PHRASE)
        refuse(phrase->place, "a phrase of more than %d words: %s", MLROLES__MAX_PHRASE,
               phrase->text);
    at = insert_words(b, &t, PHRASE_ROOT, 0);
    if (b->trie->steps.items[at].phrase & phrase->kind)
        refuse(phrase->place, "phrase twice: %s", phrase->text);
    b->trie->steps.items[at].phrase |= phrase->kind;
}

/* Each shared name has more than one owner; they are told by id. */
static void sort_owners(struct trie *trie)
{
    for (size_t i = 1; i < trie->names.count; i++) {
        struct trie_name *name = &trie->names.items[i];
        uint32_t *owners = name->owners.items;

        if (name->first->shared && name->first->origin == WRITTEN && name->owners.count == 1)
            refuse(name->first->place, "%s is marked shared, but no other role has it",
                   name->first->text);
        for (size_t j = 1; j < name->owners.count; j++)
            for (size_t k = j; k > 0 && owners[k] < owners[k - 1]; k--) {
                uint32_t swapped = owners[k];

                owners[k] = owners[k - 1];
                owners[k - 1] = swapped;
            }
    }
}

void build_trie(struct trie *trie, struct taxonomy *taxonomy)
{
    struct builder b = {trie, {NULL, NULL, 0, 0}, {NULL, NULL, 0, 0}};

    (void)ADD(&trie->steps);
    ADD(&trie->steps)->path = MLROLES__PHRASES_PATH;
    (void)ADD(&trie->names);
    for (int origin = WRITTEN; origin <= KEY; origin++)
        for (size_t i = 0; i < taxonomy->names.count; i++)
            if ((int)taxonomy->names.items[i].origin == origin)
                insert(&b, &taxonomy->names.items[i]);
    sort_owners(trie);
    for (size_t i = 0; i < taxonomy->phrases.count; i++)
        insert_phrase(&b, &taxonomy->phrases.items[i]);
}
