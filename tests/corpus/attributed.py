"""Whom an article's direct quotations are given to."""

from __future__ import annotations

from corpus.extraction import extract
from corpus.reading import parse


def speakers(text: str) -> list[str | None]:
    """The label of whoever speaks each direct quotation, in order; a pronoun where nobody is told."""
    found = extract(parse(text + "\n", id="x")).quotations
    return [q.speaker.label if q.speaker else None for q in found if q.form == "direct"]


def shown_speakers(text: str) -> list[str | None]:
    """Whom an answer names for each direct quotation, in order: nobody for one that is left to a pronoun."""
    found = extract(parse(text + "\n", id="x")).quotations
    return [q.speaker.label if q.speaker and q.speaker.kind != "pronoun" else None for q in found if q.form == "direct"]
