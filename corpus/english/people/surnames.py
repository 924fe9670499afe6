"""Surnames that are words as well: “May said” in an article that names Theresa May, “Bank said” beside Mr. Bank."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.english.grammar.tagging import default_tagger
from corpus.english.grammar.tokens import Token, word_before
from corpus.english.grammar.vocabulary import function_words, vocabulary
from corpus.english.people.leading_titles import EPITHETS
from corpus.english.people.names import STREETS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from corpus.english.grammar.passage import Passage

CALENDAR = function_words("calendar") | {"may", "april", "june", "august"}
AUXILIARIES = frozenset({"may", "will"})
DATED = frozenset({"in", "on", "by", "since", "until", "till", "from", "during", "of", "last", "next", "this", "every"})
DATED |= {"early", "late", "mid", "between", "to", "before", "after", "through"}
ACTING = (["VBD"], ["VBZ"], ["MD"], ["POS"], [","])


def with_surnames(passages: Sequence[Passage]) -> list[Passage]:
    """The passages, in which such words stand as names where they are no dates and no verbs."""
    known = frozenset(word for passage in passages for word in _borne(passage.tokens))
    return [_named(passage, known) for passage in passages] if known else list(passages)


def _borne(tokens: Sequence[Token]) -> Iterator[str]:
    """Months and auxiliaries behind a given name, and words for bodies and offices behind “Mr.”."""
    for index, token in enumerate(tokens[1:], 1):
        if not token.text.istitle():
            continue
        word, before = token.lower, word_before(tokens, index)
        if not tokens[before].text[0].isupper():
            continue
        follows = tokens[index + 1].text if index + 1 < len(tokens) else ""
        alone = not follows[:1].isdigit() and not follows.istitle()
        ahead = tokens[before].lower
        given = ahead in vocabulary().given and ahead not in CALENDAR
        plain = before == index - 1 and _is_plain(word)
        known = given and (plain or word in CALENDAR or word in AUXILIARIES)
        named = ahead in vocabulary().genders and ahead not in default_tagger().words
        known = known or (named and vocabulary().is_role(word))  # “Ida Champion”, but no “Art Director”
        if alone and known:
            yield word


def _is_plain(word: str) -> bool:
    """Whether it is a word of any text that means no people and no place: “prior”, in “Sam Prior”."""
    if word in STREETS or word in EPITHETS or word.endswith("s") or vocabulary().is_role(word):
        return False
    known = vocabulary()
    held = (known.organisations, known.places, known.documents, known.persons)
    return default_tagger().likeliest(word) in {"N", "J", "R", "VB", "VBP"} and not any(word in words for words in held)


def _named(passage: Passage, known: frozenset[str]) -> Passage:
    places = set(_places(passage, known))
    if not places:
        return passage
    tags = ["P" if index in places else tag for index, tag in enumerate(passage.tags)]
    return replace(passage, tags=tags, borne=frozenset(passage.tokens[index].start for index in places))


def _places(passage: Passage, known: frozenset[str]) -> Iterable[int]:
    tokens, tags = passage.tokens, passage.tags
    for index, token in enumerate(tokens):
        if token.lower in known and token.text.istitle():
            before = tokens[index - 1].lower if index else ""
            follows = tokens[index + 1].text if index + 1 < len(tokens) else ""
            if token.lower in CALENDAR and before in DATED:
                continue
            opens = index == passage.sentence_at(index)[0]
            if _is_plain(token.lower):
                acts = tags[index] != "P" and tags[index + 1 : index + 2] in ACTING
                if not opens or not acts:  # “Prior said”, but not “Prior to that”
                    continue
            body = before == "the" or follows == "of" or follows.istitle()
            if not body or token.lower in CALENDAR | AUXILIARIES:
                yield index
