#!/usr/bin/python3
"""Scores JSON Lines or CSV as `mlroles score` does, on all cores or on a Dask cluster.

    score.py postings.jsonl > scores.jsonl
    score.py --scheduler tcp://10.0.0.1:8786 /shared/postings.csv > scores.jsonl

The file is cut into ranges of bytes; each worker reads its own, so a cluster needs the file under
the same path everywhere. Answers come in the order of the file, whatever becomes of the workers.
SPDX-License-Identifier: MIT
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
import time
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

HERE = Path(__file__).resolve().parent
MODULES = [HERE.parent / "python" / "mlroles.py", HERE / "mlroles_records.py"]
sys.path += [str(module.parent) for module in MODULES]

import mlroles  # noqa: E402
from mlroles_records import Layout, Part, score_part  # noqa: E402

QUEUED = 4  # parts for each thread: enough to be busy, few enough to be held in memory


def taxonomy(dask_worker: Any = None) -> str:
    """The digest of a worker's taxonomy, or why there is none."""
    try:
        import mlroles

        return mlroles.taxonomy_digest()
    except (ImportError, OSError, AttributeError) as error:
        return str(error)


class Admission:
    """A plugin of workers: those with this taxonomy offer a resource, which every part asks for.

    So a worker that joins later is admitted or refused as those of the beginning are.
    """

    def __init__(self, digest: str) -> None:
        self.name = self.resource = f"mlroles-{digest}"
        self.digest = digest

    async def setup(self, worker: Any) -> None:
        if taxonomy() == self.digest:
            await worker.set_resources(**{self.resource: worker.state.nthreads})


@contextmanager
def connect(options: argparse.Namespace) -> Iterator[Any]:
    """A client of the scheduler, or of a cluster of this machine's own."""
    from distributed import Client, LocalCluster

    if options.scheduler:
        with Client(options.scheduler) as client:
            yield client
        return
    with LocalCluster(
        n_workers=options.workers, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    ) as cluster, Client(cluster) as client:
        yield client


def admit(client: Any) -> dict[str, int]:
    """Gives the workers what they need; the resource that a part asks for."""
    for module in MODULES:
        client.upload_file(str(module))
    admission = Admission(mlroles.taxonomy_digest())
    client.register_worker_plugin(admission)
    found = client.run(taxonomy)
    for address, digest in found.items():
        if digest != admission.digest:
            print(f"{address} is refused: its taxonomy is {digest}", file=sys.stderr)
    if admission.digest not in found.values():
        sys.exit(f"no worker has the taxonomy {admission.digest}")
    return {admission.resource: 1}


def on_workers(options: argparse.Namespace, parts: Iterable[tuple[Any, ...]]) -> Iterator[Part]:
    """The parts in order, a few of them under way at a time."""
    with connect(options) as client:
        resources = admit(client)
        futures: deque[Any] = deque()
        for part in parts:
            futures.append(client.submit(score_part, *part, resources=resources, pure=False))
            if len(futures) > QUEUED * sum(client.nthreads().values()):
                yield futures.popleft().result()
        while futures:
            yield futures.popleft().result()


def read_layout(path: str, options: argparse.Namespace) -> tuple[Layout, int]:
    """Where the fields are, and where the first record begins."""
    if Path(path).suffix != ".csv":
        return Layout(options.id, options.text), 0
    with open(path, "rb") as file:
        head = file.readline()
    columns = next(csv.reader([head.decode("utf-8-sig")]), [])
    for name in options.id, options.text:
        if name not in columns:
            sys.exit(f"{path} has no column {name}")
    return Layout(options.id, options.text, columns), len(head)


def show_progress(done: int, size: int, started: float) -> None:
    if sys.stderr.isatty():
        share = min(done / size, 1)
        left = (time.monotonic() - started) * (1 / share - 1)
        print(f"\r{'#' * int(40 * share):40} {share:4.0%} {left:6.0f} s left", end="",
              file=sys.stderr, flush=True)


def write(parts: Iterable[Part], lines: int, size: int, out: BinaryIO) -> int:
    """Writes the answers; how many lines were bad. `lines` of the file are in no part."""
    started, head, bad, roles = time.monotonic(), lines, 0, Counter()
    for part in parts:
        out.write(part.pieces[0])
        for number, piece in zip(part.bad, part.pieces[1:]):
            out.write(b"%d" % (lines + number) + piece)
        out.flush()
        lines += part.lines
        bad += len(part.bad)
        roles += part.roles
        show_progress(part.end, size, started)
    seconds = time.monotonic() - started
    print("\n" if sys.stderr.isatty() else "", file=sys.stderr, end="")
    for role, count in roles.most_common():
        print(f"{count:12,}  {role}", file=sys.stderr)
    print(f"{lines - head:12,}  lines, {bad} of them bad, in {seconds:.2f} s:"
          f" {(lines - head) / seconds:,.0f} a second", file=sys.stderr)
    return bad


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", help="JSON Lines, or CSV with a head if its name ends in .csv")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="of a Dask cluster")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), metavar="N",
                        help="processes on this machine; 0: no other than this one")
    parser.add_argument("--id", default="id", metavar="NAME", help="what has the id [id]")
    parser.add_argument("--text", default="text", metavar="NAME", help="what has the text [text]")
    parser.add_argument("--block", type=int, default=4 << 20, metavar="BYTES", help="of a part")
    options = parser.parse_args()

    path, size = os.path.abspath(options.file), os.path.getsize(options.file)
    layout, first = read_layout(path, options)
    parts = ((path, begin, min(begin + options.block, size), layout)
             for begin in range(first, size, options.block))
    alone = options.workers == 0 and not options.scheduler
    scored = (score_part(*part) for part in parts) if alone else on_workers(options, parts)
    bad = write(scored, 1 if layout.columns else 0, size, sys.stdout.buffer)
    return 3 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
