"""What can become a statement: a quotation or a run of the article's own sentences, with its terms."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, overload

from corpus.article import Span
from corpus.sentences import sentences
from retrieval.answer import Statement
from retrieval.index.lazy import Lazy
from retrieval.index.stretches import Stretches
from retrieval.language.expressions import DATE, LOCATED, NUMBER
from retrieval.language.tokens import HAN, simplified, word_list
from retrieval.postings.pieces import DATED, HEADING, NESTED, NUMBERED, PLACED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from corpus.article import Article, Excerpt, Language, Paragraph
    from corpus.quotation import Person, Quotation
    from retrieval.answer import Form

LONGEST = 1000  # characters of one piece of evidence
SURE_OF_SPEAKER = 0.4  # confidence from which a name is given; "the article says" beats a guess
# characters of reported words that can stand alone, and English words: “her own daughter” tells nothing
LEAST_REPORT, LEAST_WORDS = {"en": 15, "zh": 7}, 5
THAT = re.compile(r"that,?\s+(?=\S)", re.IGNORECASE)
TURNED_EN = re.compile(
    r"\b(?:neither|nor|no one|nobody|not|never|none|cannot|without|refus\w+|declin\w+|den(?:y|ied|ies)|reject\w*)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
TURNED_ZH = re.compile(r"(?:没有|并未|未曾|不愿|拒绝|从未|不|未)\S{0,2}$")
QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?")
PAIRS = (("“", "”"), ("「", "」"), ("『", "』"))
FRONT_MATTER = "---"
ALMOST_OWN = 0.2  # part of a sentence that may be quoted while the sentence counts as the article's own
TELLING = 40  # characters of a sentence with a cue, beside speaker and words, from which it tells something as well
TELLING_BESIDE = 80  # the same where the words are direct


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

    def statement(self, chosen: Sequence[int], beside: Sequence[Utterance] = ()) -> Statement:
        """The chosen sentences, those that stand side by side in one part; ``beside`` is shown whole with them."""
        parts = merged([self.sentences[i] for i in sorted(chosen)], self.sentences)
        parts = sorted((*parts, *(u.span for u in beside)))
        excerpts = tuple(excerpt for part in parts for excerpt in self._excerpts(part))
        return Statement(
            article=self.article.id,
            paragraph=self.paragraph.number,
            parts=excerpts,
            form=self.form,
            speaker=self.speaker,
            date=self.article.date,
        )

    def _excerpts(self, part: Span) -> tuple[Excerpt, ...]:
        """A part in pieces no longer than evidence may be."""
        cuts = [*range(part.start, part.end, LONGEST), part.end]
        return tuple(self.article.excerpt(a, b) for a, b in itertools.pairwise(cuts))


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
    if any(map(NUMBER.search, sentences)):
        yield NUMBERED
    if any(map(DATE.search, sentences)):
        yield DATED
    if LOCATED.search(utterance.text):
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
        quoted = [q for q in quotations if paragraph.span.overlap(q.span)]
        spoken = [q for q in quoted if q.span.start < q.span.end]
        self._article, self._paragraph, self._quoted = article, paragraph, quoted
        self._speakers = [_named(q) for q in spoken]
        # without a cycle, which the garbage collector would have to find
        self._spoken = Lazy(spoken, lambda q: _spoken(article, paragraph, q, quoted))

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


def _spoken(article: Article, paragraph: Paragraph, quotation: Quotation, others: Sequence[Quotation]) -> Utterance:
    span = shown_span(article, paragraph, quotation, others)
    if any(_are_anothers(other, quotation, span) for other in others):
        span = quotation.span
    return Utterance(
        article,
        paragraph,
        span,
        quotation.form,
        sentences(article.text, span),
        _named(quotation),
        nested=quotation.parent is not None,
        cue=quotation.cue,
    )


def _named(quotation: Quotation) -> Person | None:
    """The speaker whom an answer may name: surely the one, and told by more than a pronoun."""
    told = quotation.speaker is not None and quotation.speaker.kind != "pronoun"
    return quotation.speaker if told and quotation.confidence >= SURE_OF_SPEAKER else None


def _are_anothers(other: Quotation, quotation: Quotation, shown: Span) -> bool:
    """Whether the sentence around a report holds direct words of somebody else."""
    apart = other.form == "direct" and other.speaker != quotation.speaker and not other.span.overlap(quotation.span)
    return apart and shown.overlap(other.span) > 0


def shown_span(article: Article, paragraph: Paragraph, quotation: Quotation, others: Sequence[Quotation] = ()) -> Span:
    """What may be quoted of a quotation: direct words as they are, a report without its "that".

    Where the verb turns the meaning ("denied", "refused", "neither ... would say"), or too little is left without it,
    the whole sentence; a report with its verb amid it ("The mill, Webb said, will close") as far as it goes.
    """
    span = quotation.span
    if quotation.form == "direct" or quotation.cue is None or quotation.parent is not None:
        return span
    text = article.text
    around = [s for s in sentences(text, paragraph.span) if s.overlap(span) or s.holds(quotation.cue)]
    if not around:
        return span
    halves = [q.span for q in others if q.form == "indirect" and q.cue == quotation.cue and around[0].holds(q.span)]
    if halves and len(around) == 1 and min(halves).start < quotation.cue.start < max(halves).end:
        return Span(min(halves).start, max(half.end for half in halves))
    lead = text[around[0].start : max(quotation.cue.end, around[0].start)]
    if _is_plain(text[slice(*quotation.cue)], lead) and _stands_alone(text[slice(*span)], article.language):
        that = THAT.match(text, span.start, span.end)
        return Span(that.end(), span.end) if that else span
    return Span(around[0].start, around[-1].end)


def _stands_alone(words: str, language: Language) -> bool:
    """Whether reported words are enough to tell something without the sentence around them."""
    return len(words) >= LEAST_REPORT[language] and (language == "zh" or len(words.split()) >= LEAST_WORDS)


def _is_plain(cue: str, lead: str) -> bool:
    """Whether reported words keep their meaning without the verb that reports them."""
    if HAN.search(cue):
        spelled = simplified(cue)
        turning = any(word in spelled for word in word_list("turning_cues.zh.txt"))
        return not turning and TURNED_ZH.search(simplified(lead)) is None
    first = cue.split(maxsplit=1)[0].casefold() if cue.split() else ""
    return first in word_list("plain_cues.en.txt") and TURNED_EN.search(QUOTED.sub(" ", lead)) is None


def _narration(article: Article, paragraph: Paragraph, quoted: Sequence[Quotation]) -> list[Utterance]:
    """One utterance per sentence that is the article's own; a sentence that only introduces a quotation is none."""
    return [
        Utterance(article, paragraph, sentence, "narration", (sentence,))
        for sentence in _own_sentences(article, paragraph)
        if _tells(sentence, [q for q in quoted if sentence.overlap(q.span) or (q.cue and sentence.holds(q.cue))])
    ]


def _own_sentences(article: Article, paragraph: Paragraph) -> Sequence[Span]:
    """The sentences of a paragraph; of front matter the title alone, since the rest is no text to quote."""
    if paragraph.kind != "dateline" or not article.text.startswith(FRONT_MATTER, paragraph.span.start):
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


def _tells(sentence: Span, quoted: Sequence[Quotation]) -> bool:
    """Whether a sentence says more than who speaks and what they say."""
    covered = sum(sentence.overlap(span) for span in disjoint(q.span for q in quoted))
    if not any(q.cue and sentence.holds(q.cue) for q in quoted):
        return covered <= ALMOST_OWN * (sentence.end - sentence.start)
    introducing = {q.mention: len(q.title or "") + q.mention.end - q.mention.start for q in quoted if q.mention}
    own = sentence.end - sentence.start - covered - sum(introducing.values())
    return own >= (TELLING if all(q.form == "indirect" for q in quoted) else TELLING_BESIDE)


def disjoint(spans: Iterable[Span]) -> list[Span]:
    """The union of spans as spans that do not overlap."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
