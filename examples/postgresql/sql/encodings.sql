-- Databases that are not in UTF-8: the same answers, from other bytes.
CREATE DATABASE mlroles_latin1 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0;
\c mlroles_latin1
SET client_encoding = 'UTF8';
CREATE EXTENSION mlroles;
CREATE TABLE texts (body text);
INSERT INTO texts VALUES ('Für das Café: naïve Bayes, Python·SQL und «Spark»');
SELECT length(body) = octet_length(body) AS one_byte_a_character, mlroles_skills(body) FROM texts;
SELECT key, name FROM mlroles_find('naïve Bayes');
SELECT mlroles_coverage('ml-engineer', '{"naïve Bayes"}')
    = mlroles_coverage('ml-engineer', mlroles_skills('naïve Bayes')) AS same;
SELECT mlroles_coverage('Bäcker', '{}');

-- every byte there is
SELECT mlroles_skills(string_agg('Python' || chr(i) || ' ', '')) FROM generate_series(1, 255) AS i;

-- SQL_ASCII: the bytes are of no known encoding, and none is refused
\c contrib_regression
CREATE DATABASE mlroles_ascii ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0;
\c mlroles_ascii
CREATE EXTENSION mlroles;
SELECT mlroles_skills(E'Caf\xe9, Python') AS latin1, mlroles_skills(E'na\xc3\xafve Bayes') AS utf8;
\set VERBOSITY sqlstate
SELECT mlroles_coverage(E'B\xe4cker', '{}');

\c contrib_regression
DROP DATABASE mlroles_latin1;
DROP DATABASE mlroles_ascii;
