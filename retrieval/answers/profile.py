"""Who somebody is, or who holds an office: their titles, and where an article introduces them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.answer import Answer, nothing
from retrieval.answers.introduction import introduction
from retrieval.answers.meant import told_near
from retrieval.answers.sayings import OF_PERSON, first_statement
from retrieval.answers.several import LISTED, which_of
from retrieval.language.tokens import HAN, fold
from retrieval.people.chinese_naming import holds
from retrieval.people.descriptions import is_description
from retrieval.people.holders import PLAIN_OFFICE, by_office, by_office_of
from retrieval.people.introduced import introduced
from retrieval.people.namesakes import foremost, told_apart
from retrieval.people.naming import by_name, fitting
from retrieval.people.strangers import by_part, is_stranger
from retrieval.topics.topic import topic_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question, Reading


def by_title(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Answer who somebody is, by their titles, or who holds an office; None where neither is known."""
    who = reading.who or ""
    named = by_name(who, collection.people) or by_part(who, collection)
    holders = by_office_of(who, named, collection)
    if holders:
        return one_or_which(question, holders, collection)
    if named and named.figures:
        meant = _named(named, collection)
        found = one_or_which(question, foremost(meant, collection), collection) if meant else None
        return found and told_near(found, named, question)
    if reading.named:
        plainly = _plainly_held(who, question, collection)
        if plainly or not is_stranger(who, collection):
            return one_or_which(question, plainly, collection) if plainly else None
    return _of_office(who, question, collection)


def _named(named: Named, collection: Collection) -> Sequence[Figure]:
    """Those called so whom the rest of a stretch fits; all of them where it only adds their office (林涛书记)."""
    found, office = fitting(named), named.rest.strip()
    if found or not named.full:
        return found
    is_titled = bool(HAN.search(office)) and all(holds(figure, office) for figure in named.figures)
    return named.figures if is_titled or not topic_of(named.rest, collection).facets else ()


def _plainly_held(who: str, question: Question, collection: Collection) -> Sequence[Figure]:
    """Who plainly holds an office in English: "tell me about the mayor", and not about the harbour."""
    is_office = question.language == "en" and is_description(who)
    found = by_office(who, collection, least=PLAIN_OFFICE, most=LISTED) if is_office else ()
    return found if all(figure.person.kind == "person" for figure in found) else ()


def _of_office(who: str, question: Question, collection: Collection) -> Answer | None:
    """Who holds an office, or is introduced as what is asked for; "nothing" for the name of a stranger."""
    found = by_office(who, collection, most=LISTED) if is_description(who) else ()
    found = tuple(f for f in found if not _only_speaks_for(who, f))
    if not any(figure.person.name for figure in found):
        found = introduced(who, collection) or found
    if any(figure.person.kind in ("person", "body") for figure in found):
        return one_or_which(question, found, collection)
    return nothing(question) if is_stranger(who, collection) else None


def _only_speaks_for(who: str, figure: Figure) -> bool:
    """Whether somebody is but the spokeswoman of whoever holds the office: their words may be, and they are not."""
    return "spokes" not in fold(who) and bool(figure.titles) and all("spokes" in fold(t) for t in figure.titles)


def one_or_which(question: Question, figures: Sequence[Figure], collection: Collection) -> Answer:
    """Who the only one is; of several, which of them is meant, whoever has a name before descriptions."""
    figures = told_apart(figures)
    figures = tuple(figure for figure in figures if figure.person.name) or figures
    if len(figures) > 1:
        return which_of(question, figures, collection, "who_is")
    return profile(question, figures[0], collection)


def profile(question: Question, figure: Figure, collection: Collection) -> Answer:
    """Who a figure is: the sentence of the article that introduces them, and their titles."""
    shown = introduction(figure, collection) or first_statement(figure, collection)
    return Answer(question.text, question.language, "profile", OF_PERSON, (shown,) if shown else (), (figure.person,))
