"""Words of another speaker inside a quotation: 「我師傅常講：『…』」."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.draft import Attribution, Draft
from corpus.chinese.mentions import Mention
from corpus.chinese.reading import Line, covered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.chinese.cues import Cue
    from corpus.chinese.reading import Reading
    from corpus.chinese.tools import Tools

INNER_CONFIDENCE = 0.85


def nested(tools: Tools, inside: Tools, line: Line, number: int, outer: Draft) -> Iterator[Draft]:
    """The quotations within ``outer`` whose speaker is somebody else. ``inside`` reads the words between its marks."""
    inner = [m for m in line.marked if m.depth == 1 and outer.span.holds(m.outer)]
    if not inner:
        return
    view = Line(line.number, outer.span, tuple(m._replace(depth=0) for m in inner), is_heading=False)
    for sentence in inside.reading.sentences(view):
        for before, piece in zip(sentence.pieces, sentence.pieces[1:], strict=False):
            if before.is_quoted or piece.marked is None:
                continue
            cue = inside.cues.of(before)
            if cue and cue.complement >= before.end and cue.subject:
                attribution = _speaker(tools, inside, outer, cue, number)
                if attribution:
                    yield Draft(piece.marked.span, "direct", attribution, parent=outer.span)


def _speaker(tools: Tools, inside: Tools, outer: Draft, cue: Cue, number: int) -> Attribution | None:
    """The inner speaker; None when it is the outer one, who says 我."""
    mention = cue.subject
    assert mention is not None
    if mention.kind == "pronoun" and mention.sex == "first":
        return None
    if mention.kind == "pronoun":
        described = _antecedent(inside, Span(outer.span.start, mention.span.start)) or (
            _antecedent(tools, Span(max(0, outer.span.start - 80), outer.span.start))
            if mention.sex == "plural"
            else None
        )
        if described is None:
            return Attribution(None, mention.span, None, cue.span, 0.0)
        character, confidence = tools.cast.resolve(described, number)
        return Attribution(character, mention.span, None, cue.span, min(confidence, INNER_CONFIDENCE))
    character, confidence = tools.cast.resolve(mention, number)
    if character is outer.attribution.character:
        return None
    return Attribution(character, mention.span, mention.title, cue.span, min(confidence, INNER_CONFIDENCE))


def _antecedent(tools: Tools, span: Span) -> Mention | None:
    """The last people or body spoken of there: 打去管理處，佢話『…』."""
    plain, lexicon = tools.reading.plain, tools.lexicon
    found: Mention | None = None
    for words, kind in ((lexicon.offices, "unnamed"), (lexicon.bodies, "body")):
        for start, end in words.within(plain, *span):
            if end - start > 1 and (found is None or end > found.span.end):
                found = Mention(Span(start, end), kind)  # type: ignore[arg-type]  # the two kinds named
    return found


def reading_inside(reading: Reading) -> Reading:
    """The article with only the marks inside other marks covered."""
    return covered(reading.article, reading.folded, reading.lines, depth=1)
