"""Indirect speech: the content that a voice reports, with the probability that it is reported so."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.english.speech import contents
from corpus.english.speech.cues import is_passive, puts_to
from corpus.english.speech.direct import level
from corpus.english.speech.documents import WRITTEN
from corpus.english.speech.possession import is_owned
from corpus.english.speech.sources import FINITE, bucket

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from corpus.english.grammar.model import Models
    from corpus.english.speech.contents import Start
    from corpus.english.speech.direct import Stretch, Voice

LEAST_CUE = -1.5
VERBS = frozenset({"VB", "VBD", "VBZ", "VBP"})
UTTERING = frozenset({"speech", "think", "tell"})
LEAST_START = -2.0
SPEECH_THAT = -0.4  # log odds of a clause with “that” after a verb of speech
PUT = 3.0  # log odds of where that begins which is put to somebody
JUDGED = 0.5  # log odds of what is judged as words between marks
MOST_JUDGED = 12  # tokens from the verb to “as”
NEVER = -9.0
SCENE = frozenset({"PP$", "D", "N", "P", "J", "VBG", "VBN"})
APPOSED = frozenset({"D", "N", "J", "P", "POS", "IN", "CD"})
NAMING = frozenset({"what", "which", "whom"})


@dataclass(frozen=True, slots=True)
class Report:
    """Tokens ``first`` to ``end`` reported by ``voice``, with the log odds that it is so."""

    voice: Voice
    first: int
    end: int
    logit: float
    kind: str = "next"


def reports_of(voice: Voice, linked: Collection[int], models: Models) -> list[Report]:
    """The likeliest contents of a cue; ``linked`` are the stretches between marks that it introduces."""
    return [
        Report(voice, start.index, end, max(_floor(voice, start), models.report.logit(features)), start.kind)
        for start, end, features in proposals(voice, linked, models)
        if not (linked and _only_sets_the_scene(voice, start, end))
    ]


def _only_sets_the_scene(voice: Voice, start: Start, end: int) -> bool:
    """Whether a verb that introduces words between marks is followed by how they were said, or who the speaker is.

    So it is in ““Stay,” said Webb, his hands shaking”. What is said “of the mill, “…”” is kept: it tells the topic.
    """
    passage = voice.passage
    own = passage.tags[start.index : end]
    if any(number != -1 for number in passage.quoted[start.index : end]):
        return False
    if start.kind == "comma":
        joint = next((at for at, tag in enumerate(own) if tag in ("IN", "W")), len(own))
        return own[0] in SCENE and not any(tag in FINITE for tag in own[:joint])
    return not any(tag in FINITE for tag in own) and _is_apposed(voice, start.index)


def _is_apposed(voice: Voice, at: int) -> bool:
    """Whether a token stands in what describes the speaker: ““No,” said Webb, a critic of the plan to close it”."""
    passage, source = voice.passage, voice.source
    if source is None or not voice.cue.index < source.first < at or passage.tags[source.end : source.end + 1] != [","]:
        return False
    return set(passage.tags[source.end + 1 : at]) <= APPOSED


def _floor(voice: Voice, start: Start) -> float:
    """A verb of speech, its subject before it and “that” right after it report, however rare the verb is."""
    passage, cue = voice.passage, voice.cue
    that = start.index == cue.index + 1 and passage.tokens[start.index].lower == "that"
    if cue.word.lemma == "put" and start.index == puts_to(passage, cue):
        return SPEECH_THAT
    if _is_judged_as(voice, start):
        return JUDGED
    speech = "speech" in cue.word.frames and passage.tags[cue.index] in ("VBD", "VBZ", "VBN")
    return SPEECH_THAT if that and speech and voice.rank < 0 else NEVER


def _is_judged_as(voice: Voice, start: Start) -> bool:
    """Whether somebody praises or blames something as words between marks: “welcomed the plan as “brave””."""
    passage, cue = voice.passage, voice.cue
    if start.index != cue.index + 1 or voice.rank >= 0 or "judge" not in cue.word.frames:
        return False
    end = min(cue.end - 1, cue.index + MOST_JUDGED)
    return any(passage.tokens[at].lower == "as" and passage.quoted[at + 1] != -1 for at in range(start.index, end))


def proposals(voice: Voice, linked: Collection[int], models: Models) -> list[tuple[Start, int, list[str]]]:
    """The contents worth judging, with the features for it."""
    passage, cue = voice.passage, voice.cue
    if voice.cue_logit < LEAST_CUE:
        return []
    scored = []
    for start in contents.starts(passage, cue, voice.source):
        logit = models.start.logit(contents.start_features(passage, cue, start, voice.source, voice.rank))
        if cue.word.lemma == "put" and start.index == puts_to(passage, cue):
            logit = PUT
        if logit >= LEAST_START:
            scored.append((logit, start))
    scored.sort(key=lambda item: -item[0])
    found = []
    for order, (logit, start) in enumerate(_one_a_side(scored)):
        end, end_logit = _best_end(voice, start, models)
        if end is not None and not _is_stretch(voice, start, end):
            found.append(
                (start, end, features(voice, start, end, logits=(logit, end_logit), order=order, linked=linked))
            )
    return found


def _one_a_side(scored: Sequence[tuple[float, Start]]) -> list[tuple[float, Start]]:
    """The best start on each side of the cue."""
    right = [item for item in scored if item[1].end is None][:1]
    left = [item for item in scored if item[1].end is not None][:1]
    return sorted(right + left, key=lambda item: -item[0])


def _best_end(voice: Voice, start: Start, models: Models) -> tuple[int | None, float]:
    options = [end for end in contents.ends(voice.passage, voice.cue, start) if end > start.index]
    if not options:
        return None, 0.0
    if len(options) == 1:
        return options[0], 2.0
    last = options[-1]
    scored = [
        (
            models.end.logit(
                contents.end_features(voice.passage, voice.cue, start, end, final=end == last, passed=passed)
            ),
            end,
        )
        for passed, end in enumerate(options)
    ]
    logit, end = max(scored)
    return end, logit


def _is_stretch(voice: Voice, start: Start, end: int) -> bool:
    """Whether it is nothing but words between marks, which direct speech covers, and what leads up to a colon."""
    first, passage, number = start.index, voice.passage, voice.passage.quoted[end - 1]
    opening = next((at for at in range(first, end) if passage.quoted[at] == number), end)
    led = passage.tokens[opening - 1].text == ":" and (
        start.end is not None or not any(tag in FINITE for tag in passage.tags[first:opening])
    )
    return number != -1 and (opening == first or led) and set(passage.quoted[opening:end]) == {number}


def features(
    voice: Voice, start: Start, end: int, *, logits: tuple[float, float], order: int, linked: Collection[int]
) -> list[str]:
    """What speaks for or against the content being reported by the voice, and so far."""
    passage, cue = voice.passage, voice.cue
    lemma, frame, tag = cue.word.lemma, cue.word.frames[0], passage.tags[cue.index]
    inside = passage.quoted[start.index : end]
    marked = sum(number != -1 for number in inside) / len(inside)
    clause = any(t in ("VBD", "VBZ", "VBP", "MD") for t in passage.tags[start.index : end])
    kind = voice.source.kind if voice.source else "none"
    share = "none" if not marked else "some" if marked < 0.5 else "most"
    own = "linked" if linked else "free"
    covered = "in" if set(linked) & set(inside) else "out"
    total = (level(voice.cue_logit), level(voice.source_logit), level(logits[0]), level(logits[1]))
    length = bucket(end - start.index)
    return [
        f"c={total[0]}", f"v={total[1]}", f"s={total[2]}", f"e={total[3]}", f"sum={sum(total)}", f"min={min(total)}",
        f"l={lemma}", f"f={frame}|{tag}", f"k={start.kind}",
        f"kf={start.kind}|{frame}", f"kc={start.kind}|{clause}", f"sk={kind}|{frame}", f"n={length}",
        f"nk={length}|{start.kind}", f"m={share}|{own}", f"mk={share}|{own}|{covered}|{start.kind}",
        f"o={order}|{start.kind}", f"ls={lemma}|{start.kind}", f"cs={total[0]}|{total[2]}",
        f"ce={total[0]}|{total[3]}", f"own={own}|{frame}|{total[2]}",
        f"fn={length}|{frame}",
    ]  # fmt: skip


def usurps(report: Report, number: int, voice: Voice | None) -> bool:
    """Whether a report opens with words between marks and takes in the cue of another who speaks them.

    ““It is full,” said Ann Lee, whose office opposes the plan” is no report of the office's.
    """
    if voice is None or voice is report.voice or voice.passage is not report.voice.passage:
        return False
    inside = report.first <= voice.cue.index < report.end
    if voice.cue.word is WRITTEN:  # what is read out is no report
        return inside
    return inside and voice.passage.quoted[report.first] == number


def escapes(report: Report, stretch: Stretch, voice: Voice | None) -> bool:
    """Whether words within a report have a speaker of their own, right in front of them.

    So do “what Tom Webb called “…”” and, behind a colon, “… after Ann Lee said that it rained, Tom Webb said: “…””.
    """
    if voice is not None and voice.cue.word is WRITTEN:
        return True
    if voice is None or voice.source is None or voice.passage is not stretch.passage:
        return False
    passage, source, at, mark = voice.passage, voice.source, voice.cue.index, stretch.first
    if not report.first <= at < mark:
        return False
    if is_owned(voice):
        return True
    if not voice.cue.word.speaks or voice.source == report.voice.source or source.kind == "relative":
        return False
    finite = passage.tags[at] in ("VBD", "VBZ") or is_passive(passage, voice.cue)
    behind_colon = passage.tokens[mark - 1].text == ":" and finite
    named = source.kind == "name" and source.end == at == mark - 1 and passage.tokens[source.first - 1].lower in NAMING
    return behind_colon or named


def cut(report: Report, voices: Sequence[Voice]) -> Report | None:
    """The report up to the comma behind which another begins to speak, ``None`` when nothing is left.

    In “While not all that Tom Webb says is true, Ann Lee said that …” only “is true” can be Webb's.
    """
    if any(_has_clause(voice, report) for voice in voices):
        return None
    low = max(report.first, report.voice.cue.index + 1)
    for voice in voices:
        if voice is not report.voice and low <= voice.cue.index < report.end and _takes_over(voice, low, report.voice):
            after = voice.source and voice.source.first >= low
            end = voice.source.first - 1 if voice.source and after else voice.cue.index - 1
            return replace(report, end=end) if end > report.first else None
    return report


def _has_clause(voice: Voice, report: Report) -> bool:
    """Whether the clause is another verb's: “The boats appeared after the storm, which made Webb believe that …”."""
    at, first, that = voice.cue.index, report.first, report.voice.passage.tokens
    if voice is report.voice or voice.source is None or not report.voice.cue.index < at < first:
        return False
    opened = that[first].lower == "that" or that[first - 1].lower == "that"
    near = first - at <= 1 + (that[first - 1].lower == "that")
    verb = voice.passage.tags[at] in VERBS and UTTERING.intersection(voice.cue.word.frames)
    return opened and near and bool(verb) and voice.source != report.voice.source


