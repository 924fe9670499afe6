"""What a cue's source may be and yet nobody speaks: “a decision”, “no one”, a year, a noun that stands for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.retagging import ORDINALS
from corpus.english.grammar.tagging import default_tagger
from corpus.english.grammar.vocabulary import function_words, singulars, vocabulary
from corpus.english.voices.introductions import may_speak

if TYPE_CHECKING:
    from corpus.english.grammar.lexicon import CueWord
    from corpus.english.grammar.phrases import Phrase

NO_ONE = function_words("nobody")
SILENT = function_words("silent")  # what cannot speak: “a decision”, “an interview with Ann Lee”
# of whom there is told without an article, as “police said”, “expert says” in headlines, “half of voters say”
SPEAKING = function_words("collective")
TEXTS = function_words("texts")
DOING = ("ers", "ors", "ists", "ians")  # several who do something: “skywriters”
MENTAL = frozenset({"think", "intend", "judge", "adjective"})
WORDS = ("ness", "tion", "sion", "ment", "less", "ical", "ics")  # endings of words that are no names
BODIES = function_words("bodies")  # of such an ending, that speak as people do
FOLLOWING = frozenset({"follow", "follows", "following", "below"})
YEAR_DIGITS = 4
PARTS = frozenset({"percent", "cent"})  # of whom nobody knows, unless “of” follows
POINTING = frozenset({"that", "this", "there"})


def is_nobody(source: Phrase) -> bool:
    """Whether the phrase, which names no person, cannot have spoken."""
    first, head = source.first_word, source.head_word
    if _is_share(source) or head in NO_ONE or first in ("no", "dear") or (head == first and first in POINTING):
        return True
    if first == "the" and source.end - source.first == 2 and head in ORDINALS:
        return True
    if source.kind != "common":
        return is_mere_word(source) and not _is_somebody(head)
    text = source.passage.tokens[source.head].text
    called = text.isupper() or (text[0].isupper() and source.head > source.first)  # the Ostby Stock Exchange
    silent = not called and head in SILENT
    return silent or _is_stray(source, head)


def is_mere_word(source: Phrase) -> bool:
    """Whether a name is one word that is no name: “British”, or at the beginning of a sentence “Registration”."""
    known, counted = vocabulary(), default_tagger().words
    word = source.passage.tokens[source.head].text
    lower = word.lower()
    if source.kind != "name" or source.end - source.first != 1 or known.is_given(lower) or lower in known.surnames:
        return False
    if word in counted:
        return default_tagger().likeliest(word) == "J"
    opens = source.passage.sentence_at(source.first)[0] == source.first
    return opens and not word.isupper() and (lower in counted or lower.endswith(WORDS))


def _is_share(source: Phrase) -> bool:
    """Whether it is a number of nobody knows whom: “58% agreed”, but not “58% of skippers” and “6 in 10”."""
    words = source.passage.tokens[source.first : source.end]
    of = source.passage.words(source.end, source.end + 1)
    return of not in (["of"], ["in"]) and not any(token.text[0].isalpha() for token in words)


def is_thing(source: Phrase) -> bool:
    """Whether it is no word for somebody, a body or a document: “the tank”."""
    head = source.passage.tokens[source.head]
    thing = source.kind == "common" and source.head_tag == "N" and head.text.islower()
    return thing and not may_speak(source) and not _is_somebody(head.lower)


def hardly_tells(source: Phrase, word: CueWord) -> bool:
    """Whether a thing is to tell something, but for words that are read on it: “a shirt that read “Swim””."""
    return word.lemma != "read" and is_thing(source)


def _is_somebody(head: str) -> bool:
    """Whether a word may stand for a person or a group by what it is or how it ends: “magnate”, “crowd”, “expert”."""
    bodies = not singulars(head).isdisjoint(SPEAKING | BODIES)
    return bodies or vocabulary().is_person(head) or head.endswith(DOING) or "-" in head


def is_unnameable(source: Phrase) -> bool:
    """Whether the phrase tells where the words stand and not whose they are.

    It is a label or “a set of rules”, a share (“56 percent”), or half a phrase (“my”).
    """
    head = source.head_word
    return _is_label(source, head) or _is_part(source, head)


def _is_label(source: Phrase, head: str) -> bool:
    """Whether the paper tells of its own text: “Full transcript follows:”, “An earlier version of this post said”."""
    behind = source.passage.words(source.end, source.end + 2)
    if head == "version" and behind == ["of", "this"]:
        return True
    return not singulars(head).isdisjoint(TEXTS) and not FOLLOWING.isdisjoint(behind)


def _is_part(source: Phrase, head: str) -> bool:
    """Whether it is a share or an owner alone, and no “56 percent of voters”."""
    part = source.kind == "common" and (source.head_tag in ("CD", "PP$") or head in PARTS)
    return part and source.passage.tokens[min(source.end, len(source.passage.tokens) - 1)].lower != "of"


def _is_stray(source: Phrase, head: str) -> bool:
    """Whether it is a year, or a single noun without an article, which is most often a verb or half a phrase."""
    known = vocabulary()
    if source.end - source.first > 1 or head in SPEAKING or head in known.documents or known.is_person(head):
        return False
    if source.head_tag == "CD":
        return head.isdigit() and len(head) == YEAR_DIGITS
    return source.head_tag == "N" and source.passage.tokens[source.head].text.islower() and not head.endswith("s")
