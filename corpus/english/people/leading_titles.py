"""Titles in front of a name: “former Secretary of State Ann Lee”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.bodies import is_behind_body
from corpus.english.grammar.datelines import is_headline
from corpus.english.grammar.vocabulary import function_words, vocabulary
from corpus.english.grammar.wordforms import third_forms
from corpus.english.people.genders import told_gender

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase

EPITHETS = function_words("epithets")  # what somebody is, in front of the name, capitalised like it
SAYING = frozenset({"VBD", "VBZ", ",", "IN"})  # behind “the mayor and” two people may follow
# of whoever has an office in front of it as well
ADDRESSES = frozenset({"lord", "lady", "dame", "sir", "dr", "rev", "hon", "rep", "reps", "sen", "sens"})


def _is_stray(passage: Passage, index: int) -> bool:
    """Whether a small-letter noun in front of a title in capitals is none of it: “in mind General Lee”."""
    token, following = passage.tokens[index], passage.tokens[index + 1]
    small = token.text[0].islower() and following.text[0].isupper()
    return small and passage.tags[index] == "N" and token.lower not in vocabulary().offices


def _behind_stray(passage: Passage, first: int, name: int) -> int:
    """Where a title begins behind stray nouns: “bold action” and “the state's party rally Senator Ann Lee”.

    A place or a body in front keeps them: “Ostby police Chief Ann Lee”.
    """
    while first < name - 1 and _is_stray(passage, first):
        first += 1
    for at in range(name - 2, first, -1):
        before = range(first, at)
        alone = all(passage.tokens[n].text[0].islower() for n in before)
        if _is_stray(passage, at) and (alone or any(passage.tags[n] == "POS" for n in before)):
            return at + 1
    return first


def _title_start(phrase: Phrase, name: int) -> int:
    """Where the words before a name begin: at “former” of “former Secretary of State Ann Lee”."""
    passage, first = phrase.passage, phrase.first
    before = passage.tokens[first - 2] if first > 1 else None
    office = _office_start(passage, first, name)
    if office is not None:
        return office
    held = before and before.lower in vocabulary().offices and passage.tokens[first - 1].lower == "of"
    if first == name or not (held or _is_of_body(passage, first, name)):
        return first
    first -= 2
    while first and (passage.tokens[first - 1].text[0].isupper() or passage.tokens[first - 1].lower in EPITHETS):
        first -= 1
    return first


def _office_start(passage: Passage, first: int, name: int) -> int | None:
    """Where the first of two offices of one person begins: “said chairman and chief executive Ann Lee”."""
    at, offices = first - 2, vocabulary().offices
    if at < 1 or passage.tokens[first - 1].lower != "and" or passage.tokens[at].lower not in offices:
        return None
    while passage.tags[at - 1] in ("N", "J", "VBG") and passage.quoted[at - 1] == -1:
        at -= 1
    second = any(word in offices for word in passage.words(first, name))
    return at if second and passage.tags[at - 1] in SAYING else None


def _is_of_body(passage: Passage, first: int, name: int) -> bool:
    """Whether a body stands in front of a place and an office: “Bank of England Governor Ann Lee”."""
    held = first < name - 1 and passage.tokens[name - 1].lower in vocabulary().offices
    return held and is_behind_body(passage, first)


def _before_honorific(passage: Passage, first: int, name: int) -> int:
    """Where the title of “neighbour Mr Ali” and “port minister Lord Ali” ends: in front of the form of address."""
    end = name - (passage.tokens[name - 1].text == ".") - 1
    if first >= end or passage.tokens[end].lower not in vocabulary().honorifics:
        return name
    held = passage.tokens[end - 1].lower in vocabulary().offices and passage.tokens[end].lower in ADDRESSES
    return end if held or told_gender(passage.tokens[end].lower) else name


def _on_its_line(passage: Passage, first: int, name: int) -> int:
    """Where the title begins, a heading above it left out."""
    tokens = passage.tokens
    parted = (at for at in range(name - 1, first, -1) if "\n" in passage.text[tokens[at - 1].end : tokens[at].start])
    return next(parted, first)


def _in_headline(passage: Passage, first: int, name: int) -> int:
    """Where the title begins behind somebody else and what they do: “Ida Voll Greets Former Mayor Ann Lee”."""
    words = passage.words(first, name)
    others = (at for at, word in enumerate(words) if word in vocabulary().given or word in third_forms())
    behind = max(others, default=-1) + 1
    return first + behind


def title_before(phrase: Phrase, name: int) -> Span | None:
    """The words before the name when they hold an office, the article left out."""
    passage, first = phrase.passage, _title_start(phrase, name)
    while first < name and passage.tags[first] in ("D", "PP$", "POS", "CD"):
        first += 1
    first = _behind_stray(passage, first, name)
    name = _before_honorific(passage, first, name)
    first = _on_its_line(passage, first, name)
    if first < name and is_headline(passage):
        first = _in_headline(passage, first, name)
    if first < name and passage.tags[first] == "IN":
        first += 1
    if first >= name or passage.tags[name - 1] in ("IN", "TO"):  # a supporter of Mr. Lee
        return None
    words = passage.words(first, name)
    if not any(vocabulary().is_role(word) or word in vocabulary().honorifics for word in words):
        return None
    if all(vocabulary().honorifics.get(word, "-") != "-" or word == "." for word in words):
        return None
    return passage.between(first, name)
