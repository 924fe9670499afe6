"""Names of persons in noun phrases: “Gen. Ann B. Lee” is a title and a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.english.grammar.particles import PARTICLES, PINYIN, PREFIXED, bare, is_surname, surname_words
from corpus.english.grammar.tagging import default_tagger, is_agent
from corpus.english.grammar.vocabulary import function_words
from corpus.english.people.genders import FEMALE, MALE, told_gender
from corpus.english.people.leading_titles import EPITHETS, title_before

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.grammar.vocabulary import Vocabulary

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
INDEFINITE = function_words("indefinite")  # pronouns that a sentence may open with, capitalised like a name
PARTY = re.compile(r"[A-Z]-\w+")  # of a legislator: D-Conn.
ABBREVIATIONS = function_words("abbreviations")
MOST_WORDS = 4
SHORTEST_PLURAL = 5
CALENDAR = function_words("calendar")  # but for those that are given names
MONTHS = frozenset({"april", "may", "june", "august"})
WHEN = frozenset({"in", "since", "until", "till", "last", "next", "this", "early", "late", "mid", "during"})
DATES = CALENDAR | {"yesterday", "today", "tomorrow", "tonight"}
SURNAMES = function_words("surnames")  # that are words for bodies or offices as well
STREETS = function_words("streets")  # last words of where somebody lives: “Ann Lee, of Mill Lane”
ZONES = function_words("zones")
AGES = function_words("ages")  # or a policeman's rank, before a name in full
POSTNOMINALS = function_words("postnominals")  # letters after a name: Ann Lee KC
ADDRESSED = function_words("addressed")  # what stands in front of nothing but a name
PEOPLE = function_words("people") | FEMALE | MALE
ANYBODY = function_words("anybody")
MEMBERS = frozenset({"mp", "mep", "msp", "mla"})


@dataclass(frozen=True, slots=True)
class Name:
    """A person named: the words of the name, where they stand, the title before it, and the pronoun it goes with."""

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
        """The last word in small letters."""
        return bare(self.words[-1])

    @property
    def text(self) -> str:
        """The words with single blanks."""
        return " ".join(self.words)


def name_in(passage: Passage, phrase: Phrase, vocabulary: Vocabulary) -> Name | None:
    """The person whom a phrase names by its last words, if it does."""
    end = name_end(passage, phrase)
    first = _run_start(passage, phrase)
    if first >= end:
        return None
    titled = _given_start(passage, _after_title(passage, first, end, vocabulary), end, vocabulary)
    first = _pinyin_start(passage, titled, end, vocabulary)
    words = _joined(passage, first, end)
    before = passage.tokens[phrase.first : first]
    if any(token.text == "&" for token in before):
        return None
    if len(words) == 1 and (passage.tags[end - 1] != "P" or _is_month(passage, first)):
        return None
    borne = len(words) == 1 and passage.tokens[first].start in passage.borne
    if len(words) == 1 and not borne and _opens_as_person(passage, first):
        return None
    if not words or (
        not borne
        and not _is_person(words, before=[t.lower.rstrip(".") for t in before], vocabulary=vocabulary, passage=passage)
    ):
        return None
    ahead = [*_kin_ahead(passage, phrase), *(token.lower for token in before)]
    told = next((found for word in ahead if (found := told_gender(word, vocabulary))), None)
    known = vocabulary.genders if len(words) > 1 else vocabulary.given
    gender = told or known.get(words[0].lower(), "-")
    title = title_before(passage, phrase, first, vocabulary)
    return Name(words, passage.between(first, end), title, gender, told is not None)


def _opens_as_person(passage: Passage, at: int) -> bool:
    """Whether a word for somebody opens a sentence without an article: “Survivor tells of a night on the ice”."""
    return passage.tokens[at].lower in ANYBODY and at == passage.sentence_at(at)[0]


def _is_month(passage: Passage, at: int) -> bool:
    """Whether a word tells when: “in June”, “until April”."""
    return passage.tokens[at].lower in MONTHS and at > 0 and passage.tokens[at - 1].lower in WHEN


def name_end(passage: Passage, phrase: Phrase) -> int:
    """Where a name that ends the phrase ends: before the letters after it, as in “Ann Lee KC”."""
    end = phrase.end
    while end - 1 > phrase.first and _is_postnominal(passage, end - 1):
        end -= 1
    return end


def _is_postnominal(passage: Passage, index: int) -> bool:
    word, before = passage.tokens[index].text, passage.tokens[index - 1].text
    return word.lower() in POSTNOMINALS and word[-1].isupper() and before[0].isupper()


def _kin_ahead(passage: Passage, phrase: Phrase) -> list[str]:
    """The noun before a comma and the name: “her son, Olav Berg”."""
    around = phrase.first > 1 and passage.tags[phrase.first - 1] == ","
    return [passage.tokens[phrase.first - 2].lower] if around else []


def _run_start(passage: Passage, phrase: Phrase) -> int:
    """Where the capitalised words begin that end the phrase."""
    first = phrase.end
    while first > phrase.first and _is_name_part(passage, first - 1):
        first -= 1
    while first < phrase.end and not passage.tokens[first].text[0].isalpha():
        first += 1
    return first


def _is_name_part(passage: Passage, index: int) -> bool:
    token, tag = passage.tokens[index], passage.tags[index]
    if token.text == "An" and index + 1 < len(passage.tokens):  # a surname: no article stands before a consonant
        return passage.tokens[index + 1].text[0] in "BCDFGHJKLMNPQRSTVWXYZ"
    if token.text[0].isupper():
        return tag not in ("D", "PP$", "PRP", "IN")
    return tag in (".", '"', "“", "”") or token.text in PARTICLES or bool(PREFIXED.match(token.text))


def _after_title(passage: Passage, first: int, end: int, vocabulary: Vocabulary) -> int:
    """Past the last office, honorific, epithet, abbreviation or day in the run."""
    start = first
    for index in range(first, end - 1):
        word = passage.tokens[index].lower
        if word in vocabulary.given and index == first == end - 2:  # Dean is a name, too
            continue
        if word in DATES and passage.tokens[index + 1].lower in default_tagger().words:  # Saturday Night Live
            continue
        if word in vocabulary.honorifics or vocabulary.is_role(word) or word in DATES or word in EPITHETS:
            start = index + 1
            if passage.tokens[start].text == ".":
                start += 1
    return min(start, end - 1)


def _given_start(passage: Passage, first: int, end: int, vocabulary: Vocabulary) -> int:
    """Past the body or place in front of a given name: “Mapleton County Treasurer Helen Falk”, “State Ann Lee”."""
    words = [token.lower for token in passage.tokens[first:end]]
    if words[0] in vocabulary.given or words[-1] in EPITHETS:  # a South Carolina Democrat
        return first
    if words[0] in AGES and len(words) > 2 and words[1] in vocabulary.given:
        return first + 1
    if len(words) > 2 and (words[0] in PEOPLE or words[0] in MEMBERS):  # Villager Ann Lee, MP Tom Webb
        return first + 1
    opens = first == passage.sentence_at(first)[0] or passage.tokens[first - 1].lower == "of"  # Chief of Staff Ann Lee
    named = words[1:2] and (words[1] in vocabulary.given or not any(map(default_tagger().words.get, words[1:])))
    if opens and len(words) > 2 and named and is_agent(words[0]):  # Explorer Ann Lee
        return first + 1
    for at in range(1, len(words) - 1):
        if not vocabulary.is_given(words[at]):
            continue
        long = len(words) > MOST_WORDS or vocabulary.organisations.intersection(words[:at])
        if _is_thing(words[at - 1], long=bool(long)) or _is_ahead(passage, first, first + at, vocabulary):
            return first + at
    return first


def _is_thing(word: str, *, long: bool) -> bool:
    """Whether a word in front of a given name is no surname: one of many words, one with a hyphen, or a plural."""
    last = word.rpartition("-")[2]
    return last in default_tagger().words and (long or last != word or _is_plural(last))


def _is_ahead(passage: Passage, first: int, at: int, vocabulary: Vocabulary) -> bool:
    """Whether letters, a place or common words stand in front of a given name: “HR Ann Lee”, “Runner Ann Lee”."""
    words = [token.lower for token in passage.tokens[first:at]]
    if words[0] in vocabulary.genders:
        return False
    letters = passage.tokens[at - 1].text
    if words[-1] in vocabulary.places or (len(letters) > 1 and _is_abbreviated(letters)) or is_agent(words[0]):
        return True
    common = len(words) > 1 and all(word in default_tagger().words for word in words)
    return common or vocabulary.is_role(words[-1].removesuffix("s"))


def _is_plural(word: str) -> bool:
    """Whether a word says what several are, in front of the first one's name: “Senators Ann Lee and”."""
    return len(word) > SHORTEST_PLURAL and word.endswith("s") and default_tagger().words[word].keys() <= {"N"}


