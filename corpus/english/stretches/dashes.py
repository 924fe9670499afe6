"""Words behind dashes, which one of a list says: “many agree, including Ann Lee -- “It will rain” -- and others”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.datelines import DASHES
from corpus.english.grammar.lexicon import CueWord
from corpus.english.grammar.phrases import phrases_of
from corpus.english.grammar.vocabulary import function_words, vocabulary
from corpus.english.stretches.address import is_addressed, is_of_another
from corpus.english.voices.cues import Cue
from corpus.english.voices.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.stretches.stretches import Stretch

LISTED = 2.0  # log odds
DASH = CueWord("—", ("dash",))
LISTING = function_words("listing")  # in front of one of many who say the same


def listed(stretch: Stretch, voices: Sequence[Voice]) -> Voice | None:  # noqa: ARG001 - one signature
    """The voice of “many agree, including Ann Lee -- “It will rain” -- and others”; nobody's where she may be meant."""
    passage, dash = stretch.passage, stretch.first - 1
    if dash < 1 or passage.tokens[dash].text not in DASHES:
        return None
    words = stretch.text
    first = passage.sentence_at(dash)[0]
    near = next(iter(phrases_of(passage, first, dash).before(dash, first, 1)), None)
    if near is None or near.kind != "name" or near.end != dash:
        return None
    named = near.word_before in LISTING
    told = words[:1].isupper() and FINITE.intersection(passage.tags[stretch.first : stretch.end])
    behind = passage.tokens[stretch.end : stretch.end + 1]
    closed = not behind or behind[0].text in DASHES or behind[0].text == "."
    if not (named and told and closed) or passage.tokens[dash - 1].lower in vocabulary().places:
        return None
    meant = is_of_another(words) or is_addressed(words)
    return Voice(Cue(passage, dash, first, dash + 1, DASH), None if meant else near, -1, LISTED, LISTED)
