"""A verdict: whether an answer is what was expected, and if not, why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from retrieval.language.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.evaluation.expectation import Expectation
    from corpus.quotation import Person, Record
    from retrieval.answer import Answer

FaultKey = Literal[
    "stale", "answered", "silent", "kind", "quotes", "article", "paragraph", "speaker", "nobody", "named", "verbatim"
]
WRONG_NAME: frozenset[FaultKey] = frozenset({"speaker", "named"})
MARKED = re.compile(r"“([^“”]+)”|「([^「」]+)」")


class Fault(NamedTuple):
    """One thing that does not hold; ``values`` go into the message ``fault_KEY`` of the wording."""

    key: FaultKey
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Verdict:
    """An answer, as text too, beside what was expected of it."""

    expectation: Expectation
    answer: Answer
    text: str
    faults: tuple[Fault, ...]

    @property
    def right(self) -> bool:
        """Whether everything expected of the answer holds."""
        return not self.faults

    @property
    def wrong_name(self) -> bool:
        """Whether it names somebody whom it must not."""
        return any(fault.key in WRONG_NAME for fault in self.faults)

    @property
    def verbatim(self) -> bool:
        """Whether all that it quotes stands in the articles."""
        return all(fault.key != "verbatim" for fault in self.faults)


def judge(expectation: Expectation, answer: Answer, text: str, records: Mapping[str, Record]) -> Verdict:
    """Hold an answer, with its ``text`` as a chat shows it, against what was expected."""
    faults = [*_verbatim(answer, text, records), *_stale(expectation, answer, records), *_spoken(expectation, answer)]
    if not faults or answer.answered:
        faults += [*_quoted(expectation, answer), *_named(expectation, answer)]
    return Verdict(expectation, answer, text, tuple(faults))


def _verbatim(answer: Answer, text: str, records: Mapping[str, Record]) -> Iterator[Fault]:
    """Excerpts that are not the article's text, and words between marks that are no excerpt's."""
    parts = [part for statement in (*answer.statements, *answer.nearest) for part in statement.parts]
    for part in parts:
        if part.article not in records or not records[part.article].article.is_verbatim(part):
            yield Fault("verbatim", {"words": part.text})
    known = [*(part.text for part in parts), *(label for p in (*answer.people, *answer.others) for label in _forms(p))]
    for label in sorted(known, key=len, reverse=True):
        text = text.replace(label, "")
    for match in MARKED.finditer(text):
        words = re.sub(r"\s*\[…\]\s*", "", match[1] or match[2])
        if words.strip():
            yield Fault("verbatim", {"words": words})


def _forms(person: Person) -> tuple[str, ...]:
    return (person.label, *person.titles, *person.aliases, *((person.name,) if person.name else ()))


def _stale(expectation: Expectation, answer: Answer, records: Mapping[str, Record]) -> Iterator[Fault]:
    """What the corpus no longer holds, so that no answer could be right."""
    if expectation.article and expectation.article not in records:
        yield Fault("stale", {"words": expectation.article})
    quoted = [part.text for statement in answer.statements for part in statement.parts]
    for words in expectation.quotes:
        if not any(words in text for text in quoted) and not any(words in r.article.text for r in records.values()):
            yield Fault("stale", {"words": words})


def _spoken(expectation: Expectation, answer: Answer) -> Iterator[Fault]:
    """Whether there is an answer, and of which kind."""
    if expectation.answerable is True and not answer.answered:
        yield Fault("silent", {})
    elif expectation.answerable is False and answer.answered:
        yield Fault("answered", {})
    elif expectation.kind and answer.kind not in expectation.kind:
        yield Fault("kind", {"kinds": expectation.kind, "kind": answer.kind})


def _quoted(expectation: Expectation, answer: Answer) -> Iterator[Fault]:
    """Whether the right words are quoted, from the right place."""
    parts = [part.text for statement in answer.statements for part in statement.parts]
    for words in expectation.quotes:
        if not any(words in part for part in parts):
            yield Fault("quotes", {"words": words})
    first = answer.statements[0] if answer.statements else None
    if expectation.article and (first is None or first.article != expectation.article):
        yield Fault("article", {"wanted": expectation.article, "found": first and first.article})
    if expectation.paragraph and (first is None or first.paragraph not in expectation.paragraph):
        yield Fault("paragraph", {"wanted": expectation.paragraph, "found": first and first.paragraph})


def _named(expectation: Expectation, answer: Answer) -> Iterator[Fault]:
    """Whether the right person is named first, and nobody who must not be."""
    for person in answer.people:
        if any(is_called(person, name) for name in expectation.not_speaker):
            yield Fault("named", {"name": person.label})
    if not expectation.speaker:
        return
    if not answer.people:
        yield Fault("nobody", {"wanted": expectation.speaker})
    elif not any(is_called(answer.people[0], name) for name in expectation.speaker):
        yield Fault("speaker", {"wanted": expectation.speaker, "name": answer.people[0].label})


def is_called(person: Person, name: str) -> bool:
    """Whether a name or description is this person's, letter case and accents aside."""
    return fold(name) in {fold(form) for form in (person.label, person.name or "", *person.aliases)}
