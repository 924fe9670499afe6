"""Whom the words of an article are given to, in forms that tests can compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.extraction import extract
from corpus.reading import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.quotation import Quotation, Record


def record(text: str) -> Record:
    """An article of this text with its quotations and people."""
    return extract(parse(text + "\n", id="x"))


def quotations(text: str, form: str | None = None) -> Sequence[Quotation]:
    """Its quotations, in order; of one form, "direct" or "indirect", where that is given."""
    return [each for each in record(text).quotations if form in (None, each.form)]


def speakers(text: str, form: str | None = "direct") -> list[str | None]:
    """The label of whoever speaks each quotation; a pronoun where nobody is told."""
    return [q.speaker.label if q.speaker else None for q in quotations(text, form)]


def names(text: str) -> list[str | None]:
    """The name of whoever speaks each direct quotation."""
    return [q.speaker.name if q.speaker else None for q in quotations(text, "direct")]


def said(text: str, form: str | None = None) -> list[tuple[str | None, str]]:
    """The label of whoever speaks each quotation, with the words."""
    return [(q.speaker.label if q.speaker else None, text[slice(*q.span)]) for q in quotations(text, form)]


def shown(text: str, form: str | None = None) -> list[tuple[str | None, str]]:
    """Whom an answer names for each quotation, with its words: nobody for one that is left to a pronoun."""
    return [(_shown(q), text[slice(*q.span)]) for q in quotations(text, form)]


def shown_speakers(text: str, form: str | None = "direct") -> list[str | None]:
    """Whom an answer names for each quotation."""
    return [_shown(q) for q in quotations(text, form)]


def _shown(quotation: Quotation) -> str | None:
    speaker = quotation.speaker
    return speaker.label if speaker and speaker.kind != "pronoun" else None
