"""Where a name begins and ends in a phrase: behind titles, bodies and places, before the letters after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.particles import PARTICLES, PINYIN, PREFIXED
from corpus.english.grammar.tagging import default_tagger, is_agent, is_noun
from corpus.english.grammar.vocabulary import function_words, singulars, vocabulary
from corpus.english.people.leading_titles import EPITHETS

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.grammar.tokens import Token

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
MOST_WORDS = 4
NAME_AND_MORE = 3  # words
CALENDAR = function_words("calendar")  # but for those that are given names
DATES = CALENDAR | {"yesterday", "today", "tomorrow", "tonight"}
POSTNOMINALS = function_words("postnominals")  # letters after a name: Ann Lee KC
FUSED = function_words("fused")  # with which a surname begins that has a capital amid it
FEWEST_BRAND = 3  # letters in front of the second capital
MEMBERS = frozenset({"mp", "mep", "msp", "mla"})


def name_end(phrase: Phrase) -> int:
    """Where a name that ends the phrase ends: before the letters after it, as in “Ann Lee KC”."""
    end = phrase.end
    while end - 1 > phrase.first and _is_postnominal(phrase.passage, end - 1):
        end -= 1
    alone = end < phrase.end and end - phrase.first == 1 and phrase.passage.tokens[phrase.end - 1].lower in MEMBERS
    return phrase.end if alone else end  # “Ostby MP warns”


def _is_postnominal(passage: Passage, index: int) -> bool:
    word, before = passage.tokens[index].text, passage.tokens[index - 1].text
    return word.lower() in POSTNOMINALS and word[-1].isupper() and before[0].isupper()


def run_start(phrase: Phrase) -> int:
    """Where the capitalised words begin that end the phrase."""
    first = phrase.end
    while first > phrase.first and _is_name_part(phrase.passage, first - 1):
        first -= 1
    while first < phrase.end and not phrase.passage.tokens[first].text[0].isalpha():
        first += 1
    return first


def _is_name_part(passage: Passage, index: int) -> bool:
    token, tag = passage.tokens[index], passage.tags[index]
    if token.text[0].isupper():
        return tag not in ("D", "PP$", "PRP", "IN")
    return tag in (".", '"', "“", "”") or token.text in PARTICLES or bool(PREFIXED.match(token.text))


def after_title(passage: Passage, first: int, end: int) -> int:
    """Past the last office, honorific, epithet, abbreviation or day in the run."""
    start = first
    for index in range(first, end - 1):
        word = passage.tokens[index].lower
        if word in vocabulary().given and index == first == end - 2:  # Dean is a name, too
            continue
        held = word in vocabulary().honorifics and passage.tokens[index].text != "Da"  # Ann Da Silva
        if held or vocabulary().is_role(word) or word in EPITHETS:
            start = index + 1
            if passage.tokens[start].text == ".":
                start += 1
    return min(start, end - 1)


def given_start(passage: Passage, first: int, end: int) -> int:
    """Past the body or place in front of a given name: “Mapleton County Treasurer Helen Falk”, “State Ann Lee”."""
    first = apart_start(passage, _after_charge(passage, first, end), end)
    words = passage.words(first, end)
    if words[0] in vocabulary().given or words[-1] in EPITHETS:  # a South Carolina Democrat
        return first
    opens = first == passage.sentence_at(first)[0] or passage.tokens[first - 1].lower == "of"  # Chief of Staff Ann Lee
    named = words[1:2] and (words[1] in vocabulary().given or not any(map(default_tagger().words.get, words[1:])))
    acts = is_agent(words[0]) or words[0] in vocabulary().persons
    if opens and len(words) > 2 and named and acts:  # Explorer Ann Lee, Wholesaler Ann Lee
        return first + 1
    for at in range(1, len(words) - 1):
        if not vocabulary().is_given(words[at]):
            continue
        long = len(words) > MOST_WORDS or vocabulary().organisations.intersection(words[:at])
        if _is_thing(words[at - 1], long=bool(long)) or _is_ahead(passage, first, first + at):
            return first + at
    described = (words[0] in vocabulary().persons and is_noun(words[0])) or words[0] in MEMBERS  # Villager Noor Lee
    return first + 1 if len(words) > 2 and described else first


def apart_start(passage: Passage, first: int, end: int) -> int:
    """Past what is no part of two rare words that end a run: “Norway Halvdis Grunnlund”, “OatTube Halvdis Grunnlund”.

    That is a place, a nationality, or a word with a capital or a stroke amid it.
    """
    if end - first < NAME_AND_MORE or not all(_is_rare(token) for token in passage.tokens[end - 2 : end]):
        return first
    apart = (at + 1 for at in range(end - 3, first - 1, -1) if _is_apart(passage.tokens[at]))
    return next(apart, first)


def _is_rare(token: Token) -> bool:
    """Whether a word with a capital is none that was counted, as most names are not."""
    return token.text[0].isupper() and default_tagger().words.keys().isdisjoint((token.text, token.lower))


def _is_apart(token: Token) -> bool:
    """Whether a word is no part of a name behind it: a place, a nationality, “OatTube” and “AFP/Harbour”."""
    if token.lower in vocabulary().genders:
        return False
    national = default_tagger().likeliest(token.text) == "J"
    return token.lower in vocabulary().places or national or "/" in token.text or is_brand(token.text)


def _after_charge(passage: Passage, first: int, end: int) -> int:
    """Past what an office is of, up to a given name: “Minister of Labour Ann Lee”, “Archbishop of Lund Ann Lee”."""
    before = passage.words(max(first - 2, 0), first)
    words = passage.words(first, end - 1)
    is_named = not words or (words[0] in vocabulary().given and words[0] not in vocabulary().places)
    if is_named or before[1:] != ["of"] or not vocabulary().is_role(before[0]):
        return first
    return next((first + at for at, word in enumerate(words) if at and word in vocabulary().given), first)


def _is_thing(word: str, *, long: bool) -> bool:
    """Whether a word in front of a given name is no surname: one of many words, one with a hyphen, or a plural."""
    last = word.rpartition("-")[2]
    return last in default_tagger().words and (long or last != word)


def _is_ahead(passage: Passage, first: int, at: int) -> bool:
    """Whether letters or common words stand in front of a given name: “HR Ann Lee”, “Runner Ann Lee”."""
    words = passage.words(first, at)
    if is_abbreviated(passage.tokens[at - 1].text) or is_agent(words[0]):
        return True
    common = len(words) > 1 and all(word in default_tagger().words for word in words)
    return common or any(map(vocabulary().is_role, singulars(words[-1])))


def pinyin_start(passage: Passage, first: int, end: int) -> int:
    """The surname of a Chinese name that ends a longer run of capitals."""
    if end - first < 3 or passage.tokens[end - 2].lower not in vocabulary().surnames:
        return first
    return end - 2 if PINYIN.fullmatch(passage.tokens[end - 1].text) else first


def joined(passage: Passage, first: int, end: int) -> tuple[str, ...]:
    """The words, an initial with its stop; marks left out."""
    words: list[str] = []
    for token in passage.tokens[first:end]:
        if token.text == "." and words and len(words[-1]) < 3:
            words[-1] += "."
        elif token.text[0].isalnum():
            words.append(token.text)
    return tuple(words)


def is_brand(word: str) -> bool:
    """Whether a capital amid the word tells of a body, as of “OatTube”, but not of “McNeil” and “FitzLund”."""
    inner = next((at for at in range(1, len(word)) if word[at].isupper()), 0)
    return inner >= FEWEST_BRAND and word[inner - 1].islower() and word[:inner].lower() not in FUSED


def is_abbreviated(word: str) -> bool:
    """Whether a word is in capitals as no name is, a suffix aside: “FBI” and “MPs”, but not “III”."""
    capitals = word.removesuffix("s")
    return capitals.isupper() and len(capitals) > 1 and capitals.lower() not in SUFFIXES and "." not in word
