"""Whether a report tells words that were said, and who says those between marks within it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.lexicon import default_lexicon
from corpus.english.grammar.vocabulary import function_words, singulars, vocabulary
from corpus.english.reports.denials import DENYING, whole
from corpus.english.voices.cues import AUXILIARIES, PASSIVE, Cue
from corpus.english.voices.introductions import may_speak
from corpus.english.voices.silence import MENTAL, is_thing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.reports.reports import Report
    from corpus.english.stretches.stretches import Stretch
    from corpus.english.voices.voice import Voice

CLAUSAL = function_words("clausal")  # verbs that tell of words only in a clause: “saw”, “showed”
ISSUING = function_words("issuing")  # of others, of whose objects few are words: “issued”
ANSWERING = frozenset({"respond", "react"})  # to what is no clause: only that nobody did is told
OPENING = function_words("asked") | {"that"}  # what begins a clause that is told of
CLOSING = frozenset({",", ".", ";", ":", "(", "W", "—", "–", "-"})  # tags behind which a noun goes on no more
CLAUSES = function_words("beforehand") | {"that"}  # words that begin another clause behind it
UNDETERMINED = function_words("undetermined")
WHEN = ("once", "when", "after", "before", "until", "while", "as", "if", "since")
SUBORDINATING = ("that", "because", "although", "though", "whether", "how", "why", "where")


def tells(report: Report) -> bool:
    """Whether the report holds somebody's words or thoughts, and not what somebody did or seemed to be."""
    cue, source = report.voice.cue, report.voice.source
    if source is None:
        return True
    thing = is_thing(source)
    if "preposition" in cue.word.frames:
        return not thing
    if cue.word.frames[0] == "seem":
        return not thing and (report.marked or _seems_to_speak(cue))
    if report.end <= cue.index:
        return report.marked or cue.word.lemma in DENYING or not _is_told_of(report.end, cue, source)
    if _is_clause_or_marked(report):
        return not thing or cue.word.frames[0] not in MENTAL  # “the tank knows that”
    return not thing and _is_words(report)


def _is_clause_or_marked(report: Report) -> bool:
    """Whether a clause is told of, or words between marks that are no title."""
    passage, first, end = report.passage, report.first, report.end
    marks = {number for number in passage.quoted[first:end] if number != -1}
    return is_clause(passage, first, end) or any(not _is_title(passage, number) for number in marks)


def _is_told_of(end: int, cue: Cue, source: Phrase) -> bool:
    """Whether what ends there is but the subject of a passive: “This was reported by Webb”, “the boat seen by Webb”."""
    by = source.first > cue.index and source.word_before == "by"
    told = cue.passage.tokens[end - 1].lower in PASSIVE or (by and cue.passage.tags[end - 1] in ("N", "P"))
    return told and all(tag == "R" for tag in cue.passage.tags[end : cue.index])


def _is_words(report: Report) -> bool:
    """Whether a verb tells of words by what is no clause, such as “the plan”."""
    passage, cue, first, end = report.passage, report.voice.cue, report.first, report.end
    if cue.word.lemma in ISSUING:
        return _holds_words(passage, cue.index + 1, end)
    if cue.word.lemma in ANSWERING and whole(report.voice, first, end)[0] < first:
        return True  # “did not respond to a request”
    head = report.voice.source.head_word if report.voice.source else ""
    document = not singulars(head).isdisjoint(vocabulary().documents)
    return cue.word.lemma not in CLAUSAL or document or _judges(passage, first, end)


def is_clause(passage: Passage, first: int, end: int) -> bool:
    """Whether tokens are a clause with a verb of its own: “it rains”, “whether to go”, but not “a boat that sank”."""
    if first < end and passage.tokens[first].lower in OPENING:
        return True
    tags = passage.tags
    verbs = (at for at in range(first, _noun_end(passage, first, end)) if tags[at] in FINITE)
    return any(at == first or tags[at - 1] not in ("D", "PP$", "J") for at in verbs)  # the remains


def _noun_end(passage: Passage, first: int, end: int) -> int:
    """Where a comma, another clause or a second verb parts what follows from the first words: “a boat | that sank”."""
    for at in range(first, end):
        behind = passage.tags[at + 1 : end]
        second = passage.tags[at] == "CC" and FINITE.intersection(behind[:1] if behind[:1] != ["R"] else behind[1:2])
        meant = at > first and passage.tags[at] == "PRP" and passage.tags[at - 1] in ("N", "P")  # the boat she saw
        if passage.tags[at] in CLOSING or passage.tokens[at].lower in CLAUSES or second or meant:
            return at
    return end


def _seems_to_speak(cue: Cue) -> bool:
    """Whether a verb of speech or intention follows: “seemed to say”, “looks to close”."""
    if cue.passage.tags[cue.index + 1 : cue.index + 3] != ["TO", "VB"]:
        return False
    verb = default_lexicon().cues.get(cue.passage.tokens[cue.index + 2].lower)
    return cue.word.lemma == "look" or (verb is not None and verb.speaks)


def _is_title(passage: Passage, number: int) -> bool:
    """Whether marks hold a title: words with capitals and no verb."""
    span = passage.marked[number].span
    at = [n for n, token in enumerate(passage.tokens) if span.start <= token.start < span.end]
    return bool(at) and passage.tokens[at[0]].text[0].isupper() and not FINITE.intersection(passage.tags[n] for n in at)


def _judges(passage: Passage, first: int, end: int) -> bool:
    """Whether it is told how somebody takes something: “saw it as a loss”, “finds it hard”, “found him guilty”."""
    at, tags = _noun_end(passage, first, end), passage.tags
    if at < end and passage.tokens[at].lower == "as":
        return passage.tags[at + 1 : at + 2] not in (["PRP"], ["R"], ["IN"])
    adjectives = (n for n in range(first + 1, at) if tags[n] == "J" and tags[n - 1] in ("N", "P", "PRP"))
    return any(tags[n + 1 : n + 2] not in (["N"], ["P"], ["J"]) for n in adjectives)


def _holds_words(passage: Passage, first: int, end: int) -> bool:
    """Whether it is words that are told of: “issued a warning”."""
    known = default_lexicon().cues
    nouns = [known.get(passage.tokens[at].lower) for at in range(first, _noun_end(passage, first, end))]
    return any(word is not None and "noun" in word.frames for word in nouns)


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
    prepositional = passage.tags[before] == "IN" and passage.tokens[before].lower not in (*WHEN, *SUBORDINATING)
    return (passage.tags[at] != "VBN" or bool(has)) and not prepositional
