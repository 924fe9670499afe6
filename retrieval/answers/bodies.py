"""What a body said: its own words, or those of whoever speaks for it, named as who they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.answers.absent import Absent
from retrieval.answers.sayings import words_of
from retrieval.answers.silence import asks_for_reply, silence
from retrieval.answers.testimony import of_named
from retrieval.language.tokens import HAN
from retrieval.people.bodies import is_chinese_body, speaking_for
from retrieval.people.descriptions import is_description

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question, Reading


MOST_BODIES = 3  # bodies whose spokespeople are looked for


def instead(question: Question, reading: Reading, figures: Sequence[Figure], collection: Collection) -> Answer | None:
    """Where those asked about did not speak of it: that they declined to, or what is said for a body."""
    who = reading.who or ""
    if asks_for_reply(question) and (told := silence(question, Absent.of(who, question, collection))) is not None:
        return told
    if not all(map(_is_body, figures)):
        return None
    called = dict.fromkeys((who, *(figure.person.label for figure in figures[:MOST_BODIES])))
    each = dict.fromkeys(figure for name in called for figure in speaking_for(name, collection))
    speaking = [figure for figure in each if figure not in figures]
    found = of_named(question, speaking, reading.topic, reading.asks, collection) if speaking else None
    return found if found is not None and found.answered else None


def of_those_speaking_for(
    question: Question, reading: Reading, named: Named | None, collection: Collection
) -> Answer | None:
    """What those say who speak for a body that does not speak itself; None where nobody does."""
    who = reading.who or ""
    if named is not None or (is_description(who) and not is_chinese_body(who)):
        return None
    speaking = speaking_for(who, collection)
    if not speaking:
        return None
    if not reading.topic:
        return words_of(question, speaking, collection)
    return of_named(question, speaking, reading.topic, reading.asks, collection)


def _is_body(figure: Figure) -> bool:
    label = figure.person.label
    return figure.person.kind in ("body", "document") or not (figure.titles or " " in label or HAN.search(label))
