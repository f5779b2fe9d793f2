/* libmlroles in PostgreSQL: the functions of mlroles--1.0.sql.
 * SPDX-License-Identifier: MIT
 *
 * The library keeps no state and allocates nothing, so there is nothing to set up and nothing to
 * release: memory is the server's, of the call's own context, and the functions may run in
 * parallel workers. Symbols begin with mlroles_sql_, since mlroles_rank and its like are the
 * library's.
 */
#include <postgres.h>

#include <access/htup_details.h>
#include <catalog/pg_type.h>
#include <fmgr.h>
#include <funcapi.h>
#include <mb/pg_wchar.h>
#include <miscadmin.h>
#include <mlroles.h>
#include <utils/array.h>
#include <utils/builtins.h>

#if PG_VERSION_NUM < 150000
#error "this extension is for PostgreSQL 15 and later"
#endif

PG_MODULE_MAGIC;

enum {
    MAX_ROLES = 64, /* a taxonomy has no more */
    MAX_COLUMNS = 3,
};

/* UTF-8, as the library reads and gives it. */
struct string {
    const char *bytes;
    size_t len;
};

/* The distinct skills in a text, and the roles of its own title or MLROLES_OTHER_WORK. */
struct names {
    size_t n;
    mlroles_id *list;
};

/* ------------------------------------------------------------------------------- encodings --- */

static struct string to_utf8(char *bytes, int len)
{
    struct string string = {bytes, (size_t)len};
    /* What SQL_ASCII holds nobody knows, so nothing can be converted; the library minds no byte,
     * but the server would refuse what is not UTF-8. */
    if (GetDatabaseEncoding() == PG_SQL_ASCII)
        return string;
    char *converted = pg_server_to_any(bytes, len, PG_UTF8);
    if (converted != bytes)
        string = (struct string){converted, strlen(converted)};
    return string;
}

static struct string read_text(text *value)
{
    CHECK_FOR_INTERRUPTS();
    return to_utf8(VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));
}

/* With a NUL at the end, for look-ups by key. */
static struct string read_name(text *value)
{
    char *name = text_to_cstring(value);
    return to_utf8(name, (int)strlen(name));
}

static Datum text_datum(const char *utf8)
{
    return PointerGetDatum(cstring_to_text(pg_any_to_server(utf8, (int)strlen(utf8), PG_UTF8)));
}

/* ------------------------------------------------------------------------------------ rows --- */

static void add_row(FunctionCallInfo fcinfo, const Datum *values, const bool *nulls)
{
    ReturnSetInfo *result = (ReturnSetInfo *)fcinfo->resultinfo;
    tuplestore_putvalues(result->setResult, result->setDesc, (Datum *)values, (bool *)nulls);
}

/* ----------------------------------------------------------------------------------- names --- */

static char *list_of_keys(const mlroles_role *roles, size_t n)
{
    StringInfoData list;
    initStringInfo(&list);
    for (size_t i = 0; i < n; i++)
        appendStringInfo(&list, "%s%s", i ? ", " : "", mlroles_role_key(roles[i]));
    return list.data;
}

static void refuse_unknown_role(text *name)
{
    mlroles_role roles[MAX_ROLES];
    size_t n = mlroles_role_count();
    for (size_t i = 0; i < n; i++)
        roles[i] = mlroles_role_at(i);
    ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
            errmsg("no role is called \"%s\"", text_to_cstring(name)),
            errhint("Roles are %s.", list_of_keys(roles, n)));
}

/* The one role that a key or title means. */
static mlroles_role role_named(text *value)
{
    mlroles_role found[MAX_ROLES];
    struct string name = read_name(value);
    mlroles_role role = mlroles_role_by_key(name.bytes);
    if (role)
        return role;
    size_t n = mlroles_role_find(name.bytes, name.len, found, MAX_ROLES);
    if (n == 0)
        refuse_unknown_role(value);
    if (n > 1)
        ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE),
                errmsg("\"%s\" may mean more than one role", text_to_cstring(value)),
                errhint("Say which: %s.", list_of_keys(found, n)));
    return found[0];
}

/* The one skill that a key, name or alias means; 0 if there is none, or more than one. */
static mlroles_skill skill_named(text *value)
{
    mlroles_skill found;
    struct string name = read_name(value);
    mlroles_skill skill = mlroles_skill_by_key(name.bytes);
    if (!skill && mlroles_skill_find(name.bytes, name.len, &found, 1) == 1)
        skill = found;
    pfree((char *)name.bytes); /* an array may hold millions */
    return skill;
}

/* ---------------------------------------------------------------------------------- skills --- */

PG_FUNCTION_INFO_V1(mlroles_sql_skills);
Datum mlroles_sql_skills(PG_FUNCTION_ARGS)
{
    struct string body = read_text(PG_GETARG_TEXT_PP(0));
    size_t cap = mlroles_skill_count();
    mlroles_skill *skills = palloc(cap * sizeof *skills);
    size_t n = mlroles_skills_in(body.bytes, body.len, skills, cap);
    Datum *keys = palloc((n + 1) * sizeof *keys);
    for (size_t i = 0; i < n; i++)
        keys[i] = text_datum(mlroles_skill_key(skills[i]));
    PG_RETURN_ARRAYTYPE_P(construct_array(keys, (int)n, TEXTOID, -1, false, TYPALIGN_INT));
}

