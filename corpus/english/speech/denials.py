"""Reports that a denial turns round: of “Lee denied that it burns” the verb belongs to what is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.lexicon import default_lexicon
from corpus.english.grammar.vocabulary import function_words
from corpus.english.speech.cues import PASSIVE

if TYPE_CHECKING:
    from collections.abc import Collection

    from corpus.english.grammar.passage import Passage
    from corpus.english.speech.reports import Report
    from corpus.english.speech.voice import Voice

DENYING, NEGATING, NO_ONE = (function_words(name) for name in ("denying", "negating", "nobody"))
VIEWS = function_words("views")
REFUSING = function_words("refusing")  # in front of a verb: “failed to explain”, “stopped short of saying”
VERBAL = frozenset({"MD", "VB", "VBD", "VBZ", "VBP", "VBG", "VBN", "R", "TO", "RP"})
LINKS = frozenset({"and", "or", "nor", "of", "short", "neither", "either", "no", "not", "never", "able", "unable"})
MOST_TOKENS = 8  # tokens from the first of the verbs to the cue
MOST_ASIDE = 8  # tokens of “, as Ann Lee reported,”
INVERTING = function_words("auxiliaries")
MEASURING = function_words("measuring")
TIMELY = (
    function_words("calendar")
    | function_words("times")
    | function_words("months")
    | {"last", "this", "next", "earlier", "late", "early", "later"}
)
GESTURES = frozenset({"nod", "shrug", "smile", "laugh", "sigh", "grin", "chuckle"})
FURTHEST = 14  # tokens from a negated verb to what was not said
BREAKS = frozenset({",", ";", ":", "(", ")", "—", "–", "--", "-"})
REASONS = frozenset({"because", "since", "although", "though"})
LIMITING = frozenset({"just", "only", "merely", "simply"})  # “did not just say”: it was said
BESIDE = frozenset({"IN", "D", "PP$", "J", "N", "P", "CD", "POS", "R", "."})
DROPPED = frozenset({"PRP", "D", "W", "IN", "R", "CC"})


def whole(voice: Voice, first: int, end: int) -> tuple[int, int]:
    """The tokens of a report, from the verbs on that turn its meaning if any do."""
    opening = _opening(voice, first)
    if opening is None:
        return first, end
    return min(first, opening), max(end, voice.cue.index + 1)


def is_empty(passage: Passage, first: int, end: int) -> bool:
    """Whether nothing is reported but “that”, “it” or “so”, or a mark."""
    words = [at for at in range(first, end) if passage.tokens[at].text[0].isalnum()]
    return not words or (end - first == 1 and passage.tags[first] in DROPPED)


def is_forbidden(passage: Passage, first: int) -> bool:
    """Whether “not” or “never” stands in front of what somebody was told: “told them not to wait”."""
    return passage.tags[first] == "TO" and passage.tokens[first - 1].lower in ("not", "never")


def is_found(report: Report) -> bool:
    """Whether it only tells how somebody or something was come upon: “found her by accident”."""
    passage, first = report.voice.passage, report.first
    met = report.voice.cue.word.lemma == "find" and first == report.voice.cue.index + 1
    tags = passage.tags[first : report.end]
    return met and tags[0] == "PRP" and (len(tags) == 1 or (tags[1] == "IN" and BESIDE.issuperset(tags[1:])))


def is_fragment(report: Report, reports: Collection[Report]) -> bool:
    """Whether what stands in front of the verb is no clause: “Ann Lee is said to”, “a clerk called by the port”.

    So is “At the window, Webb nodded”, and “In her view, she said, it rains”, where the rest is among the ``reports``.
    """
    passage, first, end, cue = report.voice.passage, report.first, report.end, report.voice.cue
    if end > cue.index or any(number != -1 for number in passage.quoted[first:end]):
        return False
    if end == cue.index and passage.tokens[end - 1].lower in PASSIVE:
        return report.voice.source is None
    viewed = passage.tags[first] == "IN" and passage.tokens[end - 1].lower in VIEWS
    rest = viewed and any(r.voice is report.voice and r is not report for r in reports)
    apposed = end == cue.index and passage.tags[end] == "VBN" and passage.tags[first - 1] == ","
    placed = rest or apposed or cue.word.lemma in GESTURES
    return placed and not (FINITE | {"MD"}).intersection(passage.tags[first:end])


def is_nothing(report: Report, reports: Collection[Report]) -> bool:
    """Whether a report tells nothing that anybody said."""
    empty = is_empty(report.voice.passage, report.first, report.end)
    return empty or is_fragment(report, reports) or is_found(report) or is_idle(report)


def is_idle(report: Report) -> bool:
    """Whether nothing is told but when, under which condition, how much, or by whom.

    So is “announced today”, “spoke on condition of secrecy”, “the index added 250 points”, “announced by the port”.
    """
    voice, first, end = report.voice, report.first, report.end
    passage, source = voice.passage, voice.source
    words = [passage.tokens[at].lower for at in range(first, end)]
    if words[0] in ("by", *TIMELY) and source is not None and first <= source.first < end:
        return True
    if all(word in TIMELY or passage.tags[first + at] in ("CD", "IN", ",") for at, word in enumerate(words)):
        return first > voice.cue.index and any(word in TIMELY for word in words)
    if _is_put_as_question(voice):
        return True
    if words[0] == "condition" or words[:2] == ["the", "condition"]:
        return voice.cue.word.lemma == "speak"
    counted = passage.tags[first] == "CD" and voice.cue.word.lemma in MEASURING and first == voice.cue.index + 1
    return counted and not (FINITE | {"MD"}).intersection(passage.tags[first:end])


def _is_put_as_question(voice: Voice) -> bool:
    """Whether it is asked what somebody says or thinks: “What would Webb learn from it?”."""
    passage, source, cue = voice.passage, voice.source, voice.cue
    if (
        source is None
        or source.kind == "pronoun"
        or passage.tokens[cue.end - 1].text != "?"
        or not cue.first < source.first < cue.index
    ):
        return False
    inverted = passage.tokens[source.first - 1].lower in INVERTING and passage.tags[cue.index] in ("VB", "VBP")
    return inverted and passage.tags[cue.first] in ("W", "MD", "VBD", "VBZ", "VBP")


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
    return passage.tokens[at].text in BREAKS or passage.tags[at] == "CC" or word in REASONS or cue is not None


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
    return [token.lower for token in passage.tokens[first:at]]


def _turns(words: Collection[str]) -> bool:
    """Whether one of the words of a verb negates it."""
    return any(word in NEGATING or word.endswith("n't") for word in words)


def _is_verbal(passage: Passage, at: int) -> bool:
    word = passage.tokens[at].lower
    return passage.quoted[at] == -1 and (passage.tags[at] in VERBAL or word in LINKS)


def _is_nobody(voice: Voice) -> bool:
    """Whether “nobody” or “neither of them” is who would have said it."""
    source = voice.source
    if source is None or source.first > voice.cue.index:
        return False
    words = [token.lower for token in voice.passage.tokens[source.first : source.end]]
    return words[0] in NO_ONE or words[0] == "no"
