-- Answers that are kept: an expression index, a generated column, and how to find them.
CREATE EXTENSION mlroles;

CREATE TABLE postings (
    id integer PRIMARY KEY,
    body text,
    skills text[] GENERATED ALWAYS AS (mlroles_skills(body)) STORED
);
INSERT INTO postings
SELECT i, CASE i % 50 WHEN 0 THEN 'Airflow, dbt, Spark and Kafka' ELSE 'Pastry cook ' || i END
FROM generate_series(1, 5000) AS i;
CREATE INDEX postings_role ON postings (mlroles_role(body));
CREATE INDEX postings_skills ON postings USING gin (skills);
ANALYZE postings;

EXPLAIN (COSTS off) SELECT id FROM postings WHERE mlroles_role(body) = 'data-engineer';
SELECT count(*) FROM postings WHERE mlroles_role(body) = 'data-engineer';
EXPLAIN (COSTS off) SELECT id FROM postings WHERE skills @> '{kafka,airflow}';
SELECT count(*) FROM postings WHERE skills @> '{kafka,airflow}';

-- a new body, new skills
UPDATE postings SET body = 'Docker' WHERE id = 1;
SELECT skills FROM postings WHERE id = 1;

-- everything that keeps answers of this extension (the query of the README)
SELECT DISTINCT pg_describe_object(kept.classid, kept.objid, kept.objsubid) AS kept
FROM pg_depend AS kept
JOIN pg_depend AS member ON member.objid = kept.refobjid AND member.classid = kept.refclassid
JOIN pg_extension ON pg_extension.oid = member.refobjid AND extname = 'mlroles'
WHERE kept.refclassid = 'pg_proc'::regclass AND member.deptype = 'e'
ORDER BY 1;

DROP TABLE postings;
DROP EXTENSION mlroles;
