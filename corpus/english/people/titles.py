"""Titles after a name: “Ann Lee, deputy head of the port and director of its fire brigade, said”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import CLAUSE, is_occasion
from corpus.english.grammar.passage import CLOSERS, Passage
from corpus.english.grammar.vocabulary import vocabulary
from corpus.english.people.name_extent import POSTNOMINALS
from corpus.english.people.names import STREETS

if TYPE_CHECKING:
    from corpus.article import Span

MOST_WORDS = 60
OFFICE_WITHIN = 7
STOPS = frozenset({".", ";", ":", "!", "?", "--", "—", "–", "―", "(", ")"})
VERBS = CLAUSE | {"VB", "VBN"}
LEADS = frozenset({",", "CC", "IN", "R", "D", "TO"})
OBJECTS = frozenset({"TO", "D", "PP$", "PRP", "IN"})
NO_OFFICE = frozenset({"IN", ",", ".", "VBD", "VBZ", "MD", "W", "PRP"})
LED = ("of", "from", "with")
NAMING = frozenset({"D", "PP$", "P", "POS", "N", "J", "&"})
FIELDS = frozenset({"N", "J"})


def title_after(passage: Passage, name_end: int, end: int) -> Span | None:
    """The title that follows token ``name_end`` (the comma) in the sentence that ends at ``end``."""
    name_end = _past_age(passage, _past_letters(passage, name_end, end), end)
    if name_end + 1 >= end or passage.tags[name_end] != "," or passage.quoted[name_end] != -1:
        return None
    first = _past_who_is(passage, name_end + 1)
    while first < end - 1 and passage.tags[first] in ("D", "PP$"):
        first += 1
    if _begins_otherwise(passage, first, end) or not _holds_office(passage, first, end):
        return None
    stop = _trimmed(passage, first, _stop(passage, first, end))
    if stop <= first or _is_subject(passage, first, stop) or _is_behind(passage, name_end, stop):
        return None
    if _names_another(passage, first, stop):
        return None
    return passage.between(first, stop)


def body_after(passage: Passage, name_end: int, end: int) -> Span | None:
    """Whose somebody is, right behind the name or a comma: “Ann Lee of the county police said”, “Ann Lee, from the”."""
    first = name_end + (passage.tags[name_end : name_end + 1] == [","])
    leads = LED if first > name_end else LED[:1]
    if first >= end or passage.tokens[first].lower not in leads or passage.quoted[first] != -1:
        return None
    stop = first + 1
    while stop < end and (passage.tags[stop] in NAMING or passage.tokens[stop].lower == "of"):
        stop += 1
    words = passage.words(first + 1, stop)
    body = not STREETS.intersection(words) and any(word in vocabulary().organisations for word in words)
    closed = passage.tags[stop : stop + 1] in ([","], ["."]) or _acts(passage, stop)
    return passage.between(first, stop) if body and closed else None


def _begins_otherwise(passage: Passage, first: int, end: int) -> bool:
    """Whether a list goes on there, or something is done: “, trying to”."""
    doing = passage.tags[first] == "VBG" and first + 1 < end and passage.tags[first + 1] in OBJECTS
    return passage.tags[first] == "CC" or doing


def _trimmed(passage: Passage, first: int, stop: int) -> int:
    """The end without what leads to something that is no part of the title: “host of Radio Holm's”, “the first to”."""
    while stop > first and passage.tags[stop - 1] in LEADS:
        stop -= 1
    if stop <= first or passage.tags[stop - 1] != "POS":
        return stop
    possessor = stop - 1
    while possessor > first and passage.tags[possessor - 1] in ("P", "N", "D"):
        possessor -= 1
    return _trimmed(passage, first, possessor)


def _past_letters(passage: Passage, comma: int, end: int) -> int:
    """The comma behind letters after the name: “Ann Lee, KC, the port's lawyer”."""
    while comma + 2 < end and passage.tokens[comma + 1].lower in POSTNOMINALS and passage.tags[comma + 2] == ",":
        comma += 2
    return comma


def _past_age(passage: Passage, comma: int, end: int) -> int:
    """The comma behind an age after the name: “Ann Lee, 54, the port's lawyer”."""
    is_age = comma + 2 < end and passage.tags[comma + 1] == "CD" and passage.tags[comma + 2] == ","
    return comma + 2 if is_age else comma


def _past_who_is(passage: Passage, first: int) -> int:
    """Behind what tells that somebody is something still: “Ann Lee, who is also the mayor of the port,”."""
    if passage.words(first, first + 2) != ["who", "is"]:
        return first
    behind = first + 2 + (passage.words(first + 2, first + 3) in (["also"], ["now"]))
    return behind if passage.tags[behind : behind + 1] == ["D"] else first


