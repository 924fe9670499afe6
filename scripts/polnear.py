"""PolNeAR (https://github.com/networkdynamics/PolNeAR): attributions annotated in brat's standoff format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT_BOUND = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t")


@dataclass(frozen=True)
class Attribution:
    """Who (source) says or thinks (cue) what (content); each may stand in several pieces."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True)
class Document:
    """A text with its attributions by the first annotator."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


def documents(folder: Path) -> Iterator[Document]:
    """The annotated texts below ``folder/text`` and ``folder/attributions``, in order of their names."""
    for path in sorted((folder / "text").glob("*.txt")):
        annotations = sorted((folder / "attributions").glob(f"{path.stem}_????.ann"))
        if annotations:
            with path.open(encoding="utf-8", newline="") as file:
                yield Document(path.stem, file.read(), tuple(attributions(annotations[0].read_text(encoding="utf-8"))))


def attributions(standoff: str) -> Iterator[Attribution]:
    """The events of one .ann file that have content."""
    spans: dict[str, tuple[Span, ...]] = {}
    events = []
    for line in standoff.split("\n"):
        if match := TEXT_BOUND.match(line):
            spans[match[1]] = tuple(Span(*map(int, piece.split())) for piece in match[3].split(";"))
        elif re.match(r"E\d+\t", line):
            events.append([role.split(":") for role in line.split("\t")[1].split()])
    for event in events:
        roles = {
            name: tuple(
                sorted(s for role, id_ in event if role.rstrip("0123456789") == name for s in spans.get(id_, ()))
            )
            for name in ("Source", "Cue", "Content")
        }
        if roles["Content"]:
            yield Attribution(roles["Source"], roles["Cue"], roles["Content"])
