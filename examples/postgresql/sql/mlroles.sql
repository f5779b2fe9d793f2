-- What each function answers. No score stands here: they change with the taxonomy, keys do not.
CREATE EXTENSION mlroles;

CREATE TABLE postings (id integer PRIMARY KEY, body text);
INSERT INTO postings VALUES
    (1, 'Airflow, dbt, Spark and Kafka.'),
    (2, 'Terraform, Kubernetes, Helm, Jenkins and AWS.'),
    (3, 'Pastry cook wanted. You fold croissants from three in the morning.'),
    (4, ''),
    (5, NULL);

-- one role, or none; NULL for NULL
SELECT id, mlroles_role(body) FROM postings ORDER BY id;

-- skills; an empty array where there are none
SELECT id, mlroles_skills(body) FROM postings ORDER BY id;

-- the title counts in the decision, the reasons and the ranking, where twice is once
SELECT mlroles_role('Data Scientist'),
    (SELECT array_agg(key) FROM mlroles_explain('data-scientist', 'Data Scientist')) AS reasons;
SELECT once.role, twice.score = once.score AS same
FROM mlroles_rank('Data Scientist') AS once,
    mlroles_rank('One Data Scientist, two data scientists') AS twice;

-- the ranking has a row a role, best first, and the decision, if there is one, is its head
SELECT count(*) AS disagreements FROM postings
WHERE mlroles_role(body) <> (SELECT role FROM mlroles_rank(body) LIMIT 1);
SELECT id, rank.role FROM postings, mlroles_rank(body) AS rank WHERE id = 1 LIMIT 1;
SELECT count(*) AS out_of_order
FROM postings, LATERAL (SELECT score, lag(score) OVER () AS before FROM mlroles_rank(body)) AS r
WHERE score > before OR score <= 0;
SELECT id, count(role) AS roles FROM postings LEFT JOIN mlroles_rank(body) ON true
WHERE id >= 3 GROUP BY id ORDER BY id;
SELECT (mlroles_rank(body)).role FROM postings WHERE id = 1 LIMIT 1;

-- the coverage in the ranking is that of the skills in the text
SELECT count(*) AS disagreements FROM postings, mlroles_rank(body) AS rank
WHERE coverage <> mlroles_coverage(role, mlroles_skills(body));

-- the reasons: the base first, then the most for; they add up to the score, ranked or not
SELECT count(*) > 1 AS ranked, count(*) FILTER (WHERE total <> score) AS disagreements
FROM postings, mlroles_rank(body) AS rank,
    LATERAL (SELECT sum(part) AS total FROM mlroles_explain(role, body)) AS reasons;
CREATE VIEW reasons AS
SELECT row_number() OVER () AS row, key, part
FROM mlroles_explain('data-engineer', 'Data engineer: Airflow and Kafka');
SELECT key, part > 0 AS speaks_for, row = 1 AS first FROM reasons ORDER BY key;
SELECT count(*) AS out_of_order FROM reasons JOIN reasons AS next ON next.row > reasons.row
WHERE reasons.row > 1 AND next.part > reasons.part;
DROP VIEW reasons;
SELECT key, part <= 0 AS at_most_0 FROM mlroles_explain('data-engineer', '');
SELECT key FROM mlroles_explain('data-engineer', NULL);

-- a title of another trade speaks against every role, and is no skill
CREATE VIEW recruiter AS SELECT 'Recruiter for data teams: Airflow, dbt, Spark and Kafka' AS body;
SELECT mlroles_role(body), mlroles_skills(body) FROM recruiter;
SELECT key, part > 0 AS speaks_for FROM recruiter, mlroles_explain('data-engineer', body)
ORDER BY key COLLATE "C";
SELECT count(*) AS disagreements FROM recruiter, mlroles_rank(body) AS r
WHERE score <> (SELECT sum(part) FROM mlroles_explain(r.role, body));
SELECT * FROM mlroles_find('Recruiter');
DROP VIEW recruiter;

-- skills by key, name or alias; twice is once; unknown ones and NULL are as if not there
SELECT mlroles_coverage('data-engineer', '{python,SQL,"Apache Airflow"}') > 0 AS some,
    mlroles_coverage('data-engineer', '{python,SQL,"Apache Airflow"}')
        = mlroles_coverage('data-engineer', '{airflow,sql,sql,croissants,NULL,"",python}') AS same,
    mlroles_coverage('data-engineer', '{}') AS empty,
    mlroles_coverage('data-engineer', '{croissants}') AS unknown,
    mlroles_coverage('data-engineer', NULL) AS of_null,
    mlroles_coverage('data-engineer', '{{python,sql},{airflow,airflow}}')
        = mlroles_coverage('data-engineer', '{python,sql,airflow}') AS in_two_dimensions;

-- a role by key, name or title
SELECT mlroles_coverage('Data Engineer', '{sql}') = mlroles_coverage('data-engineer', '{sql}')
    AS same;
SELECT mlroles_coverage('pastry-cook', '{sql}');
SELECT mlroles_explain('', 'Python');
SELECT mlroles_coverage('Member of Technical Staff', '{sql}');
SELECT * FROM mlroles_explain('pastry-cook', 'Python');

-- names
SELECT * FROM mlroles_find('member of technical staff');
SELECT * FROM mlroles_find('PostgreSQL');
SELECT * FROM mlroles_find('pastry cook');
SELECT * FROM mlroles_find('');
SELECT * FROM mlroles_find(NULL);

-- versions
SELECT library ~ '^\d+\.\d+\.\d+$' AS library, taxonomy ~ '^mlroles ' AS taxonomy,
    digest ~ '^[0-9a-f]{64}$' AS digest FROM mlroles_taxonomy();

-- what the planner is told, and a comment for each
SELECT proname, provolatile, proisstrict, proparallel, procost,
    obj_description(oid, 'pg_proc') IS NOT NULL AS comment
FROM pg_proc WHERE proname LIKE 'mlroles%' ORDER BY proname;

-- a long query ends when it is told to, between two texts
SET statement_timeout = '200ms';
SELECT count(mlroles_role(repeat(body, 100))) FROM postings, generate_series(1, 10000000);
RESET statement_timeout;

-- and within an array: in less than half the time that the whole takes
\set names 'array_fill(\'Kafka?\'::text, \'{4000000}\')'
\set long_call 'SELECT mlroles_coverage(\'data-engineer\', ' :names ')'
SELECT clock_timestamp() AS begun \gset
:long_call;
SELECT clock_timestamp() - :'begun' AS whole \gset
SET statement_timeout = '100ms';
SELECT clock_timestamp() AS begun \gset
:long_call;
RESET statement_timeout;
SELECT clock_timestamp() - :'begun' < interval :'whole' / 2 AS at_once;

DROP TABLE postings;
DROP EXTENSION mlroles;
