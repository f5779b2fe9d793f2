-- Answers kept from one taxonomy, seen by a library that has another. `step' is 1 before the
-- library is replaced, 2 after.
\set ON_ERROR_STOP on
SELECT :step = 1 AS before \gset
\if :before
CREATE EXTENSION mlroles;
CREATE TABLE postings (
    body text,
    skills text[] GENERATED ALWAYS AS (mlroles_skills(body)) STORED
);
INSERT INTO postings SELECT 'Python and Kafka' FROM generate_series(1, 1000);
CREATE INDEX postings_kafka ON postings ((mlroles_skills(body) @> '{kafka}'));
ANALYZE postings;
CREATE TABLE kept_with AS SELECT digest FROM mlroles_taxonomy();
\else

CREATE FUNCTION found() RETURNS integer LANGUAGE sql AS $$
    SELECT count(*)::integer FROM postings WHERE (mlroles_skills(body) @> '{kafka}') = true
$$;
SET enable_seqscan = off;
DO $$ BEGIN
    ASSERT (SELECT digest FROM mlroles_taxonomy()) <> (SELECT digest FROM kept_with),
        'the digest does not tell that the taxonomy is another';
    ASSERT (SELECT bool_and(skills @> '{kafka}') FROM postings), 'the column is not stale';
    ASSERT found() = 1000, 'the index is not stale';
END $$;

-- what the README says to do
REINDEX INDEX CONCURRENTLY postings_kafka;
DO $$ BEGIN ASSERT found() = 0, 'the index is still stale'; END $$;
UPDATE postings SET body = body;
UPDATE kept_with SET digest = (SELECT digest FROM mlroles_taxonomy());
DO $$ BEGIN
    ASSERT (SELECT bool_and(skills = '{python}') FROM postings), 'the column is still stale';
END $$;
SELECT 'another taxonomy: noticed by its digest, and kept answers made again' AS stale;
\endif
