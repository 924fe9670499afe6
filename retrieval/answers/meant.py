"""Whom a stretch of a question means: by name, as somebody's relative or supporter, or by office."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.answers.weighing import spoken_topic
from retrieval.language.tokens import HAN, fold
from retrieval.people.bodies import is_chinese_body
from retrieval.people.descriptions import is_description, occupation_in
from retrieval.people.holders import PLAIN_OFFICE, by_office, by_office_in, by_office_of, called
from retrieval.people.introduced import called_so, introduced
from retrieval.people.kin import around, belonging, kin_of, relation_in, role_in
from retrieval.people.naming import fitting, honorifics
from retrieval.people.relatives import in_chinese, in_english
from retrieval.questions.question import is_a_study
from retrieval.topics.respelling import intended

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question

NAME = re.compile(r"[\w .'’·-]+")  # and nothing that would have to stand between marks


def meant(who: str, named: Named | None, collection: Collection) -> Sequence[Figure]:
    """Those whom a stretch means: by name, else by office, be its word misspelled."""
    if named is None and not HAN.search(who) and not is_description(who):
        spelled = " ".join(intended(word, collection) or word for word in who.split())
        who = spelled if is_description(spelled) else who
    if named is None:
        held = by_office(who, collection)
        if is_a_study(who):
            return tuple(figure for figure in held if figure.person.name is None)
        held = called_so(who, held, collection)
        return called(who, held) or held or by_office_in(who, collection) or introduced(who, collection)
    holders = by_office_of(who, named, collection)
    others = None if holders else belonging(who, named, collection)
    found = holders or others or _of_theirs(who, named, others, collection)
    if found is not None:
        return found
    found = fitting(named) or (named.figures if named.full and not named.behind else ())
    return found or (introduced(who, collection) if named.behind else ())


def told_near(found: Answer | None, named: Named | None, question: Question) -> Answer | None:
    """An answer that tells if whom it names was only taken for a name like theirs: John Reid for John Reed."""
    if found is None or named is None or not NAME.fullmatch(named.near):
        return found
    if not any(person.name == figure.person.name for person in found.people[:1] for figure in named.figures):
        return found
    written = re.search(re.escape(named.near), question.text, re.IGNORECASE)
    return replace(found, near_name=written[0] if written else named.near)


def _of_theirs(
    who: str, named: Named, others: Sequence[Figure] | None, collection: Collection
) -> Sequence[Figure] | None:
    """Relatives of the one named, those who serve them or are around them; None where they are meant themselves.

    ``others`` are those whose titles say so, None where it is no such stretch.
    """
    if others is not None and HAN.search(named.rest):
        from retrieval.people.chinese_introduced import kin_in_chinese  # noqa: PLC0415 - for Chinese alone

        abroad = (kin_of(named.figures, way, collection) for way in in_english(named.rest.strip()))
        return kin_in_chinese(named.figures, named.rest, collection) or next(filter(None, abroad), ())
    relation = relation_in(who, named.rest) or role_in(who, named.rest)
    if relation is not None:
        found = kin_of(named.figures, relation, collection) or introduced(who, collection)
        return found or _kin_abroad(named.figures, relation, collection)
    others = others if others is not None else around(who, named, collection)
    return None if others is None else others or introduced(who, collection)


def _kin_abroad(figures: Sequence[Figure], relation: str, collection: Collection) -> tuple[Figure, ...]:
    """Relatives whom a Chinese article tells of, asked for in English."""
    if not any(HAN.search(figure.person.name or "") for figure in figures):
        return ()
    from retrieval.people.chinese_introduced import kin_in_chinese  # noqa: PLC0415 - for Chinese alone

    found = (kin_in_chinese(figures, word, collection) for word in in_chinese(relation))
    return next(filter(None, found), ())


def is_nobody_else(who: str, topic: str, named: Named | None, question: Question, collection: Collection) -> bool:
    """Whether a stretch is somebody's name and nothing more, or plainly their office.

    A body or a field by itself (医院, "research") is what is asked about, and not its head.
    """
    if named is not None:
        alone = not spoken_topic(named.rest, collection, question).facets
        return alone or _is_addressed(named) or bool(by_office_of(who, named, collection))
    if not topic and (is_chinese_body(who) or _is_a_field(who)):
        return False
    return is_description(who) and bool(by_office(who, collection, least=PLAIN_OFFICE, most=1))


def _is_addressed(named: Named) -> bool:
    """Whether a name has but a form of address or an office in front that fits whom it names: "Mr Lind"."""
    address = fold(named.rest).replace(".", " ").split()
    is_address = not named.behind and all(word in honorifics() or occupation_in(word) for word in address)
    return is_address and bool(fitting(named))


def _is_a_field(word: str) -> bool:
    """Whether a single word, which titles may hold, names nobody by itself: "transport", and not "mayor"."""
    return word.isascii() and word.isalpha() and not (occupation_in(word) or occupation_in(f"{word}s"))
