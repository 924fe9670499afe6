"""Who says words that no verb beside them tells of: the paragraph before leads up to them, or a list names one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.datelines import DASHES
from corpus.english.grammar.lexicon import CueWord
from corpus.english.grammar.phrases import phrases_of
from corpus.english.grammar.vocabulary import default_vocabulary, function_words
from corpus.english.speech.address import is_addressed, is_of_another
from corpus.english.speech.cues import Cue
from corpus.english.speech.introductions import may_speak
from corpus.english.speech.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.speech.stretches import Stretch

LEAST_CUE, LISTED = 0.0, 2.0  # log odds
DASH = CueWord("—", ("dash",))
LISTING = function_words("listing")  # in front of one of many who say the same
FOLLOWING = FINITE | {",", "R"}  # “Lee, who”, “Lee meanwhile left”
OPENING = 4  # tokens within which “as” leads up to who speaks: “Of course, as Ann Lee observed,”


def leads_of(passages: Sequence[Passage], voices: Sequence[Sequence[Voice]]) -> dict[int, Voice]:
    """By the passage's identity, whose words a passage of nothing but marked words holds.

    The one before, without any marks, is about that speaker from its first word on, or in its last sentences.
    """
    found: dict[int, Voice] = {}
    for (before, near), (passage, own) in pairwise(zip(passages, voices, strict=True)):
        if own or set(passage.quoted) != {0}:
            continue
        if set(before.quoted) == {-1}:
            lead = next((v for v in near if v.cue.word.speaks and opens(v)), None) or _last(before, near)
        else:  # a paragraph whose mark was left open has the lead of this one too
            lead = found.get(id(before)) if before.marked and not before.marked[-1].closed else None
        if lead:
            found[id(passage)] = lead
    return found


def _last(passage: Passage, voices: Sequence[Voice]) -> Voice | None:
    """Who speaks last in a passage, as the subject of a sentence behind which only “he” or “she” is told of."""
    for low, end in reversed(passage.sentences):
        said = [voice for voice in voices if low <= voice.cue.index < end and _tells(voice, low)]
        if said:
            return said[-1]
        if passage.tags[low] != "PRP":
            return None
    return None


def _tells(voice: Voice, low: int) -> bool:
    """Whether the voice's source opens the sentence at a token, and a finite verb of speech tells what it says."""
    source, passage, at = voice.source, voice.passage, voice.cue.index
    if source is None or source.possessor or voice.cue_logit < LEAST_CUE:
        return False
    opening = passage.tags[low : source.first]  # “On Monday,”
    if opening and (opening[-1] != "," or FINITE.intersection(opening)):
        return False
    return voice.cue.word.speaks and passage.tags[at] in FINITE and may_speak(passage, source)


def opens(voice: Voice) -> bool:
    """Whether the passage begins with who speaks, or with “As Ann Lee reported,”."""
    source, passage = voice.source, voice.passage
    if source is None or source.possessor or voice.cue_logit < LEAST_CUE or passage.tags[voice.cue.index] == "N":
        return False
    first = source.first
    opening = first == 0 or (first <= OPENING and passage.tokens[first - 1].lower == "as")
    return opening and may_speak(passage, source)


def people_met(passages: Sequence[Passage]) -> dict[int, str]:
    """By the identity of a passage without marks: the surname of whom it opens with and tells of.

    It is a full name, or a surname that stands behind a given name elsewhere: “Ann Lee wants more.”, “Lee left.”.
    """
    given = default_vocabulary().given
    surnames = {
        after.text
        for passage in passages
        for token, after in pairwise(passage.tokens)
        if token.lower in given and after.text[0].isupper()
    }
    return {
        id(passage): passage.tokens[end - 1].text
        for passage in passages
        if set(passage.quoted) == {-1} and (end := _name_end(passage, surnames))
    }


def _name_end(passage: Passage, surnames: Collection[str]) -> int:
    """Where a person's name with which a passage opens ends, as the subject of its sentence; 0 where none does."""
    end = next((at for at, tag in enumerate(passage.tags) if tag != "P"), 0)
    known = end and (passage.tokens[end - 1].text in surnames)
    named = known or (end > 1 and passage.tags[end] == "," and _is_person(passage, end + 1))
    return end if named and passage.tags[end] in FOLLOWING else 0


def _is_person(passage: Passage, first: int) -> bool:
    """Whether what is told of a name behind its comma holds an office: “, the finance member of the council,”."""
    end = next((at for at in range(first, len(passage.tags)) if passage.tags[at] in FINITE), first)
    return any(default_vocabulary().is_role(token.lower) for token in passage.tokens[first:end])


def is_other(surname: str | None, said: Voice) -> bool:
    """Whether a surname is not that of whom a voice names."""
    return bool(surname) and said.source is not None and said.source.kind != "pronoun" and not _names(said, surname)


def _names(said: Voice, surname: str | None) -> bool:
    return any(token.text == surname for token in said.passage.tokens)


def listed(stretch: Stretch, voices: Sequence[Voice]) -> Voice | None:  # noqa: ARG001 - one signature
    """The voice of “many agree, including Ann Lee -- “It will rain” -- and others”; nobody's where she may be meant."""
    passage, dash = stretch.passage, stretch.first - 1
    if dash < 1 or passage.tokens[dash].text not in DASHES:
        return None
    words = passage.text[slice(*passage.marked[stretch.number].span)]
    first = passage.sentence_at(dash)[0]
    near = next(iter(phrases_of(passage, first, dash).before(dash, first, 1)), None)
    if near is None or near.kind != "name" or near.end != dash:
        return None
    named = passage.tokens[near.first - 1].lower in LISTING
    told = words[:1].isupper() and FINITE.intersection(passage.tags[stretch.first : stretch.end])
    behind = passage.tokens[stretch.end : stretch.end + 1]
    closed = not behind or behind[0].text in DASHES or behind[0].text == "."
    if not (named and told and closed) or passage.tokens[dash - 1].lower in default_vocabulary().places:
        return None
    meant = is_of_another(words) or is_addressed(words)
    return Voice(passage, Cue(dash, first, dash + 1, DASH), None if meant else near, -1, LISTED, LISTED)
