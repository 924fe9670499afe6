"""A Chinese article becomes a Record.

read (fold, cover, split) ──> harvest names ──> hear each line ──> nested words ──> doubt ──> Record
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.chinese.heard import Heard
from corpus.chinese.labels import tells
from corpus.chinese.lexicon import Lexicon, standard
from corpus.chinese.marked import PUNCTUATION
from corpus.chinese.nested import nested, reading_inside
from corpus.chinese.reading import Reading, read
from corpus.chinese.speech import hear
from corpus.chinese.tools import Tools, prepare
from corpus.chinese.transcript import Transcript
from corpus.quotation import Person, Quotation, Record

if TYPE_CHECKING:
    from corpus.article import Article
    from corpus.chinese.notes import Character, Draft

ARTICLE_OF_LAW = re.compile(r"第[一二三四五六七八九十百零\d]{1,5}条[\s\u3000]")  # rules tell what is to be said
CODE = 3  # articles that make a law
LEAST = 0.65  # below it nobody is named
LONG = 15  # characters of a title
FAR = 16  # characters of narration between a description and its cue
GOING_ON = ("并", "又", "还", "亦", "也", "同时")  # before the cue: whoever acted goes on


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


def is_doubted(tools: Tools, draft: Draft) -> bool:
    """Whether marked words that are given to somebody or something are better nobody's."""
    character = draft.attribution.character
    if character is None or draft.form != "direct":
        return False
    if character.kind == "person":
        return _is_clause(tools, draft)
    return _is_state(tools, character) or _is_far(tools, draft)


def _is_state(tools: Tools, character: Character) -> bool:
    """日本前部长石田说“…”: a state; mostly somebody of it speaks, or about it."""
    folded = character.folded
    return character.kind == "body" and tools.lexicon.states.ends(folded, 0, len(folded))


def _is_far(tools: Tools, draft: Draft) -> bool:
    """Whether much is told between a description and the cue of a whole sentence: somebody else has come on."""
    mention, cue = draft.attribution.mention, draft.attribution.cue
    if mention is None or cue is None or cue.start - mention.end <= FAR:
        return False
    joined = tools.reading.plain.endswith(GOING_ON, mention.end, cue.start)
    return not joined and PUNCTUATION.search(tools.reading.folded[draft.span.start : draft.span.end]) is not None


def _is_clause(tools: Tools, draft: Draft) -> bool:
    """船长感谢代表律师石岚并说“…”: whether the title tells what somebody else does to whom it stands in front of."""
    title = draft.attribution.title
    words = tools.reading.plain[title.start : title.end].rpartition("的")[2] if title else ""
    return len(words) > LONG and tells(words)
