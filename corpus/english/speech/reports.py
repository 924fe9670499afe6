"""Indirect speech: what a voice reports, how likely that is, and how it runs on over sentences without a cue."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.speech import contents
from corpus.english.speech.cues import is_passive, puts_to
from corpus.english.speech.sources import bucket
from corpus.english.speech.voice import level

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from corpus.english.grammar.model import Models
    from corpus.english.grammar.passage import Passage
    from corpus.english.speech.contents import Start
    from corpus.english.speech.voice import Voice

LEAST_CUE = -1.5
LEAST_START = -2.0
SPEECH_THAT = -0.4  # log odds of a clause with “that” after a verb of speech
PUT = 3.0  # log odds of where that begins which is put to somebody
JUDGED = 0.5  # log odds of what is judged as words between marks
MOST_JUDGED = 12  # tokens from the verb to “as”
NEVER = -9.0
SCENE = frozenset({"PP$", "D", "N", "P", "J", "VBG", "VBN"})
OWN = frozenset({"we", "our", "us", "ours"})
DUTY = frozenset({"must", "should"})
NEEDS = ("it", "is", "necessary")
OFFICIAL = frozenset({"preposition"})
LIKELY_CUE = 0.0


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
    if passage.has_marks(start.index, end):
        return False
    if start.kind == "comma":
        joint = next((at for at, tag in enumerate(own) if tag in ("IN", "W")), len(own))
        return own[0] in SCENE and not any(tag in FINITE for tag in own[:joint])
    return False


def _floor(voice: Voice, start: Start) -> float:
    """A verb of speech, its subject before it and “that” right after it report, however rare the verb is."""
    passage, cue = voice.passage, voice.cue
    that = start.index == cue.index + 1 and passage.tokens[start.index].lower == "that"
    if cue.word.lemma == "put" and start.index == puts_to(passage, cue):
        return SPEECH_THAT
    if _is_judged_as(voice, start):
        return JUDGED
    speech = "speech" in cue.word.frames and passage.tags[cue.index] in ("VBD", "VBZ", "VBN")
    agent = voice.source if voice.rank > 0 and is_passive(passage, cue) else None  # was told by Ann Lee that
    behind = agent is not None and start.kind == "that" and start.index == agent.end
    return SPEECH_THAT if speech and (that if voice.rank < 0 else behind) else NEVER


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


def running_on(
    passage: Passage, reports: Sequence[Report], voices: Sequence[Voice], spoken: Collection[int], *, official: bool
) -> list[Report]:
    """The reports, those that end with their sentence carried on; ``spoken`` are the stretches of direct speech.

    In the ``official`` style of papers in China, a report goes on to the end of its paragraph.
    """
    others = [voice for voice in voices if voice.source and not _is_own(voice)]
    busy = {voice.cue.first for voice in others if voice.cue_logit >= LIKELY_CUE}
    taken = {report.first for report in reports if not _is_own(report.voice)}
    result: list[Report] = []
    for report in reports:
        if result and report.first < result[-1].end:
            continue
        end = report.end
        word = report.voice.cue.word
        tells = word.speaks or (official and not OFFICIAL.isdisjoint(word.frames))
        if tells and passage.quoted[report.first] == -1:
            joined = official or _is_joined(passage, report, taken)
            start = _to_sentence_end(passage, report, taken) if joined else report
            end = _carried(passage, start, busy, taken, spoken, official=official)
        result.append(replace(report, end=end) if end > report.end else report)
    return result


def _is_own(voice: Voice) -> bool:
    """Whether the source is “we”, who speak in the report that runs on."""
    return voice.source is not None and voice.passage.tokens[voice.source.first].lower in OWN


def _is_joined(passage: Passage, report: Report, taken: Collection[int]) -> bool:
    """Whether a semicolon joins a duty to it: “Lee said that the port is full; all must help”."""
    end = passage.sentence_at(report.end - 1)[1]
    words = passage.words(report.end, end)
    return words[:1] == [";"] and not (OWN | DUTY).isdisjoint(words) and not any(report.end <= n < end for n in taken)


def _to_sentence_end(passage: Passage, report: Report, taken: Collection[int]) -> Report:
    """The report of a clause, up to the end of its sentence or the next report in it."""
    first, end = passage.sentence_at(report.end - 1)
    tags = passage.tags[report.first : report.end]
    infinitive = passage.tags[report.voice.cue.index] == "VB"
    if (
        infinitive
        or report.first < report.voice.cue.index
        or not any(tag in ("VBD", "VBZ", "VBP", "MD") for tag in tags)
    ):
        return report
    end = min([start for start in taken if report.end <= start < end], default=end)
    return replace(report, end=end) if first <= report.first else report


def _carried(
    passage: Passage,
    report: Report,
    busy: Collection[int],
    taken: Collection[int],
    spoken: Collection[int],
    *,
    official: bool,
) -> int:
    """Where the report ends when it goes on over the sentences after it."""
    end = report.end
    first, sentence_end = passage.sentence_at(report.end - 1)
    if sentence_end - report.end > 2 or first > report.first or (passage.quoted[end - 1] != -1 and not official):
        return end  # what ends with marked words is told by somebody else: “Lee called us “late”. We were not”
    number = passage.sentences.index((first, sentence_end))
    for first, sentence_end in passage.sentences[number + 1 :]:
        inside = set(passage.quoted[first:sentence_end])
        if first in busy or inside & set(spoken) or not (official or _goes_on(passage, first, sentence_end)):
            break
        if any(first <= start < sentence_end for start in taken):
            break
        end = sentence_end
    return end


def _goes_on(passage: Passage, first: int, end: int) -> bool:
    """Whether a sentence is still the speaker's: in the first person, a duty, a fragment or an order."""
    words = passage.words(first, end)
    if tuple(words[:3]) == NEEDS or (OWN | DUTY) & set(words):
        return True
    token, tag = passage.tokens[first], passage.tags[first]
    if token.text[0].islower() or token.text == ",":
        return True
    following = passage.tags[first + 1 : first + 2]
    if tag in ("P", "N") and following in (["D"], ["PP$"]):
        return True
    verb = passage.tags[first + 1 : first + 2] if tag == "R" else [tag]
    return verb in (["VB"], ["VBG"], ["VBP"]) or (tag == "N" and not _has_finite(passage, first, end))


def _has_finite(passage: Passage, first: int, end: int) -> bool:
    return any(tag in ("VBD", "VBZ", "VBP", "MD") for tag in passage.tags[first:end])
