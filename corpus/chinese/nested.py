"""Words of another speaker inside a quotation: 「我師傅常講：『…』」."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.notes import Attribution, Cue, Draft, Mention, MentionKind
from corpus.chinese.reading import ASIDE, SENTENCE_END, Line, Piece, Reading, Sentence, covered
from corpus.chinese.resolving import resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.chinese.lexicon import Words
    from corpus.chinese.tools import Tools

INNER_CONFIDENCE = 0.85
BESIDE = 3  # characters between a body and the pronoun that means it: 打去管理处，佢话
WHEN_I = re.compile(r"[^，。；：]*?(?:时候?|[之以]?[后前]|那[天年晚])(?:我|本人)")  # 中场休息时我对他说: the outer one
ADDRESSED = re.compile("[一-龥]{0,2}[他她佢]")  # 记者问他，他说


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
            if cue and mention and _adjoins(inside, cue):
                attribution = _speaker(tools, inside, outer, mention, number)
                if attribution:
                    yield Draft(piece.marked.span, "direct", replace(attribution, cue=cue.span), parent=outer.span)


def _adjoins(inside: Tools, cue: Cue) -> bool:
    """Whether the marked words follow the cue, or whom they are about: 评论家说您“退回了厨房”."""
    between = inside.reading.plain[cue.complement : cue.piece.end].removesuffix("是")
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
        described = _antecedent(inside, Span(outer.span.start, mention.span.start))
        if described is None and mention.sex == "plural":
            described = _antecedent(tools, Span(max(0, outer.span.start - 80), outer.span.start))
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
