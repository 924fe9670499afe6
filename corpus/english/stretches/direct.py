"""Direct speech: what speaks for and against words between marks being speech, and for the cue that introduces them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from corpus.english.grammar.clauses import FINITE
from corpus.english.stretches.stretches import Stretch, edges, whole_sentence
from corpus.english.voices.sources import bucket
from corpus.english.voices.voice import Voice, level, opener

if TYPE_CHECKING:
    from collections.abc import Sequence

FAR = 60  # tokens


class Way(NamedTuple):
    """What lies between a cue and a stretch.

    ``side`` is where the cue stands: before or after the stretch, or in the paragraph past; ``gap`` the classes of the
    words between, when they are few, ``steps`` how many, ``quotes`` how many stretches are among them. ``colon`` is
    whether one stands in front of the stretch.
    """

    side: str
    gap: str
    sentence: str
    quotes: int
    colon: bool
    steps: int


def way_between(voice: Voice, stretch: Stretch) -> Way:
    """The way between a cue and a stretch; of one that is long no more than ``FAR`` tokens are looked at."""
    passage, cue = stretch.passage, voice.cue
    if voice.passage is not passage:
        tokens = voice.passage.tokens
        return Way("past", "far", "other", 0, tokens[-1].text == ":", len(tokens) - cue.index)
    if cue.index < stretch.first:
        side, low, high = "before", max(cue.index + 1, stretch.first - FAR), stretch.first
    else:
        side, low, high = "after", stretch.end, min(cue.index, stretch.end + FAR)
    tags = passage.tags[low:high]
    return Way(
        side,
        "-".join(tags) if len(tags) < 5 else "far",
        "same" if cue.first <= stretch.first < cue.end else "other",
        len({number for number in passage.quoted[low:high] if number != -1}),
        stretch.first > 0 and passage.tokens[stretch.first - 1].text == ":",
        high - low,
    )


def link_features(stretch: Stretch, voice: Voice, nearer: Sequence[Voice] = ()) -> list[str]:
    """What speaks for or against a cue (others lie ``nearer`` on that side) as the one that introduces the stretch."""
    others = len(nearer)
    rival = level(max((other.cue_logit for other in nearer), default=-4.0))
    passage, cue = stretch.passage, voice.cue
    last, initial, length = edges(stretch)
    side, gap, sentence, quotes, colon, steps = way_between(voice, stretch)
    tag, lemma, frame = cue.tag, cue.word.lemma, cue.word.frames[0]
    kind = voice.source.kind if voice.source else "none"
    place = "none" if voice.source is None else ("left" if voice.rank < 0 else "right")
    opens = stretch.first == 0
    after = passage.tags[stretch.end] if stretch.end < len(passage.tags) else "^"
    adjoins = voice.source is not None and side != "past" and voice.source.first in (stretch.end, stretch.end + 1)
    whole = whole_sentence(stretch)
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


def own_cue(stretch: Stretch, voices: Sequence[Voice]) -> int:
    """How sure the likeliest cue of the stretch's own sentence is, outside marks."""
    first, end = stretch.passage.sentence_at(stretch.first)
    own = [voice.cue_logit for voice in voices if voice.passage is stretch.passage and first <= voice.cue.index < end]
    return level(max(own, default=-4.0))


def again_features(stretch: Stretch, earlier: Stretch, own: int) -> list[str]:
    """What speaks for or against giving the stretch to the speaker of the one before; ``own`` is its sentence's cue."""
    passage = stretch.passage
    last, initial, length = edges(stretch)
    before_last, _, before_length = edges(earlier)
    if earlier.passage is not passage:
        closed = earlier.closed
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
    tokens, tags = stretch.passage.tokens, stretch.passage.tags
    last, initial, length = edges(stretch)
    before = tokens[stretch.first - 1].lower if stretch.first else "^"
    after = tags[stretch.end] if stretch.end < len(tags) else "^"
    inner = tags[stretch.first + 1 : stretch.end - 1]
    words = [token.text for token in tokens[stretch.first + 1 : stretch.end - 1] if token.text[0].isalnum()]
    capitals = sum(word[0].isupper() for word in words)
    cased = "all" if capitals == len(words) else "most" if 2 * capitals > len(words) else ""
    cased = cased or ("few" if capitals > 1 else str(capitals))
    finite = not FINITE.isdisjoint(inner)
    person = any(tag in ("PRP", "PP$") for tag in inner)
    few = str(min(len(words), 6))
    return [
        f"n={length}", f"few={few}", f"l={last}|{few}", f"i={initial}|{few}",
        f"b={before}" if stretch.tag_before != "P" else "b=P", f"bt={stretch.tag_before}|{few}", f"a={after}",
        f"ba={stretch.tag_before}|{after}",
        f"cap={cased}|{few}", f"capf={cased}|{finite}", f"fin={finite}|{few}", f"per={person}|{few}",
        f"best={level(best)}", f"bestn={level(best)}|{few}", f"bestc={level(best)}|{cased}",
        f"bestb={level(best)}|{stretch.tag_before}", f"open={stretch.first == 0}|{stretch.end >= len(tags) - 1}",
        f"closed={stretch.closed}|{few}", f"bestf={level(best)}|{finite}|{person}",
        f"lb={last}|{stretch.tag_before}|{initial}", f"la={last}|{after}|{initial}",
    ]  # fmt: skip
