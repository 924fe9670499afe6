"""An expectation: a question with what must hold of its answer, one line of a file (docs/evaluation.md)."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, get_args

from config.errors import QuestionsError, fault_of
from config.settings import LanguageSetting
from retrieval.answer import UNANSWERED, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

KINDS: tuple[Kind, ...] = get_args(Kind)
LANGUAGES: tuple[LanguageSetting, ...] = get_args(LanguageSetting)


@dataclass(frozen=True, kw_only=True, slots=True)
class Expectation:
    """What must hold of the answer to ``question``; what is empty or None may be anything.

    ``quotes`` are words that the answer must quote to the character, ``paragraph`` numbers of which the first
    statement must come from one, ``speaker`` those of whom the first named must be one, ``not_speaker`` those whom it
    must not name at all. ``after`` is a question that this one follows up.
    """

    question: str
    line: int
    id: str | None = None
    language: LanguageSetting = "auto"
    answered: bool | None = None
    kind: tuple[Kind, ...] = ()
    quotes: tuple[str, ...] = ()
    article: str | None = None
    paragraph: tuple[int, ...] = ()
    speaker: tuple[str, ...] = ()
    not_speaker: tuple[str, ...] = ()
    after: str | None = None

    @property
    def name(self) -> str:
        """What the question is called in a report."""
        return self.id or str(self.line)

    @property
    def answerable(self) -> bool | None:
        """Whether the articles hold an answer; None where the line does not tell, or kinds of both are right."""
        if self.answered is not None:
            return self.answered
        if self.kind:
            unanswered = set(self.kind) & UNANSWERED
            return None if unanswered and unanswered != set(self.kind) else not unanswered
        return True if self.quotes or self.paragraph or self.speaker or self.article else None

    @property
    def group(self) -> str:
        """Under what it is counted: the kind it asks for, else whether there is an answer at all."""
        if self.kind:
            return self.kind[0]
        return {True: "answered", False: "unanswered", None: "other"}[self.answerable]


def read(path: Path) -> tuple[Expectation, ...]:
    """The expectations of a file; QuestionsError names the line and the field that cannot be."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as exc:
        raise QuestionsError(f"The questions {path} cannot be read: {fault_of(exc)}.") from exc
    found = tuple(_expectations(text, path))
    if not found:
        raise QuestionsError(f"{path} holds no question: expected one JSON object a line.")
    lines: dict[str, int] = {}
    for one in found:
        if one.id and lines.setdefault(one.id, one.line) != one.line:
            raise QuestionsError(f"{path}, line {one.line}: line {lines[one.id]} has the id {one.id} already.")
    return found


def _expectations(text: str, path: Path) -> Iterator[Expectation]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield parsed(line, number)
            except ValueError as exc:
                raise QuestionsError(f"{path}, line {number}: {exc}.") from exc


def parsed(line: str, number: int) -> Expectation:
    """One line; ValueError with a sentence that names the field."""
    try:
        values = json.loads(line)
    except json.JSONDecodeError as exc:
        raise ValueError(f"this is no JSON ({exc.msg}, column {exc.colno})") from exc
    if not isinstance(values, dict):
        raise ValueError("this is no JSON object with a question")  # noqa: TRY004 - one kind of error for a wrong line
    if unknown := sorted(values.keys() - FIELDS.keys()):
        raise ValueError(f"there is no field {unknown[0]}; the known ones are {', '.join(FIELDS)}")
    if "question" not in values:
        raise ValueError("the field question is missing")
    expectation = Expectation(line=number, **{name: _checked(name, value) for name, value in values.items()})
    if not any(getattr(expectation, name) not in (None, ()) for name in DEMANDS):
        raise ValueError(f"nothing is expected; give at least one of {', '.join(DEMANDS)}")
    of_kinds = replace(expectation, answered=None).answerable if expectation.kind else None
    if None not in (of_kinds, expectation.answered) and of_kinds is not expectation.answered:
        raise ValueError(f"answered and kind contradict each other ({', '.join(expectation.kind)})")
    return expectation


def _checked(name: str, value: object) -> Any:
    is_right, allowed = FIELDS[name]
    several = value if isinstance(value, list) and name in LISTS else [value]
    if not several or not all(map(is_right, several)):
        raise ValueError(f"{name} must be {allowed}")
    if name == "id":
        return str(value)
    return tuple(several) if name in LISTS else value


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_name(value: object) -> bool:
    return isinstance(value, int) or _is_text(value)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


TEXTS = "a text or a list of texts"
LISTS = frozenset({"kind", "quotes", "paragraph", "speaker", "not_speaker"})  # of which there may be several
FIELDS: dict[str, tuple[Callable[[object], bool], str]] = {
    "question": (_is_text, "a text"),
    "id": (_is_name, "a text or a number"),
    "language": (LANGUAGES.__contains__, '"auto", "en" or "zh"'),
    "answered": (lambda value: isinstance(value, bool), "true or false"),
    "kind": (KINDS.__contains__, f"one of {', '.join(KINDS)}, or a list of them"),
    "quotes": (_is_text, TEXTS),
    "article": (_is_text, "the name of an article"),
    "paragraph": (_is_number, "a number from 1 or a list of them"),
    "speaker": (_is_text, TEXTS),
    "not_speaker": (_is_text, TEXTS),
    "after": (_is_text, "a text"),
}
DEMANDS = ("answered", "kind", "quotes", "article", "paragraph", "speaker", "not_speaker")
assert FIELDS.keys() | {"line"} == {field.name for field in fields(Expectation)}
