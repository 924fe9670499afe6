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
    read_value, allowed = FIELDS[name]
    try:
        return read_value(value)
    except ValueError as exc:
        raise ValueError(f"{name} must be {allowed}") from exc


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError
    return value


def _name(value: object) -> str:
    return str(value) if isinstance(value, int) else _text(value)


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError  # noqa: TRY004 - as above
    return value


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError
    return value


def _one_of(*options: str) -> Callable[[object], str]:
    def read_value(value: object) -> str:
        if value not in options:
            raise ValueError
        return str(value)

    return read_value


def _several(kind: Callable[[object], Any]) -> Callable[[object], tuple[Any, ...]]:
    """One value or a list of them."""

    def read_value(value: object) -> tuple[Any, ...]:
        if value == []:
            raise ValueError
        return tuple(map(kind, value)) if isinstance(value, list) else (kind(value),)

    return read_value


TEXTS = "a text or a list of texts"
FIELDS: dict[str, tuple[Callable[[object], Any], str]] = {
    "question": (_text, "a text"),
    "id": (_name, "a text or a number"),
    "language": (_one_of(*LANGUAGES), '"auto", "en" or "zh"'),
    "answered": (_switch, "true or false"),
    "kind": (_several(_one_of(*KINDS)), f"one of {', '.join(KINDS)}, or a list of them"),
    "quotes": (_several(_text), TEXTS),
    "article": (_text, "the name of an article"),
    "paragraph": (_several(_number), "a number from 1 or a list of them"),
    "speaker": (_several(_text), TEXTS),
    "not_speaker": (_several(_text), TEXTS),
    "after": (_text, "a text"),
}
DEMANDS = ("answered", "kind", "quotes", "article", "paragraph", "speaker", "not_speaker")
assert FIELDS.keys() | {"line"} == {field.name for field in fields(Expectation)}
