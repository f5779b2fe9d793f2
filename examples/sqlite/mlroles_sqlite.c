/* libmlroles in SQLite: a loadable extension.
 * SPDX-License-Identifier: MIT
 *
 *     mlroles_role(text)             key of the one role that the text is about, or NULL
 *     mlroles_skills(text)           JSON array of the keys of the skills that the text names
 *     mlroles_coverage(role, json)   how much of the role's profile these skills are, 0..10000
 *     mlroles_rank(text)             table: role, score, coverage; best first
 *     mlroles_explain(role, text)    table: key, part; the base first, with key NULL; a title of
 *                                    another trade has the key other-work
 *     mlroles_find(name)             table: kind, key, name
 *     mlroles_taxonomy               table of one row: library, taxonomy, digest
 *
 * The functions answer alike for ever as long as the digest is the same, and touch nothing: they
 * are deterministic and innocuous, so that indexes, generated columns and views may use them. Of
 * NULL they are NULL, and the tables empty.
 */
#include <mlroles.h>
#include <sqlite3ext.h>
#include <stdbool.h>
#include <string.h>

SQLITE_EXTENSION_INIT1

enum {
    MAX_ROLES = 64, /* a taxonomy has no more */
    MAX_COLUMNS = 3,
    MAX_ARGUMENTS = 2,
    JSON = 'J', /* how SQLite marks a text that its own functions may take for JSON */
};

struct string {
    const char *bytes;
    size_t len;
};

/* The distinct skills in a text, and the roles of its own title or MLROLES_OTHER_WORK. */
struct names {
    size_t n;
    mlroles_id *list;
};

/* Text, or bytes as they are; always with a NUL behind. NULL if there is no memory. */
static struct string read_string(sqlite3_value *value)
{
    struct string string = {.bytes = (const char *)sqlite3_value_text(value)};
    string.len = (size_t)sqlite3_value_bytes(value);
    return string;
}

static void *allocate(size_t n, size_t size)
{
    return sqlite3_malloc64((n + 1) * size);
}

/* ----------------------------------------------------------------------------------- names --- */

/* The one role that a key or title means; 0 with a message, which the caller releases. */
static mlroles_role role_named(struct string name, char **message)
{
    mlroles_role found[MAX_ROLES];
    mlroles_role role = mlroles_role_by_key(name.bytes);
    if (role)
        return role;
    size_t n = mlroles_role_find(name.bytes, name.len, found, MAX_ROLES);
    if (n == 1)
        return found[0];
    if (n == 0)
        *message = sqlite3_mprintf("no role is called '%s'", name.bytes);
    else
        *message = sqlite3_mprintf("'%s' may mean more than one role, among them %s and %s",
                                   name.bytes, mlroles_role_key(found[0]),
                                   mlroles_role_key(found[1]));
    return 0;
}

/* The one skill that a key, name or alias means; 0 if there is none, or more than one. */
static mlroles_skill skill_named(struct string name)
{
    mlroles_skill found;
    mlroles_skill skill = mlroles_skill_by_key(name.bytes);
    if (skill)
        return skill;
    return mlroles_skill_find(name.bytes, name.len, &found, 1) == 1 ? found : 0;
}

static bool read_names(struct string text, struct names *names)
{
    size_t cap = mlroles_skill_count() + MAX_ROLES;
    names->list = allocate(cap, sizeof *names->list);
    if (names->list)
        names->n = mlroles_names_in(text.bytes, text.len, names->list, cap);
    return names->list;
}

/* ------------------------------------------------------------------------ scalar functions --- */

static bool has_null(int n, sqlite3_value **values)
{
    for (int i = 0; i < n; i++) {
        if (sqlite3_value_type(values[i]) == SQLITE_NULL)
            return true;
    }
    return false;
}

