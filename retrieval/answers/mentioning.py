"""Everybody who names a thing: "Who mentions the ferry?" is answered with the words of each of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.language.tokens import HAN
from retrieval.passages.evidence import evidence
from retrieval.passages.ranking import FEW
from retrieval.passages.search import shares
from retrieval.passages.showing import statement

if TYPE_CHECKING:
    from corpus.quotation import Person
    from retrieval.answer import Answer, Statement
    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search

# what asks for whoever speaks of a thing, rather than for one who said something of it
NAMING = re.compile(
    r"(?:all )?(?:mention(?:s|ed)?|discuss(?:es|ed)?|(?:(?:talk|speak|comment)(?:s|ed)?|spoke) (?:about|of|on))"
    r" (?!that\b|how\b|why\b|what\b)"
    r"|[谁人位](?:都|还|也|曾)*(?:提|谈|说|讲)[到及起]"
)
MOST_WORDS = 2  # of a thing: what has more is a claim, of which one speaker is looked for
MOST_NAMED = 8  # people
IN_OTHER_WORDS = 0.9  # of a thing in another language, from which it is named
LISTED_FROM, LISTED_FROM_MANY = 200, 40  # paragraphs looked at, in a corpus of few and of many


def with_all_who_name_it(found: Answer, text: str, search: Search, collection: Collection) -> Answer:
    """An answer to ``text``, behind "who", with the words of everybody who names the thing, where it asks for that."""
    if not (found.people and NAMING.search(text) and len(search.topic.facets) <= MOST_WORDS):
        return found
    depth = LISTED_FROM if collection.layout.size <= FEW else LISTED_FROM_MANY
    every = search._replace(is_for_best=False, speaking=True, literal=0.0, depth=depth, speakers=MOST_NAMED)
    if not HAN.search(text):
        every = every._replace(literal=1.0)
    shown: dict[Person, Statement] = {}
    for told in found.statements:
        if told.speaker is not None and not _is_silent(told, every, collection):
            shown.setdefault(told.speaker, told)
    for candidate in evidence(every, collection):
        speaker = candidate.utterance.speaker
        if speaker and speaker not in shown and len(shown) < MOST_NAMED and _names_it(candidate, every, collection):
            shown[speaker] = statement(candidate, every, collection)
    if not shown or found.people == tuple(shown) or found.statements[0].speaker is None:
        return found
    return replace(found, statements=tuple(shown.values()), people=tuple(shown))


def _is_silent(told: Statement, search: Search, collection: Collection) -> bool:
    """Whether a statement tells nothing of the thing, which was asked for in the language of its article."""
    if not search.literal or collection.records[told.article].article.language != "en":
        return False
    parts = (collection.paragraphs.terms_in(told.article, part.span, english=False) for part in told.parts)
    return not any(search.topic.coverage(terms) for terms in parts)


def _names_it(candidate: Candidate, search: Search, collection: Collection) -> bool:
    """Whether the own words of somebody, be it no document, name the whole thing, as it was asked for."""
    speaker = candidate.utterance.speaker
    if speaker is None or speaker.kind == "document":
        return False
    return shares(candidate, search, collection) if search.literal else candidate.own >= IN_OTHER_WORDS