def _pinyin_start(passage: Passage, first: int, end: int, vocabulary: Vocabulary) -> int:
    """The surname of a Chinese name that ends a longer run of capitals."""
    if end - first < 3 or passage.tokens[end - 2].lower not in vocabulary.surnames:
        return first
    return end - 2 if PINYIN.fullmatch(passage.tokens[end - 1].text) else first


def _joined(passage: Passage, first: int, end: int) -> tuple[str, ...]:
    """The words, an initial with its stop; marks left out."""
    words: list[str] = []
    for token in passage.tokens[first:end]:
        if token.text == "." and words and len(words[-1]) < 3:
            words[-1] += "."
        elif token.text[0].isalnum():
            words.append(token.text)
    return tuple(words)


def _is_person(words: tuple[str, ...], *, before: list[str], vocabulary: Vocabulary, passage: Passage) -> bool:
    lower = [word.lower().rstrip(".") for word in words]
    if lower[-1] in SUFFIXES:
        lower.pop()
    if (
        not lower
        or lower[0] in INDEFINITE
        or (len(lower) > 1 and lower[0] in DATES and lower[0] not in vocabulary.given)
        or sum(word not in PARTICLES for word in lower) > MOST_WORDS
        or not _is_written(words)
        or (len(words) == 1 and _is_epithet(words[0]))
    ):
        return False
    if next((word for word in reversed(before) if word), "") in ADDRESSED:
        return True
    if _is_body(lower, vocabulary) or (_is_abbreviated(words[-1]) and not _all_caps(passage)):
        return False
    if any(word in vocabulary.honorifics or vocabulary.is_role(word) for word in before):
        return True
    return "the" not in before[-1:] and (lower[0] in vocabulary.given or lower[-1] not in vocabulary.places)


def _is_body(lower: list[str], vocabulary: Vocabulary) -> bool:
    """Whether the words name a body, or end with an office, unless a given name or a surname tells otherwise."""
    if len(lower) == 1 and lower[0] in SURNAMES:  # whose the roster will tell
        return False
    given = lower[0] in vocabulary.given  # Bill is a name, too
    bodies = lower[1 : None if lower[-1] not in SURNAMES else -1] if given else lower
    if lower[-1] in STREETS and not given and len(lower) > 1:
        return True
    office = lower[-1] in vocabulary.offices and lower[-1] not in SURNAMES
    return office or any(word in vocabulary.organisations for word in bodies)


def _is_abbreviated(word: str) -> bool:
    """Whether a word is in capitals as no name is, a suffix aside: “FBI”, but not “III”."""
    return word.isupper() and len(word) > 1 and word.lower() not in SUFFIXES and "." not in word


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