static void role(sqlite3_context *context, int n, sqlite3_value **values)
{
    struct names names;
    if (has_null(n, values))
        return;
    if (!read_names(read_string(values[0]), &names)) {
        sqlite3_result_error_nomem(context);
        return;
    }
    mlroles_role decision = mlroles_decide(names.list, names.n);
    if (decision)
        sqlite3_result_text(context, mlroles_role_key(decision), -1, SQLITE_STATIC);
    sqlite3_free(names.list);
}

/* Keys are of lower-case letters, digits and hyphens: nothing in them is to be escaped. */
static void result_keys(sqlite3_context *context, const mlroles_skill *skills, size_t n)
{
    sqlite3_str *json = sqlite3_str_new(sqlite3_context_db_handle(context));
    sqlite3_str_appendchar(json, 1, '[');
    for (size_t i = 0; i < n; i++)
        sqlite3_str_appendf(json, "%s\"%s\"", i ? "," : "", mlroles_skill_key(skills[i]));
    sqlite3_str_appendchar(json, 1, ']');
    char *bytes = sqlite3_str_finish(json);
    if (!bytes) {
        sqlite3_result_error_nomem(context);
        return;
    }
    sqlite3_result_text(context, bytes, -1, sqlite3_free);
    sqlite3_result_subtype(context, JSON);
}

static void skills(sqlite3_context *context, int n, sqlite3_value **values)
{
    if (has_null(n, values))
        return;
    struct string text = read_string(values[0]);
    size_t cap = mlroles_skill_count();
    mlroles_skill *found = allocate(cap, sizeof *found);
    if (found)
        result_keys(context, found, mlroles_skills_in(text.bytes, text.len, found, cap));
    else
        sqlite3_result_error_nomem(context);
    sqlite3_free(found);
}

/* Reads the names that SQLite's own JSON gives. */
static int read_skills(sqlite3_stmt *names, mlroles_skill **have, size_t *n)
{
    size_t cap = 0;
    int status;
    while ((status = sqlite3_step(names)) == SQLITE_ROW) {
        if (*n == cap) {
            cap = cap ? 2 * cap : 64;
            void *more = sqlite3_realloc64(*have, cap * sizeof **have);
            if (!more)
                return SQLITE_NOMEM;
            *have = more;
        }
        if (sqlite3_column_type(names, 0) == SQLITE_TEXT)
            (*have)[(*n)++] = skill_named(read_string(sqlite3_column_value(names, 0)));
    }
    return status;
}

static int coverage_of(sqlite3 *db, mlroles_role role, sqlite3_value *json, int32_t *coverage)
{
    mlroles_skill *have = NULL;
    size_t n = 0;
    sqlite3_stmt *names;
    int status = sqlite3_prepare_v2(db, "SELECT value FROM json_each(?)", -1, &names, NULL);
    if (status != SQLITE_OK)
        return status;
    sqlite3_bind_value(names, 1, json);
    status = read_skills(names, &have, &n);
    *coverage = mlroles_coverage(role, have, n);
    sqlite3_free(have);
    sqlite3_finalize(names);
    return status;
}

static void coverage(sqlite3_context *context, int n, sqlite3_value **values)
{
    char *message = NULL;
    int32_t coverage;
    if (has_null(n, values))
        return;
    mlroles_role role = role_named(read_string(values[0]), &message);
    if (!role) {
        sqlite3_result_error(context, message ? message : "no memory", -1);
        sqlite3_free(message);
        return;
    }
    sqlite3 *db = sqlite3_context_db_handle(context);
    if (coverage_of(db, role, values[1], &coverage) == SQLITE_DONE)
        sqlite3_result_int(context, coverage);
    else
        sqlite3_result_error(context, sqlite3_errmsg(db), -1);
}

/* --------------------------------------------------------------------------------- tables --- */
/* Each table is one call of the library, whose rows are kept until they have been read. */

struct cell {
    const char *text; /* the library's; NULL: the number */
    int32_t number;
    bool is_number;
};

struct row {
    struct cell cells[MAX_COLUMNS];
};

