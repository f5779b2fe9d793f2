"""The extension in Python's sqlite3, over a million rows. Run by test.sh, beside the extension.

    test.py [COMMAND POSTINGS]    the mlroles command, and JSON Lines to compare with it
"""

import json
import sqlite3
import subprocess
import sys
import time

ROWS = 1_000_000
BODIES = [
    "Pipelines run on Airflow, dbt and Spark, events arrive through Kafka. You build ETL in SQL.",
    "Keep it up: Terraform, Kubernetes, Helm and Jenkins on AWS; Prometheus and Grafana.",
    "A/B testing, regression and forecasting in R and pandas; dashboards in Tableau.",
    "Pastry cook wanted. You fold croissants from three in the morning.",
]
REST = " You bring care, a good sense of what matters and some years of practice." * 5


def connect() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    db.enable_load_extension(True)
    db.load_extension("./mlroles_sqlite")
    db.enable_load_extension(False)
    return db


def kilobytes_held() -> int:
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("RssAnon:"))


def fill(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE postings (id INTEGER PRIMARY KEY, body TEXT)")
    rows = ((i, f"Posting {i}: {BODIES[i % 4]}{REST}") for i in range(ROWS))
    db.executemany("INSERT INTO postings VALUES (?, ?)", rows)


def timed(db: sqlite3.Connection, what: str, query: str) -> list:
    held, begun = kilobytes_held(), time.monotonic()
    rows = db.execute(query).fetchall()
    seconds = time.monotonic() - begun
    print(f"{what:26} {seconds:6.2f} s  {ROWS / seconds:10,.0f} a second")
    grown = kilobytes_held() - held
    assert grown < 4096, f"{what}: {grown} kB are held that were not before"
    return rows


def a_million_rows() -> None:
    db = connect()
    fill(db)
    timed(db, "reading alone", "SELECT sum(length(body)) FROM postings")
    timed(db, "nothing of it", "SELECT count(substr(body, 1, 0)) FROM postings")
    timed(db, "mlroles_role of nothing",
          "SELECT count(mlroles_role(substr(body, 1, 0))) FROM postings")
    timed(db, "mlroles_role", "SELECT count(mlroles_role(body)) FROM postings")
    ranks = timed(db, "mlroles_rank", "SELECT count(role) FROM postings, mlroles_rank(body)")
    timed(db, "mlroles_skills", "SELECT sum(length(mlroles_skills(body))) FROM postings")
    expected: dict = {}
    for i, body in enumerate(BODIES):
        [role] = db.execute("SELECT mlroles_role(?)", [f"Posting {i}: {body}{REST}"]).fetchone()
        expected[role] = expected.get(role, 0) + ROWS // 4
    db.execute("ALTER TABLE postings ADD COLUMN role TEXT AS (mlroles_role(body)) VIRTUAL")
    db.execute("CREATE INDEX postings_role ON postings (role)")
    roles = db.execute("SELECT role, count(*) FROM postings GROUP BY role").fetchall()
    assert dict(roles) == expected, roles
    assert ranks[0][0] >= sum(n for role, n in expected.items() if role), ranks


def other_encodings() -> None:
    db = connect()
    db.execute("PRAGMA encoding = 'UTF-16'")
    db.execute("CREATE TABLE t (body TEXT)")
    db.execute("INSERT INTO t VALUES ('Café: naïve Bayes und Python')")
    assert db.execute("PRAGMA encoding").fetchone()[0].startswith("UTF-16")
    skills = db.execute("SELECT mlroles_skills(body) FROM t").fetchone()[0]
    assert json.loads(skills) == ["naive-bayes", "python"], skills


def many_statements() -> None:
    db = connect()
    for statement in ("SELECT * FROM mlroles_rank(?)", "SELECT * FROM mlroles_find(?)",
                      "SELECT mlroles_coverage('data-engineer', json_array(?))"):
        for i in range(100_000):
            db.execute(statement, ["Kafka"]).fetchall()
            if i == 1000:
                held = kilobytes_held()
        assert kilobytes_held() - held < 1024, statement


def interrupted() -> None:
    db = connect()
    begun = time.monotonic()
    db.set_progress_handler(lambda: time.monotonic() - begun > 0.1, 1000)
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
    try:
        db.execute(endless + "SELECT count(role) FROM n, mlroles_rank('Kafka ' || i)").fetchall()
    except sqlite3.OperationalError as error:
        assert str(error) == "interrupted", error
    assert time.monotonic() - begun < 5


def compared_with(command: str, postings: str) -> None:
    db = connect()
    every_name = subprocess.run([command, "export", "--format", "csv"], check=True,
                                capture_output=True, encoding="utf-8").stdout
    with open(postings, encoding="utf-8") as file:
        lines = file.read().splitlines()
    lines.append('{"text": "ML Engineer, or Data Scientist. Kafka, Airflow and dbt."}')
    lines.append(json.dumps({"text": every_name}))

    done = subprocess.run([command, "score"], input="\n".join(lines), check=True,
                          capture_output=True, encoding="utf-8")
    for line, scored in zip(lines, done.stdout.splitlines(), strict=True):
        text, answer = json.loads(line)["text"], json.loads(scored)
        role, skills = db.execute("SELECT mlroles_role(?1), mlroles_skills(?1)", [text]).fetchone()
        rank = db.execute("SELECT role, score, coverage FROM mlroles_rank(?)", [text]).fetchall()
        assert role == answer["role"], (role, answer)
        assert json.loads(skills) == answer["skills"], (skills, answer)
        assert rank == [tuple(row.values()) for row in answer["ranking"]], (rank, answer)
    assert len(json.loads(skills)) > 256, "no text has more names than fit on the stack"
    print(f"{len(lines)} texts: the same answers from SQL and from the command")


other_encodings()
interrupted()
many_statements()
if sys.argv[1:]:
    compared_with(*sys.argv[1:])
a_million_rows()
