#include "compiler.h"

#include <dirent.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

/* What a file is read into: the taxonomy, and, of a role's file, the role. */
struct reader {
    struct taxonomy *taxonomy;
    struct role *role;
};

/* The source in a field, as an index; refused if it is missing or not known. */
static uint32_t source_field(const struct taxonomy *t, const struct record *r, unsigned field)
{
    uint32_t source = map_get(&t->source_by_key, r->fields[field]);

    if (!source)
        refuse(r->place, *r->fields[field] ? "no such source: %s" : "the source is missing%s",
               r->fields[field]);
    return source ? source - 1 : 0;
}

static void add_name(struct taxonomy *t, struct place place, const char *text, uint32_t owner,
                     unsigned flags, enum origin origin, int shared)
{
    struct name *name = ADD(&t->names);

    name->place = place;
    name->text = text;
    name->owner = owner;
    name->flags = flags;
    name->origin = origin;
    name->shared = shared;
}

static void add_plural(struct taxonomy *t, struct place place, const char *text, uint32_t owner,
                       unsigned flags, int shared)
{
    size_t len = strlen(text);

    if (len && text[len - 1] != 's' && text[len - 1] != 'S')
        add_name(t, place, join(text, "s", ""), owner, flags, PLURAL, shared);
}

/* Flags of the data that are none of a name; above those of tables.h. */
enum { PLURAL_FLAG = 256, SHARED_FLAG = 512 };

static unsigned flags_field(const struct record *r, unsigned field, unsigned allowed)
{
    static const struct {
        const char *name;
        unsigned flag;
    } known[] = {
        {"case", MLROLES__CASE},  {"listed", MLROLES__LISTED}, {"lookup", MLROLES__LOOKUP},
        {"plural", PLURAL_FLAG}, {"shared", SHARED_FLAG},
    };
    unsigned flags = 0;

    for (const char *word = r->fields[field]; *word;) {
        size_t len = strcspn(word, " ");
        unsigned flag = 0;

        for (size_t i = 0; i < COUNT(known); i++)
            if (strlen(known[i].name) == len && strncmp(word, known[i].name, len) == 0)
                flag = known[i].flag & allowed;
        if (!flag || flags & flag)
            refuse(r->place, flag ? "flag twice: %.*s" : "unknown flag: %.*s", (int)len, word);
        flags |= flag;
        word += len + (word[len] == ' ');
    }
    return flags;
}

/* ---------------------------------------------------------------- taxonomy.txt, sources.txt --- */

static void take_about(const struct record *r, void *to)
{
    struct taxonomy *t = ((struct reader *)to)->taxonomy;
    const char **field = strcmp(r->fields[0], "name") == 0      ? &t->name
                         : strcmp(r->fields[0], "version") == 0 ? &t->version
                                                                : NULL;

    if (!field)
        refuse(r->place, "unknown keyword: %s", r->fields[0]);
    else if (field_count(r, 2, 2) && *field)
        refuse(r->place, "%s twice", r->fields[0]);
    else
        *field = r->fields[1];
}

static void take_source(const struct record *r, void *to)
{
    struct taxonomy *t = ((struct reader *)to)->taxonomy;

    if (!field_count(r, 2, 3) || !key_field(r, 0))
        return;
    if (map_get(&t->source_by_key, r->fields[0])) {
        refuse(r->place, "duplicate key: %s", r->fields[0]);
        return;
    }
    *ADD(&t->sources) =
        *r->fields[2] ? join(r->fields[1], ", ", r->fields[2]) : r->fields[1];
    map_set(&t->source_by_key, r->fields[0], (uint32_t)t->sources.count);
}

/* ---------------------------------------------------------------- skills.txt, aliases.txt --- */

/* Lines of evidence.txt: of all roles, of a role, or of a skill. */
enum { ROLES, BASE, TITLE, OTHER_TITLE, THRESHOLD, SKILL };

