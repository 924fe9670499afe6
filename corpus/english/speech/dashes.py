"""Words set off by dashes behind whoever says them: “many agree, including Ann Lee -- “It will rain” -- and others”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.bodies import is_region
from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.headings import DASHES, dateline_end
from corpus.english.grammar.heads import DESCRIPTIONS
from corpus.english.grammar.lexicon import CueWord
from corpus.english.grammar.phrases import phrases_of
from corpus.english.grammar.vocabulary import default_vocabulary, function_words
from corpus.english.people.genders import is_addressed, is_of_another
from corpus.english.speech.cues import Cue
from corpus.english.speech.introductions import may_speak
from corpus.english.speech.terms import is_capitalised
from corpus.english.speech.voice import Voice, last_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.speech.voice import Stretch

DASH = CueWord("—", ("dash",))
LISTING = function_words("listing")  # in front of one of many who say the same
LOGIT = 2.0
FEWEST_WORDS = 3
MOST_PHRASES = 6  # phrases
OPENING = frozenset({"D", "PP$", "J", "N", "CD"})  # of what describes somebody


def set_off(stretch: Stretch, voices: Sequence[Voice] = ()) -> Voice | None:
    """The voice of a sentence between dashes: whom the clause names right before it, in a list or as its subject.

    A voice without a source is nobody's: “Ann Lee and Tom Webb -- “It rains” --” in a list credits one or both, and in
    “crimes of many, including Ann Lee -- “She knew of it” --” she is spoken of.
    """
    passage, dash = stretch.passage, stretch.first - 1
    set_off_so = dash > 0 and passage.tokens[dash].text in DASHES and dash >= dateline_end(passage.tokens)
    if not set_off_so or not _is_sentence(stretch):
        return None
    first = passage.sentence_at(dash)[0]
    low = next((at + 1 for at in range(dash - 1, first - 1, -1) if passage.quoted[at] != -1), first)
    near = phrases_of(passage).before(dash, low, MOST_PHRASES)
    for phrase in near:
        if _reaches(passage, phrase, dash) and _is_introduced(stretch, phrase, low, first):
            nobody = _is_shared(passage, phrase, low) or _may_mean(stretch)
            return _voice(passage, dash, low, None if nobody else phrase)
    told = any(voice.passage is passage and low <= voice.cue.index < dash for voice in voices)
    if first < low and not told and any(phrase.kind == "name" for phrase in near):
        return _voice(passage, dash, low, None)  # somebody new is named, and it is not known how
    return None


def _voice(passage: Passage, dash: int, low: int, source: Phrase | None) -> Voice:
    return Voice(passage, Cue(dash, low, dash + 1, DASH), source, -1, LOGIT, LOGIT)


def _reaches(passage: Passage, phrase: Phrase, dash: int) -> bool:
    """Whether the dash stands right behind the phrase, or behind a description of whom it names."""
    if phrase.possessor or not may_speak(passage, phrase) or is_region(passage, phrase):
        return False
    if phrase.end == dash:
        return passage.tags[phrase.first - 1] != "," or phrase.kind == "name"
    behind = passage.tags[phrase.end + 1 : dash]
    if not behind or phrase.kind != "name" or passage.tags[phrase.end] != ",":
        return False
    return behind[0] == "W" or (behind[0] in OPENING and DESCRIPTIONS.issuperset(behind) and "CC" not in behind)


def _is_introduced(stretch: Stretch, phrase: Phrase, low: int, first: int) -> bool:
    """Whether the phrase opens the sentence, one of a list, or what follows another's words between dashes."""
    passage, before = stretch.passage, phrase.first - 1
    if passage.tokens[phrase.end - 1].lower in default_vocabulary().places:
        return False
    if before < low:
        return low == first and _goes_on(stretch)
    return passage.tokens[before].lower in LISTING or _is_next(passage, before, low) or _is_shared(passage, phrase, low)


def _is_shared(passage: Passage, phrase: Phrase, low: int) -> bool:
    """Whether another is named in front: “Ann Lee and Tom Webb”."""
    before = phrase.first - 1
    return before > low and passage.tags[before] == "CC" and passage.tags[before - 1] in ("P", "N")


def _is_sentence(stretch: Stretch) -> bool:
    """Whether the words are a sentence of their own, with a dash or the sentence's end behind them.

    In “Ann Lee -- “the best of us” -- left” she is spoken of.
    """
    passage, end = stretch.passage, stretch.end
    inner = passage.marked[stretch.number].span
    begins = passage.text[inner.start : inner.end].lstrip(" ‘'[…")[:1].isupper()
    finite = FINITE.intersection(passage.tags[stretch.first : end]) or last_mark(stretch) in (".", "!", "?")
    closed = end >= len(passage.tokens) or passage.tokens[end].text in DASHES or passage.tags[end] == "."
    return begins and bool(finite) and closed and stretch.words >= FEWEST_WORDS and not is_capitalised(stretch)


def _may_mean(stretch: Stretch) -> bool:
    """Whether the words may speak of, or to, whoever stands before the dash."""
    inner = stretch.passage.marked[stretch.number].span
    words = stretch.passage.text[inner.start : inner.end]
    return is_of_another(words) or is_addressed(words)


def _is_next(passage: Passage, before: int, low: int) -> bool:
    """Whether a colon or another's words between dashes stand in front: “-- “It rains” -- and Tom Webb --”."""
    if passage.tokens[before].text == ":":
        return True
    return passage.tags[before] in ("CC", ",", ":") and (before == low or passage.tokens[before - 1].text in DASHES)


def _goes_on(stretch: Stretch) -> bool:
    """Whether a verb or an “and” follows the dash behind the words, or nothing does."""
    passage, behind = stretch.passage, stretch.end + 1
    return behind >= len(passage.tokens) or passage.tags[behind] in FINITE | {"CC"}
