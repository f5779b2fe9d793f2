-- One of two shards: the postings whose id leaves `rest' when divided by two.
CREATE EXTENSION mlroles;
CREATE TABLE postings AS
SELECT i AS id, 'Posting ' || i || ': ' || (ARRAY[
    'Pipelines run on Airflow, dbt and Spark, events arrive through Kafka. You build ETL in SQL.',
    'Keep it up: Terraform, Kubernetes, Helm and Jenkins on AWS; Prometheus and Grafana.',
    'A/B testing, regression and forecasting in R and pandas; dashboards in Tableau.',
    'Pastry cook wanted. You fold croissants from three in the morning.'])[i % 7 % 4 + 1] AS body
FROM generate_series(1, 20000) AS i
WHERE i % 2 = :rest;
ANALYZE postings;
-- what a hub asks before it trusts answers made here
CREATE VIEW taxonomy AS SELECT * FROM mlroles_taxonomy();
