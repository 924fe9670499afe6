"""The predicate of an English question: the verb for what is asked to have happened ("Why did Lind *leave*?")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from corpus.article import Span
from retrieval.language.tokens import stem, stems, word_class, words_listed

if TYPE_CHECKING:
    from collections.abc import Sequence


ASKING = word_class("asking")
HELPING = word_class("helping")
GETTING = word_class("getting")
# behind these the verb stands bare, so that it may be taken for a noun: "Why did Lind visit Norwick?"
WITH_BARE = word_class("bare")
PAST = word_class("past")
SUBORDINATE = word_class("subordinate")
# with them a verb means something else
PARTICLES = word_class("particles")
OF_NOUN = frozenset(("N", "P", "J", "D", "CD", "PP$", "POS", "CC", "PRP"))  # tags within a noun phrase
OPENING = ("D", "PP$")  # those that open another one
REMEMBERED = 256
DENYING = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.IGNORECASE)


class Predicate(NamedTuple):
    """A verb, as a term, and the word that asks; ``happened`` says that it is asked of as of something that did."""

    verb: str
    asks: str
    happened: bool


class Word(NamedTuple):
    """A word of a question, folded, with its part of speech, and whether it is written small."""

    word: str
    tag: str
    small: bool


@lru_cache(REMEMBERED)
def predicate_of(text: str) -> Predicate | None:
    """The predicate of a question as it was written; None without a verb, or with one that says little.

    Little is said by "took place", and nothing by the verb alone in "kick off".
    """
    words, asks, place = _parsed(text)
    if asks is None or place is None:
        return None
    verb = stem(words[place].word)
    behind = words[place + 1].word if place + 1 < len(words) else ""
    if not verb or verb in stems(words_listed("light_verbs.en.txt")) or (behind in PARTICLES and verb not in deeds()):
        return None
    helping = [each.word for each in words[asks:place] if each.word in HELPING or each.word in WITH_BARE]
    happened = helping[0] in PAST if helping else words[place].tag == "VBD"
    happened = happened and not DENYING.search(text)
    return Predicate(verb, words[asks].word, happened)


def verb_of(text: str) -> str | None:
    """The verb of a question as it was written, as a term, however little it says; None where there is none."""
    words, _, place = _parsed(text)
    return None if place is None else stem(words[place].word)


def words_of(text: str) -> Sequence[Word]:
    """The words of a question as it was written, with their parts of speech."""
    return _parsed(text)[0]


@lru_cache(REMEMBERED)
def _parsed(text: str) -> tuple[list[Word], int | None, int | None]:
    """The words of a question with the places of the one that asks and of its verb."""
    words = tagged(text)
    asks = next((place for place, each in enumerate(words) if each.word in ASKING), None)
    return words, asks, None if asks is None else _place_of_verb(words, asks + 1)


def deeds() -> frozenset[str]:
    """Verbs for what is done and not said, as terms."""
    return stems(words_listed("deeds.en.txt"))


def tagged(text: str) -> list[Word]:
    """The words of a text as it was written, with their parts of speech."""
    from corpus.english.grammar.tagging import default_tagger  # noqa: PLC0415 - reads a lexicon, for some questions only
    from corpus.english.grammar.tokens import tokenise  # noqa: PLC0415 - likewise

    tokens = tokenise(text, Span(0, len(text)))
    tags = default_tagger().tag(tokens) if tokens else []
    return [
        Word(token.lower.replace("n't", ""), tag, small=text[token.start].islower())
        for token, tag in zip(tokens, tags, strict=True)
    ]


def _place_of_verb(words: Sequence[Word], start: int) -> int | None:
    """The first verb behind the word that asks and any helping verbs, not in a clause of its own."""
    helping: str | None = None
    first = start
    for place in range(start, len(words)):
        word, tag, _ = words[place]
        if word in HELPING or word in WITH_BARE or tag == "MD" or _is_passive(words[place : place + 2]):
            helping, first = word, place + 1
        elif tag.startswith("V") and not _is_noun_asked_for(words, place, start):
            return place
        elif word in SUBORDINATE and place > start:
            break
    return _bare(words, first) if helping in WITH_BARE else None


def _is_passive(words: Sequence[Word]) -> bool:
    """Whether "get" stands before what somebody got: "when did they get married"."""
    return words[0].word in GETTING and len(words) > 1 and words[1].tag in ("VBN", "VBD", "J")


def _is_noun_asked_for(words: Sequence[Word], place: int, start: int) -> bool:
    """Whether a word that may be a verb is the thing asked for: "which guard", "what share of voters"."""
    return place == start and words[start - 1].word in ("which", "what", "whose") and words[place].tag in ("VBP", "VB")


def _bare(words: Sequence[Word], start: int) -> int | None:
    """The verb that was taken for a noun behind "did": the first small word behind a name, else the last of its phrase.

    Or for an adverb: "did the council close the road".
    """
    end = start
    while end < len(words) and words[end].tag in OF_NOUN and (end == start or words[end].tag not in OPENING):
        end += 1
    behind = [place for place in range(start + 1, end) if words[place].small and words[place - 1].tag in ("N", "P")]
    nouns = [place for place in behind if words[place].tag in ("N", "J")]
    if start < end and words[start].tag == "P":
        nouns = [place for place in nouns if words[place - 1].tag == "P"][:1]
    if nouns:
        return nouns[-1]
    has_object = end + 1 < len(words) and words[end].tag == "R" and words[end + 1].tag in OF_NOUN
    return end if has_object and end > start else None
