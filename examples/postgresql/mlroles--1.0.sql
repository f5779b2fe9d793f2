-- libmlroles in PostgreSQL.
-- SPDX-License-Identifier: MIT
\echo Use "CREATE EXTENSION mlroles" to load this file. \quit

-- The cost is what lets the planner start workers: at the default of 1 it takes none.

CREATE FUNCTION mlroles_rank(text, OUT role text, OUT score integer, OUT coverage integer)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'mlroles_sql_rank'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 6;
COMMENT ON FUNCTION mlroles_rank(text) IS
'roles that the skills in the text and its own title speak for, best first: key, score in '
'centibans, coverage 0..10000';

CREATE FUNCTION mlroles_role(text) RETURNS text
AS 'MODULE_PATHNAME', 'mlroles_sql_role'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mlroles_role(text) IS
'key of the one role that the text is about; NULL if it is about none of them';

CREATE FUNCTION mlroles_skills(text) RETURNS text[]
AS 'MODULE_PATHNAME', 'mlroles_sql_skills'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mlroles_skills(text) IS
'keys of the distinct skills that the text names, in the order of their first mention';

CREATE FUNCTION mlroles_coverage(role text, skills text[]) RETURNS integer
AS 'MODULE_PATHNAME', 'mlroles_sql_coverage'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION mlroles_coverage(text, text[]) IS
'how much of the role''s profile these skills are, 0..10000; '
'names that mean no one skill are not counted';

CREATE FUNCTION mlroles_explain(role text, t text, OUT key text, OUT part integer)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'mlroles_sql_explain'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 20;
COMMENT ON FUNCTION mlroles_explain(text, text) IS
'parts of the role''s score for the text, which add up to it: the base first, with key NULL, then '
'skills, the role itself for its title, and other-work for a title of another trade';

CREATE FUNCTION mlroles_find(text, OUT kind text, OUT key text, OUT name text)
RETURNS SETOF record
AS 'MODULE_PATHNAME', 'mlroles_sql_find'
LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 1;
COMMENT ON FUNCTION mlroles_find(text) IS
'every role and skill that a name, title, alias, key or code may mean; kind is role or skill';

-- Not IMMUTABLE: this is the function that must never be answered from what was stored.
CREATE FUNCTION mlroles_taxonomy(OUT library text, OUT taxonomy text, OUT digest text)
RETURNS record
AS 'MODULE_PATHNAME', 'mlroles_sql_taxonomy'
LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION mlroles_taxonomy() IS
'version of the library, version and SHA-256 of the taxonomy inside; '
'answers that are kept are stale once the digest changes';
