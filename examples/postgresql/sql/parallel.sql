-- Workers are launched, and count the same as one process does.
CREATE EXTENSION mlroles;

CREATE TABLE postings AS
SELECT i AS id, 'Posting ' || i || ': ' || (ARRAY[
    'Pipelines run on Airflow, dbt and Spark, events arrive through Kafka. You build ETL in SQL.',
    'Keep it up: Terraform, Kubernetes, Helm and Jenkins on AWS; Prometheus and Grafana.',
    'A/B testing, regression and forecasting in R and pandas; dashboards in Tableau.',
    'Pastry cook wanted. You fold croissants from three in the morning.'])[i % 4 + 1]
    || repeat(' We are kind.', 20) AS body
FROM generate_series(1, 40000) AS i;
ANALYZE postings;

CREATE FUNCTION workers_launched(query text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    plan jsonb;
BEGIN
    EXECUTE 'EXPLAIN (ANALYZE, TIMING off, FORMAT json) ' || query INTO plan;
    RETURN coalesce((jsonb_path_query_first(plan, '$.**."Workers Launched"'))::integer, 0);
END $$;

-- settings are those of a new server
SELECT workers_launched('SELECT count(mlroles_role(body)) FROM postings') > 0 AS for_role;
SELECT workers_launched('SELECT * FROM postings WHERE ''airflow'' = ANY (mlroles_skills(body))') > 0
    AS for_skills;
SELECT workers_launched('SELECT rank.role, count(*) FROM postings, mlroles_rank(body) AS rank
    GROUP BY 1') > 0 AS for_rank;

CREATE TABLE by_workers AS SELECT mlroles_role(body) AS role, count(*) FROM postings GROUP BY 1;
SET max_parallel_workers_per_gather = 0;
SELECT workers_launched('SELECT count(mlroles_role(body)) FROM postings') AS none;
SELECT count(*) > 2 AS some_roles, sum(count) AS postings FROM by_workers;
SELECT mlroles_role(body) AS role, count(*) FROM postings GROUP BY 1
EXCEPT SELECT * FROM by_workers;

DROP TABLE postings, by_workers;
DROP FUNCTION workers_launched;
DROP EXTENSION mlroles;
