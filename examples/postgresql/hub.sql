-- A hub that has two shards on two servers count their roles.
CREATE DATABASE hub;
\connect hub
CREATE EXTENSION postgres_fdw;
CREATE EXTENSION mlroles;

-- `extensions' says that mlroles is there too: without it no call is sent. `use_remote_estimate'
-- has the shards say what a count costs them; the hub's guess is that sorting texts is cheaper.
CREATE SERVER shard1 FOREIGN DATA WRAPPER postgres_fdw OPTIONS
    (host 'localhost', port :'port1', dbname 'shard', extensions 'mlroles',
    use_remote_estimate 'true', async_capable 'true');
CREATE SERVER shard2 FOREIGN DATA WRAPPER postgres_fdw OPTIONS
    (host 'localhost', port :'port2', dbname 'shard', extensions 'mlroles',
    use_remote_estimate 'true', async_capable 'true');
CREATE USER MAPPING FOR CURRENT_USER SERVER shard1
    OPTIONS (user :'USER', password :'password1');
CREATE USER MAPPING FOR CURRENT_USER SERVER shard2
    OPTIONS (user :'USER', password :'password2');
CREATE FOREIGN TABLE postings1 (id integer, body text) SERVER shard1
    OPTIONS (table_name 'postings');
CREATE FOREIGN TABLE postings2 (id integer, body text) SERVER shard2
    OPTIONS (table_name 'postings');
CREATE FOREIGN TABLE taxonomy1 (digest text) SERVER shard1 OPTIONS (table_name 'taxonomy');
CREATE FOREIGN TABLE taxonomy2 (digest text) SERVER shard2 OPTIONS (table_name 'taxonomy');
ANALYZE postings1, postings2;

-- A sum of the shards' counts. Grouped over a partitioned parent, the texts would come over.
CREATE VIEW roles AS
SELECT role, sum(n)::bigint AS n FROM (
    SELECT mlroles_role(body) AS role, count(*) AS n FROM postings1 GROUP BY 1
    UNION ALL
    SELECT mlroles_role(body), count(*) FROM postings2 GROUP BY 1
) AS counts GROUP BY role;

CREATE FUNCTION remote_queries() RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
    plan jsonb;
BEGIN
    EXECUTE 'EXPLAIN (VERBOSE, FORMAT json) SELECT * FROM roles' INTO plan;
    RETURN QUERY SELECT query #>> '{}'
        FROM jsonb_path_query(plan, 'strict $.**."Remote SQL"') AS query;
END $$;

DO $$ BEGIN
    ASSERT (SELECT count(DISTINCT digest) = 1 FROM (
        TABLE taxonomy1 UNION ALL TABLE taxonomy2 UNION ALL SELECT digest FROM mlroles_taxonomy()
    ) AS taxonomies), 'the servers have not the same taxonomy';
    ASSERT (SELECT count(*) = 2 AND bool_and(q LIKE '%mlroles_role(body), count(*)%GROUP BY 1%')
        FROM remote_queries() AS q), 'the count is not made by the shards';
END $$;
SELECT remote_queries() AS remote_sql;
CREATE TABLE counted_there AS TABLE roles;
TABLE counted_there ORDER BY n DESC, role;

-- The same with the texts brought here.
ALTER SERVER shard1 OPTIONS (DROP extensions);
ALTER SERVER shard2 OPTIONS (DROP extensions);
DO $$ BEGIN
    ASSERT (SELECT count(*) = 2 AND bool_and(q NOT LIKE '%mlroles%') FROM remote_queries() AS q),
        'the count is still made by the shards';
    ASSERT (SELECT sum(n) = 20000 AND count(*) >= 3 FROM counted_there), 'not all were counted';
    ASSERT NOT EXISTS (TABLE counted_there EXCEPT TABLE roles), 'the shards count otherwise';
END $$;
SELECT 'two servers: the same counts made there and here' AS shards;