struct cursor {
    sqlite3_vtab_cursor base;
    size_t at;
    size_t n;
    struct row *rows;
};

/* Fills cursor->rows; a status of SQLite, and a message with SQLITE_ERROR. */
typedef int fill_function(struct cursor *cursor, const struct string *arguments, char **message);

struct table {
    const char *name;
    const char *declaration;
    int n_columns; /* before the hidden ones, which are the arguments */
    int n_arguments;
    fill_function *fill;
};

struct opened {
    sqlite3_vtab base;
    const struct table *table;
};

static struct cell text_cell(const char *text)
{
    return (struct cell){.text = text};
}

static struct cell number_cell(int32_t number)
{
    return (struct cell){.number = number, .is_number = true};
}

static struct row *add_row(struct cursor *cursor)
{
    return &cursor->rows[cursor->n++];
}

static bool make_room(struct cursor *cursor, size_t n)
{
    cursor->rows = allocate(n, sizeof *cursor->rows);
    return cursor->rows;
}

static int fill_rank(struct cursor *cursor, const struct string *arguments, char **message)
{
    struct names names;
    mlroles_role roles[MAX_ROLES];
    int32_t scores[MAX_ROLES];
    (void)message;
    if (!read_names(arguments[0], &names))
        return SQLITE_NOMEM;
    size_t n = mlroles_rank(names.list, names.n, roles, scores, MAX_ROLES);
    bool room = make_room(cursor, n);
    for (size_t i = 0; room && i < n; i++) {
        struct row *row = add_row(cursor);
        row->cells[0] = text_cell(mlroles_role_key(roles[i]));
        row->cells[1] = number_cell(scores[i]);
        row->cells[2] = number_cell(mlroles_coverage(roles[i], names.list, names.n));
    }
    sqlite3_free(names.list);
    return room ? SQLITE_OK : SQLITE_NOMEM;
}

/* NULL for the base. */
static const char *key_of_part(mlroles_id id)
{
    const char *key = mlroles_role_key(id);
    if (!key)
        key = id == MLROLES_OTHER_WORK ? "other-work" : mlroles_skill_key(id);
    return key;
}

static int fill_parts(struct cursor *cursor, mlroles_role role, const struct names *names)
{
    size_t n = names->n + 1; /* no more parts than the base and all names */
    mlroles_id *which = allocate(n, sizeof *which);
    int32_t *parts = allocate(n, sizeof *parts);
    bool room = which && parts && make_room(cursor, n);
    if (room)
        n = mlroles_explain(role, names->list, names->n, which, parts, n);
    for (size_t i = 0; room && i < n; i++) {
        struct row *row = add_row(cursor);
        row->cells[0] = text_cell(key_of_part(which[i]));
        row->cells[1] = number_cell(parts[i]);
    }
    sqlite3_free(which);
    sqlite3_free(parts);
    return room ? SQLITE_OK : SQLITE_NOMEM;
}

static int fill_explain(struct cursor *cursor, const struct string *arguments, char **message)
{
    struct names names;
    mlroles_role role = role_named(arguments[0], message);
    if (!role)
        return SQLITE_ERROR;
    if (!read_names(arguments[1], &names))
        return SQLITE_NOMEM;
    int status = fill_parts(cursor, role, &names);
    sqlite3_free(names.list);
    return status;
}

static void add_meaning(struct cursor *cursor, const char *kind, const char *key, const char *name)
{
    struct row *row = add_row(cursor);
    row->cells[0] = text_cell(kind);
    row->cells[1] = text_cell(key);
    row->cells[2] = text_cell(name);
}

