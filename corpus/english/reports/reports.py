"""Indirect speech: the content that a voice reports, with the probability that it is reported so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.reports import contents
from corpus.english.stretches.doubt import together
from corpus.english.voices.sources import bucket
from corpus.english.voices.voice import Voice, level

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from corpus.english.grammar.model import Models
    from corpus.english.grammar.passage import Passage
    from corpus.english.reports.contents import Start

LEAST_CUE = -1.5
LEAST_START = -2.0
SPEECH_THAT = -0.4  # log odds of a clause with “that” after a verb of speech
NEVER = -9.0


@dataclass(frozen=True, slots=True)
class Report:
    """Tokens ``first`` to ``end`` reported by ``voice``, with the log odds that it is so.

    It is ``retold`` where “, according to the Courier” follows.
    """

    voice: Voice
    first: int
    end: int
    logit: float
    kind: str = "next"
    retold: bool = False

    @property
    def passage(self) -> Passage:
        """Where the voice speaks."""
        return self.voice.cue.passage

    @property
    def tags(self) -> Sequence[str]:
        """The parts of speech of what is reported."""
        return self.passage.tags[self.first : self.end]

    @property
    def marked(self) -> bool:
        """Whether words between marks are part of it."""
        return self.passage.has_marks(self.first, self.end)


def reports_of(voice: Voice, linked: Collection[int], models: Models) -> list[Report]:
    """The likeliest contents of a cue; ``linked`` are the stretches between marks that it introduces."""
    return [
        Report(voice, start.index, end, max(_floor(voice, start), models.report.logit(features)), start.kind)
        for start, end, features in proposals(voice, linked, models)
        if not (linked and _only_sets_the_scene(voice, start, end))
    ]


def likely_report(report: Report) -> float:
    """How likely a report is one, and that source's; words between marks make it so."""
    return 1.0 if report.voice.source is None or report.marked else together(report.voice, report.logit)


def _only_sets_the_scene(voice: Voice, start: Start, end: int) -> bool:
    """Whether a verb that introduces words between marks is followed by how they were said, or who the speaker is.

    So it is in ““Stay,” said Webb, his hands shaking”. What is said “of the mill, “…”” is kept: it tells the topic.
    """
    own = voice.passage.tags[start.index : end]
    if voice.passage.has_marks(start.index, end):
        return False
    if start.kind == "comma":
        joint = next((at for at, tag in enumerate(own) if tag in ("IN", "W")), len(own))
        return own[0] in {"PP$", "D", "N", "P", "J", "VBG", "VBN"} and not any(tag in FINITE for tag in own[:joint])
    return False


def _floor(voice: Voice, start: Start) -> float:
    """A verb of speech, its subject before it and “that” right after it report, however rare the verb is."""
    passage, cue = voice.passage, voice.cue
    that = start.index == cue.index + 1 and passage.tokens[start.index].lower == "that"
    speech = "speech" in cue.word.frames and cue.tag in ("VBD", "VBZ", "VBN")
    return SPEECH_THAT if speech and that and voice.rank < 0 else NEVER


def proposals(voice: Voice, linked: Collection[int], models: Models) -> list[tuple[Start, int, list[str]]]:
    """The contents worth judging, with the features for it."""
    cue = voice.cue
    if voice.cue_logit < LEAST_CUE:
        return []
    scored = []
    for start in contents.starts(cue, voice.source):
        logit = models.start.logit(contents.start_features(cue, start, voice.source, voice.rank))
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
    options = [end for end in contents.ends(voice.cue, start) if end > start.index]
    if not options:
        return None, 0.0
    if len(options) == 1:
        return options[0], 2.0
    last = options[-1]
    scored = [
        (models.end.logit(contents.end_features(voice.cue, start, end, final=end == last, passed=passed)), end)
        for passed, end in enumerate(options)
    ]
    logit, end = max(scored)
    return end, logit


def _is_stretch(voice: Voice, start: Start, end: int) -> bool:
    """Whether it is nothing but words between marks, which direct speech covers, and what leads up to a colon."""
    first, passage, number = start.index, voice.passage, voice.passage.quoted[end - 1]
    opening = next((at for at in range(first, end) if passage.quoted[at] == number), end)
    told = start.end is None and not FINITE.isdisjoint(passage.tags[first:opening])
    led = passage.tokens[opening - 1].text == ":" and not told
    return number != -1 and (opening == first or led) and set(passage.quoted[opening:end]) == {number}


def features(
    voice: Voice, start: Start, end: int, *, logits: tuple[float, float], order: int, linked: Collection[int]
) -> list[str]:
    """What speaks for or against the content being reported by the voice, and so far."""
    passage, cue = voice.passage, voice.cue
    lemma, frame, tag = cue.word.lemma, cue.word.frames[0], cue.tag
    inside = passage.quoted[start.index : end]
    marked = sum(number != -1 for number in inside) / len(inside)
    clause = not FINITE.isdisjoint(passage.tags[start.index : end])
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
