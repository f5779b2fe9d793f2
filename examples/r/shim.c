/* What R calls, made by R CMD SHLIB shim.c: values in, values out. NULL is NA; lists, columns. */
#include <mlroles.h>
#include <Rinternals.h>
#include <string.h>

#define ID(v) ((uint32_t)asInteger(v))
#define IDS(v) (uint32_t *)INTEGER(v), (size_t)XLENGTH(v)
#define BYTES(v) (const char *)RAW(v), (size_t)XLENGTH(v)
#define NAME(v) CHAR(asChar(v))
#define F1(f, make) SEXP r_##f(SEXP a) { return make(mlroles_##f(ID(a))); }
#define F2(f, make) SEXP r_##f(SEXP a, SEXP b) { return make(mlroles_##f(ID(a), ID(b))); }

enum { CAP = 65535 + 64 + 1 }; /* all the skills and roles there can be, and the base */
static uint32_t ids[CAP]; /* R has one thread */
static int32_t numbers[CAP];
#define ROOM ids, numbers, CAP

static SEXP text(const char *s) { return ScalarString(s ? mkCharCE(s, CE_UTF8) : NA_STRING); }
static SEXP number(int64_t n) { return ScalarInteger((int)n); }
static SEXP rows(size_t n, size_t columns)
{
    SEXP out = allocMatrix(INTSXP, (int)n, (int)columns);
    memcpy(INTEGER(out), ids, n * sizeof *ids);
    if (columns == 2)
        memcpy(INTEGER(out) + n, numbers, n * sizeof *numbers);
    return out;
}

F1(role_at, number) F1(skill_at, number) F1(role_key, text) F1(role_name, text)
F1(skill_key, text) F1(skill_name, text) F1(skill_kind, text) F1(skill_group, text)
F2(evidence, number) F2(role_title, text) F2(role_fact, text) F2(role_fact_kind, text)
F2(role_fact_source, text) F2(need_source, text) F2(skill_alias, text)
SEXP r_role_level(SEXP r, SEXP a) { return number(mlroles_role_level(ID(r), NAME(a))); }
SEXP r_role_code(SEXP r, SEXP i, SEXP f) { return text(mlroles_role_code(ID(r), ID(i), NAME(f))); }
SEXP r_role_covers(SEXP r) { return rows(mlroles_role_covers(ID(r), ids, CAP), 1); }
SEXP r_role_needs(SEXP r) { return rows(mlroles_role_needs(ID(r), ROOM), 2); }
SEXP r_names_in(SEXP t) { return rows(mlroles_names_in(BYTES(t), ids, CAP), 1); }
SEXP r_decide(SEXP have) { return number(mlroles_decide(IDS(have))); }
SEXP r_rank(SEXP have) { return rows(mlroles_rank(IDS(have), ROOM), 2); }
SEXP r_explain(SEXP r, SEXP have) { return rows(mlroles_explain(ID(r), IDS(have), ROOM), 2); }
