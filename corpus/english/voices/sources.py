"""The source of a cue: which noun phrase of its sentence speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.bodies import is_region
from corpus.english.grammar.clauses import FINITE

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.voices.cues import Cue

LEFT, RIGHT = 8, 2
FAR = 60  # tokens between a cue and a phrase that are looked at
BUCKETS = (0, 1, 2, 3, 5, 8, 13, 21, 34)
STEPS = tuple(max(limit for limit in BUCKETS if limit <= distance) for distance in range(BUCKETS[-1]))


def candidates(cue: Cue) -> list[tuple[Phrase, int]]:
    """The phrases of the sentence that may speak, each with its rank: -1, -2 … before the cue, 1, 2 … behind it."""
    near = cue.passage.phrases.before(cue.index, cue.first, LEFT)
    left = [(phrase, -rank) for rank, phrase in enumerate((p for p in near if not _is_no_source(p, cue)), 1)]
    after = cue.index + 1 + (cue.word.lemma == "put")  # as “put it” is said of somebody else
    right = [(phrase, rank) for rank, phrase in enumerate(cue.phrases_after(after, RIGHT), 1)]
    if cue.word.lemma == "tell" and left:  # whom “told” stands in front of is told
        right = [(phrase, rank) for phrase, rank in right if phrase.first > cue.index + 1]
    return left[:1] + right + left[1:]


def _is_no_source(phrase: Phrase, cue: Cue) -> bool:
    """Whether a phrase in front of a cue is surely not who says it; nor is the “there” of “there is a saying that”."""
    placed = _is_aside(phrase) or is_region(phrase) or _is_beside(phrase, cue)
    return placed or phrase.passage.tags[phrase.first] == "EX"


def _is_beside(phrase: Phrase, cue: Cue) -> bool:
    """Whether it is the “him” of “a clerk beside him said”, “clubs that have backed him say”, or before a colon."""
    is_near = phrase.end == cue.index or cue.tag == ":"
    return is_near and phrase.head_word in ("him", "me")


def _is_aside(phrase: Phrase) -> bool:
    """Whether the phrase stands between brackets behind a name, and the cue after them: “Ann Lee (D-OH) said”."""
    held = phrase.first > 1 and phrase.tag_before == "(" and phrase.passage.tags[phrase.first - 2] == "P"
    return held and phrase.tag_behind == ")"


def without_asides(passage: Passage, first: int, end: int) -> list[int]:
    """The tokens from ``first`` on without what stands between brackets, the brackets included.

    Nor a comma that alone is left behind them: “Ann Lee (D-OH), said”.
    """
    kept, depth = [], 0
    for at in range(first, end):
        depth += passage.tags[at] == "("
        if not depth:
            kept.append(at)
        depth -= passage.tags[at] == ")" and depth > 0
    if depth:
        return list(range(first, end))
    return [] if kept == [end - 1] and passage.tags[end - 1] == "," else kept


def bucket(distance: int) -> int:
    """The largest limit not above the distance."""
    return STEPS[distance] if distance < len(STEPS) else BUCKETS[-1]


def _is_plain(phrase: Phrase) -> bool:
    """Whether the head is an ordinary word or a pronoun, as names are to count by their kind alone."""
    return phrase.kind != "common" or phrase.passage.tokens[phrase.head].text.islower()


def features(cue: Cue, phrase: Phrase, rank: int) -> list[str]:
    """What speaks for or against a phrase as the cue's source: the names of features, to be weighed by the model."""
    passage = cue.passage
    tags, tokens = passage.tags, passage.tokens
    low, high = (phrase.end, cue.index) if rank < 0 else (cue.index + 1, phrase.first)
    near, far = (max(low, high - FAR), high) if rank < 0 else (low, min(high, low + FAR))
    between = without_asides(passage, near, far) if "(" in tags[near:far] else range(near, far)
    outside = [tags[at] for at in between if passage.quoted[at] == -1]
    gap = "-".join(outside) if len(outside) < 5 else "long"
    finite = sum(tag in FINITE for tag in outside)
    verbs = min(finite, 2)
    commas = outside.count(",")
    wh = "W" in outside
    before = phrase.word_before if phrase.first > cue.first and passage.quoted[phrase.first - 1] == -1 else "^"
    before_tag = tags[phrase.first - 1] if phrase.first > cue.first else "^"
    if before_tag not in ("IN", "TO", "CC", ",", "W"):
        before = before_tag
    after = phrase.tag_behind if phrase.end < cue.end else "^"
    tag, lemma = tags[cue.index], cue.word.lemma
    frame = cue.word.frames[0]
    side, behind = max(-4, min(4, rank)), str(rank > 0)
    quote = len(outside) < len(between)
    previous = tags[cue.index - 1] if cue.index > cue.first else "^"
    head = tokens[phrase.head].lower if phrase.kind != "name" and _is_plain(phrase) else "NAME"
    return [
        f"r={side}", f"rk={side}|{phrase.kind}", f"rt={side}|{tag}", f"rft={side}|{frame}|{tag}", f"g={gap}|{behind}",
        f"gt={gap}|{tag}|{behind}", f"d={bucket(high - low)}|{behind}", f"fin={min(finite, 3)}|{wh}|{behind}",
        f"fc={verbs}|{min(commas, 3)}|{behind}", f"b={before}|{behind}", f"bk={before}|{phrase.kind}",
        f"a={after}|{behind}",
        f"bf={before}|{verbs}|{behind}", f"h={head}", f"hr={head}|{behind}",
        f"p={phrase.possessor}|{tag}|{gap}",
        f"q={quote}|{side}", f"pr={previous}|{side}|{tag}", f"lr={lemma}|{side}",
        f"kt={phrase.kind}|{tag}|{behind}|{min(finite, 1)}",
        f"first={phrase.first == cue.first}|{verbs}|{wh}|{tag}", f"ba={before}|{after}|{behind}",
    ]  # fmt: skip