static int fill_find(struct cursor *cursor, const struct string *arguments, char **message)
{
    struct string name = arguments[0];
    mlroles_role roles[MAX_ROLES];
    size_t n_roles = mlroles_role_find(name.bytes, name.len, roles, MAX_ROLES);
    size_t n_skills = mlroles_skill_find(name.bytes, name.len, NULL, 0);
    mlroles_skill *found = allocate(n_skills, sizeof *found);
    (void)message;
    if (!found || !make_room(cursor, n_roles + n_skills)) {
        sqlite3_free(found);
        return SQLITE_NOMEM;
    }
    mlroles_skill_find(name.bytes, name.len, found, n_skills);
    for (size_t i = 0; i < n_roles; i++)
        add_meaning(cursor, "role", mlroles_role_key(roles[i]), mlroles_role_name(roles[i]));
    for (size_t i = 0; i < n_skills; i++)
        add_meaning(cursor, "skill", mlroles_skill_key(found[i]), mlroles_skill_name(found[i]));
    sqlite3_free(found);
    return SQLITE_OK;
}

static int fill_taxonomy(struct cursor *cursor, const struct string *arguments, char **message)
{
    (void)arguments;
    (void)message;
    if (!make_room(cursor, 1))
        return SQLITE_NOMEM;
    struct row *row = add_row(cursor);
    row->cells[0] = text_cell(mlroles_version());
    row->cells[1] = text_cell(mlroles_taxonomy_version());
    row->cells[2] = text_cell(mlroles_taxonomy_digest());
    return SQLITE_OK;
}

static const struct table TABLES[] = {
    {"mlroles_rank", "CREATE TABLE t(role TEXT, score INT, coverage INT, text HIDDEN)", 3, 1,
     fill_rank},
    {"mlroles_explain", "CREATE TABLE t(key TEXT, part INT, role HIDDEN, text HIDDEN)", 2, 2,
     fill_explain},
    {"mlroles_find", "CREATE TABLE t(kind TEXT, key TEXT, name TEXT, called HIDDEN)", 3, 1,
     fill_find},
    {"mlroles_taxonomy", "CREATE TABLE t(library TEXT, taxonomy TEXT, digest TEXT)", 3, 0,
     fill_taxonomy},
};

static int connect(sqlite3 *db, void *table, int argc, const char *const *argv,
                   sqlite3_vtab **vtab, char **message)
{
    const struct table *of = table;
    (void)argc;
    (void)argv;
    (void)message;
    int status = sqlite3_declare_vtab(db, of->declaration);
    struct opened *opened = status == SQLITE_OK ? sqlite3_malloc64(sizeof *opened) : NULL;
    if (!opened)
        return status == SQLITE_OK ? SQLITE_NOMEM : status;
    *opened = (struct opened){.table = of};
    *vtab = &opened->base;
    return sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
}

static int disconnect(sqlite3_vtab *vtab)
{
    sqlite3_free(vtab);
    return SQLITE_OK;
}

/* Every argument must be there, and is taken over; a plan in which one is not known yet is none. */
static int best_index(sqlite3_vtab *vtab, sqlite3_index_info *info)
{
    const struct table *table = ((struct opened *)vtab)->table;
    int given = 0;
    for (int i = 0; i < info->nConstraint; i++) {
        int argument = info->aConstraint[i].iColumn - table->n_columns;
        if (argument < 0 || info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ)
            continue;
        if (!info->aConstraint[i].usable)
            return SQLITE_CONSTRAINT;
        if (given & 1 << argument)
            continue;
        given |= 1 << argument;
        info->aConstraintUsage[i].argvIndex = argument + 1;
        info->aConstraintUsage[i].omit = 1;
    }
    if (given != (1 << table->n_arguments) - 1) {
        sqlite3_free(vtab->zErrMsg);
        vtab->zErrMsg = sqlite3_mprintf("%s takes %d argument(s)", table->name, table->n_arguments);
        return SQLITE_ERROR;
    }
    info->estimatedCost = 100;
    info->estimatedRows = 6;
    return SQLITE_OK;
}

static int open_cursor(sqlite3_vtab *vtab, sqlite3_vtab_cursor **cursor)
{
    struct cursor *opened = sqlite3_malloc64(sizeof *opened);
    (void)vtab;
    if (!opened)
        return SQLITE_NOMEM;
    *opened = (struct cursor){0};
    *cursor = &opened->base;
    return SQLITE_OK;
}