def _is_subject(passage: Passage, first: int, stop: int) -> bool:
    """Whether it is somebody else, with a title, who does something: “, senator Ann Lee wrote”."""
    name = stop
    while name > first and passage.tokens[name - 1].text[0].isupper():
        name -= 1
    return first < name < stop and passage.tokens[name - 1].lower in vocabulary().offices and _acts(passage, stop)


def _names_another(passage: Passage, first: int, stop: int) -> bool:
    """Whether it is the next of a list, a title and a name: “, former mayor Ann Lee and”."""
    end = next((at for at in range(first, stop) if passage.tags[at] in (",", "CC")), stop)
    if any(passage.tags[at] in ("IN", "TO", "POS") for at in range(first, end)):
        return False
    name = end
    while name > first and _is_name_word(passage, name - 1):
        name -= 1
    return first < name < end and passage.tokens[name - 1].lower in vocabulary().offices


def _is_name_word(passage: Passage, at: int) -> bool:
    word = passage.tokens[at]
    return word.text[0].isupper() and word.lower not in vocabulary().offices


def _is_behind(passage: Passage, comma: int, stop: int) -> bool:
    """Whether it is the subject, and the name stands in front of it: “According to Ann Lee, the mayor told staff”."""
    first = comma
    while first > 0 and passage.tags[first - 1] in ("P", "POS", "N", "D", "J", "CC", ","):
        first -= 1
    return first > 0 and passage.tags[first - 1] in ("IN", "TO") and _acts(passage, stop)


def _acts(passage: Passage, at: int) -> bool:
    """Whether a finite verb stands there, an adverb before it or not: “the mayor also said”."""
    at += passage.tags[at : at + 1] == ["R"]
    return at < len(passage.tags) and passage.tags[at] in CLAUSE - {"W"}


def _holds_office(passage: Passage, first: int, end: int) -> bool:
    """Whether an office stands within the next words, before any preposition or mark."""
    for at in range(first, min(end, first + OFFICE_WITHIN)):
        word = passage.tokens[at].lower
        if not vocabulary().offices.isdisjoint((word, word.rpartition("-")[2])):
            return True
        abbreviated = passage.tokens[at].text == "." and passage.tokens[at - 1].lower in vocabulary().honorifics
        ended = not abbreviated and (passage.tokens[at].text in STOPS or passage.tags[at] in NO_OFFICE)
        if ended or passage.quoted[at] != -1:
            return False
    return False


def _stop(passage: Passage, first: int, end: int) -> int:
    """Where the title ends: before a clause, at a comma that begins something else, at the sentence's end."""
    comma = None
    last = end - 1
    end = min(end, first + MOST_WORDS)
    for at in range(first, end):
        tag, text = passage.tags[at], passage.tokens[at].text
        stops = text in STOPS and not (text == "." and at < last and passage.tokens[at + 1].text not in CLOSERS)
        if passage.quoted[at] != -1 or stops or tag == "W" or is_occasion(passage, at):
            return at
        if tag in VERBS and not text[0].isupper() and not _reduced(passage, at):
            return comma if comma is not None else at
        if text == ",":
            if not _continues(passage, at + 1, end):
                return at
            comma = at
    return end


def _reduced(passage: Passage, at: int) -> bool:
    """A participle that goes on describing: “headquartered in”, “based in”."""
    following = passage.tags[at + 1] if at + 1 < len(passage.tags) else ""
    if passage.tokens[at].lower in {"said", "says", "told", "wrote"}:
        return False
    participle = passage.tags[at] in ("VBD", "VBN", "VBP", "VB") and passage.tags[at - 1] != ","
    return participle and following in ("IN", "N", "CC")


def _continues(passage: Passage, at: int, end: int) -> bool:
    """Whether the title goes on after a comma: with another office, a place, or the rest of a company's name."""
    word = passage.tokens[at].lower if at < end else ""
    joined = word == "and"
    first = at + joined
    if not word or _names_another(passage, first, end):
        return False
    if _lists_fields(passage, at, end):
        return True
    if joined:
        return _holds_office(passage, first, end)
    if _holds_office(passage, at, end) and passage.tags[at] != "D":
        return True
    run = at
    while run < end and passage.tokens[run].text[0].isupper():
        run += 1
    return run > at and (run == len(passage.tokens) or passage.tokens[run].text in (",", "."))


def _lists_fields(passage: Passage, at: int, end: int) -> bool:
    """Whether the fields of an office go on up to an “and”: “a professor of tides, salt and law at the college”."""
    before = at - 2
    while before > 0 and passage.tags[before] in FIELDS:
        before -= 1
    joint = next((n for n in range(at, end) if passage.tags[n] not in FIELDS and passage.tokens[n].text != ","), end)
    if before == at - 2 or passage.tokens[before].lower != "of" or passage.words(joint, joint + 1) != ["and"]:
        return False
    small = all(token.text.islower() or token.text == "," for token in passage.tokens[at:joint])
    return small and joint > at and passage.tags[joint + 1 : joint + 2] == ["N"]
