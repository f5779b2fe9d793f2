-- What each function answers. No score stands here: they change with the taxonomy, keys do not.
.load ./mlroles_sqlite
.nullvalue NULL
CREATE TABLE postings (id INTEGER PRIMARY KEY, body TEXT);
INSERT INTO postings VALUES
    (1, 'Airflow, dbt, Spark and Kafka.'),
    (2, 'Terraform, Kubernetes, Helm, Jenkins and AWS.'),
    (3, 'Pastry cook wanted. You fold croissants from three in the morning.'),
    (4, ''),
    (5, NULL);

.print -- one role, or none; skills
SELECT id, mlroles_role(body), mlroles_skills(body) FROM postings;
SELECT mlroles_role(1), mlroles_skills(x'507974686f6e00526560');

.print -- the title counts in the decision, the reasons and the ranking, where twice is once
SELECT mlroles_role('Data Scientist'), group_concat(ifnull(key, 'base'))
FROM mlroles_explain('data-scientist', 'Data Scientist');
SELECT once.role, twice.score = once.score FROM mlroles_rank('Data Scientist') AS once,
    mlroles_rank('One Data Scientist, two data scientists') AS twice;

.print -- the ranking: the decision, if there is one, is its head; scores fall; coverages
SELECT count(*) FROM postings
WHERE mlroles_role(body) <> (SELECT role FROM mlroles_rank(body) LIMIT 1);
SELECT id, role FROM postings, mlroles_rank(body) WHERE id = 1 LIMIT 1;
SELECT count(*) FROM (SELECT score, lag(score) OVER (PARTITION BY id) AS before
    FROM postings, mlroles_rank(body)) WHERE score > before OR score <= 0;
SELECT count(*) FROM postings, mlroles_rank(body)
WHERE coverage <> mlroles_coverage(role, mlroles_skills(body));
SELECT id, count(r.role) FROM postings LEFT JOIN mlroles_rank(body) AS r WHERE id >= 3 GROUP BY id;

.print -- the reasons: the base first, then the most for; they add up to the score
SELECT count(*) > 1, sum((SELECT sum(part) FROM mlroles_explain(r.role, body)) <> score)
FROM postings, mlroles_rank(body) AS r;
CREATE VIEW reasons AS SELECT row_number() OVER () AS row, key, part
FROM mlroles_explain('data-engineer', 'Data engineer: Airflow and Kafka');
SELECT key, part > 0, row = 1 FROM reasons ORDER BY key;
SELECT count(*) FROM reasons, reasons AS next
WHERE reasons.row > 1 AND next.row > reasons.row AND next.part > reasons.part;
SELECT key FROM mlroles_explain('data-engineer', NULL);

.print -- a title of another trade speaks against every role, and is no skill
CREATE VIEW recruiter AS SELECT 'Recruiter for data teams: Airflow, dbt, Spark and Kafka' AS body;
SELECT mlroles_role(body), mlroles_skills(body) FROM recruiter;
SELECT key, part > 0 FROM recruiter, mlroles_explain('data-engineer', body) ORDER BY key;
SELECT count(*) FROM recruiter, mlroles_rank(body) AS r
WHERE score <> (SELECT sum(part) FROM mlroles_explain(r.role, body));
SELECT count(*) FROM mlroles_find('Recruiter');

.print -- skills by key, name or alias; twice is once; what is unknown or no text is not there
SELECT mlroles_coverage('data-engineer', '["python","SQL","Apache Airflow"]') > 0,
    mlroles_coverage('data-engineer', '["python","SQL","Apache Airflow"]')
        = mlroles_coverage('Data Engineer', '["airflow","sql","sql","pie",null,7,"","python"]'),
    mlroles_coverage('data-engineer', '[]'), mlroles_coverage('data-engineer', NULL);
SELECT mlroles_coverage('data-engineer', json_group_array(value)) > 0
FROM json_each(mlroles_skills('Airflow, dbt'));
SELECT json_object('skills', mlroles_skills('Airflow, dbt'));

.print -- names, versions
SELECT * FROM mlroles_find('member of technical staff');
SELECT * FROM mlroles_find('PostgreSQL');
SELECT * FROM mlroles_find('naïve Bayes');
SELECT count(*) FROM mlroles_find('pastry cook');
SELECT library GLOB '[0-9]*.[0-9]*.[0-9]*', taxonomy GLOB 'mlroles *', length(digest)
FROM mlroles_taxonomy;

.print -- a generated column, an index on it, an index of an expression
CREATE TABLE kept (
    body TEXT,
    role TEXT AS (mlroles_role(body)) STORED,
    skills TEXT AS (mlroles_skills(body)) VIRTUAL
);
CREATE INDEX kept_role ON kept (role);
CREATE INDEX postings_role ON postings (mlroles_role(body));
INSERT INTO kept SELECT body FROM postings;
SELECT role, skills FROM kept WHERE role = 'data-engineer';
EXPLAIN QUERY PLAN SELECT id FROM postings WHERE mlroles_role(body) = 'data-engineer';
SELECT id FROM postings WHERE mlroles_role(body) = 'data-engineer';

.print -- a view that an untrusted schema may hold
PRAGMA trusted_schema = off;
CREATE VIEW ranked AS
SELECT id, mlroles_role(body) AS first, r.role FROM postings, mlroles_rank(body) AS r;
SELECT count(*) > 1 FROM ranked WHERE first = role;

.print -- errors
SELECT mlroles_coverage('pastry-cook', '[]');
SELECT mlroles_coverage('Member of Technical Staff', '[]');
SELECT mlroles_coverage('data-engineer', 'sql');
SELECT * FROM mlroles_explain('pastry-cook', 'SQL');
SELECT * FROM mlroles_rank;
