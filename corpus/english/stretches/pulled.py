"""Pull quotes: a paragraph of nothing but marked words that somebody says elsewhere in the article."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.quotation import Person, Quotation

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
BREAK = re.compile(r"[.!?…]+\s")
FEWEST = 4  # words of a part that tell whose it is
NOT_FOUND = object()


def repeated(quotations: Sequence[Quotation], passages: Sequence[Passage]) -> list[Quotation]:
    """The quotations, pull quotes with the speaker of the words where they stand amid the text."""
    alone = {passage.marked[0].span.start for passage in passages if _is_alone(passage)}
    pulled = [q for q in quotations if q.form == "direct" and q.span.start in alone]
    if not pulled:
        return list(quotations)
    text = passages[0].text
    said = [(_spoken(text[q.span.start : q.span.end]), q) for q in quotations if q.form == "direct" and q not in pulled]
    return [_from(q, text, said) if q in pulled else q for q in quotations]


def _is_alone(passage: Passage) -> bool:
    """Whether the passage is one marked stretch and nothing else."""
    return len(passage.marked) == 1 and set(passage.quoted) == {0}


def _spoken(words: str) -> str:
    """The words in small letters between blanks, marks and stops left out."""
    return f" {' '.join(WORD.findall(words.lower().replace('’', chr(39))))} "


def _from(pulled: Quotation, text: str, said: Sequence[tuple[str, Quotation]]) -> Quotation:
    """The pull quote as its one speaker elsewhere says it; as it is where nobody does."""
    parts = [_spoken(part) for part in BREAK.split(text[pulled.span.start : pulled.span.end])]
    long = [part for part in parts if part.count(" ") > FEWEST]
    found = [next((q for words, q in said if part in words), None) for part in long]
    first = found[0] if found else None
    if first is None or {_name(quotation) for quotation in found} != {_name(first)}:
        return pulled
    return replace(pulled, speaker=first.speaker, title=None, mention=None, cue=None, confidence=first.confidence)


def _name(quotation: Quotation | None) -> Person | object | None:
    """Who says it; something else where it is not found."""
    return quotation.speaker if quotation else NOT_FOUND
