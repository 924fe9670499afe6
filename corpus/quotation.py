"""What an article quotes and who says it: Quotation, Person, and the Record of both for one article."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Article, Paragraph, Span

Form = Literal["direct", "indirect"]
# the beginning of a title that somebody held before; 前门 and 原平 are places
PAST = re.compile(
    r"(?:the |a )?(?:former(?:ly)?|ex-|then-?|one-?time|erstwhile)\b|前(?!门|門)|原(?!平|州)", re.IGNORECASE
)
BELONGING = re.compile(r"(?:of|from|with) ")  # a title that tells whose somebody is: “of the county police”
SpeakerKind = Literal["person", "unnamed", "body", "document", "pronoun"]


def fullest(titles: Sequence[str]) -> str | None:
    """The longest, which says most; of a past office and of whose somebody is only where there is nothing else."""
    return max(titles, key=lambda t: (PAST.match(t) is None, BELONGING.match(t) is None, len(t)), default=None)


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever speaks in one article: somebody with a name or without, an organisation ("body"), or a document.

    ``name`` is the full name without title or honorific, ``None`` for all but named persons. ``label`` is what answers
    call them: the name (“Mrs Lee”, where the text tells no more and others are called Lee), or else the article's
    description ("a spokeswoman of the port"). ``titles`` stand as in the
    article, in the order of their first mention; ``aliases`` are the other forms of the name that it uses. The kind
    "pronoun" is a speaker of whom the article tells no more than "he said"; no answer names one.
    """

    label: str
    name: str | None = None
    titles: tuple[str, ...] = ()
    kind: SpeakerKind = "person"
    aliases: tuple[str, ...] = ()

    @property
    def described(self) -> tuple[str, ...]:
        """The article's descriptions of them, beside the name: the titles, and without a name the label as well."""
        return self.titles if self.name else (*self.titles, self.label)

    @property
    def title(self) -> str | None:
        """The title that an answer gives."""
        return fullest(self.titles)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words in an article, direct (between quotation marks) or indirect (reported).

    ``span`` is what is said, without the outer marks. ``cue`` is the verb or noun that reports it ("said"), ``mention``
    what names the speaker beside it ("he", "the mayor", "Ida Lund"), ``title`` a title at this mention. ``speaker`` is
    the person whom the mention means, ``None`` when that cannot be told. ``parent`` is the span of the quotation around
    this one, set only where the inner words are another speaker's. ``confidence``, 0 to 1, is the probability that the
    speaker is right.
    """

    span: Span
    form: Form
    speaker: Person | None = None
    title: str | None = None
    mention: Span | None = None
    cue: Span | None = None
    parent: Span | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Record:
    """An article with its quotations, in the order of their start, and their speakers, in the order of appearance."""

    article: Article
    quotations: Sequence[Quotation] = ()
    people: Sequence[Person] = ()

    def begun_in(self, paragraph: Paragraph) -> Sequence[Quotation]:
        """The quotations that begin in ``paragraph``, or between it and the next one."""
        following = self.article.start_of(paragraph.number + 1)
        first = self._place(paragraph.span.start)
        return self.quotations[first : None if following is None else self._place(following)]

    def _place(self, start: int) -> int:
        """The index of the first quotation that begins at ``start`` or later.

        Quotations that are read from the index only when asked for know their ``starts`` without being made.
        """
        starts: Sequence[int] | None = getattr(self.quotations, "starts", None)
        return bisect_left(self.quotations, start, key=_start) if starts is None else bisect_left(starts, start)


def _start(quotation: Quotation) -> int:
    return quotation.span.start
