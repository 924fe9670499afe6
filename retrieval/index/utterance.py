"""What can become a statement: a quotation or a run of the article's own sentences, with its terms."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, overload

from corpus.article import Span
from corpus.emphasis import unmarked
from corpus.sentences import sentences
from retrieval.answer import Statement
from retrieval.index.lazy import Lazy
from retrieval.index.shown import are_anothers, beside_anothers, is_a_clause, shown_span, tells
from retrieval.language.expressions import EXPRESSIONS, expressed, is_little
from retrieval.postings.pieces import DATED, HEADING, NESTED, NUMBERED, OF_LITTLE, PLACED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from corpus.article import Article, Excerpt, Paragraph
    from corpus.quotation import Person, Quotation
    from retrieval.answer import Form

LONGEST = 1000  # characters of one piece of evidence
SURE_OF_SPEAKER = 0.4  # confidence from which a name is given; "the article says" beats a guess
PAIRS = (("“", "”"), ("「", "」"), ("『", "』"))
COMMAS = ",，"


@dataclass(frozen=True, eq=False, slots=True)
class Utterance:
    """One speaker's words, or a stretch of narration, in one paragraph; ``sentences`` cover it in order.

    ``cue`` is where the article says that somebody said them.
    """

    article: Article
    paragraph: Paragraph
    span: Span
    form: Form
    sentences: tuple[Span, ...]
    speaker: Person | None = None
    nested: bool = False
    cue: Span | None = None

    @property
    def text(self) -> str:
        """The words, for tests of their kind."""
        return self.article.text[slice(*self.span)]

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles of whoever speaks; none of nobody."""
        return self.speaker.titles if self.speaker else ()

    @property
    def is_told(self) -> bool:
        """Whether it is the article's sentence around somebody's words, and not these alone."""
        return self.form == "indirect" and self.cue is not None and self.span.holds(self.cue)

    def statement(self, chosen: Sequence[int], beside: Sequence[Utterance] = ()) -> Statement:
        """The chosen sentences, those that stand side by side in one part; ``beside`` is shown whole with them."""
        parts = merged([self.sentences[i] for i in sorted(chosen)], self.sentences)
        parts = sorted((*parts, *(u.span for u in beside)))
        if self.form != "narration":
            parts = [_without_comma(self.article.text, part) for part in parts]
        excerpts = tuple(excerpt for part in parts for excerpt in self._excerpts(part))
        return Statement(
            article=self.article.id,
            paragraph=self.article.block_of(self.paragraph.number),
            parts=excerpts,
            form=self.form,
            speaker=self.speaker,
            date=self.article.date,
            is_told=self.is_told and any(self.cue is not None and part.holds(self.cue) for part in parts),
        )

    def _excerpts(self, part: Span) -> tuple[Excerpt, ...]:
        """A part in pieces no longer than evidence may be."""
        cuts = [*range(part.start, part.end, LONGEST), part.end]
        return tuple(self.article.excerpt(a, b) for a, b in itertools.pairwise(cuts))


def _without_comma(text: str, part: Span) -> Span:
    """Somebody's words without the comma that only parts them from "she said"."""
    ends = part.end - part.start > 1 and text[part.end - 1] in COMMAS
    return Span(part.start, part.end - 1) if ends else part


def merged(chosen: Sequence[Span], every: Sequence[Span]) -> list[Span]:
    """Neighbouring sentences joined, as long as the whole stays short enough for one piece of evidence."""
    follows = dict(itertools.pairwise(every))
    parts: list[Span] = []
    last: Span | None = None
    for span in chosen:
        if parts and last is not None and follows.get(last) == span and span.end - parts[-1].start <= LONGEST:
            parts[-1] = Span(parts[-1].start, span.end)
        else:
            parts.append(span)
        last = span
    return parts


def traits_of(utterance: Utterance) -> Iterator[int]:
    """What ``postings/pieces.py`` tells of a piece beside its words."""
    sentences = [utterance.article.text[slice(*span)] for span in utterance.sentences]
    little = [is_little(number) for sentence in sentences for number, _ in expressed("number", sentence)]
    if not all(little):
        yield NUMBERED
    if any(little):
        yield OF_LITTLE
    if any(expressed("when", sentence) for sentence in sentences):
        yield DATED
    if EXPRESSIONS["located"].search(utterance.text):
        yield PLACED
    if utterance.nested:
        yield NESTED
    if utterance.paragraph.kind != "body":
        yield HEADING


