"""Reports that tell nothing: a place, a time, or half a phrase are nobody's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.vocabulary import function_words
from corpus.english.voices.cues import PASSIVE, Cue

if TYPE_CHECKING:
    from collections.abc import Collection

    from corpus.english.reports.reports import Report
    from corpus.english.voices.voice import Voice

TIMELY = frozenset({"last", "this", "next", "earlier", "late", "early", "later"}).union(
    *map(function_words, ("calendar", "times", "months"))
)
QUOTING = function_words("quoting")
POINTING = QUOTING | {"what"}
INVERTING = function_words("auxiliaries")


def is_nothing(report: Report, reports: Collection[Report]) -> bool:
    """Whether a report tells nothing that anybody said."""
    empty = _is_empty(report) or _leads_to_words(report)
    return empty or _is_idle(report) or _is_fragment(report) or _sets_scene(report, reports)


def _sets_scene(report: Report, reports: Collection[Report]) -> bool:
    """Whether it only opens the sentence, and what is said follows the verb: “At noon, Lee said that it rained”.

    Or it follows what is said: ““Stay.” At the window, Lee nodded and said.” In “The harbour, Lee said, is full” it is
    part of what is said, as the comma behind the verb tells.
    """
    cue = report.voice.cue
    if report.end > cue.index or report.marked:
        return False
    if _tells_who(report) or FINITE.intersection(report.tags):
        return _tells_who(report)
    own = (r.first for r in reports if r.voice is report.voice and r.first > cue.index)
    near = any("," not in cue.passage.tags[cue.index + 1 : at] for at in own)
    return near or _is_adverbial(report) or _opens_words(cue)


def _is_adverbial(report: Report) -> bool:
    """Whether it tells where or when something was said or was, as no verb follows, and no mark is left open."""
    passage, first, cue, source = report.passage, report.first, report.voice.cue, report.voice.source
    if passage.tags[first] not in ("IN", "R", "TO"):
        return False
    behind = source.end if source and source.first > cue.index else cue.index + 1
    behind += passage.tags[behind : behind + 1] == [","]
    return not FINITE.intersection(passage.tags[behind : behind + 1])


def _tells_who(report: Report) -> bool:
    """Whether it is whoever quotes or asks another: the Post of “the Post quoted Lee”, “the clerk learned from Lee”.

    Or what points at the words: “This is what Lee says”.
    """
    passage, source, at = report.passage, report.voice.source, report.voice.cue.index
    at -= passage.tags[at - 1] == "," and passage.tokens[at].lower in QUOTING  # the state agency, Harbour News, quoted
    behind = report.end == at and source is not None and source.first > at and passage.tags[at - 1] in ("N", "P", "PRP")
    alone = behind and not FINITE.intersection(passage.tags[report.first : at])
    return alone or passage.tokens[report.end - 1].lower in POINTING


def _opens_words(cue: Cue) -> bool:
    """Whether a sentence between marks follows the verb."""
    passage, mark = cue.passage, cue.index + 1
    mark += passage.tags[mark : mark + 1] in ([","], [":"])
    if mark >= cue.end or passage.quoted[mark] == -1:
        return False
    return passage.text[slice(*passage.marked[passage.quoted[mark]].span)].lstrip()[:1].isupper()


def _is_empty(report: Report) -> bool:
    """Whether nothing is reported but “that”, “it” or “so”, or a mark."""
    words = any(token.text[0].isalnum() for token in report.passage.tokens[report.first : report.end])
    return not words or (len(report.tags) == 1 and report.tags[0] in {"PRP", "D", "W", "IN", "R", "CC"})


def _leads_to_words(report: Report) -> bool:
    """Whether an adverb and a comma stand in front of words between marks, and nothing else: “saying only, “No.””."""
    passage, behind = report.passage, report.first + 2
    words = set(passage.quoted[behind : report.end])
    return passage.tags[report.first : behind] == ["R", ","] and len(words) == 1 and words != {-1}


def _is_fragment(report: Report) -> bool:
    """Whether what stands in front of the verb is no clause: “Lee is said by Webb to”, “a clerk called by the port”.

    So is “At the window, Webb nodded”.
    """
    passage, first, end, cue = report.passage, report.first, report.end, report.voice.cue
    if end > cue.index or report.marked:
        return False
    if end == cue.index and passage.tokens[end - 1].lower in PASSIVE:
        return report.voice.source is None or not FINITE.intersection(passage.tags[first : end - 1])
    return end == cue.index and passage.tags[end] == "VBN" and passage.tags[first - 1] == ","


def _is_idle(report: Report) -> bool:
    """Whether nothing is told but when, under which condition, how much, or by whom.

    So is “announced today”, “spoke on condition of secrecy”, “the index added 250 points”, “announced by the port”.
    """
    voice, passage, first = report.voice, report.passage, report.first
    words = passage.words(first, report.end)
    if all(word in TIMELY or passage.tags[first + at] in ("CD", "IN", ",") for at, word in enumerate(words)):
        return first > voice.cue.index and any(word in TIMELY for word in words)
    if _is_put_as_question(voice):
        return True
    return voice.cue.word.lemma == "speak" and words[:2] == ["the", "condition"]


def _is_put_as_question(voice: Voice) -> bool:
    """Whether it is asked what somebody says or thinks: “What would Webb learn from it?”."""
    passage, source, cue = voice.passage, voice.source, voice.cue
    if source is None or source.kind == "pronoun" or passage.tokens[cue.end - 1].text != "?":
        return False
    inverted = source.word_before in INVERTING and cue.tag in ("VB", "VBP")
    within = cue.first < source.first < cue.index
    return within and inverted and passage.tags[cue.first] in ("W", "MD", "VBD", "VBZ", "VBP")
