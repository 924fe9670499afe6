"""Words whose mark stays open at a paragraph's end, as the next paragraph opens another: one speaker says both."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.english.people.genders import PRONOUN_GENDER, THINGS
from corpus.english.stretches.address import is_addressed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Span
    from corpus.english.grammar.passage import Passage
    from corpus.quotation import Person, Quotation

SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s")
PRONOUNS = {*PRONOUN_GENDER, *THINGS}  # they may mean others than they do behind the words
LEAST = 0.6  # probability of a speaker whom only the next paragraph names


def agreeing(quotations: Sequence[Quotation], passages: Sequence[Passage]) -> list[Quotation]:
    """The quotations, those that go on in the next paragraph with its speaker where they have none of their own.

    Only a name or a description there tells, no pronoun. Where another was taken for the speaker without a cue in the
    words' own sentence, nobody is named: either the mark was forgotten or the words are not theirs.
    """
    following = dict(continued(passages).values())
    starts = {quotation.span.start: place for place, quotation in enumerate(quotations) if quotation.form == "direct"}
    result = list(quotations)
    for place in range(len(result) - 1, -1, -1):
        after = starts.get(following.get(result[place].span, -1))
        if after is not None and result[place].form == "direct":
            result[place] = _agreed(result[place], result[after], passages[0].text)
    return result


def continued(passages: Sequence[Passage]) -> dict[Passage, tuple[Span, int]]:
    """By the identity of a passage whose last words are left open: those words, and where the next passage's begin."""
    return {
        passage: (passage.marked[-1].span, after.marked[0].span.start)
        for passage, after in pairwise(passages)
        if _is_open(passage) and after.quoted and after.quoted[0] == 0
    }


def _is_open(passage: Passage) -> bool:
    """Whether the last mark is left open, up to the passage's end."""
    return bool(passage.marked) and passage.quoted[-1] == len(passage.marked) - 1 and not passage.marked[-1].closed


def _agreed(quotation: Quotation, after: Quotation, text: str) -> Quotation:
    """The quotation with the speaker that what comes after leaves to it."""
    if not _is_told(after) or after.speaker is None or after.cue is None or quotation.speaker == after.speaker:
        return quotation
    if not _is_told(quotation):
        told = after.mention and text[after.mention.start : after.mention.end].lower() not in PRONOUNS
        if not told or _names(text, quotation.span, after.speaker) or _is_asked(text, quotation.span):
            return quotation
        sure = min(after.confidence, LEAST)
        return replace(
            quotation, speaker=after.speaker, title=after.title, mention=after.mention, cue=after.cue, confidence=sure
        )
    own = quotation.cue and not SENTENCE_END.search(text, quotation.cue.end, quotation.span.start)
    behind = after.cue.start > quotation.span.end
    return replace(quotation, speaker=None, title=None) if behind and not own else quotation


def _is_told(quotation: Quotation) -> bool:
    """Whether it is told who speaks, by more than a pronoun that may mean anybody."""
    return quotation.speaker is not None and quotation.speaker.kind != "pronoun"


def _names(text: str, span: Span, person: Person) -> bool:
    """Whether the words speak of the person by the last name, which those who speak hardly do."""
    return person.label.rpartition(" ")[2] in text[span.start : span.end]


def _is_asked(text: str, span: Span) -> bool:
    """Whether the words are put to somebody, who then answers: a question, or what the paragraph tells of before."""
    words = text[span.start : span.end]
    amid = text[: span.start].rstrip(" \t“\"‘'")[-1:] not in ("", "\n")
    return is_addressed(words) and (amid or words.rstrip().endswith("?"))