class Utterances(Sequence[Utterance]):
    """Everything in a paragraph that can be quoted: its quotations, and the article's own sentences around them.

    Each is made when it is first asked for; whose it is, is known before.
    """

    def __init__(self, article: Article, paragraph: Paragraph, quotations: Sequence[Quotation]) -> None:
        here = [q for q in quotations if paragraph.span.overlap(q.span)]
        quoted = [q for q in here if not is_a_clause(article, paragraph, q, here)]
        spoken = [q for q in quoted if q.span.start < q.span.end]
        self._article, self._paragraph, self._quoted = article, paragraph, quoted
        self._speakers = [_named(q) for q in spoken]
        said = tuple(zip(spoken, self._speakers, strict=True))
        # without a cycle, which the garbage collector would have to find
        self._spoken = Lazy(said, lambda pair: _spoken(article, paragraph, pair[0], pair[1], quoted))

    def of(self, is_wanted: Callable[[Person | None], bool]) -> Iterator[Utterance]:
        """Those whose speakers are wanted; None stands for what nobody says who is named."""
        for utterance, speaker in enumerate(self._speakers):
            if is_wanted(speaker):
                yield self._spoken[utterance]
        if is_wanted(None):
            yield from self._narration

    @cached_property
    def named(self) -> Stretches:
        """The words of those who can be named."""
        return Stretches(u.span for u, speaker in zip(self._spoken, self._speakers, strict=True) if speaker is not None)

    @cached_property
    def _narration(self) -> Sequence[Utterance]:
        return _narration(self._article, self._paragraph, self._quoted)

    @cached_property
    def _every(self) -> tuple[Utterance, ...]:
        return (*self._spoken, *self._narration)

    def __len__(self) -> int:
        return len(self._every)

    @overload
    def __getitem__(self, place: int) -> Utterance: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Utterance, ...]: ...
    def __getitem__(self, place: int | slice) -> Utterance | tuple[Utterance, ...]:
        return self._every[place]

    def __iter__(self) -> Iterator[Utterance]:
        return iter(self._every)


def _spoken(
    article: Article, paragraph: Paragraph, quotation: Quotation, speaker: Person | None, others: Sequence[Quotation]
) -> Utterance:
    span = shown_span(article, paragraph, quotation, others)
    if any(are_anothers(other, quotation, span) for other in others):
        span = beside_anothers(article, quotation)
    return Utterance(
        article,
        paragraph,
        span,
        quotation.form,
        sentences(article.text, span),
        speaker,
        nested=quotation.parent is not None,
        cue=quotation.cue,
    )


def _named(quotation: Quotation) -> Person | None:
    """The speaker whom an answer may name: surely the one, and told by more than a pronoun."""
    told = quotation.speaker is not None and quotation.speaker.kind != "pronoun"
    return quotation.speaker if told and quotation.confidence >= SURE_OF_SPEAKER else None


def _narration(article: Article, paragraph: Paragraph, quoted: Sequence[Quotation]) -> list[Utterance]:
    """One utterance per sentence that is the article's own; a sentence that only introduces a quotation is none."""
    return [
        Utterance(article, paragraph, sentence, "narration", (sentence,))
        for sentence in (unmarked(article.text, each) for each in _own_sentences(article, paragraph))
        if tells(
            article.text, sentence, [q for q in quoted if sentence.overlap(q.span) or (q.cue and sentence.holds(q.cue))]
        )
    ]


def _own_sentences(article: Article, paragraph: Paragraph) -> Sequence[Span]:
    """The sentences of a paragraph; of front matter the title alone, since the rest is no text to quote."""
    if not article.is_front_matter(paragraph):
        return _with_marks_closed(article.text, sentences(article.text, paragraph.span))
    title = article.title or ""
    start = article.text.find(title, *paragraph.span) if title else -1
    return () if start < 0 else (Span(start, start + len(title)),)


def _with_marks_closed(text: str, spans: Sequence[Span]) -> Sequence[Span]:
    """Sentences, those joined that stand between the same marks: “It is late. We must go,” is shown whole."""
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        goes_on = last is not None and any(
            text.count(opening, *last) > text.count(closing, *last) and closing in text[slice(*span)]
            for opening, closing in PAIRS
        )
        if last is not None and goes_on and span.end - last.start <= LONGEST:
            joined[-1] = Span(last.start, span.end)
        else:
            joined.append(span)
    return joined


class Stretches:
    """Spans in order; they may overlap each other."""

    __slots__ = ("_reach", "_spans", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]
        self._reach = list(accumulate((span.end for span in self._spans), max))  # of each and all before it

    def over(self, stretch: Span) -> list[Span]:
        """Those that share a character with a stretch, in order."""
        first, behind = bisect_right(self._reach, stretch.start), bisect_left(self._starts, stretch.end)
        return [span for span in self._spans[first:behind] if span.overlap(stretch)]
