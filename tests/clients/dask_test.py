"""examples/dask/score.py answers as `mlroles score`, however the file is cut and whoever dies."""

import csv
import io
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from contextlib import contextmanager
from pathlib import Path

import mlroles

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "dask" / "score.py"
BAD = [b"", b"  \r", b"{", b"[1]", b'{"id": 7}', b'{"id": [1], "text": null}', b'{"text": NaN}',
       b'{"id": 1, "text": "\xff"}', b'{"text": "\\ud800"}',
       b'{"id": "\\udc00", "text": ""}', b'{"id": 1} x', b'"text"']


def texts(n):
    """Names of skills, some titles, and other words."""
    choose = random.Random(17).choice
    names = [skill.name for skill in mlroles.skills()] * 2
    names += [title for role in mlroles.roles() for title in role.titles]
    names += ["é", "日本語", "🚀\n", "and \"so\" on", ""]
    return [", ".join(choose(names) for _ in range(choose(range(24)))) for _ in range(n)]


def postings(n):
    """Lines of JSON, of which every fiftieth is bad."""
    lines = []
    for i, text in enumerate(texts(n)):
        identity = [i, str(i), {"é": [i, None]}, None][i % 4]
        record = {"id": identity, "text": text, "more": i}
        lines.append(json.dumps(record, ensure_ascii=i % 2 == 0).encode())
        if i % 50 == 0:
            lines.append(BAD[i // 50 % len(BAD)])
    return b"\n".join(lines)  # the last line has no end


def command(path):
    asked = [os.environ["MLROLES_COMMAND"], "score", path]
    return subprocess.run(asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout


def score(*arguments):
    """Status, output, messages."""
    asked = [sys.executable, EXAMPLE, *map(str, arguments)]
    done = subprocess.run(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    return done.returncode, done.stdout, done.stderr.decode()


@contextmanager
def running(*arguments, **variables):
    environment = {**os.environ, **variables}
    with subprocess.Popen([sys.executable, "-m", *map(str, arguments)], env=environment,
                          stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_for(what):
    for _ in range(600):
        if what():
            return
        time.sleep(0.05)
    raise TimeoutError


class Dask(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.home = Path(cls.folder.name)
        cls.path = cls.home / "postings.jsonl"
        cls.path.write_bytes(postings(3000))
        cls.expected = command(cls.path)

    @contextmanager
    def scheduler(self):
        file = self.home / "scheduler.json"
        file.unlink(missing_ok=True)
        with running("distributed.cli.dask_scheduler", "--host=127.0.0.1", "--port=0",
                     "--no-dashboard", "--scheduler-file", file):
            wait_for(lambda: file.exists() and file.read_text().endswith("}"))
            yield json.loads(file.read_text())["address"]

    def worker(self, scheduler, **variables):
        return running("distributed.cli.dask_worker", scheduler, "--nthreads=1", "--no-nanny",
                       "--no-dashboard", "--host=127.0.0.1", "--local-directory", self.home,
                       **variables)

    def workers_joined(self, scheduler, n):
        from distributed import Client

        with Client(scheduler) as client:
            client.wait_for_workers(n)

    def test_one_process_answers_as_the_command_wherever_the_file_is_cut(self):
        size = self.path.stat().st_size
        for block in 61, 997, 65536, size - 1, size, 2 * size:
            with self.subTest(block=block):
                status, out, messages = score("--workers", 0, "--block", block, self.path)
                self.assertEqual(out, self.expected)
                self.assertEqual(status, 3)
                self.assertRegex(messages, r"3,060  lines, 60 of them bad")

    def test_two_workers_answer_as_the_command(self):
        status, out, _ = score("--workers", 2, "--block", 9973, self.path)
        self.assertEqual(out, self.expected)
        self.assertEqual(status, 3)

    def test_csv_is_answered_like_json(self):
        kept = [t.replace("\n", " ") for t in texts(500)]
        rows = [[f"{i}", "ö", text] for i, text in enumerate(kept)]
        same = self.home / "same.jsonl"
        lines = [json.dumps({"id": i, "text": text}) for i, _, text in rows]
        same.write_text("\n".join([*lines, "{", "{", "{"]))
        with io.StringIO(newline="") as file:
            csv.writer(file).writerows([["no", "note", "body"], *rows])
            data = file.getvalue() + '1,ö,"a line\r\nbreak"\r\n1,2\r\n'
        path = self.home / "postings.csv"
        path.write_text(data, newline="")
        options = "--workers", 0, "--id", "no", "--text", "body", path
        whole = score(*options)
        self.assertEqual(score("--block", 64, *options)[:2], whole[:2])
        got, expected = whole[1].splitlines(), command(same).splitlines()
        self.assertEqual(got[:500], expected[:500])
        bad = [json.loads(line) for line in got[500:]]
        self.assertEqual([answer["line"] for answer in bad], [502, 503, 504])  # 1 is the head
        self.assertTrue(all("error" in answer for answer in bad))
        self.assertRegex(whole[2], "503  lines, 3 of them bad")

    def test_an_empty_file_has_no_answers(self):
        path = self.home / "empty.jsonl"
        path.touch()
        self.assertEqual(score("--workers", 0, path)[:2], (0, b""))

    def test_a_worker_that_is_killed_in_the_middle_changes_nothing(self):
        path, got = self.home / "many.jsonl", self.home / "got"
        path.write_bytes(self.path.read_bytes() * 20)
        with self.scheduler() as scheduler, self.worker(scheduler), self.worker(scheduler) as one:
            self.workers_joined(scheduler, 2)
            asked = [sys.executable, EXAMPLE, "--scheduler", scheduler, "--block", "50000", path]
            with got.open("wb") as out, subprocess.Popen(
                [str(a) for a in asked], stdout=out, stderr=subprocess.PIPE
            ) as process:
                wait_for(lambda: got.stat().st_size)
                one.send_signal(signal.SIGKILL)
                one.wait()
                done = got.stat().st_size
                process.communicate(timeout=120)
        expected = command(path)
        self.assertLess(done, len(expected) / 2)
        self.assertEqual(got.read_bytes(), expected)

    def test_a_worker_with_another_taxonomy_is_refused(self):
        digest = mlroles.taxonomy_digest()
        other = self.home / "libother.so"
        library = Path(os.environ["MLROLES_LIBRARY"]).read_bytes()
        library = library.replace(digest.encode(), digest[::-1].encode())
        other.write_bytes(library.replace(b"data-engineer", b"beta-engineer"))
        with self.scheduler() as scheduler:
            with self.worker(scheduler, MLROLES_LIBRARY=str(other)):
                self.workers_joined(scheduler, 1)
                status, out, messages = score("--scheduler", scheduler, self.path)
                self.assertEqual((status, out), (1, b""))
                self.assertIn("no worker has the taxonomy", messages)
                with self.worker(scheduler):
                    self.workers_joined(scheduler, 2)
                    given = "--scheduler", scheduler, "--block", 20000, self.path
                    status, out, messages = score(*given)
                    self.assertEqual(out, self.expected)
                    refused = re.findall(r"is refused: its taxonomy is (\w+)", messages)
                    self.assertEqual(refused, [digest[::-1]])


unittest.main()