static int close_cursor(sqlite3_vtab_cursor *base)
{
    struct cursor *cursor = (struct cursor *)base;
    sqlite3_free(cursor->rows);
    sqlite3_free(cursor);
    return SQLITE_OK;
}

static int filter(sqlite3_vtab_cursor *base, int number, const char *name, int argc,
                  sqlite3_value **argv)
{
    struct cursor *cursor = (struct cursor *)base;
    struct string arguments[MAX_ARGUMENTS];
    (void)number;
    (void)name;
    sqlite3_free(cursor->rows);
    *cursor = (struct cursor){.base = cursor->base};
    if (has_null(argc, argv))
        return SQLITE_OK;
    for (int i = 0; i < argc; i++) {
        arguments[i] = read_string(argv[i]);
        if (!arguments[i].bytes)
            return SQLITE_NOMEM;
    }
    sqlite3_free(base->pVtab->zErrMsg);
    base->pVtab->zErrMsg = NULL;
    return ((struct opened *)base->pVtab)->table->fill(cursor, arguments, &base->pVtab->zErrMsg);
}

static int next(sqlite3_vtab_cursor *base)
{
    ((struct cursor *)base)->at++;
    return SQLITE_OK;
}

static int at_end(sqlite3_vtab_cursor *base)
{
    const struct cursor *cursor = (struct cursor *)base;
    return cursor->at >= cursor->n;
}

static int column(sqlite3_vtab_cursor *base, sqlite3_context *context, int number)
{
    const struct cursor *cursor = (struct cursor *)base;
    if (number >= ((struct opened *)base->pVtab)->table->n_columns)
        return SQLITE_OK; /* an argument: whoever asks has it */
    const struct cell *cell = &cursor->rows[cursor->at].cells[number];
    if (cell->is_number)
        sqlite3_result_int(context, cell->number);
    else
        sqlite3_result_text(context, cell->text, -1, SQLITE_STATIC); /* NULL of NULL */
    return SQLITE_OK;
}

static int row_id(sqlite3_vtab_cursor *base, sqlite3_int64 *id)
{
    *id = (sqlite3_int64)((struct cursor *)base)->at;
    return SQLITE_OK;
}

/* Without xCreate: each is there in every database, and none is made. */
static const sqlite3_module MODULE = {
    .xConnect = connect,
    .xBestIndex = best_index,
    .xDisconnect = disconnect,
    .xOpen = open_cursor,
    .xClose = close_cursor,
    .xFilter = filter,
    .xNext = next,
    .xEof = at_end,
    .xColumn = column,
    .xRowid = row_id,
};

/* ----------------------------------------------------------------------------- entry point --- */

typedef void scalar_function(sqlite3_context *context, int n, sqlite3_value **values);

static int add_function(sqlite3 *db, const char *name, int n, scalar_function *function)
{
    int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    return sqlite3_create_function_v2(db, name, n, flags, NULL, function, NULL, NULL, NULL);
}

/* SQLite makes the name of it from that of the file. */
int sqlite3_mlrolessqlite_init(sqlite3 *db, char **message, const sqlite3_api_routines *api);

int sqlite3_mlrolessqlite_init(sqlite3 *db, char **message, const sqlite3_api_routines *api)
{
    SQLITE_EXTENSION_INIT2(api);
    (void)message;
    int status = add_function(db, "mlroles_role", 1, role);
    if (status == SQLITE_OK)
        status = add_function(db, "mlroles_skills", 1, skills);
    if (status == SQLITE_OK)
        status = add_function(db, "mlroles_coverage", 2, coverage);
    for (size_t i = 0; status == SQLITE_OK && i < sizeof TABLES / sizeof TABLES[0]; i++)
        status = sqlite3_create_module_v2(db, TABLES[i].name, &MODULE, (void *)&TABLES[i], NULL);
    return status;
}