static const struct {
    const char *word;
    int16_t least, most;
} evidence_lines[] = {
    {"roles", 0, 0},
    {"base", INT16_MIN, 0}, /* above 0 it would rank a role for a text that says nothing */
    {"title", 0, INT16_MAX},
    {"other-title", INT16_MIN, 0},
    {"threshold", 0, INT16_MAX},
    {NULL, INT16_MIN, INT16_MAX},
};

static int evidence_line(const char *word)
{
    int line = ROLES;

    while (line < SKILL && strcmp(word, evidence_lines[line].word) != 0)
        line++;
    return line;
}

static void take_skill(const struct record *r, void *to)
{
    struct taxonomy *t = ((struct reader *)to)->taxonomy;
    struct skill *skill;

    if (!field_count(r, 4, 5) || !key_field(r, 1) || !key_field(r, 3) ||
        (*r->fields[4] && !key_field(r, 4)))
        return;
    if (t->skills.count == MLROLES__MAX_SKILLS) {
        refuse(r->place, "more than %d skills", MLROLES__MAX_SKILLS);
        return;
    }
    if (evidence_line(r->fields[1]) != SKILL) {
        refuse(r->place, "a word of evidence.txt is no key: %s", r->fields[1]);
        return;
    }
    if (map_get(&t->skill_by_key, r->fields[1])) {
        refuse(r->place, "duplicate key: %s", r->fields[1]);
        return;
    }
    skill = ADD(&t->skills);
    skill->place = r->place;
    skill->id = (uint32_t)number_field(r, 0, MLROLES__SKILL_IDS, MLROLES__LAST_ID);
    skill->key = r->fields[1];
    skill->name = r->fields[2];
    skill->kind = r->fields[3];
    skill->group = r->fields[4];
    map_set(&t->skill_by_key, skill->key, 1); /* its index when all are read and sorted */
}

static struct skill *skill_field(struct taxonomy *t, const struct record *r, unsigned field)
{
    uint32_t index = map_get(&t->skill_by_key, r->fields[field]);

    if (!index)
        refuse(r->place, "no such skill: %s", r->fields[field]);
    return index ? &t->skills.items[index - 1] : NULL;
}

static void take_alias(const struct record *r, void *to)
{
    struct taxonomy *t = ((struct reader *)to)->taxonomy;
    const unsigned binding = MLROLES__CASE | MLROLES__LISTED | MLROLES__LOOKUP;
    struct skill *skill;
    unsigned flags;

    if (!field_count(r, 2, 4))
        return;
    skill = skill_field(t, r, 0);
    flags = flags_field(r, 2, binding | PLURAL_FLAG);
    if (flags & binding && !*r->fields[3])
        refuse(r->place, "a flag without a reason");
    if (!skill)
        return;
    if (skill->aliases.count == UINT16_MAX)
        refuse(r->place, "more than %d aliases of a skill", UINT16_MAX);
    if (strcmp(r->fields[1], skill->name) != 0)
        *ADD(&skill->aliases) = r->fields[1];
    add_name(t, r->place, r->fields[1], skill->id, flags & binding, WRITTEN, 0);
    if (flags & PLURAL_FLAG)
        add_plural(t, r->place, r->fields[1], skill->id, flags & binding, 0);
}

/* -------------------------------------------------------------------------------- roles/ --- */

static void take_id(struct taxonomy *t, struct role *role, const struct record *r)
{
    (void)t;
    if (role->id)
        refuse(r->place, "id twice");
    role->id = (uint32_t)number_field(r, 1, MLROLES__ROLE_IDS, MLROLES__SKILL_IDS - 1);
    role->place = r->place;
}

static void take_name(struct taxonomy *t, struct role *role, const struct record *r)
{
    (void)t;
    if (role->name)
        refuse(r->place, "name twice");
    role->name = r->fields[1];
}

