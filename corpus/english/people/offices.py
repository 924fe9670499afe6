"""Who holds the offices that an article names, and where it calls them by the office alone: “the mayor left”."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import function_words, vocabulary
from corpus.english.people.genders import FEMALE, MALE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.people.entry import Entry

SHORTENED = dict(pair.split("=") for pair in function_words("shortened"))
BYGONE = function_words("bygone")
GENDERED = FEMALE | MALE  # daughters and sons above all
COMPOUND = 3  # words of “the prime minister”
SECOND = frozenset({"vice", "deputy", "assistant", "associate"})  # the vice president is not the president


def offices_of(titles: Iterable[str]) -> set[str]:
    """The words of the titles that somebody holds, abbreviations written out: “Gov.” is a governor."""
    held = [words for title in titles if not BYGONE.intersection(words := title.lower().replace(".", " ").split())]
    return {SHORTENED.get(word, word) for words in held for word in _first(words)}


def _first(words: Sequence[str]) -> Iterator[str]:
    """The words but for those that “vice” and its like stand before."""
    return (word for before, word in zip(["", *words], words, strict=False) if before not in SECOND)


def holders_of(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Those who hold an office, by each word of it."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for word in offices_of(entry.titles):
            found.setdefault(word, []).append(entry)
    return found


def called_by_office(passages: Sequence[Passage], entries: Iterable[Entry]) -> Iterator[tuple[Phrase, Entry]]:
    """Where “the mayor” stands for the only one who holds the office."""
    holders = holders_of(entries)
    for passage in passages:
        for phrase in passage.phrases:
            held = held_as(phrase, holders)
            if len(held) == 1:
                yield phrase, held[0]


def held_as(phrase: Phrase, holders: Mapping[str, Sequence[Entry]]) -> Sequence[Entry]:
    """Those whom it may call: by “the mayor” whoever holds the office, by “the prime minister” whose title it is."""
    head = phrase.head_word
    held = holders.get(head, ()) if head in vocabulary().offices else ()
    if not held or is_bare(phrase):
        return held
    words = phrase.words
    behind = phrase.passage.tokens[phrase.end].lower if phrase.end < len(phrase.passage.tokens) else ""
    if words[0] != "the" or len(words) != COMPOUND or phrase.possessor or behind == "of":
        return ()
    return [entry for entry in held if any(_has(title.lower().split(), words[1:]) for title in entry.titles)]


def _has(title: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a title has two words one behind the other."""
    return list(words) in ([*pair] for pair in pairwise(title))


def _is_anothers(phrase: Phrase) -> bool:
    """Whether it is told whose the office is, and it is somebody new: “the head of a rival firm”, “the son of Webb”."""
    behind = phrase.passage.words(phrase.end, phrase.end + 2)
    if behind[:1] != ["of"]:
        return False
    return phrase.head_word in GENDERED or behind[1:] in (["a"], ["an"], ["another"], ["one"])


def is_bare(phrase: Phrase) -> bool:
    """Whether the phrase is “the” and an office, and nothing more, as “of a rival firm” behind it."""
    two = phrase.kind == "common" and phrase.end - phrase.first == 2
    return two and phrase.first_word == "the" and not _is_anothers(phrase)
