"""Index and query corpora of several sizes with every peer; print a table, write a plot and the figures.

SIZES=1k,10k python -m bench
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.peers import PEERS
from bench.plot import plot
from bench.tokens import make, text_bytes, write

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZES = "40,1k,10k,100k,1m"
ROUNDS = 7
SLOW, SLOW_FROM = ("rank-bm25",), 1_000_000  # left out from this size on: minutes and gigabytes
SAME_INDEX = {"pullquote, numpy": "pullquote", "bm25s, numpy": "bm25s, numba"}  # built once
ANSWERED = 1_000_000  # up to this size whole answers are measured: there, finding the quotations takes 25 minutes
EQUAL = ("rank-bm25", "bm25s, numpy", "bm25s, numba")  # peers of the same formula
DOCS = Path(__file__).parent.parent / "docs"
FIGURES = DOCS / "bench.json"  # of the last run of each size
COLUMNS = ("p50 ms", "p95 ms", "queries/s", "open ms", "private MB", "build s", "build MB", "disk MB", "top 10 alike")


def sizes() -> list[int]:
    """The numbers of paragraphs asked for."""
    units = {"k": 1000, "m": 1_000_000}
    asked = os.environ.get("SIZES", SIZES).lower().split(",")
    return [int(size.rstrip("km")) * units.get(size[-1], 1) for size in asked]


class Worker:
    """A peer's process that has its index open."""

    def __init__(self, name: str, folder: Path) -> None:
        index = folder / SAME_INDEX.get(name, name)
        command = [sys.executable, "-m", "bench.worker", "serve", name, str(folder), str(index)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=_alone())

    def do(self, what: str) -> Any:
        """One request and its answer."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(what + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def end(self) -> None:
        """Close its input, at which it ends."""
        self._process.communicate()


def _alone() -> dict[str, str]:
    """An environment in which every library keeps to one thread."""
    threads = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS", "MKL_NUM_THREADS")
    return {**os.environ, **dict.fromkeys(threads, "1")}


def measure(size: int, folder: Path) -> dict[str, dict[str, Any]]:
    """The figures of every peer for one size."""
    made = make(size)
    write(made, folder)
    text = text_bytes(made.paragraphs)
    del made
    names = [name for name in PEERS if size < SLOW_FROM or name not in SLOW]
    built = {name: _built(name, folder) for name in names if name not in SAME_INDEX}
    found: dict[str, dict[str, Any]] = {name: {"text": text, **built[SAME_INDEX.get(name, name)]} for name in names}
    workers = {name: Worker(name, folder) for name in names}
    for name, rounds in _rounds(workers).items():
        for figure in rounds[0]:
            found[name][figure] = statistics.median(each[figure] for each in rounds)
    rankings = {name: worker.do("rankings") for name, worker in workers.items()}
    for name, worker in workers.items():
        found[name] |= worker.do("memory") | {"alike": alike(name, rankings[name], rankings["pullquote"])}
        worker.end()
    return found


def _built(name: str, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.worker", "build", name, str(folder), str(folder / name)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=_alone())
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _rounds(workers: dict[str, Worker]) -> dict[str, list[dict[str, float]]]:
    """Rounds of queries, the peers by turns; a first one that does not count warms them up."""
    found: dict[str, list[dict[str, float]]] = {name: [] for name in workers}
    for number in range(ROUNDS + 1):
        for name, worker in workers.items():
            figures = worker.do("round")
            if number:
                found[name].append(figures)
    return found


def alike(name: str, theirs: list[Any], ours: list[Any]) -> float:
    """The share of queries with the same ten scores; where the formula is another, of paragraphs found by both."""
    if name in EQUAL or name.startswith("pullquote"):
        return statistics.mean(_same_scores(one, other) for one, other in zip(theirs, ours, strict=True))
    pairs = zip(theirs, ours, strict=True)
    return statistics.mean(len({n for n, _ in a} & {n for n, _ in b}) / max(1, len(b)) for a, b in pairs)


def _same_scores(one: list[Any], other: list[Any]) -> bool:
    """Single precision, which bm25s keeps, is enough."""
    return len(one) == len(other) and all(
        abs(a[1] - b[1]) <= 1e-5 * max(1.0, abs(b[1])) for a, b in zip(one, other, strict=True)
    )


def rows(found: dict[str, dict[str, Any]]) -> Iterator[tuple[str, ...]]:
    """The figures of one size as the cells of a table."""
    for name, figures in found.items():
        yield (
            name,
            f"{figures['p50_ms']:.3f}",
            f"{figures['p95_ms']:.3f}",
            f"{figures['per_second']:,.0f}",
            f"{figures['open_ms']:.1f}",
            f"{max(figures['RssAnon'], figures['Private_Dirty']) / 1e6:.0f}",
            f"{figures['build_s']:.2f}",
            f"{figures['build_memory'] / 1e6:.0f}",
            f"{figures['disk'] / 1e6:.2f}",
            f"{100 * figures['alike']:.0f} %",
        )


def table(size: int, found: dict[str, dict[str, Any]]) -> str:
    """The figures of one size, in Markdown."""
    text = found["pullquote"]["text"]
    lines = [f"### {size:,} paragraphs, {text / 1e6:.2f} MB of text", "", f"| | {' | '.join(COLUMNS)} |"]
    lines.append("|---" * (len(COLUMNS) + 1) + "|")
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows(found)), ""])


def answers(size: int) -> dict[str, float]:
    """The figures of whole answers from so many paragraphs."""
    command = [sys.executable, "-m", "bench.answers", str(size)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=_alone())
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def sentence(found: dict[str, float]) -> str:
    """The figures of whole answers, in words."""
    return (
        f"Whole answers: half within {found['p50_ms']:.1f} ms, 95 % within {found['p95_ms']:.1f} ms;"
        f" {found['index_s']:.1f} s to index, {found['open_ms']:.0f} ms to open,"
        f" {found['Private_Dirty'] / 1e6:.0f} MB private.\n"
    )


def main() -> None:
    """Measure the sizes asked for; the plot also has those measured before."""
    kept = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}
    for size in sizes():
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            peers = measure(size, Path(folder))
        print(table(size, peers), flush=True)
        kept[str(size)] = {"peers": peers}
        if size <= ANSWERED:
            kept[str(size)]["answers"] = answers(size)
            print(sentence(kept[str(size)]["answers"]), flush=True)
        FIGURES.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    found = {int(size): each["peers"] for size, each in kept.items()}
    (DOCS / "bench.svg").write_text(plot(found), encoding="utf-8")


if __name__ == "__main__":
    main()
