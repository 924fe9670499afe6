"""Word classes that counts of neighbours miss, put right by what stands around."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.english.grammar.particles import PINYIN, mend_particles
from corpus.english.grammar.tokens import word_before
from corpus.english.grammar.vocabulary import default_vocabulary, function_words
from corpus.english.grammar.wordforms import base_forms, third_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.tokens import Token

HOLDERS = function_words("holders")
ORDINALS = frozenset({"former", "latter"})
GIVEN_TAGS = frozenset({"P", "N", "J"})
PRONOUNS = frozenset({"He", "She", "You"})  # surnames in pinyin
GIVEN = frozenset({"Per", "Will"})  # given names that are a preposition and an auxiliary too
INITIALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
NAMELIKE = frozenset({"N", "J", "R", "VB", "VBP", "VBD", "VBN", "VBZ", "VBG"})  # Mr. Gray, Ms. Case, Dr. Bond
SMALL = frozenset({"IN", "MD"})
ELIDED = re.compile(r"[DLO]['’][A-Z]")  # D’Aubert, O’Rahn
STOPS = frozenset({",", ".", "!", "?", "—", "–", "…", "..."})
MOST_NAME_WORDS = 3
APOSTROPHES = frozenset({"'", "’"})
CLOSING = frozenset({"”", '"', "''", "’"})
SPEAKING = frozenset({"VBD", "VBZ"})
TANKS = frozenset({"tank", "tanks"})
SPOKEN = frozenset({",", "?", "!"})  # in front of a closing mark, where whoever spoke comes next
SPEAKERS = frozenset({"P", "D", "PP$", "PRP"})
OBJECTS = frozenset({"D", "PP$", "PRP", "IN", "TO"})
VOICES = frozenset({"VBD", "VBN"})
PLAIN_OBJECTS = frozenset({"this", "it", "him", "them"})
PROMISES = frozenset({"promises", "plans", "claims", "offers", "hopes", "demands", "vows", "pledges"})
AGENTS = (["D"], ["PP$"], ["P"])
FOLLOWING = frozenset({"VBD", "VBZ", "MD", ","})
ONE = frozenset({"a", "an", "one", "another"})
MEMBERS = frozenset({"VBN", "W", "VBD", "VBZ", "IN"})
BASE = frozenset({"VB", "VBP"})
AWAY = frozenset({"into", "through", "past", "toward", "towards", "along", "across", "beside", "up", "down", "out"})
INFINITIVES = frozenset({"N", "VBP"})
NOUN_PHRASE = frozenset({"D", "PP$", "J", "N", "P", "PRP"})
MOST_HEARD = 5  # tokens of who is heard
OPENING_MARKS = (["“"], ['"'], ["‘"], ["``"])
STOP = ([","], [":"])
SAID = frozenset({"said", "says"})
ADDRESSED = function_words("addressed")
PERCEIVING = function_words("perceiving")
SUBJECTS = frozenset({"N", "P"})
NAMED = frozenset({"N", "P", "PRP"})
VERBS = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "MD", "R"})


def mend(tokens: Sequence[Token], tags: list[str]) -> None:
    """Go over the tags once, from left to right, and change them in place."""
    mend_particles(tokens, tags)
    for index, (token, tag) in enumerate(zip(tokens[:-1], tags[:-1], strict=True)):
        if token.text[0].isupper():
            _mend_capital(tokens, tags, index)
        elif not token.text[0].isalnum():
            _mend_mark(tokens, tags, index)
        elif tag == "TO" and index and tokens[index - 1].lower == "according":
            _mend_according(tags, index)
        elif _is_person(tokens, tags, index) or (token.lower == "think" and tokens[index + 1].lower in TANKS):
            tags[index] = "N"
        elif tag in INFINITIVES and _is_heard(tokens, tags, index):
            tags[index] = "VB"
        elif tag in BASE and token.lower == "put" and _is_put(tokens, tags, index):
            tags[index] = "VBD"
        elif tag == "N":
            tags[index] = _noun_or_verb(tokens, tags, index)
        elif tag in VOICES:
            tags[index] = _active_or_passive(tokens, tags, index)


def _active_or_passive(tokens: Sequence[Token], tags: Sequence[str], index: int) -> str:
    """The tag of a verb that is past or a participle: “Her brother, a clerk, disputed this”, “obtained by the paper”.

    But “she said by telephone”.
    """
    following = tokens[index + 1].lower
    if following in PLAIN_OBJECTS and index and tags[index - 1] == ",":
        return "VBD"
    return "VBN" if following == "by" and tags[index + 2 : index + 3] in AGENTS else tags[index]


def _mend_mark(tokens: Sequence[Token], tags: list[str], index: int) -> None:
    """What a mark is or joins: the workers' party, Webb & Sons."""
    if tokens[index].text in APOSTROPHES and _is_genitive(tokens, tags, index):
        tags[index] = "POS"
    elif tags[index] == "&" and index and tags[index - 1] == "P" and tokens[index + 1].text[0].isupper():
        tags[index + 1] = "P"
    elif tags[index : index + 3] == ["VBZ", "VBN", "N"] and "-" in tokens[index + 1].text:
        tags[index : index + 2] = ["POS", "J"]  # Ann Lee’s long-lost cousin