PG_FUNCTION_INFO_V1(mlroles_sql_coverage);
Datum mlroles_sql_coverage(PG_FUNCTION_ARGS)
{
    mlroles_role role = role_named(PG_GETARG_TEXT_PP(0));
    Datum *names;
    bool *nulls;
    int n;
    deconstruct_array(PG_GETARG_ARRAYTYPE_P(1), TEXTOID, -1, false, TYPALIGN_INT, &names, &nulls,
                      &n);
    mlroles_skill *have = palloc(((size_t)n + 1) * sizeof *have);
    for (int i = 0; i < n; i++) {
        CHECK_FOR_INTERRUPTS();
        have[i] = nulls[i] ? 0 : skill_named(DatumGetTextPP(names[i])); /* 0 is read as nothing */
    }
    PG_RETURN_INT32(mlroles_coverage(role, have, (size_t)n));
}

/* ----------------------------------------------------------------------------------- roles --- */

static void read_names(text *value, struct names *names)
{
    struct string body = read_text(value);
    size_t cap = mlroles_skill_count() + MAX_ROLES;
    names->list = palloc(cap * sizeof *names->list);
    names->n = mlroles_names_in(body.bytes, body.len, names->list, cap);
}

PG_FUNCTION_INFO_V1(mlroles_sql_role);
Datum mlroles_sql_role(PG_FUNCTION_ARGS)
{
    struct names names;
    read_names(PG_GETARG_TEXT_PP(0), &names);
    mlroles_role role = mlroles_decide(names.list, names.n);
    if (!role)
        PG_RETURN_NULL();
    PG_RETURN_DATUM(text_datum(mlroles_role_key(role)));
}

PG_FUNCTION_INFO_V1(mlroles_sql_rank);
Datum mlroles_sql_rank(PG_FUNCTION_ARGS)
{
    struct names names;
    mlroles_role roles[MAX_ROLES];
    int32_t scores[MAX_ROLES];

    InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
    read_names(PG_GETARG_TEXT_PP(0), &names);
    size_t n = mlroles_rank(names.list, names.n, roles, scores, MAX_ROLES);
    for (size_t i = 0; i < n; i++) {
        int32_t coverage = mlroles_coverage(roles[i], names.list, names.n);
        const Datum row[] = {text_datum(mlroles_role_key(roles[i])), Int32GetDatum(scores[i]),
                             Int32GetDatum(coverage)};
        add_row(fcinfo, row, (bool[MAX_COLUMNS]){false});
    }
    return (Datum)0;
}

/* NULL for the base. */
static const char *key_of_part(mlroles_id id)
{
    const char *key = mlroles_role_key(id);
    if (!key)
        key = id == MLROLES_OTHER_WORK ? "other-work" : mlroles_skill_key(id);
    return key;
}

PG_FUNCTION_INFO_V1(mlroles_sql_explain);
Datum mlroles_sql_explain(PG_FUNCTION_ARGS)
{
    struct names names;
    mlroles_role role = role_named(PG_GETARG_TEXT_PP(0));
    InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
    read_names(PG_GETARG_TEXT_PP(1), &names);
    size_t cap = names.n + 1; /* no more parts than the base and all names */
    mlroles_id *which = palloc(cap * sizeof *which);
    int32_t *parts = palloc(cap * sizeof *parts);
    size_t n = mlroles_explain(role, names.list, names.n, which, parts, cap);
    for (size_t i = 0; i < n; i++) {
        const char *key = key_of_part(which[i]);
        const Datum row[] = {key ? text_datum(key) : (Datum)0, Int32GetDatum(parts[i])};
        add_row(fcinfo, row, (bool[MAX_COLUMNS]){!key}); /* none of the base */
    }
    return (Datum)0;
}

/* -------------------------------------------------------------------- look-up and versions --- */

static void add_meaning(FunctionCallInfo fcinfo, const char *kind, const char *key,
                        const char *name)
{
    const Datum row[] = {text_datum(kind), text_datum(key), text_datum(name)};
    add_row(fcinfo, row, (bool[MAX_COLUMNS]){false});
}

PG_FUNCTION_INFO_V1(mlroles_sql_find);
Datum mlroles_sql_find(PG_FUNCTION_ARGS)
{
    struct string name = read_text(PG_GETARG_TEXT_PP(0));
    mlroles_role roles[MAX_ROLES];
    size_t n_roles = mlroles_role_find(name.bytes, name.len, roles, MAX_ROLES);
    size_t n_skills = mlroles_skill_find(name.bytes, name.len, NULL, 0);
    mlroles_skill *skills = palloc((n_skills + 1) * sizeof *skills);

    InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
    mlroles_skill_find(name.bytes, name.len, skills, n_skills);
    for (size_t i = 0; i < n_roles; i++)
        add_meaning(fcinfo, "role", mlroles_role_key(roles[i]), mlroles_role_name(roles[i]));
    for (size_t i = 0; i < n_skills; i++)
        add_meaning(fcinfo, "skill", mlroles_skill_key(skills[i]), mlroles_skill_name(skills[i]));
    return (Datum)0;
}

PG_FUNCTION_INFO_V1(mlroles_sql_taxonomy);
Datum mlroles_sql_taxonomy(PG_FUNCTION_ARGS)
{
    TupleDesc columns;
    Datum row[] = {text_datum(mlroles_version()), text_datum(mlroles_taxonomy_version()),
                   text_datum(mlroles_taxonomy_digest())};
    if (get_call_result_type(fcinfo, NULL, &columns) != TYPEFUNC_COMPOSITE)
        elog(ERROR, "mlroles_taxonomy returns a row");
    HeapTuple tuple = heap_form_tuple(BlessTupleDesc(columns), row, (bool[MAX_COLUMNS]){false});
    PG_RETURN_DATUM(HeapTupleGetDatum(tuple));
}
