"""Direct speech: which stretches between marks are somebody's words, and which cue introduces them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import function_words
from corpus.english.speech.sources import bucket

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.speech.cues import Cue

NEAREST = 4
FAR = 60  # tokens
TAGGING = function_words("tagging")
MOST_BEHIND = 5  # tokens behind the verb: “with a smile.”
NAMING = frozenset({"P", "CC"})


@dataclass(frozen=True, slots=True)
class Voice:
    """A cue with its likeliest source and the log odds of both.

    ``governed`` tells of a verb without a finite form whose subject is the source: “heard Ann Lee say”.
    """

    passage: Passage
    cue: Cue
    source: Phrase | None
    rank: int
    cue_logit: float
    source_logit: float
    governed: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between marks: token indices ``first`` to ``end``, marks included, and the index of the marked stretch."""

    passage: Passage
    number: int
    first: int
    end: int
    words: int


def stretches_of(passage: Passage) -> list[Stretch]:
    """The outermost stretches of a passage, nicknames left out."""
    result = []
    index, quoted = 0, passage.quoted
    while index < len(quoted):
        number, first = quoted[index], index
        while index < len(quoted) and quoted[index] == number:
            index += 1
        if number != -1:
            words = sum(token.text[0].isalnum() for token in passage.tokens[first:index])
            result.append(Stretch(passage, number, first, index, words))
    return result


def voices_near(stretch: Stretch, voices: Sequence[Voice], before: Voice | None) -> list[Voice]:
    """The cues that may introduce the stretch: the nearest of its passage, and the last one of the passage before."""
    at = bisect_left(voices, stretch.first, key=lambda voice: voice.cue.index)
    left, right = voices[max(0, at - NEAREST) : at], voices[at : at + NEAREST]
    return [*([before] if before else []), *left, *right]


def level(logit: float) -> int:
    """Log odds in whole steps from -4 to 4."""
    return max(-4, min(4, round(logit)))


def last_mark(stretch: Stretch) -> str:
    """The stretch's last character, blanks and the marks of a quotation within it aside."""
    inner = stretch.passage.marked[stretch.number].span
    return stretch.passage.text[inner.start : inner.end].rstrip(" \t\r\n'’")[-1:]


def edges(stretch: Stretch) -> tuple[str, str, str]:
    """The stretch's last mark, whether it begins as a sentence does, and a step of its length."""
    inner = stretch.passage.marked[stretch.number].span
    text = stretch.passage.text
    last = last_mark(stretch)
    first = text[inner.start : inner.end].lstrip(" ‘'[…").lstrip(".")[:1]
    return (last if not last.isalnum() else "w"), ("U" if first.isupper() else "l"), str(bucket(stretch.words))


def whole_sentence(stretch: Stretch, last: str) -> bool:
    """Whether the stretch is a sentence of its own, with nothing in front that introduces it."""
    before = stretch.passage.tags[stretch.first - 1] if stretch.first else "."
    return last in ".!?…" and (
        before in (".", "!", "?") or stretch.passage.quoted[stretch.first - 1] != -1 or not stretch.first
    )


def opener(voice: Voice) -> str:
    """What opens the clause of the voice's source: a word such as “after” or “where”, else the tag before it."""
    source, passage = voice.source, voice.passage
    if source is None:
        return "none"
    at = source.first - 1
    if source.kind == "relative" or at < voice.cue.first:
        return source.kind if source.kind == "relative" else "^"
    if passage.quoted[at] != -1:
        return "QUOTE"
    return passage.tokens[at].lower if passage.tags[at] in ("IN", "W", "CC", "TO", "R") else passage.tags[at]