def _resumes(voice: Voice, inner: Voice) -> bool:
    """Whether a clause of another's speech between commas is over: “Tom Webb, after Ann Lee said it rained, called”."""
    source, other, passage, at = voice.source, inner.source, voice.passage, voice.cue.index
    if source is None or other is None or source.kind != "name" or not source.end < other.first < inner.cue.index:
        return False
    opening, closing = passage.tags[source.end], passage.tags[at - 1]
    conjunction = passage.tags[source.end + 1] in ("IN", "W", "VBN", "VBD", "R")
    return opening == closing == "," and conjunction and passage.tags[at] in FINITE and voice.cue.word.speaks


def _takes_over(voice: Voice, low: int, inner: Voice) -> bool:
    """Whether a comma, the source and a finite verb of speech with something to say stand behind ``low``."""
    source, passage, at = voice.source, voice.passage, voice.cue.index
    if source is not None and _resumes(voice, inner):
        return True
    if source is None or source.kind == "relative" or source.end != at or source.first < low:
        return False
    if not voice.cue.word.speaks:
        return False
    finite = passage.tags[at] in FINITE and at + 1 < voice.cue.end and passage.tags[at + 1] not in (",", ".", "CC")
    before = passage.tags[max(0, source.first - 2) : source.first]
    return finite and (before[-1:] == [","] or (before == [",", "CC"] and source.kind == "name"))