static void take_title(struct taxonomy *t, struct role *role, const struct record *r)
{
    unsigned flags = flags_field(
        r, 2, MLROLES__CASE | MLROLES__LISTED | MLROLES__LOOKUP | SHARED_FLAG);
    unsigned binding = flags & ~(unsigned)SHARED_FLAG;
    int shared = (flags & SHARED_FLAG) != 0;

    if (!role->id || !role->name) {
        refuse(r->place, "id and name come before the titles");
        return;
    }
    *ADD(&role->titles) = r->fields[1];
    add_name(t, r->place, r->fields[1], role->id, binding, WRITTEN, shared);
    add_plural(t, r->place, r->fields[1], role->id, binding | MLROLES__PLURAL, shared);
}

static void take_fact(struct taxonomy *t, struct role *role, const struct record *r)
{
    struct fact *fact = ADD(&role->facts);

    fact->kind = r->fields[0];
    fact->text = r->fields[1];
    fact->source = source_field(t, r, 2);
}

static void take_level(struct taxonomy *t, struct role *role, const struct record *r)
{
    struct level *level;
    struct fact *fact;

    if (!key_field(r, 1))
        return;
    for (size_t i = 0; i < role->levels.count; i++)
        if (strcmp(role->levels.items[i].axis, r->fields[1]) == 0)
            refuse(r->place, "level twice: %s", r->fields[1]);
    level = ADD(&role->levels);
    level->axis = r->fields[1];
    level->level = (int32_t)number_field(r, 2, 0, 100);
    fact = ADD(&role->facts);
    fact->kind = r->fields[0];
    fact->text = join(join(r->fields[1], ": ", r->fields[2]), " of 100", "");
    fact->source = source_field(t, r, 3);
}

static void take_code(struct taxonomy *t, struct role *role, const struct record *r)
{
    static const char *const matches[] = {"exact", "close", "broad", "related"};
    struct code *code = ADD(&role->codes);
    size_t i = 0;

    code->scheme = r->fields[1];
    code->version = r->fields[2];
    code->code = r->fields[3];
    code->label = r->fields[4];
    code->match = r->fields[5];
    code->source = source_field(t, r, 6);
    while (i < COUNT(matches) && strcmp(code->match, matches[i]) != 0)
        i++;
    if (i == COUNT(matches))
        refuse(r->place, "not exact, close, broad or related: %s", code->match);
}

static void take_covers(struct taxonomy *t, struct role *role, const struct record *r)
{
    struct cover *cover = ADD(&role->covers);

    cover->place = r->place;
    cover->key = r->fields[1];
    source_field(t, r, 2);
}

static void take_need(struct taxonomy *t, struct role *role, const struct record *r)
{
    const struct skill *skill = skill_field(t, r, 1);
    struct need *need;

    for (size_t i = 0; i < role->needs.count; i++)
        if (strcmp(role->needs.items[i].key, r->fields[1]) == 0)
            refuse(r->place, "need twice: %s", r->fields[1]);
    if (role->needs.count == MLROLES__MAX_NEEDS)
        refuse(r->place, "more than %d needs", MLROLES__MAX_NEEDS);
    need = ADD(&role->needs);
    need->place = r->place;
    need->key = r->fields[1];
    need->skill = skill ? (uint32_t)(skill - t->skills.items) : 0;
    need->need = (uint32_t)number_field(r, 2, 1, 1000);
    need->source = source_field(t, r, 3);
}

static void take_role_record(const struct record *r, void *to)
{
    static const struct {
        const char *keyword;
        unsigned least, most; /* fields */
        void (*take)(struct taxonomy *t, struct role *role, const struct record *r);
    } keywords[] = {
        {"id", 2, 2, take_id},         {"name", 2, 2, take_name},
        {"summary", 3, 3, take_fact},  {"title", 2, 3, take_title},
        {"does", 3, 3, take_fact},     {"makes", 3, 3, take_fact},
        {"works-with", 3, 3, take_fact}, {"background", 3, 3, take_fact},
        {"note", 3, 3, take_fact},     {"level", 4, 4, take_level},
        {"code", 7, 7, take_code},     {"covers", 3, 3, take_covers},
        {"need", 4, 4, take_need},
    };
    struct reader *reader = to;

    for (size_t i = 0; i < COUNT(keywords); i++) {
        if (strcmp(r->fields[0], keywords[i].keyword) != 0)
            continue;
        if (field_count(r, keywords[i].least, keywords[i].most))
            keywords[i].take(reader->taxonomy, reader->role, r);
        return;
    }
    refuse(r->place, "unknown keyword: %s", r->fields[0]);
}

