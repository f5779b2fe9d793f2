-- Are SQL's answers those of `mlroles score'? Each file has a record a line.
CREATE EXTENSION mlroles;
CREATE TABLE postings (line serial, record jsonb);
CREATE TABLE scores (line serial, record jsonb);
\copy postings (record) FROM 'postings.jsonl' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')
\copy scores (record) FROM 'scores.jsonl' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02')

CREATE VIEW answers AS
SELECT line, jsonb_build_object(
    'role', mlroles_role(record ->> 'text'),
    'skills', mlroles_skills(record ->> 'text'),
    'ranking', (SELECT coalesce(jsonb_agg(r), '[]') FROM mlroles_rank(record ->> 'text') AS r)
) AS answer
FROM postings;

DO $$
DECLARE
    wrong record;
BEGIN
    FOR wrong IN SELECT line, answer, record FROM answers FULL JOIN scores USING (line)
        WHERE record - 'id' IS DISTINCT FROM answer
    LOOP
        RAISE 'line %: SQL says %, the command %', wrong.line, wrong.answer, wrong.record;
    END LOOP;
    ASSERT (SELECT count(*) > 5 FROM answers), 'too few records to compare';
    ASSERT (SELECT max(jsonb_array_length(answer -> 'skills')) > 256 FROM answers),
        'no text has more names than fit on the stack';
END $$;
SELECT count(*) || ' texts: the same answers from SQL and from the command' AS compared
FROM answers;
DROP VIEW answers;
DROP EXTENSION mlroles;
