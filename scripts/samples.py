"""Annotated documents read as articles: each candidate cue with the sources and contents that annotators gave it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from corpus.article import Span
from corpus.english.grammar.lexicon import default_lexicon
from corpus.english.grammar.passage import Passage, blocks, prepare
from corpus.english.grammar.tagging import default_tagger
from corpus.english.voices import sources
from corpus.english.voices.cues import Cue, cues_of
from corpus.reading import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from corpus.english.grammar.phrases import Phrase

MARKS = " \t\n“”\"'‘’"
WHOLE, HALF = 0.8, 0.5
TEXT_BOUND = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t")


class Annotated(NamedTuple):
    """A candidate cue; without contents it is none."""

    cue: Cue
    sources: tuple[Span, ...]
    contents: tuple[Span, ...]

    def source(self) -> tuple[Phrase | None, int]:
        """The phrase that heads the annotated source, with its rank: no possessor if it can be helped."""
        candidates = sources.candidates(self.cue)
        hits = [
            (phrase.possessor, phrase.first, -phrase.end, number)
            for number, (phrase, _) in enumerate(candidates)
            if overlaps(phrase.span, self.sources)
        ]
        return candidates[min(hits)[3]] if hits else (None, 0)


@dataclass(frozen=True)
class Sample:
    """A document read as an article."""

    text: str
    attributions: tuple[Attribution, ...]
    passages: list[Passage]
    cues: list[Annotated]


def samples(documents: Iterable[Document]) -> list[Sample]:
    """Read the documents; of several words in an annotated cue, the one that is oftenest a cue alone is the cue."""
    documents = list(documents)
    single = [(d.text, a.cue[0]) for d in documents for a in d.attributions if len(a.cue) == 1]
    alone = Counter(text[span.start : span.end].lower() for text, span in single)
    return [_sample(document, alone) for document in documents]


def _sample(document: Document, alone: Counter[str]) -> Sample:
    article = parse(document.text, id=document.name)
    spans = [block for paragraph in article.paragraphs for block in blocks(document.text, paragraph.span)]
    passages = [prepare(document.text, span, default_tagger()) for span in spans]
    found = [cue for passage in passages for cue in cues_of(passage, default_lexicon())]
    given: dict[int, list[Attribution]] = {}
    for attribution in document.attributions:
        number = _cue_of(attribution, found, alone)
        if number is not None:
            given.setdefault(number, []).append(attribution)
    cues = [
        Annotated(cue, _pieces(given.get(n, ()), "source"), _pieces(given.get(n, ()), "content"))
        for n, cue in enumerate(found)
    ]
    return Sample(document.text, document.attributions, passages, cues)


def _pieces(attributions: Iterable[Attribution], role: str) -> tuple[Span, ...]:
    return tuple(span for attribution in attributions for span in getattr(attribution, role))


def _cue_of(attribution: Attribution, found: Sequence[Cue], alone: Counter[str]) -> int | None:
    """The number of the candidate that stands in the annotated cue and is likeliest its head."""

    def rank(number: int) -> tuple[float, int]:
        cue = found[number]
        verb = cue.tag.startswith("V")
        return alone[cue.form] + verb / 2, -cue.index

    starts = [cue.passage.tokens[cue.index].start for cue in found]
    inside = [n for n, at in enumerate(starts) if any(s.start <= at < s.end for s in attribution.cue)]
    return max(inside, key=rank, default=None)


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Whether the span shares a character with any of the others."""
    return any(span.overlap(other) for other in others)


def trimmed(text: str, span: Span) -> Span:
    """The span without marks and blanks at its ends."""
    start, end = span
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS:
        end -= 1
    return Span(start, end)


def agreement(first: Span, second: Span) -> float:
    """Intersection over union."""
    shared = first.overlap(second)
    return shared / max(1, first.end - first.start + second.end - second.start - shared)


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
