"""Names of persons in noun phrases: “Gen. Ann B. Lee” is a title and a name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.english.grammar.particles import KOREAN, PARTICLES, PINYIN, PREFIXED, bare, is_surname, surname_words
from corpus.english.grammar.tagging import default_tagger
from corpus.english.grammar.vocabulary import function_words, vocabulary
from corpus.english.people.genders import told_gender
from corpus.english.people.leading_titles import EPITHETS, title_before
from corpus.english.people.name_extent import (
    DATES,
    MOST_WORDS,
    SUFFIXES,
    after_title,
    given_start,
    is_abbreviated,
    joined,
    name_end,
    pinyin_start,
    run_start,
)

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase

INDEFINITE = function_words("indefinite")  # pronouns that a sentence may open with, capitalised like a name
PARTY = re.compile(r"[A-Z]-\w+")  # of a legislator: D-Conn.
ABBREVIATIONS = function_words("abbreviations")
MONTHS = frozenset({"april", "may", "june", "august"})
SURNAMES = function_words("surnames")  # that are words for bodies or offices as well
STREETS = function_words("streets")  # last words of where somebody lives: “Ann Lee, of Mill Lane”
ZONES = function_words("zones")
ADDRESSED = function_words("addressed")  # what stands in front of nothing but a name
CHINESE = 2  # words of a Chinese name


@dataclass(frozen=True, slots=True)
class Name:
    """A person whom a phrase names: the words of the name, where they stand, the title before it, and the gender."""

    phrase: Phrase = field(compare=False, repr=False)
    words: tuple[str, ...]
    span: Span
    title: Span | None = None
    gender: str = "-"
    told: bool = False  # whether what stands before the name tells the gender

    @property
    def full(self) -> bool:
        """Whether it is more than a surname or given name."""
        return not is_surname(self.words)

    @property
    def surname(self) -> str:
        """The last word of the name, in small letters."""
        return bare(self.words[-1])

    @property
    def text(self) -> str:
        """The words of the name, with one blank between them."""
        return " ".join(self.words)


def name_in(phrase: Phrase) -> Name | None:
    """The person whom a phrase names by its last words, if it does."""
    passage, end = phrase.passage, name_end(phrase)
    first = run_start(phrase)
    if first >= end:
        return None
    titled = given_start(passage, after_title(passage, first, end), end)
    first = pinyin_start(passage, titled, end)
    words = joined(passage, first, end)
    before = passage.tokens[phrase.first : first]
    firm = any(token.text == "&" for token in before)
    if not words or firm:
        return None
    if len(words) == 1 and passage.tags[end - 1] != "P":
        return None
    borne = len(words) == 1 and passage.tokens[first].start in passage.borne
    if not borne and not _is_person(words, before=[t.lower.rstrip(".") for t in before], passage=passage):
        return None
    told = _gender_told(phrase, first)
    known = vocabulary().genders if len(words) > 1 else vocabulary().given
    surname_first = len(words) > 1 and KOREAN.fullmatch(words[1])
    gender = told or ("-" if surname_first else known.get(words[0].lower(), "-"))
    title = title_before(phrase, first)
    return Name(phrase, words, passage.between(first, end), title, gender, told is not None)


def _gender_told(phrase: Phrase, first: int) -> str | None:
    """The gender that a word in front of a name tells, not the owner's “Ms” in “Ms Lee's lawyer Per Moe”."""
    owned = max((at + 1 for at in range(phrase.first, first) if phrase.passage.tags[at] == "POS"), default=phrase.first)
    ahead = [*_kin_ahead(phrase), *(token.lower for token in phrase.passage.tokens[owned:first])]
    return next((found for word in ahead if (found := told_gender(word))), None)


def _kin_ahead(phrase: Phrase) -> list[str]:
    """The noun before a comma and the name: “her son, Olav Berg”."""
    around = phrase.first > 1 and phrase.tag_before == "," and phrase.passage.tags[phrase.first] != "D"
    return [phrase.passage.tokens[phrase.first - 2].lower] if around else []


def _is_person(words: tuple[str, ...], *, before: list[str], passage: Passage) -> bool:
    lower = [word.lower().rstrip(".") for word in words]
    if lower[-1] in SUFFIXES:
        lower.pop()
    if (
        not lower
        or lower[0] in INDEFINITE
        or (len(lower) > 1 and lower[0] in DATES and lower[0] not in vocabulary().given)
        or sum(word not in PARTICLES for word in lower) > MOST_WORDS
        or not _is_written(words)
        or (len(words) == 1 and _is_epithet(words[0]))
    ):
        return False
    if next((word for word in reversed(before) if word), "") in ADDRESSED:
        return True
    if _is_body(lower) or (is_abbreviated(words[-1]) and not _all_caps(passage)):
        return False
    if any(word in vocabulary().honorifics or vocabulary().is_role(word) for word in before):
        return True
    return "the" not in before[-1:] and (lower[0] in vocabulary().given or lower[-1] not in vocabulary().places)


def _is_body(lower: list[str]) -> bool:
    """Whether the words name a body, or end with an office, unless a given name or a surname tells otherwise."""
    if len(lower) == 1 and lower[0] in SURNAMES:  # whose the roster will tell
        return False
    two = len(lower) == CHINESE
    chinese = two and lower[0] in vocabulary().surnames and PINYIN.fullmatch(lower[1])  # Sun Mingyu
    given = lower[0] in vocabulary().given or bool(chinese) or (two and "-" in lower[1])  # Bill, Park Ji-won
    bodies = lower[1 : None if lower[-1] not in SURNAMES else -1] if given else lower
    if lower[-1] in STREETS and not given and len(lower) > 1:
        return True
    plain = lower[0] in default_tagger().words or lower[0] not in vocabulary().genders
    named = two and not plain  # Ida Champion, but not Art Director
    office = lower[-1] in vocabulary().offices and lower[-1] not in SURNAMES and not named
    return office or any(word in vocabulary().organisations for word in bodies)


def _is_written(words: tuple[str, ...]) -> bool:
    """Whether the words are capitalised like a name, but for particles."""
    first, last = surname_words(words)[0], words[-1]
    return all(word[0].isupper() or PREFIXED.match(word) for word in (first, last))


def _is_epithet(word: str) -> bool:
    """Whether a word alone says what somebody is, or is short for one: as “Democrat”, “D-Conn”, “Feb” or “N.H.” is."""
    lower = word.lower().rstrip(".")
    short = any(lower in words for words in (EPITHETS, ABBREVIATIONS, ZONES))
    return "." in lower or short or bool(PARTY.fullmatch(word))


def _all_caps(passage: Passage) -> bool:
    """Whether the block is a transcript's or a headline's capitals."""
    return any(token.text.isupper() and token.text.isalpha() and len(token.text) > 5 for token in passage.tokens[:3])