def link_features(stretch: Stretch, voice: Voice, nearer: Sequence[Voice] = ()) -> list[str]:
    """What speaks for or against a cue (others lie ``nearer`` on that side) as the one that introduces the stretch."""
    others = len(nearer)
    rival = level(max((other.cue_logit for other in nearer), default=-4.0))
    passage, cue = stretch.passage, voice.cue
    last, initial, length = edges(stretch)
    if voice.passage is not passage:
        side, gap, same, quotes = "past", "far", False, 0
        colon = voice.passage.tokens[-1].text == ":"
        steps = len(voice.passage.tokens) - cue.index
    else:
        side = "before" if cue.index < stretch.first else "after"
        low, high = (cue.index + 1, stretch.first) if side == "before" else (stretch.end, cue.index)
        low, high = (max(low, high - FAR), high) if side == "before" else (low, min(high, low + FAR))
        tags = passage.tags[low:high]
        quotes = len({number for number in passage.quoted[low:high] if number != -1})
        gap = "-".join(tags) if len(tags) < 5 else "far"
        same = cue.first <= stretch.first < cue.end
        colon = passage.tokens[stretch.first - 1].text == ":" if stretch.first else False
        steps = high - low
    tag, lemma, frame = voice.passage.tags[cue.index], cue.word.lemma, cue.word.frames[0]
    kind = voice.source.kind if voice.source else "none"
    place = "none" if voice.source is None else ("left" if voice.rank < 0 else "right")
    opens = stretch.first == 0
    sentence = "same" if same else "other"
    after = passage.tags[stretch.end] if stretch.end < len(passage.tags) else "^"
    adjoins = voice.source is not None and side != "past" and voice.source.first in (stretch.end, stretch.end + 1)
    whole = whole_sentence(stretch, last)
    return [
        f"adj={adjoins}|{whole}|{kind}|{others == 0}", f"wh={whole}|{side}|{sentence}",
        f"who={whole}|{side}|{sentence}|{min(others, 1)}|{min(quotes, 1)}",
        f"s={side}|{sentence}", f"sg={side}|{gap}", f"sgl={side}|{gap}|{last}",
        f"so={side}|{sentence}|{min(others, 3)}",
        f"d={side}|{bucket(min(steps, 34))}", f"ds={side}|{sentence}|{bucket(min(steps, 34))}",
        f"c={side}|{level(voice.cue_logit)}", f"cs={sentence}|{side}|{level(voice.cue_logit)}|{min(others, 1)}",
        f"v={level(voice.source_logit)}", f"k={kind}|{side}", f"l={lemma}", f"ls={lemma}|{side}",
        f"f={frame}|{side}|{sentence}",
        f"t={tag}|{side}|{sentence}", f"si={side}|{sentence}|{initial}|{last}", f"co={colon}|{side}",
        f"q={min(quotes, 2)}|{side}|{sentence}",
        f"op={opens}|{side}|{sentence}", f"pl={place}|{side}|{sentence}", f"plg={place}|{side}|{gap}",
        f"n={length}|{side}|{sentence}", f"af={after}|{side}|{sentence}|{last}",
        f"rv={rival}|{level(voice.cue_logit)}|{side}|{sentence}", f"sb={opener(voice)}|{side}|{sentence}",
        f"rs={rival}|{side}|{sentence}|{whole}", f"sbw={opener(voice)}|{side}|{whole}",
        f"gf={gap}|{frame}|{side}|{place}", f"qd={min(quotes, 2)}|{side}|{bucket(min(steps, 34))}",
    ]  # fmt: skip


def trailing(stretch: Stretch, voices: Sequence[Voice]) -> Voice | None:
    """The voice of “…” Ann Lee, the mayor, said that …: after a sentence of words, the next begins with who speaks.

    So papers in China write; elsewhere it counts only where nobody spoke before, or where a title comes with the name.
    """
    passage = stretch.passage
    if not whole_sentence(stretch, edges(stretch)[0]) or (
        stretch.first and passage.tokens[stretch.first - 1].text in ",:"
    ):
        return None
    if _goes_on(stretch, voices):
        return None
    earlier = any((v.passage is passage and v.cue.index < stretch.first) or _announces(v, passage) for v in voices)
    return next((v for v in voices if v.passage is passage and _trails(stretch, v, titled=earlier)), None)


def _goes_on(stretch: Stretch, voices: Sequence[Voice]) -> bool:
    """Whether the sentence before is “…,” said Ann Lee: what stands in marks after it is still hers."""
    passage, stop = stretch.passage, stretch.first - 1
    if stop < 1 or passage.tags[stop] != ".":
        return False
    first, _ = passage.sentence_at(stop)
    return any(
        v.passage is passage
        and first < v.cue.index < stop
        and passage.quoted[first] != -1
        and passage.tags[v.cue.index] != "N"
        for v in voices
    )


def _announces(voice: Voice, passage: Passage) -> bool:
    """Whether the paragraph before the passage ends with a colon."""
    return voice.passage is not passage and voice.passage.tokens[-1].text == ":"


def _trails(stretch: Stretch, voice: Voice, *, titled: bool) -> bool:
    """Whether the sentence after the stretch begins with the voice's source, ``titled`` if it must have a title."""
    passage, source, cue = stretch.passage, voice.source, voice.cue
    if source is None or not stretch.end <= source.first < source.end <= cue.index:
        return False
    if any(tag not in NAMING for tag in passage.tags[stretch.end : source.first]):
        return False
    speech = "speech" in cue.word.frames and passage.tags[cue.index] in ("VBD", "VBZ")
    if speech and source.first == stretch.end and _is_tag(passage, source, cue):
        return True
    return speech and (not titled or (passage.tags[source.end] == "," and cue.index - source.end > 3))


