"""A peer's process: ``build`` indexes and ends; ``serve`` opens and answers one request a line, in JSON.

python -m bench.worker build|serve PEER FOLDER INDEX
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.peers import PEERS
from bench.tokens import read_paragraphs, read_queries

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bench.peers import Peer

LONGEST, SHORTEST = 2.0, 0.5  # seconds of a round: it stops early where a peer is slow, and starts again where fast
CHECKED = 50  # queries whose results are compared


def memory() -> Mapping[str, int]:
    """What the process holds for itself, in bytes: https://man7.org/linux/man-pages/man5/proc_pid_status.5.html."""
    status, rollup = (Path(f"/proc/self/{name}").read_text(encoding="ascii") for name in ("status", "smaps_rollup"))
    lines = (line.split() for line in (status + rollup).splitlines() if line.endswith(" kB"))
    found = {name.rstrip(":"): int(size) << 10 for name, size, _ in lines}
    return {name: found[name] for name in ("RssAnon", "VmHWM", "VmRSS", "Private_Dirty")}


def build(peer: Peer, folder: Path, index: Path) -> Mapping[str, float]:
    """Seconds, bytes on disk, and bytes of memory beyond those of the token lists."""
    paragraphs = read_paragraphs(folder)
    index.mkdir()
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # sets VmHWM back
    before, started = memory()["VmRSS"], time.perf_counter()
    peer.build(paragraphs, index)
    seconds = time.perf_counter() - started
    size = sum(file.stat().st_size for file in index.rglob("*") if file.is_file())
    return {"build_s": seconds, "disk": size, "build_memory": memory()["VmHWM"] - before}


def serve(peer: Peer, folder: Path, index: Path) -> None:
    """Open, then do what the lines say until there are no more."""
    queries = read_queries(folder)
    started = time.perf_counter()
    peer.open(index)
    opened = time.perf_counter() - started
    for line in sys.stdin:
        match line.strip():
            case "round":
                answer: Any = ask(peer, queries)
            case "rankings":
                answer = [peer.ranking(query) for query in queries[:CHECKED]]
            case _:
                answer = {"open_ms": 1000 * opened, **memory()}
        print(json.dumps(answer), flush=True)


def ask(peer: Peer, queries: list[list[str]]) -> Mapping[str, float]:
    """Search for the queries, in turn."""
    spent: list[float] = []
    first = time.perf_counter()
    for query in cycle(queries):
        started = time.perf_counter()
        peer.search(query)
        ended = time.perf_counter()
        spent.append(ended - started)
        if ended - first > (LONGEST if len(spent) < len(queries) else SHORTEST):
            break
    return percentiles(spent)


def percentiles(spent: list[float]) -> Mapping[str, float]:
    """Milliseconds within which half of all are done, and all but a twentieth; how many are done in a second."""
    cuts = statistics.quantiles(spent, n=20) if len(spent) > 1 else spent * 19
    return {"p50_ms": 1000 * cuts[9], "p95_ms": 1000 * cuts[18], "per_second": len(spent) / sum(spent)}


if __name__ == "__main__":
    action, name, *folders = sys.argv[1:]
    if action == "build":
        print(json.dumps(build(PEERS[name](), *map(Path, folders))), flush=True)
    else:
        serve(PEERS[name](), *map(Path, folders))
