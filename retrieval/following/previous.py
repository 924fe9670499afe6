"""What an answer leaves behind for the question that follows it up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from corpus.article import Span
from retrieval.language.forms import key_of

if TYPE_CHECKING:
    from collections.abc import KeysView

    from retrieval.answer import Answer, Statement

REMEMBERED = 60  # passages shown in one chain of questions
ASIDES = ("authors", "date", "source", "title", "articles")
NAMED = 8  # people named in the questions before


class Shown(NamedTuple):
    """A passage that was shown: ``span`` of an article, and the key of the figure that speaks there."""

    article: str
    span: Span
    speaker: str | None = None

    @classmethod
    def of(cls, statement: Statement) -> Shown:
        """Where a statement stands, from its first part to its last."""
        span = Span(statement.start, statement.parts[-1].span.end)
        return cls(statement.article, span, key_of(statement.article, statement.speaker) if statement.speaker else None)

    def covers(self, article: str, span: Span) -> bool:
        """Whether a stretch of an article was shown, if only in part."""
        return self.article == article and self.span.overlap(span) > 0


@dataclass(frozen=True, slots=True)
class Previous:
    """The question before, complete in itself, the people answered with, and what was shown since it was asked.

    ``people`` are keys of figures, best first; ``shown`` is in the order in which it was shown. ``earlier`` are those
    with whom questions before this one were answered, the latest first, and ``article`` is the one, by id, in which
    the conversation is: that of the last words that were shown.
    """

    question: str
    people: tuple[str, ...] = ()
    shown: tuple[Shown, ...] = ()
    earlier: tuple[str, ...] = ()
    article: str | None = None

    @classmethod
    def of(cls, answer: Answer, before: Previous | None = None) -> Previous:
        """What ``answer`` leaves behind; one that followed up ``before`` carries on from it.

        What only stands around a passage that was shown comes behind it. One that found nothing leaves the people of
        whom there was talk; thanks and an aside, told or not, leave everything.
        """
        if before is not None and (answer.small_talk or answer.lack == "translation" or before.is_beside(answer)):
            return before
        spoken = {s.speaker: s.article for s in reversed(answer.statements) if s.speaker}
        people = tuple(key_of(spoken.get(person, ""), person) for person in answer.people)
        shown = tuple(map(Shown.of, answer.statements))
        article = shown[0].article if shown else answer.article
        if before is None:
            return cls(answer.question, people, shown[:REMEMBERED], (), article)
        if answer.kind == "nothing" and not people:
            people = before.people
        earlier = tuple(key for key in dict.fromkeys((*before.people, *before.earlier)) if key not in people)[:NAMED]
        article = article or before.article
        if answer.understood is None:
            return cls(answer.question, people, shown[:REMEMBERED], earlier, article)
        is_around = not people and bool(before.shown) and any(s.covers(*before.shown[0][:2]) for s in shown)
        together = tuple(dict.fromkeys((*before.shown, *shown) if is_around else (*shown, *before.shown)))
        return cls(answer.understood, people or before.people, together[:REMEMBERED], earlier, article)

    def is_beside(self, answer: Answer) -> bool:
        """Whether it was only asked by whom, when or where that was published of which there is talk."""
        meant = answer.articles or (answer.article,)
        return answer.kind in ("about", "nothing") and answer.aspect in ASIDES and set(meant) == {self.article}

    @property
    def speakers(self) -> KeysView[str]:
        """The keys of everybody who was named last or whose words were shown, in this order."""
        return dict.fromkeys((*self.people, *(shown.speaker for shown in self.shown if shown.speaker))).keys()