def _is_tag(passage: Passage, source: Phrase, cue: Cue) -> bool:
    """Whether nothing is said in a sentence but who speaks: “Villager Ann Lee said with a smile.”."""
    between, behind = passage.tags[source.end : cue.index], passage.tags[cue.index + 1 : cue.end]
    if between[:3] == [",", "CD", ","]:  # Ann Lee, 82, said with a smile
        between = between[3:]
    ends = behind[:1] in (["."], ["IN"]) and len(behind) <= MOST_BEHIND
    return cue.word.lemma in TAGGING and ends and all(tag == "R" for tag in between)


def own_cue(stretch: Stretch, voices: Sequence[Voice]) -> int:
    """How sure the likeliest cue of the stretch's own sentence is, outside marks."""
    passage = stretch.passage
    first, end = passage.sentence_at(stretch.first)
    own = [voice.cue_logit for voice in voices if voice.passage is passage and first <= voice.cue.index < end]
    return level(max(own, default=-4.0))


def again_features(stretch: Stretch, earlier: Stretch, own: int) -> list[str]:
    """What speaks for or against giving the stretch to the speaker of the one before; ``own`` is its sentence's cue."""
    passage = stretch.passage
    last, initial, length = edges(stretch)
    before_last, _, before_length = edges(earlier)
    if earlier.passage is not passage:
        closed = earlier.passage.marked[earlier.number].closed
        tail = len(earlier.passage.tokens) - earlier.end
        whole = stretch.end - stretch.first >= len(passage.tokens) - 1
        return [
            f"past={closed}|{stretch.first == 0}",
            f"tail={min(tail, 3)}|{stretch.first == 0}|{closed}",
            f"past whole={whole}",
            f"past={whole}|{closed}|{initial}",
            f"past own={own}|{closed}",
            "again past",
        ]
    tags = passage.tags[max(earlier.end, stretch.first - FAR) : stretch.first]
    gap = "-".join(tags) if len(tags) < 5 else "far"
    stops = tags.count(".")
    return [
        "again", f"again own={own}|{min(stops, 2)}", f"again owl={own}|{before_last}|{initial}",
        f"again gap={gap}", f"again d={bucket(min(len(tags), 34))}", f"again stops={min(stops, 3)}",
        f"again l={before_last}|{initial}|{min(stops, 2)}",
        f"again end={last}|{min(stops, 2)}", f"again n={length}", f"again bn={before_length}",
        f"again dl={bucket(min(len(tags), 34))}|{before_last}|{initial}",
        f"again tail={stretch.end >= len(passage.tokens) - 1}|{min(stops, 2)}",
    ]  # fmt: skip


def quotation_features(stretch: Stretch, best: float) -> list[str]:
    """What speaks for or against the stretch being speech and no term or title; ``best`` of its links' odds."""
    passage = stretch.passage
    tokens, tags = passage.tokens, passage.tags
    last, initial, length = edges(stretch)
    before = tokens[stretch.first - 1].lower if stretch.first else "^"
    before_tag = tags[stretch.first - 1] if stretch.first else "^"
    after = tags[stretch.end] if stretch.end < len(tags) else "^"
    inner = tags[stretch.first + 1 : stretch.end - 1]
    words = [token.text for token in tokens[stretch.first + 1 : stretch.end - 1] if token.text[0].isalnum()]
    capitals = sum(word[0].isupper() for word in words)
    cased = (
        "all"
        if capitals == len(words)
        else "most"
        if 2 * capitals > len(words)
        else "few"
        if capitals > 1
        else str(capitals)
    )
    finite = any(tag in ("VBD", "VBZ", "VBP", "MD") for tag in inner)
    person = any(tag in ("PRP", "PP$") for tag in inner)
    few = str(min(len(words), 6))
    return [
        f"n={length}", f"few={few}", f"l={last}|{few}", f"i={initial}|{few}",
        f"b={before}" if before_tag != "P" else "b=P", f"bt={before_tag}|{few}", f"a={after}",
        f"ba={before_tag}|{after}",
        f"cap={cased}|{few}", f"capf={cased}|{finite}", f"fin={finite}|{few}", f"per={person}|{few}",
        f"best={level(best)}", f"bestn={level(best)}|{few}", f"bestc={level(best)}|{cased}",
        f"bestb={level(best)}|{before_tag}", f"open={stretch.first == 0}|{stretch.end >= len(tags) - 1}",
        f"closed={passage.marked[stretch.number].closed}|{few}", f"bestf={level(best)}|{finite}|{person}",
        f"lb={last}|{before_tag}|{initial}", f"la={last}|{after}|{initial}",
    ]  # fmt: skip
