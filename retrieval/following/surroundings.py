"""What stands around a passage that was shown: "show me the context", "what comes after that?"."""

from __future__ import annotations

from itertools import cycle, takewhile
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.sentences import sentences
from retrieval.answer import Answer
from retrieval.answers.narration import narrated
from retrieval.answers.weighing import nothing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Article, Paragraph
    from retrieval.collection import Collection
    from retrieval.following.previous import Shown
    from retrieval.questions.question import Question

LONGEST = 1000  # characters of one statement
SIDES = ((-1, 0), (0, 1))  # a sentence more before, and one more behind
SURE = 0.9  # confidence of what is only shown


def around(question: Question, shown: Shown, collection: Collection, side: str = "") -> Answer:
    """The passage as its paragraph goes on around it, between the paragraphs before and behind it.

    ``side`` leaves out what stands behind ("before"), or before ("after"). Of a long paragraph whole sentences are
    shown, as many as stand nearest to the passage.
    """
    article = collection.records[shown.article].article
    body = [p for p in article.paragraphs if p.kind == "body"]
    place = next((n for n, p in enumerate(body) if p.span.overlap(shown.span)), None)
    if place is None:
        return nothing(question)
    here = body[place]
    near = [
        *((p, _end_of(article, p)) for p in body[max(0, place - 1) : place] if side != "after"),
        (here, _beside(sentences(article.text, here.span), shown.span)),
        *((p, _start_of(article, p)) for p in body[place + 1 : place + 2] if side != "before"),
    ]
    found = tuple(narrated(article, paragraph.number, *span) for paragraph, span in near)
    return Answer(question.text, question.language, "passage", SURE, found)


def _start_of(article: Article, paragraph: Paragraph) -> Span:
    """The first sentences of a paragraph; of one that is too long its beginning."""
    start, longest = paragraph.span.start, paragraph.span.start + LONGEST
    ends = [s.end for s in takewhile(lambda s: s.end <= longest, sentences(article.text, paragraph.span))]
    return Span(start, ends[-1] if ends else min(longest, paragraph.span.end))


def _end_of(article: Article, paragraph: Paragraph) -> Span:
    """The last sentences of a paragraph; of one that is too long its end."""
    end, longest = paragraph.span.end, paragraph.span.end - LONGEST
    spans = reversed(sentences(article.text, paragraph.span))
    starts = [s.start for s in takewhile(lambda s: s.start >= longest, spans)]
    return Span(starts[-1] if starts else max(longest, paragraph.span.start), end)


def _beside(spans: Sequence[Span], passage: Span) -> Span:
    """The sentences that hold a passage with as many before and behind them as a statement may have, by turns."""
    held = [n for n, span in enumerate(spans) if span.overlap(passage)]
    first, last = held[0], held[-1]
    stopped = 0
    for step in cycle(SIDES):
        one, other = first + step[0], last + step[1]
        fits = one >= 0 and other < len(spans) and spans[other].end - spans[one].start <= LONGEST
        first, last = (one, other) if fits else (first, last)
        stopped = 0 if fits else stopped + 1
        if stopped == len(SIDES):
            break
    return Span(spans[first].start, spans[last].end)