static int is_role_file(const char *name)
{
    size_t len = strlen(name);

    return name[0] != '.' && len > 4 && strcmp(name + len - 4, ".txt") == 0;
}

static int compare_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The names of the files in roles/, in an order that no file system or locale changes. */
static size_t role_files(const char *dir, const char ***files)
{
    struct place place = {join(dir, "/", "roles"), 0};
    LIST(const char *) found = {NULL, 0, 0};
    DIR *entries = opendir(place.file);
    struct dirent *entry;

    if (!entries) {
        refuse(place, "cannot be opened");
        return 0;
    }
    while ((entry = readdir(entries)))
        if (is_role_file(entry->d_name))
            *ADD(&found) = copy_text(entry->d_name, strlen(entry->d_name));
    closedir(entries);
    if (found.count)
        qsort(found.items, found.count, sizeof *found.items, compare_text);
    else
        refuse(place, "no role");
    *files = found.items;
    return found.count;
}

static void read_role(struct taxonomy *t, const char *dir, const char *file, struct sha256 *hash)
{
    struct role *role = ADD(&t->roles);
    struct reader reader = {t, role};
    struct record stem = {{join(dir, "/roles/", file), 0}, 1, {NULL}};

    stem.fields[0] = role->key = copy_text(file, strlen(file) - 4);
    role->place = stem.place;
    key_field(&stem, 0);
    read_records(dir, join("roles/", file, ""), hash, take_role_record, &reader);
    if (!role->id || !role->name)
        refuse(stem.place, "%s is missing", role->id ? "name" : "id");
    if (!role->name)
        role->name = "?";
    if (t->roles.count > MLROLES__MAX_ROLES)
        refuse(stem.place, "more than %d roles", MLROLES__MAX_ROLES);
}

/* -------------------------------------------------------------- evidence.txt, retired.txt --- */

/* None of a role past the most there may be, which is refused elsewhere. */
static uint64_t role_bit(uint32_t index)
{
    return index < MLROLES__MAX_ROLES ? UINT64_C(1) << index : 0;
}

static void take_columns(struct taxonomy *t, const struct record *r)
{
    uint64_t seen = 0;

    if (t->evidence_columns.count || r->count != t->roles.count + 1) {
        refuse(r->place, "one line of roles, with each role once");
        return;
    }
    for (unsigned i = 1; i < r->count; i++) {
        uint32_t role = map_get(&t->role_by_key, r->fields[i]);

        if (!role || seen & role_bit(role - 1))
            refuse(r->place, "no such role, or twice: %s", r->fields[i]);
        seen |= role ? role_bit(role - 1) : 0;
        *ADD(&t->evidence_columns) = role ? role - 1 : 0;
    }
}

static int16_t *evidence_of(struct role *role, int line)
{
    return line == BASE          ? &role->base
           : line == TITLE       ? &role->title
           : line == OTHER_TITLE ? &role->other
                                 : &role->threshold;
}