def _is_clause(report: Report) -> bool:
    """Whether “that” opens the report."""
    return report.voice.passage.tokens[report.first].lower == "that"


def _outer(reports: Sequence[Report], least: float) -> list[Report]:
    """Leave out what a cue inside somebody's likely report introduces: all of it is that speaker's."""
    spoken = [r for r in reports if "speech" in r.voice.cue.word.frames]
    likely = sorted((r for r in spoken if r.logit >= (least if _is_clause(r) else 0)), key=lambda r: r.first)
    kept = []
    for report in reports:
        at = bisect_right(likely, report.voice.cue.index, key=lambda r: r.first) - 1
        if at < 0 or report.voice.cue.index >= likely[at].end or report.voice is likely[at].voice:
            kept.append(report)
    return kept


def apart(reports: Sequence[Report], least: float) -> list[Report]:
    """The likely reports that do not overlap, the likelier before the less likely; in reading order."""
    kept: list[Report] = []
    for report in sorted(_outer(reports, least), key=lambda r: -r.logit):
        if report.logit < least:
            break
        at = bisect_right(kept, report.first, key=lambda r: r.first)
        before, after = kept[at - 1 : at] if at else [], kept[at : at + 1]
        if all(r.end <= report.first for r in before) and all(report.end <= r.first for r in after):
            kept.insert(at, report)
    return kept
