"""Titles set off in front of a name: “its director, Ann Lee, said” and “a spokeswoman for the port, Ann Lee, said”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.english.passage import Passage
    from corpus.english.phrases import Phrase, Phrases
    from corpus.english.vocabulary import Vocabulary

OF = frozenset({"of", "for", "in", "at", "from", "to"})
ONE_OF_MANY = frozenset({"a", "an", "another"})
MOST_STEPS = 3


def title_ahead(passage: Passage, phrases: Phrases, name: Phrase, vocabulary: Vocabulary) -> Span | None:
    """The title between whose commas the name stands, without the article or “its” that opens it."""
    holder = holder_ahead(passage, phrases, name, vocabulary)
    if holder is None:
        return None
    first = holder.first + (passage.tags[holder.first] in ("D", "PP$"))
    return passage.between(first, name.first - 1) if first < name.first - 1 else None


def holder_ahead(passage: Passage, phrases: Phrases, name: Phrase, vocabulary: Vocabulary) -> Phrase | None:
    """The phrase that says what the named person is, when an office is its head.

    “The mayor of the port” is one; in “the office of the mayor” the mayor is; in “a clerk of the mayor” the clerk.
    """
    if not _is_set_off(passage, name):
        return None
    end = name.first - 1
    chain: list[Phrase] = []
    for phrase in phrases.before(end, 0, 2 * MOST_STEPS):
        if phrase.end != end or phrase.kind == "pronoun":
            continue
        chain.append(phrase)
        end = phrase.first - 1
        if len(chain) == MOST_STEPS or end < 0 or passage.tokens[end].lower not in OF:
            break
    held = [phrase for phrase in chain if _is_held(passage, phrase, vocabulary)]
    if len(held) > 1 and passage.tokens[held[-1].first].lower not in ONE_OF_MANY:
        return None
    return held[-1] if held else None


def _is_set_off(passage: Passage, name: Phrase) -> bool:
    """Whether the name stands between commas and no list goes on after it."""
    around = name.first > 1 and name.end + 1 < len(passage.tags)
    return (
        around
        and passage.tags[name.first - 1] == passage.tags[name.end] == ","
        and passage.tags[name.end + 1] not in ("CC", "P", "D", "N")
    )


def _is_held(passage: Passage, phrase: Phrase, vocabulary: Vocabulary) -> bool:
    word = passage.tokens[phrase.head].lower
    return phrase.kind == "common" and passage.tags[phrase.head] == "N" and word in vocabulary.offices