static void take_evidence(const struct record *r, void *to)
{
    struct taxonomy *t = ((struct reader *)to)->taxonomy;
    int line = evidence_line(r->fields[0]);
    struct skill *skill;

    if (line == ROLES) {
        take_columns(t, r);
        return;
    }
    if (!t->evidence_columns.count || (line != BASE && !(t->evidence_lines >> BASE & 1))) {
        refuse(r->place, "the lines of roles and base come first");
        return;
    }
    if (!field_count(r, (unsigned)t->roles.count + 1, (unsigned)t->roles.count + 1))
        return;
    skill = line == SKILL ? skill_field(t, r, 0) : NULL;
    if (line == SKILL ? skill && skill->evidence : t->evidence_lines >> line & 1) {
        refuse(r->place, "evidence twice: %s", r->fields[0]);
        return;
    }
    t->evidence_lines |= 1U << line;
    if (skill)
        skill->evidence = allocate(t->roles.count, sizeof *skill->evidence);
    for (unsigned i = 0; i < t->roles.count; i++) {
        uint32_t role = t->evidence_columns.items[i];
        int16_t value = (int16_t)number_field(r, i + 1, evidence_lines[line].least,
                                              evidence_lines[line].most);

        if (skill)
            skill->evidence[role] = value;
        else if (line != SKILL)
            *evidence_of(&t->roles.items[role], line) = value;
    }
}

static void take_retired(const struct record *r, void *to)
{
    struct taxonomy *t = ((struct reader *)to)->taxonomy;
    struct retired *retired;
    const struct map *map;
    uint32_t index;

    if (!field_count(r, 3, 3) || !key_field(r, 1))
        return;
    retired = ADD(&t->retired);
    retired->place = r->place;
    retired->id = (uint32_t)number_field(r, 0, MLROLES__ROLE_IDS, MLROLES__LAST_ID);
    retired->key = r->fields[1];
    retired->successor = r->fields[2];
    map = retired->id < MLROLES__SKILL_IDS ? &t->role_by_key : &t->skill_by_key;
    index = map_get(map, retired->successor);
    if (!index)
        refuse(r->place, "no such %s: %s", map == &t->role_by_key ? "role" : "skill",
               retired->successor);
    if (map_get(map, retired->key))
        refuse(r->place, "key in use: %s", retired->key);
    retired->index = index ? index - 1 : 0;
}

/* -------------------------------------------------------- other-titles.txt, phrases.txt --- */

static void take_other_title(const struct record *r, void *to)
{
    struct taxonomy *t = ((struct reader *)to)->taxonomy;
    int head = strcmp(r->fields[0], "head") == 0;

    if (!field_count(r, 3, 3))
        return;
    if (!head && strcmp(r->fields[0], "title") != 0) {
        refuse(r->place, "neither title nor head: %s", r->fields[0]);
        return;
    }
    source_field(t, r, 2);
    add_name(t, r->place, r->fields[1], MLROLES__OTHER_WORK, head ? MLROLES__HEAD : 0, WRITTEN, 0);
}

static void take_phrase(const struct record *r, void *to)
{
    static const char *const kinds[] = {
        "and", "level", "before", "after", "heading", "rank", "not", "colleague", "article",
        "goes-on", "cut", "vendor", "product",
    }; /* in the order of their bits */
    struct taxonomy *t = ((struct reader *)to)->taxonomy;
    struct phrase *phrase;
    unsigned kind = 0;

    if (!field_count(r, 2, 2))
        return;
    while (kind < COUNT(kinds) && strcmp(r->fields[0], kinds[kind]) != 0)
        kind++;
    if (kind == COUNT(kinds)) {
        refuse(r->place, "no kind of phrase: %s", r->fields[0]);
        return;
    }
    phrase = ADD(&t->phrases);
    phrase->place = r->place;
    phrase->text = r->fields[1];
    phrase->kind = UINT32_C(1) << kind;
}

static void take_spelling(const struct record *r, void *to)
{
    struct taxonomy *t = ((struct reader *)to)->taxonomy;
    struct spelling *spelling;

    if (!field_count(r, 2, 2))
        return;
    spelling = ADD(&t->spellings);
    spelling->from = r->fields[0];
    spelling->to = r->fields[1];
}

/* ---------------------------------------------------------------------- the taxonomy whole --- */

static int compare_roles(const void *a, const void *b)
{
    const struct role *x = a, *y = b;

    return x->id != y->id ? (x->id > y->id) - (x->id < y->id) : strcmp(x->key, y->key);
}

