"""An answer as data: what the articles say to a question, without a word of the program's own.

How it is worded is decided in ``bot/display``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from corpus.article import Excerpt, Language
    from corpus.quotation import Person
    from retrieval.questions.question import Question

Kind = Literal["quotation", "report", "passage", "profile", "speakers", "about", "not_said", "nothing"]
Form = Literal["direct", "indirect", "narration"]
Aspect = Literal["subject", "title", "date", "authors", "sections", "source", "articles"]
# Why an answer is none, or is not all that was asked for:
Lack = Literal[
    "incomplete",  # a fragment or a pronoun, and nothing before it that completes it
    "nobody_else",  # "who else?", and everybody was shown
    "nothing_else",  # "what else?", and everything was shown
    "person",  # it is not clear which of several people is meant: ``choices``
    "article",  # it is not clear which of several articles is meant: ``choices``
    "no_article",  # there is no such article as the question names
    "unsaid",  # it asks what somebody did not say, which articles do not tell
    "none_of_them",  # nobody of those answered with before fits
    "translation",  # articles are given in their own language only
    "language",  # it is asked in a language that is not read
    "nothing_asked",  # thanks
    "greeting",
    "parting",
    "nod",  # "ok", "I see"
    "doubt",  # "is that true?"
    "mistaken",  # "that is wrong", "what?"
]
UNANSWERED: frozenset[Kind] = frozenset({"not_said", "nothing"})
# The kind of an answer by the form of its first statement.
KIND_OF: dict[Form, Kind] = {"direct": "quotation", "indirect": "report", "narration": "passage"}


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody's words or the article's own, from one paragraph, as an answer shows them.

    ``article`` is an id and ``paragraph`` the number of the block, from 1. ``parts`` are verbatim and in the order of
    the article; between two of them something was left out (``[…]``). ``form`` is how the words stand: between marks,
    reported, or the article's own. ``speaker`` is None for narration and where nobody can be named. ``date`` is the
    article's. ``is_told`` says of reported words that the parts are the article's whole sentence around them.
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
        """The offset in the article at which the statement begins."""
        return self.parts[0].span.start


def together(statements: Sequence[Statement]) -> Statement:
    """Statements of one paragraph as one, their parts in the order of the source, none within another."""
    first = statements[0]
    if len(statements) == 1:
        return first
    each_once = {part.span: part for each in statements for part in each.parts}
    held = {span for span in each_once if any(other != span and other.holds(span) for other in each_once)}
    parts = tuple(each_once[span] for span in sorted(each_once) if span not in held)
    return replace(first, parts=parts, is_told=any(each.is_told for each in statements))


@dataclass(frozen=True, slots=True)
class Choice:
    """A person or an article (by id) that the asker may have meant, and the question to ask if so."""

    question: str
    person: Person | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the corpus says to a question.

    Attributes:
        question: as it was asked; ``understood`` is the question as it was completed from the one before, if it was.
        language: in which the answer is worded.
        kind: ``quotation``, ``report`` or ``passage`` by the form of the first statement; ``profile`` (who somebody
            is), ``speakers`` (a list of people), ``about`` (the article itself), ``not_said`` (they speak, but not of
            that), ``nothing`` (the articles do not say).
        confidence: the probability, 0 to 1, that the first statement answers the question.
        statements: what answers it, best first; of ``not_said`` what that person did say; of ``about`` title, headings
            or byline where they stand in the text.
        people: whom the answer names, best first.
        nearest: passages near a question that found ``nothing``: offered as a second step, never as the answer.
        others: people who did speak on the topic of a ``not_said``.
        aspect, article: of ``about``, what was asked, and of which article (its id).
        small_talk: whether a ``nothing`` is to a greeting, thanks and the like.
        lack: why there is no answer or only part of one; ``choices`` are then what the asker may have meant.
        at_once: whether the statements are read together: one for each of several people who are compared, or one
            paragraph after the other; ``silent`` are those of these people who do not speak of the topic.
        articles: ids of a list of articles, whose titles are the statements; of ``not_said`` where the people speak.
        total: how many there are of those listed, where perhaps only the first are shown; else 0.
        comes_near: of ``not_said``, whether the statement is near the topic.
        near_name: a name as the question has it and no article, for which the first of ``people`` was taken.
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
    at_once: bool = False
    silent: tuple[Person, ...] = ()
    articles: tuple[str, ...] = ()
    total: int = 0
    comes_near: bool = False
    near_name: str | None = None

    @property
    def answered(self) -> bool:
        """Whether the articles say it."""
        return self.kind not in UNANSWERED

    def held_to(self, least: float) -> Answer:
        """This answer, or ``nothing`` if its confidence is below ``least``; its first statement is then ``nearest``."""
        if not self.answered or self.confidence >= least:
            return self
        return replace(self, kind="nothing", statements=(), people=(), nearest=self.statements[:1], aspect=None)


def nothing(
    question: Question,
    confidence: float = 0.0,
    nearest: Sequence[Statement] = (),
    *,
    lack: Lack | None = None,
    choices: Iterable[Choice] = (),
) -> Answer:
    """The answer that the articles do not say; ``nearest`` are offered as a second step."""
    sure, near, offered = round(confidence, 4), tuple(nearest), tuple(choices)
    return Answer(question.text, question.language, "nothing", sure, nearest=near, lack=lack, choices=offered)


def stating(question: Question, sure: float, statements: Sequence[Statement]) -> Answer:
    """The answer that statements give, best first, in the name of whoever makes them."""
    people = dict.fromkeys(each.speaker for each in statements if each.speaker)
    kind = KIND_OF[statements[0].form]
    return Answer(question.text, question.language, kind, round(sure, 4), tuple(statements), tuple(people))
