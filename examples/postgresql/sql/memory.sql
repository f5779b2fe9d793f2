-- A million calls leave nothing behind. What the process holds is told by Linux.
CREATE EXTENSION mlroles;

CREATE FUNCTION kilobytes_held() RETURNS integer LANGUAGE sql VOLATILE AS $$
    SELECT (regexp_match(pg_read_file('/proc/self/status'), 'RssAnon:\s+(\d+) kB'))[1]::integer
$$;

-- What a million calls add to what two hundred thousand did, in kilobytes.
CREATE FUNCTION growth(query text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    before integer;
BEGIN
    SET LOCAL max_parallel_workers_per_gather = 0;
    SET LOCAL jit = off; -- its compiler would be counted
    EXECUTE query USING 200000;
    before := kilobytes_held();
    EXECUTE query USING 1000000;
    RETURN kilobytes_held() - before;
END $$;

SELECT growth('SELECT count(mlroles_role(''Airflow and Kafka '' || i))
    FROM generate_series(1, $1) AS i') < 4096 AS role;
SELECT growth('SELECT count(mlroles_skills(''Airflow and Kafka '' || i))
    FROM generate_series(1, $1) AS i') < 4096 AS skills;
SELECT growth('SELECT count(mlroles_coverage(''Data Engineer'', ARRAY[''sql'', i::text]))
    FROM generate_series(1, $1) AS i') < 4096 AS coverage;
SELECT growth('SELECT count(r.score)
    FROM generate_series(1, $1) AS i, mlroles_rank(''Airflow and Kafka '' || i) AS r')
    < 4096 AS rank;
SELECT growth('SELECT count(e.part) FROM generate_series(1, $1) AS i,
    mlroles_explain(''data-engineer'', ''Airflow and Kafka '' || i) AS e') < 4096 AS explain;

DROP FUNCTION growth, kilobytes_held;
DROP EXTENSION mlroles;
