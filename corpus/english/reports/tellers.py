"""Tellers: who says words that stand within another's report, and words there that nobody says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import function_words
from corpus.english.voices.cues import AUXILIARIES, Cue
from corpus.english.voices.introductions import may_speak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.phrases import Phrase
    from corpus.english.reports.reports import Report
    from corpus.english.stretches.stretches import Stretch
    from corpus.english.voices.voice import Voice

UNDETERMINED = function_words("undetermined")
WHEN = ("once", "when", "after", "before", "until", "while", "as", "if", "since")
CLAUSES = ("that", "because", "although", "though", "whether", "how", "why", "where")


def teller(report: Report, stretch: Stretch, voices: Sequence[Voice], voice: Voice | None) -> Voice | None:
    """Who says words within a report by a verb of speech there: “Ann Lee said that Tom Webb called it “…””.

    The source stands in the report, right before its verb, and no comma stands between it and the words but one right
    before them. Whoever's ``voice`` comes right behind the words has said them.
    """
    if voice is not None and voice.passage is stretch.passage and voice.cue.index >= stretch.end:
        return None
    inner = [v for v in voices if report.first <= v.cue.index < stretch.first and _is_verb(v)]
    return inner[-1] if inner and _tells(report, stretch, inner[-1]) else None


def _is_verb(voice: Voice) -> bool:
    """Whether the cue is a verb of speech: no “email” that somebody wrote."""
    passage, at = voice.passage, voice.cue.index
    noun = passage.tags[at] == "N" and passage.tags[at - 1] in ("D", "PP$", "J")
    return voice.cue.word.speaks and not noun


def _tells(report: Report, stretch: Stretch, voice: Voice) -> bool:
    source, passage, at = voice.source, voice.passage, voice.cue.index
    if voice.governed:
        return voice is not report.voice and "," not in passage.tags[at : stretch.first - 1]
    if source is None or source.kind not in ("name", "common") or not _acts(source, voice.cue):
        return False
    if voice is report.voice or not report.first <= source.first < at:
        return False
    comma = passage.tags[stretch.first - 1] == ","
    before = source.word_before
    if comma and before in WHEN and before != "as":  # said that, as Webb once put it, “…”
        return False
    between = passage.tags[source.end : stretch.first - comma]
    somebody = may_speak(source) or source.head_word in UNDETERMINED
    return somebody and not {",", "CC", "."}.intersection(between)


def _acts(source: Phrase, cue: Cue) -> bool:
    """Whether a source and a verb make a clause: no “proposed” in front of a noun, no name behind “about”."""
    passage, at = cue.passage, cue.index
    if passage.tags[at] not in ("VBD", "VBZ", "VBN"):
        return False
    if any(token.text.endswith(("’s", "'s")) for token in passage.tokens[source.first : at]):
        return False
    has = set(passage.words(source.end, at)) & AUXILIARIES
    before = source.first - 1
    prepositional = passage.tags[before] == "IN" and passage.tokens[before].lower not in (*WHEN, *CLAUSES)
    return (passage.tags[at] != "VBN" or bool(has)) and not prepositional
