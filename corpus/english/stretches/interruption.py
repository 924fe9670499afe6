"""Narration about somebody else between two quotations: what follows “Tom Webb smiled.” goes on from nobody before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.phrases import Phrase, phrases_of
from corpus.english.grammar.vocabulary import function_words
from corpus.english.people.genders import SUBJECTS
from corpus.english.voices.introductions import may_speak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.stretches.stretches import Stretch
    from corpus.english.voices.voice import Voice

LEADING = frozenset({"R", "IN", ",", "CC", "RP"})
PLACE = frozenset({"IN", "D", "PP$", "J", "N", "P", "POS", "CD"})
MOST_OPENING = 8  # tokens
CONJUNCTIONS = function_words("conjunctions")
NEW = frozenset({"a", "an", "another", "one"})


def interrupted(stretch: Stretch, voice: Voice | None) -> bool:
    """Whether the sentence right in front of the words, one of narration, is about another than the voice's source.

    Two names differ by their last word; somebody new, “a boy”, is not the one who has a name.
    """
    passage, first = stretch.passage, stretch.first
    if voice is None or voice.source is None or voice.source.kind != "name" or not first:
        return False
    subject = subject_of(passage, first)
    if subject is None or (voice.passage is passage and voice.cue.index >= passage.sentence_at(first - 1)[0]):
        return False
    if subject.kind == "name":
        return last_word(subject) != last_word(voice.source)
    return subject.first_word in NEW and not describes_pronoun(passage, subject.end, first)


def describes_pronoun(passage: Passage, first: int, end: int) -> bool:
    """Whether “he” or “she” behind the first comma is described in front of it: “A clerk from Ostby, she left”."""
    comma = next((at for at in range(first, end) if passage.tags[at] == ","), end)
    return comma > first and passage.tokens[min(comma + 1, len(passage.tokens) - 1)].lower in SUBJECTS.values()


def outermost(stretch: Stretch, voice: Voice | None, voices: Sequence[Voice]) -> Voice | None:
    """Lee's voice after the sentence “Lee said that Webb had told her captain that it leaks.”, which is all Lee's."""
    passage = stretch.passage
    if voice is None or voice.source is None or voice.passage is not passage or not stretch.first:
        return voice
    low, end = passage.sentence_at(voice.cue.index)
    if end > stretch.first or passage.quoted[low] != -1:
        return voice
    before = [v for v in voices if v.passage is passage and low <= v.cue.index < voice.source.first]
    said = (v for v in before if v.source and v.cue.word.speaks and v.source.end <= v.cue.index)
    return next((v for v in said if voice.source.first in _clause(passage, v.cue.index)), voice)


def _clause(passage: Passage, verb: int) -> tuple[int, ...]:
    """Where the subject of what is reported begins: right behind the verb, or behind “that”."""
    return (verb + 2,) if passage.tokens[verb + 1].lower == "that" else (verb + 1,)


def subject_of(passage: Passage, first: int) -> Phrase | None:
    """Whom the sentence of narration that ends in front of a token is about: its first words, or behind a clause."""
    low, end = passage.sentence_at(first - 1)
    if end > first or passage.has_marks(low, first):
        return None
    if passage.tokens[low].lower in CONJUNCTIONS and "," in passage.tags[low:first]:  # When Lee left, Tom Webb rose.
        low = passage.tags.index(",", low) + 1
    low = _behind_place(passage, low, first)
    while low < first and passage.tags[low] in LEADING:
        low += 1
    begun = phrases_of(passage, low, first).beginning(low, first, 2)
    if not begun or begun[-1].possessor:
        return None
    phrase = begun[-1]
    if passage.tags[low] == "P" and phrase.kind == "common" and phrase.end == first - 1:  # “Webb smiles.”, no verb told
        return Phrase(passage, low, phrase.end - 1, phrase.end - 2, "name")
    determined = phrase.kind == "name" and passage.tags[low] == "D"
    return phrase if may_speak(phrase) and not determined else None


def _behind_place(passage: Passage, low: int, first: int) -> int:
    """Behind “Across the yard,”, where the sentence begins so."""
    comma = next((n for n in range(low, min(first, low + MOST_OPENING)) if passage.tags[n] == ","), low)
    return comma if passage.tags[low] == "IN" and PLACE.issuperset(passage.tags[low:comma]) else low


def last_word(phrase: Phrase) -> str:
    """The word that tells a name from others."""
    return phrase.passage.tokens[phrase.end - 1].lower