def _is_genitive(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether an apostrophe makes a plural a possessor, “the Workers’ Party”, and closes no mark."""
    if not index or tags[index - 1] not in SUBJECTS or tokens[index - 1].end != tokens[index].start:
        return False
    apart = tokens[index].end < tokens[index + 1].start and tokens[index + 1].text[0].isalnum()
    plural = tokens[index - 1].lower.endswith("s") and apart
    return plural and not any(_opens_single(tokens, before) for before in range(index))


def _opens_single(tokens: Sequence[Token], index: int) -> bool:
    """Whether a single mark opens there: “‘Late”, or “'Late” behind a blank."""
    token = tokens[index]
    apart = not index or tokens[index - 1].end < token.start
    return token.text == "‘" or (token.text == "'" and apart and token.end == tokens[index + 1].start)


def _mend_capital(tokens: Sequence[Token], tags: list[str], index: int) -> None:
    """What a word with a capital is: a name, a participle that opens a sentence, or a member of something."""
    token, tag = tokens[index], tags[index]
    if tag == "P" and token.lower.endswith("ing") and tags[index + 1] in OBJECTS and _opens(tokens, index):
        tags[index] = "VBG"  # Dashing past the port, she
    if token.lower.endswith("ing") and "-" in token.text and tags[index + 1] == "," and _opens(tokens, index):
        tags[index] = "VBG"  # Cross-examining, the lawyer said
    if tag in ("J", "P") and index and _is_member(tokens, tags, index):
        tags[index] = "N"
    if tag != "P" and token.text in INITIALS and _is_initial(tokens, tags, index):
        tags[index] = "P"
    if tag != "P" and token.lower in default_vocabulary().given and _is_followed(tokens, tags, index):
        tags[index] = "P"  # Sue Webb said, “No,” said Joy.
    if tag == "PRP" and token.text in PRONOUNS and _is_chinese(tokens, tags, index):
        tags[index] = tags[index + 1] = "P"
    if tag == "VBG" and _is_amid_name(tags, index):
        tags[index] = "P"
    named = _is_surname if tag in NAMELIKE else _is_given if tag in SMALL else None
    if ELIDED.match(token.text) or (named and named(tokens, tags, index)):
        tags[index] = "P"


def _is_chinese(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether a pronoun with a capital is a surname: “He Lanping, deputy director, said”, “said She Aihua”."""
    given = tokens[index + 1].text
    return tags[index + 1] in GIVEN_TAGS and given.istitle() and len(given) > 1 and PINYIN.fullmatch(given) is not None


def _is_amid_name(tags: Sequence[str], index: int) -> bool:
    """Whether a participle stands amid the name of a body: “the Harbour Planning Board”."""
    first = index
    while first and tags[first - 1] == "P":
        first -= 1
    return 0 < first < index and tags[first - 1] == "D" and tags[index + 1] == "P"


def _is_followed(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether a name goes on, or a verb of speech or a stop shows that a given name stands there."""
    before = tokens[index - 1].text.lower() if index else ""
    return tags[index + 1] in ("P", "VBD", "VBZ") or (before in SAID and tags[index + 1] in (",", "."))


def _mend_according(tags: list[str], index: int) -> None:
    """What follows “according to” is a noun, the harbour of “according to harbour master Ann Lee” as well."""
    tags[index] = "IN"
    if tags[index + 1] == "VB" and tags[index + 2 : index + 3] in (["N"], ["P"]):
        tags[index + 1] = "N"


def _is_initial(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether a letter stands amid a name: “Ann T. Lee”."""
    stop = tokens[index + 1].text == "." and index + 2 < len(tokens)
    return stop and index > 0 and tags[index - 1] == "P" and tokens[index + 2].text[0].isupper()


def _opens(tokens: Sequence[Token], index: int) -> bool:
    """Whether a sentence begins there."""
    return not index or tokens[index - 1].text in ".!?"


def _is_surname(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether it must be a name: “Mr. Gray”, “Ms Case”, “Ann H. Bond”, “Ann Read said”, “No,” Driver said."""
    if not index:
        return False
    if tags[index - 1] == "P" and tokens[index - 1].lower in default_vocabulary().given:
        return tags[index + 1] in FOLLOWING or tags[index + 1] == "VBN"
    if tokens[index - 1].text in CLOSING and tags[index] != "R":
        return tags[index + 1] in SPEAKING or tokens[index + 1].lower == "said"
    before = word_before(tokens, index)
    if tags[index] == "R":  # Mrs. Friendly; but after “Judge” it may be an adverb of a headline
        return tokens[before].lower in ADDRESSED
    if tokens[before].text[0].isupper() and tokens[before].lower in default_vocabulary().honorifics:
        return True
    initial = before == index - 2 and tokens[before].text in INITIALS
    return initial and before > 0 and tags[before - 1] == "P"


def _is_given(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether a small word is a name: “Per Falk said”, “Per Falk, the mayor, said”, “No,” Will said."""
    if index and tokens[index - 1].text in CLOSING and tokens[index + 1].lower == "said":
        return True
    if tokens[index].text not in GIVEN or tags[index + 1] != "P":
        return False
    after = tags[index + 2 : index + 4]
    return after[:1] in (["VBD"], ["VBZ"]) or after in ([",", "D"], [",", "CD"], [",", "W"])


def _is_member(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether an adjective stands for somebody: “one Republican involved in it”, “a Norwegian who sails”."""
    one = tags[index - 1] in ("CD", "D") if tags[index] == "J" else tokens[index - 1].lower in ONE
    return one and tags[index + 1] in MEMBERS


def _is_person(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether what passes for a verb or an adjective stands for somebody."""
    if tags[index] == "J":
        return _is_ordinal(tokens, tags, index) or _is_office(tokens, tags, index)
    return tags[index] in BASE and _is_holder(tokens, tags, index)


def _is_holder(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether a verb is none: “,” engineer Ann Webb said”."""
    after_mark = not index or not tags[index - 1].isalpha()
    return after_mark and tags[index + 1] == "P" and tokens[index].lower in HOLDERS


def _is_put(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether it is past: “as Webb once put it”."""
    before = index - 1
    while before > 0 and tags[before] == "R":
        before -= 1
    return tokens[index + 1].lower == "it" and before >= 0 and tags[before] in NAMED


def _noun_or_verb(tokens: Sequence[Token], tags: Sequence[str], index: int) -> str:
    """The tag of a noun, or of the verb of speech that it is."""
    if _is_verb(tokens, tags, index):
        return "VBZ"
    if tokens[index].lower.endswith("ing") and tokens[index + 1].lower in AWAY and _is_plural(tokens, tags, index - 1):
        return "VBG"  # the voters filing into the hall
    return "VBP" if _is_plural_verb(tokens, tags, index) else "N"


def _is_plural(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether there is a plural noun."""
    return index >= 0 and tags[index] == "N" and tokens[index].lower.endswith("s")


def _is_verb(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether a noun is a verb of speech: “the council claims that nobody …”, but not “the claims that fell”."""
    if tokens[index].lower not in third_forms():
        return False
    if _follows_words(tokens, tags, index) or _is_article(tokens, tags, index):
        return True
    subject = index > 0 and tags[index - 1] in SUBJECTS
    if index and tags[index - 1] == "P" and tokens[index + 1].lower in PLAIN_OBJECTS:  # Webb doubts it
        return True
    clause = index + 2 < len(tags) and tags[index + 2] not in VERBS
    if (
        index and tokens[index - 1].text[0].isupper() and tags[index + 1] == "TO"
    ):  # The Harbour Strategy promises to “balance” them
        return tokens[index].lower in PROMISES and (
            tags[index + 2 : index + 3] == ["VB"] or _opens_marks(tokens, index + 2)
        )
    return subject and clause and tokens[index + 1].lower == "that"


def _is_plural_verb(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether a noun is what several say: “the figures show that it grew”."""
    several = index > 0 and tags[index - 1] == "N" and tokens[index - 1].lower.endswith("s")
    clause = index + 2 < len(tags) and tags[index + 2] not in VERBS
    return several and clause and tokens[index + 1].lower == "that" and tokens[index].lower in base_forms()


def _is_office(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether an adjective stands for who holds an office: “the general, who left, said”."""
    held = index > 0 and tags[index - 1] in ("D", "PP$") and tokens[index].lower in default_vocabulary().offices
    return held and tags[index + 1] in FOLLOWING


def _is_heard(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether a verb of speech in front of marks is what somebody was heard to do: “heard a guard shout “…””."""
    if tokens[index].lower not in base_forms() or not _opens_marks(tokens, index + 1):
        return False
    first = index
    while first > 0 and index - first < MOST_HEARD and tags[first - 1] in NOUN_PHRASE:
        first -= 1
    return 0 < first < index and tokens[first - 1].lower in PERCEIVING


def _opens_marks(tokens: Sequence[Token], index: int) -> bool:
    """Whether marks open there, a comma or a colon in front of them or not."""
    following = [token.text for token in tokens[index : index + 2]]
    return following[:1] in OPENING_MARKS or (following[:1] in STOP and following[1:] in OPENING_MARKS)


def _is_article(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether the verb of a law or a contract stands in front of its words: “Article 5 states: “…””."""
    return index > 1 and tags[index - 1] == "CD" and tags[index - 2] in SUBJECTS and _opens_marks(tokens, index + 1)


def _follows_words(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether the noun is the verb of who spoke: ““It is late,” Ann Webb notes”, ““…,” comments the mayor”."""
    if index > 1 and tokens[index - 1].text in CLOSING and tokens[index - 2].text in SPOKEN:
        return tags[index + 1] in SPEAKERS
    first = index
    while first > 0 and tags[first - 1] == "P":
        first -= 1
    spoken = first > 1 and tokens[first - 1].text in CLOSING and tokens[first - 2].text in STOPS
    return spoken and 0 < index - first <= MOST_NAME_WORDS


def _is_ordinal(tokens: Sequence[Token], tags: Sequence[str], index: int) -> bool:
    """Whether “the former” stands for somebody."""
    alone = index > 0 and tokens[index].lower in ORDINALS and tokens[index - 1].lower == "the"
    return alone and tags[index + 1] in FOLLOWING
