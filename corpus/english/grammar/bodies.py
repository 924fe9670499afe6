"""Names of bodies and places: what a body is called, names that their own “and” cuts in two, regions behind a town."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.tagging import default_tagger
from corpus.english.grammar.vocabulary import function_words, singulars, vocabulary

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase

OF = frozenset({"of", "for"})
FOR = OF | {"on"}
JOINING = frozenset({"and", "&"})
FIELDS = ("ic", "ics", "ical", "ion", "ment", "ing", "ies", "ogy", "ture")
NAMING = frozenset({"P", "N", "J", "VBG"})
REGIONS = function_words("regions")  # last words of those that are no place alone: New Jersey
INITIALS = 3  # letters of an abbreviation in capitals: OH, N.H.


def is_body(phrase: Phrase) -> bool:
    """Whether the phrase's head is what a body is called: “Committee”."""
    return _names_body(phrase.passage, phrase.head)


def is_behind_body(passage: Passage, at: int) -> bool:
    """Whether a body's name and “of” or “for” stand in front of a token: “Bank of England”, “Party for the People”."""
    return passage.tokens[at - 1].lower in OF and _follows_body(passage, at)


def joined_end(passage: Passage, first: int, at: int) -> int:
    """Where one name ends that begins at ``first`` and goes on over an “and” at a token; 0 where it does not.

    So do “the Law and Order Party”, “the Forestry and Grassland Bureau” and “the Bureau of Resources and Planning”. Two
    bodies have such a name together as well: “the Home Office and Border Force”.
    """
    field = passage.tokens[at - 1]
    if passage.tokens[at].lower not in JOINING or not field.text[0].isupper():
        return 0
    end = at + 1
    while end < len(passage.tokens) and passage.tags[end] in NAMING and passage.tokens[end].text[0].isupper():
        end += 1
    end += passage.tags[end : end + 1] == ["N"] and _names_body(passage, end)  # the Law and Order government
    if field.lower in vocabulary().given or end == at + 1:
        return 0
    common = _are_common(passage, at + 1, end)
    if end - at > 2 and _names_body(passage, end - 1):
        told = passage.tags[first] == "D" or (common and _is_common(field.lower))
    else:
        told = common and _follows_body(passage, first) and _are_common(passage, first, at)
    return end if told else 0


def _follows_body(passage: Passage, at: int) -> bool:
    """Whether a body's name stands in front of a token as what it is for: “Committee on Fisheries”."""
    if at < 2 or passage.tokens[at - 1].lower not in FOR:
        return False
    return passage.tokens[at - 2].text[0].isupper() and _names_body(passage, at - 2)


def _names_body(passage: Passage, at: int) -> bool:
    return passage.tokens[at].lower in vocabulary().organisations


def _are_common(passage: Passage, first: int, end: int) -> bool:
    """Whether tokens are common words, of which names of people hardly are."""
    return all(passage.tags[at] == "J" or _is_common(passage.tokens[at].lower) for at in range(first, end))


def _is_common(word: str) -> bool:
    """Whether a word in small letters was counted, is what a body is called, or ends as a field does: “Logistics”."""
    words, bodies = default_tagger().words, vocabulary().organisations
    return word.endswith(FIELDS) or any(single in words or single in bodies for single in singulars(word))


def is_region(phrase: Phrase) -> bool:
    """Whether the phrase is a state or a country between the comma behind a town and another one.

    “In Ostby, the MP said” and “in Ostby, NBA said” tell of those who said it.
    """
    comma, tags = phrase.first - 1, phrase.passage.tags
    acts = phrase.tag_behind in FINITE
    if phrase.kind != "name" or comma < 1 or tags[comma] != "," or tags[comma - 1] != "P":
        return False
    last = phrase.passage.tokens[phrase.end - 1]
    short = last.text.replace(".", "").isupper() and len(last.text) <= INITIALS + 1
    known = last.lower in REGIONS or last.lower in vocabulary().places
    short = short and not acts and tags[phrase.first] != "D" and phrase.passage.tokens[phrase.first].text.isupper()
    return (short or known) and phrase.tag_behind != "CC"