static int compare_skills(const void *a, const void *b)
{
    const struct skill *x = a, *y = b;
    unsigned at = x->place.line, other = y->place.line; /* the later one of two is refused */

    return x->id != y->id ? (x->id > y->id) - (x->id < y->id) : (at > other) - (at < other);
}

static int compare_needs(const void *a, const void *b)
{
    const struct need *x = a, *y = b;

    return x->need != y->need ? (x->need < y->need) - (x->need > y->need)
                              : (x->skill > y->skill) - (x->skill < y->skill);
}

static void sort_skills(struct taxonomy *t)
{
    if (t->skills.count)
        qsort(t->skills.items, t->skills.count, sizeof *t->skills.items, compare_skills);
    for (size_t i = 0; i < t->skills.count; i++) {
        map_set(&t->skill_by_key, t->skills.items[i].key, (uint32_t)i + 1);
        if (i && t->skills.items[i].id == t->skills.items[i - 1].id)
            refuse(t->skills.items[i].place, "duplicate id: %lu",
                   (unsigned long)t->skills.items[i].id);
    }
}

static void sort_roles(struct taxonomy *t)
{
    if (t->roles.count)
        qsort(t->roles.items, t->roles.count, sizeof *t->roles.items, compare_roles);
    for (size_t i = 0; i < t->roles.count; i++) {
        struct role *role = &t->roles.items[i];

        map_set(&t->role_by_key, role->key, (uint32_t)i + 1);
        if (i && role->id == role[-1].id)
            refuse(role->place, "duplicate id: %lu", (unsigned long)role->id);
        if (role->needs.count)
            qsort(role->needs.items, role->needs.count, sizeof *role->needs.items, compare_needs);
    }
}

static void resolve_covers(struct taxonomy *t)
{
    for (size_t i = 0; i < t->roles.count; i++) {
        struct role *role = &t->roles.items[i];

        for (size_t j = 0; j < role->covers.count; j++) {
            const struct cover *cover = &role->covers.items[j];
            uint32_t index = map_get(&t->role_by_key, cover->key);

            if (!index || index - 1 == i)
                refuse(cover->place, "no such role to cover: %s", cover->key);
            else
                role->covered |= role_bit(index - 1);
        }
    }
}

/* Retired ids and keys are not in use, and not retired twice. */
static void check_retired(const struct taxonomy *t)
{
    for (size_t i = 0; i < t->retired.count; i++) {
        const struct retired *retired = &t->retired.items[i];
        int taken = 0;

        for (size_t j = 0; j < t->roles.count; j++)
            taken |= t->roles.items[j].id == retired->id;
        for (size_t j = 0; j < t->skills.count; j++)
            taken |= t->skills.items[j].id == retired->id;
        for (size_t j = 0; j < i; j++)
            taken |= t->retired.items[j].id == retired->id ||
                     strcmp(t->retired.items[j].key, retired->key) == 0;
        if (taken)
            refuse(retired->place, "id or key in use or retired before");
    }
}

/* Own names and keys come last: an alias may have given the name its flags. */
static void add_own_names(struct taxonomy *t)
{
    for (size_t i = 0; i < t->roles.count; i++) {
        const struct role *role = &t->roles.items[i];

        add_name(t, role->place, role->name, role->id, 0, OWN, 0);
        add_plural(t, role->place, role->name, role->id, MLROLES__PLURAL, 0);
        add_name(t, role->place, role->key, role->id, MLROLES__LOOKUP, KEY, 0);
    }
    for (size_t i = 0; i < t->skills.count; i++) {
        const struct skill *skill = &t->skills.items[i];

        add_name(t, skill->place, skill->name, skill->id, 0, OWN, 0);
        add_name(t, skill->place, skill->key, skill->id, MLROLES__LOOKUP, KEY, 0);
    }
}

static int is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

static int is_small(char c)
{
    return c >= 'a' && c <= 'z';
}

