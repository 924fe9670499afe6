"""An answer as data: statements best first, people, confidence. No words of ours."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt

    from corpus.article import Excerpt, Language
    from corpus.quotation import Person

Kind = Literal["quotation", "report", "passage", "profile", "speakers", "about", "not_said", "nothing"]
Form = Literal["direct", "indirect", "narration"]
Aspect = Literal["subject", "title", "date", "authors", "sections", "source", "articles"]
# what an answer lacks: something before the question, somebody or something else, which person or article is meant,
# such an article, a language that is understood, what articles tell at all, be it in their own words or in another
# language, or a question (what was said is thanks, a greeting, a farewell, a nod, a complaint)
Lack = Literal[
    "incomplete",
    "nobody_else",
    "nothing_else",
    "person",
    "article",
    "no_article",
    "unsaid",
    "none_of_them",
    "translation",
    "language",
    "nothing_asked",
    "greeting",
    "parting",
    "nod",
    "mistaken",
]
UNANSWERED: frozenset[Kind] = frozenset({"not_said", "nothing"})
# the kind of an answer whose first statement has this form
KIND_OF: dict[Form, Kind] = {"direct": "quotation", "indirect": "report", "narration": "passage"}


@dataclass(frozen=True, slots=True)
class Statement:
    """What can be an answer: somebody's words or the article's own, from one paragraph.

    ``parts`` are verbatim and in the order of the source; between two of them something was left out (``[…]``).
    ``speaker`` is ``None`` for the article's own narration and where nobody can be named. ``is_told``: the parts hold
    the article's sentence around reported words, and not these alone.
    """

    article: str
    paragraph: int
    parts: tuple[Excerpt, ...]
    form: Form
    speaker: Person | None = None
    date: dt.date | None = None
    is_told: bool = False

    @property
    def start(self) -> int:
        """Where the statement begins in its article."""
        return self.parts[0].span.start


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several that were meant equally well: somebody, or an article by id, with the question that says so."""

    question: str
    person: Person | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the corpus says to a question.

    ``statements`` answer it, best first (for ``not_said``: what that person did say). ``people`` are those whom the
    answer names, best first. ``confidence`` is the probability that the first statement answers the question.
    ``nearest`` holds passages near a question that found nothing: offered as a second step, never as the answer.
    ``others`` are people who did speak on the topic of a ``not_said``. ``aspect`` and ``article`` say, for kind
    ``about``, what was asked about which article; its statements are the title, headings or byline where they stand
    in the text. ``small_talk`` marks a ``nothing`` that no article could answer: a greeting, thanks. ``understood`` is
    the question as it was completed from the one before. ``lack`` says what kept an answer from being (more) to the
    point, ``choices`` what the asker may have meant. ``compared`` says that the statements stand side by side, one for
    each of several people; ``silent`` are those of them who do not speak of the topic. ``articles`` are those that a
    list of them shows, by id; its statements are their titles. ``total`` says how long a list is of which only the
    first are shown, or that there are more than these. Of a ``not_said``, ``articles`` are those in which the people
    speak, and ``comes_near`` says that its statement does.
    """

    question: str
    language: Language
    kind: Kind
    confidence: float
    statements: tuple[Statement, ...] = ()
    people: tuple[Person, ...] = ()
    nearest: tuple[Statement, ...] = ()
    others: tuple[Person, ...] = ()
    aspect: Aspect | None = None
    article: str | None = None
    small_talk: bool = False
    understood: str | None = None
    lack: Lack | None = None
    choices: tuple[Choice, ...] = ()
    compared: bool = False
    silent: tuple[Person, ...] = ()
    articles: tuple[str, ...] = ()
    total: int = 0
    comes_near: bool = False

    @property
    def answered(self) -> bool:
        """Whether the corpus says it."""
        return self.kind not in UNANSWERED

    def held_to(self, least: float) -> Answer:
        """The answer, or that there is none where its confidence is below ``least``; its statements are then near."""
        if not self.answered or self.confidence >= least:
            return self
        return replace(self, kind="nothing", statements=(), people=(), nearest=self.statements[:1], aspect=None)
