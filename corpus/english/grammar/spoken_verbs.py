"""Verbs of speech that pass for nouns: “the council claims that”, “the figures show that”, “heard a guard shout”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.capitals import CLOSING
from corpus.english.grammar.vocabulary import function_words
from corpus.english.grammar.wordforms import base_forms, third_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.tokens import Token

STOPS = frozenset({",", ".", "!", "?", "—", "–", "…", "..."})
MOST_NAME_WORDS = 3
PLAIN_OBJECTS = frozenset({"this", "it", "him", "them"})
PROMISES = frozenset({"promises", "plans", "claims", "offers", "hopes", "demands", "vows", "pledges"})
MOST_HEARD = 5  # tokens of who is heard
OPENING_MARKS = (["“"], ['"'], ["‘"], ["``"])
PERCEIVING = function_words("perceiving")
SUBJECTS = frozenset({"N", "P"})
VERBS = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "MD", "R"})


def noun_or_verb(tokens: Sequence[Token], tags: Sequence[str], index: int) -> str:
    """The tag of a noun, or of the verb of speech that it is."""
    if _is_verb(tokens, tags, index):
        return "VBZ"
    return "VBP" if _is_plural_verb(tokens, tags, index) else "N"


def _is_verb(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether a noun is a verb of speech: “the council claims that nobody …”, but not “the claims that fell”."""
    if tokens[index].lower not in third_forms():
        return False
    if _follows_words(tokens, tags, index) or _is_article(tokens, tags, index) or _is_aside(tokens, tags, index):
        return True
    subject = index > 0 and tags[index - 1] in SUBJECTS
    clause = index + 2 < len(tags) and tags[index + 2] not in VERBS
    if index and tokens[index - 1].text[0].isupper() and tags[index + 1] == "TO":  # The Strategy promises to “balance”
        return tokens[index].lower in PROMISES
    return subject and clause and tokens[index + 1].lower == "that"


def _is_aside(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether it is the verb of who stands between commas or in front of marks: “The port, Webb notes, is full”."""
    if not index or tags[index - 1] not in SUBJECTS:
        return False
    if tags[index - 1] == "P" and tags[index + 1] == "," and index > 1 and tags[index - 2] == ",":
        return True
    return (tags[index - 1] == "P" or tokens[index + 1].text == ":") and _opens_marks(tokens, index + 1)


def _is_plural_verb(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether a noun is what several say: “the figures show that it grew”."""
    several = index > 0 and tags[index - 1] == "N" and tokens[index - 1].lower.endswith("s")
    clause = index + 2 < len(tags) and tags[index + 2] not in VERBS
    return several and clause and tokens[index + 1].lower == "that" and tokens[index].lower in base_forms()


def is_heard(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether a verb of speech in front of marks is what somebody was heard to do: “heard a guard shout “…””."""
    if tokens[index].lower not in base_forms() or not _opens_marks(tokens, index + 1):
        return False
    first = index
    while first > 0 and index - first < MOST_HEARD and tags[first - 1] in {"D", "PP$", "J", "N", "P", "PRP"}:
        first -= 1
    return 0 < first < index and tokens[first - 1].lower in PERCEIVING


def _opens_marks(tokens: Sequence[Token], index: int) -> bool:
    """Whether marks open there, a comma or a colon in front of them or not."""
    following = [token.text for token in tokens[index : index + 2]]
    return following[:1] in OPENING_MARKS or (following[:1] in ([","], [":"]) and following[1:] in OPENING_MARKS)


def _is_article(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether the verb of a law or a contract stands in front of its words: “Article 5 states: “…””."""
    return index > 1 and tags[index - 1] == "CD" and tags[index - 2] in SUBJECTS and _opens_marks(tokens, index + 1)


def _follows_words(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether the noun is the verb of who spoke: ““It is late,” Ann Webb notes”, ““…,” comments the mayor”."""
    first = index
    while first > 0 and tags[first - 1] == "P":
        first -= 1
    spoken = first > 1 and tokens[first - 1].text in CLOSING and tokens[first - 2].text in STOPS
    return spoken and 0 < index - first <= MOST_NAME_WORDS