/* The name with a space before each inner capital, `LightGBM` as `Light GBM`; NULL: it has none, or
 * a piece would be too short. */
static const char *written_apart(const char *name)
{
    size_t len = strlen(name), n = 0, piece = 0;
    char *apart = allocate(2 * len + 1, 1);

    for (size_t i = 0; i < len; i++) {
        char c = name[i], before = i ? name[i - 1] : 0;
        int letter = is_capital(c) || is_small(c);

        if (!letter && !(c >= '0' && c <= '9'))
            return NULL;
        if (is_capital(c) && (is_small(before) || (is_capital(before) && is_small(name[i + 1])))) {
            if (piece < 2)
                return NULL;
            apart[n++] = ' ';
            piece = 0;
        }
        if (!letter && piece == 0)
            return NULL;
        apart[n++] = c;
        piece++;
    }
    return n > len && piece >= 2 ? apart : NULL;
}

/* The name with the first word that ends in `from` ending in `to`; NULL: no word does. */
static const char *respelled(const char *name, const struct spelling *spelling)
{
    size_t len = strlen(spelling->from);

    for (const char *at = strstr(name, spelling->from); at; at = strstr(at + 1, spelling->from)) {
        char next = at[len];

        if (!is_capital(next) && !is_small(next))
            return join(copy_text(name, (size_t)(at - name)), spelling->to, at + len);
    }
    return NULL;
}

static void add_respelled_names(struct taxonomy *t)
{
    for (size_t i = 0, n = t->names.count; i < n; i++)
        for (size_t k = 0; k < t->spellings.count; k++) {
            const struct name name = t->names.items[i];
            const char *text = name.origin != APART && !(name.flags & MLROLES__LOOKUP)
                                   ? respelled(name.text, &t->spellings.items[k]) : NULL;

            if (text)
                add_name(t, name.place, text, name.owner, name.flags, APART, name.shared);
        }
}

static void add_names_apart(struct taxonomy *t)
{
    for (size_t i = 0, n = t->names.count; i < n; i++) {
        const struct name name = t->names.items[i];
        const char *apart = name.origin == WRITTEN || name.origin == OWN
                                ? written_apart(name.text) : NULL;

        if (apart && !(name.flags & MLROLES__LOOKUP))
            add_name(t, name.place, apart, name.owner, name.flags | MLROLES__CASE, APART,
                     name.shared);
    }
}

void read_taxonomy(struct taxonomy *t, const char *dir)
{
    struct reader reader = {t, NULL};
    struct place place = {join(dir, "/", "taxonomy.txt"), 0};
    struct sha256 hash;
    const char **files = NULL;
    size_t count;

    sha256_start(&hash);
    read_records(dir, "taxonomy.txt", &hash, take_about, &reader);
    if (!t->name || !t->version)
        refuse(place, "name or version is missing");
    read_records(dir, "sources.txt", &hash, take_source, &reader);
    read_records(dir, "skills.txt", &hash, take_skill, &reader);
    sort_skills(t);
    read_records(dir, "aliases.txt", &hash, take_alias, &reader);
    count = role_files(dir, &files);
    for (size_t i = 0; i < count; i++)
        read_role(t, dir, files[i], &hash);
    sort_roles(t);
    resolve_covers(t);
    read_records(dir, "other-titles.txt", &hash, take_other_title, &reader);
    read_records(dir, "phrases.txt", &hash, take_phrase, &reader);
    read_records(dir, "spellings.txt", &hash, take_spelling, &reader);
    read_records(dir, "evidence.txt", &hash, take_evidence, &reader);
    if (!(t->evidence_lines >> BASE & 1))
        refuse((struct place){join(dir, "/", "evidence.txt"), 0}, "no base");
    read_records(dir, "retired.txt", &hash, take_retired, &reader);
    check_retired(t);
    add_own_names(t);
    add_respelled_names(t);
    add_names_apart(t);
    sha256_end(&hash, t->digest);
}
