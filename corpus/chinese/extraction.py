"""A Chinese article becomes a Record.

read (fold, cover, split) ──> harvest names ──> hear each line ──> nested words ──> doubt ──> Record

Nested words are another's inside a quotation: 「我師傅常講：『…』」. Doubted are descriptions, and names behind what is
no title: where what was found so often means somebody else, nobody is named (docs/attribution-chinese.md).
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.heard import Heard
from corpus.chinese.labels import tells
from corpus.chinese.lexicon import standard
from corpus.chinese.marked import PUNCTUATION
from corpus.chinese.nouns import Attribution, Draft, Mention
from corpus.chinese.reading import ASIDE, SENTENCE_END, Line, covered, read
from corpus.chinese.resolving import resolve
from corpus.chinese.speech import hear
from corpus.chinese.tools import prepare
from corpus.chinese.transcript import Transcript
from corpus.quotation import Quotation, Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.article import Article
    from corpus.chinese.lexicon import Lexicon, Words
    from corpus.chinese.nouns import Character, Cue, MentionKind
    from corpus.chinese.reading import Piece, Reading, Sentence
    from corpus.chinese.tools import Tools
    from corpus.quotation import Person

INNER_CONFIDENCE = 0.85
BESIDE = 3  # characters between a body and the pronoun that means it: 打去管理处，佢话
WHEN_I = re.compile(r"[^，。；：]*?(?:时候?|[之以]?[后前]|那[天年晚])(?:我|本人)")  # 中场休息时我对他说: the outer one
ADDRESSED = re.compile("[一-龥]{0,2}[他她佢]")  # 记者问他，他说
ARTICLE_OF_LAW = re.compile(r"第[一二三四五六七八九十百零\d]{1,5}条[\s\u3000]")  # rules tell what is to be said
CODE = 3  # articles that make a law
LEAST = 0.65  # below it nobody is named
LONG = 15  # characters of a title
FAR = 16  # characters of narration between a description and its cue
GOING_ON = ("并", "又", "还", "亦", "也", "同时")  # before the cue: whoever acted goes on


def nested(tools: Tools, inside: Tools, line: Line, number: int, outer: Draft) -> Iterator[Draft]:
    """The quotations within ``outer`` whose speaker is somebody else. ``inside`` reads the words between its marks.

    A turn of a transcript has no marks of its own: there ``inside`` is ``tools``.
    """
    depth = 0 if inside is tools else 1
    inner = [m for m in line.marked if m.depth == depth and outer.span.holds(m.outer)]
    if not inner:
        return
    view = Line(line.number, outer.span, tuple(m._replace(depth=0) for m in inner), is_heading=False)
    for sentence in inside.reading.sentences(view):
        for before, piece in pairwise(sentence.pieces):
            if before.is_quoted or piece.marked is None:
                continue
            cue = inside.cues.of(before)
            mention = cue.subject or _earlier(inside, sentence, before) if cue else None
            if cue and mention and WHEN_I.match(inside.reading.plain, mention.span.end, cue.span.start):
                continue
            if cue and mention and _adjoins(inside, cue, before):
                attribution = _speaker(tools, inside, outer, mention, number)
                if attribution:
                    yield Draft(piece.marked.span, "direct", replace(attribution, cue=cue.span), parent=outer.span)


def _adjoins(inside: Tools, cue: Cue, before: Piece) -> bool:
    """Whether the marked words follow the cue, or whom they are about: 评论家说您“退回了厨房”."""
    between = inside.reading.plain[cue.complement : before.end].removesuffix("是")
    return not between or between in inside.lexicon.pronouns


def _earlier(inside: Tools, sentence: Sentence, before: Piece) -> Mention | None:
    """The subject of the clauses before the cue: 李大爷没开门，隔着门喊‘…’."""
    for piece in sentence.pieces:
        if piece == before:
            break
        mention = None if piece.is_quoted else inside.subjects.subject(piece.start, piece.end)
        if mention and (mention.kind != "name" or mention.title or inside.names.is_known(mention.span)):
            return mention
    return None


def _speaker(tools: Tools, inside: Tools, outer: Draft, mention: Mention, number: int) -> Attribution | None:
    """The inner speaker; None when it is the outer one, who says 我."""
    if mention.kind == "pronoun" and mention.sex == "first":
        return None
    if mention.kind == "pronoun":
        described = _antecedent(inside, Span(outer.span.start, mention.span.start)) or (
            _antecedent(tools, Span(max(0, outer.span.start - 80), outer.span.start))
            if mention.sex == "plural"
            else None
        )
        if described is None or _is_crossed(inside, outer, described, mention):
            return Attribution(None, mention.span, None, None, 0.0)
        character, confidence = resolve(tools.roster, described, number)
        return Attribution(character, mention.span, None, None, min(confidence, INNER_CONFIDENCE))
    character, confidence = resolve(tools.roster, mention, number)
    if character is outer.attribution.character:
        return None
    return Attribution(character, mention.span, mention.title, None, min(confidence, INNER_CONFIDENCE))


def _antecedent(tools: Tools, span: Span) -> Mention | None:
    """The last people or body spoken of there: 打去管理處，佢話『…』."""
    plain, lexicon = tools.reading.plain, tools.lexicon
    found: Mention | None = None
    kinds: tuple[tuple[Words, MentionKind], ...] = ((lexicon.offices, "unnamed"), (lexicon.bodies, "body"))
    for words, kind in kinds:
        for start, end in words.within(plain, *span):
            if end - start > 1 and (found is None or end > found.span.end):
                found = Mention(Span(start, end), kind)
    return found


def _is_crossed(tools: Tools, outer: Draft, described: Mention, mention: Mention) -> bool:
    """记者问他，他说‘…’; 他们（管理处人员）说‘…’: whether a pronoun stands between, or an aside tells who is meant."""
    plain = tools.reading.plain
    beside = plain[mention.span.end : mention.span.end + 1] == ASIDE
    addressed = ADDRESSED.match(plain, described.span.end, mention.start) is not None
    kin = tools.lexicon.kin.ends(plain, described.span.start, described.span.end)
    inner = described.span.start >= outer.span.start
    between = plain[described.span.end : mention.start]
    far = len(between) > BESIDE if described.kind == "body" else any(mark in between for mark in SENTENCE_END)
    return beside or addressed or mention.sex == "thing" or (far and inner and not kin)


def reading_inside(reading: Reading) -> Reading:
    """The article with only the marks inside other marks covered."""
    return covered(reading.article, reading.folded, reading.lines, depth=1)


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
