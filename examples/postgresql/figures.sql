-- What a call costs, and how many texts a second are read. Each figure is the best of three.
CREATE EXTENSION mlroles;
\set posting `cat "$posting"`
CREATE TABLE postings AS
SELECT i AS id, 'Posting ' || i || ': ' || :'posting' AS body FROM generate_series(1, 200000) AS i;
VACUUM ANALYZE postings;

CREATE FUNCTION seconds(query text, workers integer) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
    best numeric;
    begun timestamptz;
BEGIN
    PERFORM set_config('max_parallel_workers_per_gather', workers::text, true);
    PERFORM set_config('jit', 'off', true); -- its compiler would be counted
    FOR i IN 1..3 LOOP
        begun := clock_timestamp();
        EXECUTE query;
        best := least(best, extract(epoch FROM clock_timestamp() - begun));
    END LOOP;
    RETURN best;
END $$;

SELECT count(*) AS texts, round(avg(octet_length(body))) AS bytes_each FROM postings;
SELECT round(1000 * (
    seconds('SELECT count(mlroles_role(left(body, 0))) FROM postings, generate_series(1, 5)', 0)
    - seconds('SELECT count(left(body, 0)) FROM postings, generate_series(1, 5)', 0)
)) AS ns_a_call_of_no_text;
WITH timed AS MATERIALIZED (
    SELECT name, workers, seconds(query, workers)
    FROM (VALUES
        ('mlroles_role', 'SELECT count(mlroles_role(body)) FROM postings'),
        ('mlroles_skills', 'SELECT count(mlroles_skills(body)) FROM postings'),
        ('mlroles_rank', 'SELECT count(score) FROM postings, mlroles_rank(body)')
    ) AS queries (name, query), generate_series(0, 2) AS workers
)
SELECT name, workers, round(seconds, 2) AS seconds, round(200000 / seconds) AS texts_a_second
FROM timed ORDER BY name, workers;
