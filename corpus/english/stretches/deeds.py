"""Words behind a sentence that tells what somebody did: “Tom Webb shook his head. “Not today.””."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.lexicon import CueWord
from corpus.english.grammar.phrases import Phrase, phrases_of
from corpus.english.people.genders import PRONOUN_GENDER, gender_of
from corpus.english.stretches.stretches import Stretch, whole_sentence
from corpus.english.voices.cues import Cue
from corpus.english.voices.introductions import may_speak
from corpus.english.voices.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage

DEED = CueWord(".", ("deed",))
LOGIT = 0.5
COPULAS = frozenset({"was", "is", "were", "are", "been", "had", "has"})
BESIDE = frozenset({"R", "IN", "D", "PP$", "J", "N", "P", "CD", "POS"})  # “a boy in the front row laughed”


def doer(stretch: Stretch, voices: Sequence[Voice], voice: Voice | None) -> Voice | None:
    """The voice of whom the sentence in front of the words is about, where nothing else tells who says them.

    A voice without a source is nobody's: the words may speak of whoever it is about.
    """
    passage, stop = stretch.passage, stretch.first
    if not stop or not whole_sentence(stretch) or not _stands_alone(stretch, voices, stop):
        return None
    subject = _subject_of(passage, stop)
    if subject is None or not _acts(subject, stop) or _is_same(subject, voice):
        return None
    if voice is not None and voice.passage is passage and passage.sentence_at(stop - 1)[0] <= voice.cue.index < stop:
        return None
    cue = Cue(passage, stop - 1, passage.sentence_at(stop - 1)[0], stop, DEED)
    return Voice(cue, subject if _may_say(stretch, subject) else None, -1, LOGIT, LOGIT)


def _stands_alone(stretch: Stretch, voices: Sequence[Voice], stop: int) -> bool:
    """Whether narration stands in front of the words and nothing but their own sentence's end behind them."""
    passage, end = stretch.passage, stretch.end
    low = passage.sentence_at(stop - 1)[0]
    if passage.has_marks(low, stop):
        return False
    behind = passage.sentence_at(end - 1)[1]
    own = any(v.passage is passage and end <= v.cue.index < behind and v.cue.word.speaks for v in voices)
    return not own and behind <= end + 1


def _acts(subject: Phrase, stop: int) -> bool:
    """Whether a verb says what the subject does, nothing being done to it, adverbs and a name set off aside."""
    passage, at = subject.passage, subject.end
    while at < stop and passage.tags[at] in BESIDE:
        at += 1
    if at >= stop or passage.tags[at] not in ("VBD", "VBZ", "VBP"):
        return False
    return passage.tokens[at].lower not in COPULAS or passage.tags[at + 1] in ("J", "R")


def _is_same(subject: Phrase, voice: Voice | None) -> bool:
    """Whether the voice already is the subject's; a pronoun means its source unless the genders differ."""
    source = voice.source if voice else None
    if voice is None or source is None:
        return subject.kind == "pronoun"
    if subject.kind == "pronoun":
        genders = gender_of(subject), gender_of(source)
        return "-" in genders or len(set(genders)) == 1
    return _last_word(subject) == _last_word(source)


def _may_say(stretch: Stretch, subject: Phrase) -> bool:
    """Whether the words cannot be about the subject: they name it not, nor speak of a man or woman as it may be."""
    inner = stretch.passage.words(stretch.first, stretch.end)
    if stretch.passage.tokens[subject.end - 1].lower in inner:
        return False
    return PRONOUN_GENDER.keys().isdisjoint(inner)


def _subject_of(passage: Passage, first: int) -> Phrase | None:
    """Whom the sentence of narration that ends in front of a token is about: its first words, or behind a clause."""
    low, end = passage.sentence_at(first - 1)
    if end > first:
        return None
    while low < first and passage.tags[low] in {"R", "IN", ",", "CC", "RP"}:
        low += 1
    begun = phrases_of(passage, low, first).beginning(low, first, 2)
    if not begun:
        return None
    phrase = begun[-1]
    determined = phrase.kind == "name" and passage.tags[low] == "D"
    return phrase if may_speak(phrase) and not determined else None


def _last_word(phrase: Phrase) -> str:
    return phrase.passage.tokens[phrase.end - 1].lower
