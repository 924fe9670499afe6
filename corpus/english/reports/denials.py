"""Reports that a denial turns round: of “Lee denied that it burns” the verb belongs to what is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.lexicon import default_lexicon
from corpus.english.grammar.vocabulary import function_words

if TYPE_CHECKING:
    from collections.abc import Collection

    from corpus.english.grammar.passage import Passage
    from corpus.english.voices.voice import Voice

DENYING, NEGATING, NO_ONE = (function_words(name) for name in ("denying", "negating", "nobody"))
REFUSING = function_words("refusing")  # in front of a verb: “failed to explain”, “stopped short of saying”
VERBAL = frozenset({"MD", "VB", "VBD", "VBZ", "VBP", "VBG", "VBN", "R", "TO", "RP"})
LINKS = frozenset({"and", "or", "nor", "of", "short", "neither", "either", "no", "not", "never", "able", "unable"})
MOST_TOKENS = 8  # tokens from the first of the verbs to the cue
FURTHEST = 14  # tokens from a negated verb to what was not said
BREAKS = frozenset({",", ";", ":", "(", ")", "—", "–", "--", "-"})
REASONS = frozenset({"because", "since", "although", "though"})
LIMITING = frozenset({"just", "only", "merely", "simply"})  # “did not just say”: it was said


def whole(voice: Voice, first: int, end: int) -> tuple[int, int]:
    """The tokens of a report, from the verbs on that turn its meaning if any do."""
    opening = _opening(voice, first)
    if opening is None:
        return first, end
    return min(first, opening), max(end, voice.cue.index + 1)


def is_forbidden(passage: Passage, first: int) -> bool:
    """Whether “not” or “never” stands in front of what somebody was told: “told them not to wait”."""
    return passage.tags[first] == "TO" and passage.tokens[first - 1].lower in ("not", "never")


def unsays(voice: Voice, mark: int) -> bool:
    """Whether the words at ``mark`` were never said: “denied that she had said: “…””, “denied saying “…””."""
    passage, at = voice.passage, mark - 1
    while at > voice.cue.index and passage.tags[at] in (":", ",", "PRP"):
        at -= 1
    word = default_lexicon().cues.get(passage.tokens[at].lower)
    return _denies(voice) and at > voice.cue.index and word is not None and word.speaks


def negated(voice: Voice, mark: int) -> bool:
    """Whether the voice's verb says that the words at ``mark`` were not said: “never said “…””, “did not tell us “…””.

    Between them stands what was not said, without a break, or no more than a comma or a colon right before the words.
    """
    passage, at = voice.passage, voice.cue.index
    end = mark - (passage.tags[mark - 1] in (":", ","))
    if not voice.cue.word.speaks or not at < mark <= at + FURTHEST:
        return False
    words = _before(passage, at, voice.cue.first)
    broken = any(_breaks(passage, i) for i in range(at + 1, end))
    return not broken and (_turns(words) or _is_nobody(voice)) and LIMITING.isdisjoint(words)


def _breaks(passage: Passage, at: int) -> bool:
    """Whether something new begins there: another clause, or what another verb of speech or thought says."""
    word = passage.tokens[at].lower
    cue = default_lexicon().cues.get(word) if passage.tags[at] in ("VBD", "VBZ", "VBP") else None
    return passage.tokens[at].text in BREAKS or passage.tags[at] == "CC" or cue is not None


def _opening(voice: Voice, content: int) -> int | None:
    """Where the denial opens: at its first verb, or at the “nobody” who says something; no index where none does."""
    passage, cue = voice.passage, voice.cue
    words = _before(passage, cue.index, max(cue.first, cue.index - MOST_TOKENS))
    first = cue.index - len(words)
    if _is_nobody(voice):
        return voice.source.first if voice.source else first
    turned = _denies(voice) or _turns(words)
    nothing = passage.tokens[content].lower in NO_ONE
    return first if turned or nothing or REFUSING.intersection(words) else None


def _denies(voice: Voice) -> bool:
    """Whether the cue itself turns what follows: “denied”, “ruled out”."""
    cue = voice.cue
    out = voice.passage.tokens[min(cue.index + 1, cue.end - 1)].lower == "out"
    return cue.word.lemma in DENYING or (out and cue.word.lemma == "rule")


def _before(passage: Passage, at: int, low: int) -> list[str]:
    """The words of the verbs that end in front of a token, in small letters, back to ``low`` at most."""
    first = at
    while first > low and _is_verbal(passage, first - 1):
        first -= 1
    return passage.words(first, at)


def _turns(words: Collection[str]) -> bool:
    """Whether one of the words of a verb negates it."""
    return any(word in NEGATING or word.endswith("n't") for word in words)


def _is_verbal(passage: Passage, at: int) -> bool:
    word = passage.tokens[at].lower
    return passage.quoted[at] == -1 and (passage.tags[at] in VERBAL or word in LINKS or word.endswith("n't"))


def _is_nobody(voice: Voice) -> bool:
    """Whether “nobody” or “neither of them” is who would have said it."""
    source = voice.source
    if source is None or source.first > voice.cue.index:
        return False
    words = source.words
    return words[0] in NO_ONE or words[0] == "no"
