"""A Chinese article becomes a Record.

read (fold, cover, split) ──> harvest names ──> hear each line ──> nested words ──> Record
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.chinese.heard import Heard
from corpus.chinese.lexicon import standard
from corpus.chinese.nested import nested, reading_inside
from corpus.chinese.reading import read
from corpus.chinese.speech import hear
from corpus.chinese.tools import prepare
from corpus.chinese.transcript import Transcript
from corpus.quotation import Quotation, Record

if TYPE_CHECKING:
    from corpus.article import Article
    from corpus.chinese.draft import Draft
    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.tools import Tools
    from corpus.quotation import Person

LEAST = 0.65  # below it nobody is named


def extract(article: Article, lexicon: Lexicon | None = None) -> Record:
    """Find the quotations of an article and the people who speak."""
    tools = prepare(read(article), lexicon or standard())
    drafts = _heard(tools)
    people: dict[int, Person] = {}
    quotations = tuple(_quotation(article, draft, people) for draft in _ordered(drafts))
    return Record(article, quotations, tuple(dict.fromkeys(q.speaker for q in quotations if q.speaker)))


def _heard(tools: Tools) -> list[Draft]:
    """The quotations of every line, those within others included."""
    heard, transcript = Heard(tools), Transcript(tools)
    inside: Tools | None = None
    drafts: list[Draft] = []
    for number, line in enumerate(tools.reading.lines):
        before = len(heard.drafts)
        if transcript.is_turn(number):
            turn = transcript.draft(line, number)
            drafts += [turn, *nested(tools, tools, line, number, turn)]
            continue
        if line.is_heading:
            continue
        hear(heard, line, number)
        spoken = heard.drafts[before:]
        drafts += spoken
        if any(marked.depth == 1 for marked in line.marked):
            inside = inside or prepare(reading_inside(tools.reading), tools.lexicon, tools.roster)
            for outer in spoken:
                drafts += nested(tools, inside, line, number, outer)
    return drafts


def _ordered(drafts: list[Draft]) -> list[Draft]:
    """By start, outer ones first, each span and form once."""
    unique = {(draft.span, draft.form): draft for draft in reversed(drafts)}
    return sorted(unique.values(), key=lambda draft: (draft.span.start, -draft.span.end, draft.form))


def _quotation(article: Article, draft: Draft, people: dict[int, Person]) -> Quotation:
    attribution = draft.attribution
    character = attribution.character if attribution.confidence >= LEAST else None
    if character and id(character) not in people:
        people[id(character)] = character.person()
    title = attribution.title
    return Quotation(
        span=draft.span,
        form=draft.form,
        speaker=people[id(character)] if character else None,
        title=article.text[title.start : title.end] if title and character else None,
        mention=attribution.mention if character else None,
        cue=attribution.cue,
        parent=draft.parent,
        confidence=attribution.confidence if character else 0.0,
    )
