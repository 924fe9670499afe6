"""A Chinese article becomes a Record.

read (fold, cover, split) ──> harvest names ──> hear each line ──> nested words ──> doubt ──> Record
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.doubt import is_doubted
from corpus.chinese.heard import Heard
from corpus.chinese.lexicon import Lexicon, standard
from corpus.chinese.nested import nested, reading_inside
from corpus.chinese.reading import Reading, read
from corpus.chinese.speech import hear
from corpus.chinese.tools import Tools, prepare
from corpus.chinese.transcript import Transcript
from corpus.quotation import Quotation, Record

if TYPE_CHECKING:
    from corpus.article import Article
    from corpus.chinese.notes import Draft
    from corpus.quotation import Person

ARTICLE_OF_LAW = re.compile(r"第[一二三四五六七八九十百零\d]{1,5}条[\s\u3000]")  # rules tell what is to be said
CODE = 3  # articles that make a law
LEAST = 0.65  # below it nobody is named


def extract(article: Article, lexicon: Lexicon | None = None) -> Record:
    """Find the quotations of an article and the people who speak."""
    tools = prepare(read(article), lexicon or standard())
    drafts = _heard(tools)
    people: dict[int, Person] = {}
    quotations = tuple(_quotation(tools, draft, people) for draft in _ordered(drafts))
    return Record(article, quotations, tuple(dict.fromkeys(q.speaker for q in quotations if q.speaker)))


def _heard(tools: Tools) -> list[Draft]:
    """The quotations of every line, those within others included."""
    heard, transcript = Heard(tools), Transcript(tools)
    inside: Tools | None = None
    rules = _rules(tools.reading)
    drafts: list[Draft] = []
    for number, line in enumerate(tools.reading.lines):
        before = len(heard.drafts)
        if transcript.is_turn(number):
            turn = transcript.draft(line, number)
            drafts += [turn, *nested(tools, tools, line, number, turn)]
            continue
        if line.is_heading or number in rules:
            continue
        hear(heard, line, number)
        spoken = heard.drafts[before:]
        drafts += spoken
        if any(marked.depth == 1 for marked in line.marked):
            inside = inside or prepare(reading_inside(tools.reading), tools.lexicon, tools.roster)
            for outer in spoken:
                drafts += nested(tools, inside, line, number, outer)
    return drafts


def _rules(reading: Reading) -> frozenset[int]:
    """The numbers of the lines that are articles of a law; of several, what stands between the first and the last."""
    found = [n for n, line in enumerate(reading.lines) if ARTICLE_OF_LAW.match(reading.plain, *line.span)]
    return frozenset(range(found[0], found[-1] + 1) if len(found) >= CODE else found)


def _ordered(drafts: list[Draft]) -> list[Draft]:
    """By start, outer ones first, each span and form once."""
    unique = {(draft.span, draft.form): draft for draft in reversed(drafts)}
    return sorted(unique.values(), key=lambda draft: (draft.span.start, -draft.span.end, draft.form))


def _quotation(tools: Tools, draft: Draft, people: dict[int, Person]) -> Quotation:
    attribution, article = draft.attribution, tools.reading.article
    named = attribution.confidence >= LEAST and not is_doubted(tools, draft)
    character = attribution.character if named else None
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
