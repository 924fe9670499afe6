"""Small words that belong to a surname: “Pieter van den Berg”, “Josep Puig i Ferrer”, “Omar al-Hassan”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import function_words, vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.tokens import Token

# a given name in pinyin: one or two syllables, written together
PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxzcsrwy]|[zcs]h)?(?:[iu]?a(?:ng?|i|o)?|i?ong|[iuü]?[eo](?:ng?|r|i|u)?|i(?:ng?|u|e)?|u(?:n|i|o|e)?|ü|v)['’]?){1,2}",
    re.IGNORECASE,
)
KOREAN = re.compile(r"[A-Z]\w+-[a-z]\w+")  # a given name behind a surname: “Kim Ji-won”
PARTICLES = function_words("particles")
OPENING = function_words("opening")  # with which a surname alone begins: “van den Berg said”
PREFIXED = re.compile(r"(?:(?:al|el|ul|ad|an|ar|as|ash|at|az)-|d['’])(?=[A-Z])")  # al-Hassan, d’Aubert
MOST_PARTICLES = 3  # particles in a row


def mend_particles(tokens: Sequence[Token], tags: list[str]) -> None:
    """Make the particles amid a name, and those that begin a surname, part of the name, in place."""
    for index, token in enumerate(tokens):
        if token.text[0].isupper():
            continue
        if not token.text.islower() and PREFIXED.match(token.text):
            tags[index] = "P"
        elif token.text in PARTICLES and tags[index - 1 : index] != ["P"]:
            _mend_run(tokens, tags, index, within=False)
        elif token.text in PARTICLES:
            _mend_run(tokens, tags, index, within=tokens[index - 1].text[0].isupper())


def _mend_run(tokens: Sequence[Token], tags: list[str], first: int, *, within: bool) -> None:
    """The particles from ``first`` on, when a capitalised name follows them."""
    end = first
    while end < len(tokens) and end - first < MOST_PARTICLES and tokens[end].text in PARTICLES:
        end += 1
    named = end < len(tokens) and tokens[end].text[0].isupper() and tags[end] == "P"
    if named and (within or tokens[first].text in OPENING):
        tags[first:end] = ["P"] * (end - first)


def surname_words(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name without what opens it when particles alone do: all of “van den Berg” is a surname."""
    opening = 0
    while opening < len(words) - 1 and words[opening].lower() in PARTICLES:
        opening += 1
    return tuple(words[opening:])


def is_surname(words: Sequence[str]) -> bool:
    """Whether nothing but particles stands before the last word, and they are no given name: “Al Gore”, “Ben Webb”."""
    bare = surname_words(words)
    if len(bare) > 1 or len(words) == 1:
        return len(words) == 1
    small = words[0][0].islower()
    return small or len(words) > 2 or words[0].lower() in OPENING - vocabulary().given.keys() - {"al", "van"}


def bare(word: str) -> str:
    """The word in small letters without the article written together with it: “al-Hassan” is Hassan."""
    return PREFIXED.sub("", word.replace("’", "'")).lower().rstrip(".")
