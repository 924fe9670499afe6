"""The content of a cue: where indirect speech starts and ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.vocabulary import function_words

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.voices.cues import Cue

Kind = Literal["next", "that", "to", "wh", "prep", "comma", "colon", "phrase", "left", "left part"]
REACH = 14
MOST_WORDS = 120
LONGEST = 400
QUESTION = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"})
PHRASES = frozenset({"D", "PP$", "J", "P", "N", "CD"})
BREAKS = frozenset({",", ";", ":", "-", "–", "—", "--", "(", ")"})
JOINTS = function_words("joints")
SMALL = frozenset({"R", "IN", "CC", "D"})


@dataclass(frozen=True, slots=True)
class Start:
    """A place where content may start; content on the ``left`` also ends at a known token."""

    index: int
    kind: Kind
    end: int | None = None


def starts(cue: Cue, source: Phrase | None) -> list[Start]:
    """The candidates after the cue (and its source, when that follows it), then those on its left."""
    index = cue.index + 1
    if source is not None and source.first > cue.index and source.first - cue.index <= 3:
        index = source.end
    found = {index: Start(index, "next")} if index < cue.end else {}
    for at in range(index, min(index + REACH, cue.end)):
        if cue.passage.quoted[at] != -1:
            break
        start = _start_at(cue.passage, at, index)
        if start and start.index < cue.end:
            found.setdefault(start.index, start)
    return [*found.values(), *_on_the_left(cue, source)]


def _start_at(passage: Passage, at: int, first: int) -> Start | None:
    """The candidate that the token at ``at`` opens, if it does."""
    word, tag, before = passage.tokens[at].lower, passage.tags[at], passage.tags[at - 1]
    if word == "that" or tag == "TO" or word in QUESTION:
        return Start(at, "that" if word == "that" else "to" if tag == "TO" else "wh")
    if tag in ("IN", ",", ":"):
        return Start(at + 1, "prep" if tag == "IN" else "comma" if tag == "," else "colon")
    opens = tag in ("D", "PRP", "PP$") or (tag in PHRASES and before not in PHRASES)
    return Start(at, "phrase") if at > first and opens else None


def _on_the_left(cue: Cue, source: Phrase | None) -> list[Start]:
    """The sentence before the source and cue, whole and from its last breaks on."""
    passage, low = cue.passage, _end_on_the_left(cue, source)
    if low - cue.first < 2 or all(tag in SMALL for tag in passage.tags[cue.first : low]):
        return []
    found = [Start(max(cue.first, low - LONGEST), "left", low)]
    for at in range(low - 2, max(cue.first, low - MOST_WORDS), -1):
        word = passage.tokens[at].lower
        if passage.quoted[at] == -1 and (word in BREAKS or word in ("that", "and", "but")):
            found.append(Start(at + 1, "left part", low))
            if len(found) == 4:
                break
    return found


def _end_on_the_left(cue: Cue, source: Phrase | None) -> int:
    """Where content in front of the source and cue ends: before the breaks there, and small words between breaks.

    Those in front of the first break are the content's own: “The train was late, Ann Lee said.”
    """
    passage = cue.passage
    low = cue.index if source is None else min(cue.index, source.first)
    broken = False
    while low - 1 > cue.first:
        between = low
        while between - 1 > cue.first and passage.tags[between - 1] in SMALL:
            between -= 1
        if between < low and (not broken or _is_break(passage, between - 1)):
            low = between
        elif passage.tags[low - 1] == "CC":
            low -= 1
        elif _is_break(passage, low - 1):
            low, broken = low - 1, True
        else:
            break
    return low


def _is_break(passage: Passage, at: int) -> bool:
    return passage.tags[at] in (",", ":") or passage.tokens[at].text in BREAKS


def ends(cue: Cue, start: Start) -> list[int]:
    """Token indices at which content that begins at ``start`` may end (left out of it), the sentence's last."""
    passage = cue.passage
    if start.end is not None:
        return [start.end]
    last = min(cue.end, start.index + LONGEST)
    while last > start.index + 1 and passage.tokens[last - 1].text in ".!?" and passage.quoted[last - 1] == -1:
        last -= 1
    found = []
    for at in range(start.index + 1, min(last, start.index + MOST_WORDS)):
        if passage.quoted[at] != -1 and passage.quoted[at - 1] == passage.quoted[at]:
            continue
        token = passage.tokens[at]
        if token.text == "," and (_lists_verbs(passage, at + 1, last) or _repeats_that(passage, at + 1, last)):
            continue
        if token.text in BREAKS or token.lower in JOINTS or passage.quoted[at] != passage.quoted[at - 1]:
            found.append(at)
    return _with_clause(passage, start, [*found[:16], last])


def _lists_verbs(passage: Passage, at: int, last: int) -> bool:
    """Whether a base form follows, as in “to study, thoroughly implement, and learn”."""
    while at < last and passage.tags[at] in ("R", "CC"):
        at += 1
    return at < last and passage.tags[at] == "VB"


def _repeats_that(passage: Passage, at: int, last: int) -> bool:
    """Whether “and that” follows."""
    return at + 1 < last and passage.tags[at] == "CC" and passage.tokens[at + 1].lower == "that"


def _with_clause(passage: Passage, start: Start, found: list[int]) -> list[int]:
    """After “that” a clause is due: leave out the ends before its verb."""
    if start.kind != "that" and passage.tokens[start.index].lower != "that":
        return found
    for at in range(start.index + 1, min(found[-1], start.index + MOST_WORDS)):
        if passage.tags[at] in FINITE:
            return [end for end in found if end > at]
    return found


def start_features(cue: Cue, start: Start, source: Phrase | None, rank: int) -> list[str]:
    """What speaks for or against content starting there."""
    tokens, tags = cue.passage.tokens, cue.passage.tags
    lemma, tag, frame = cue.word.lemma, tags[cue.index], cue.word.frames[0]
    at = start.index
    word = tokens[at].lower if tags[at] in ("IN", "TO", "W", "D", "PRP", "MD") else tags[at]
    if cue.passage.quoted[at] != -1:
        word = "QUOTE"
    before = tags[at - 1] if at > cue.first else "^"
    if before in ("IN", "TO", ",", ":"):
        before = tokens[at - 1].lower
    following = tags[cue.index + 1] if cue.index + 1 < cue.end else "^"
    follow_word = tokens[cue.index + 1].lower if following in ("IN", "TO", "W", "D", "PRP", "MD", "RP") else following
    kind = start.kind
    gap = "-".join(tags[cue.index + 1 : at]) if 0 <= at - cue.index - 1 < 5 else "far"
    side = "none" if source is None else ("left" if rank < 0 else "right")
    ending = cue.end - cue.index - 1
    tail = "short" if ending < 3 else "mid" if ending < 6 else "long"
    return [
        f"k={kind}", f"kl={kind}|{lemma}", f"kf={kind}|{frame}|{tag}", f"kt={kind}|{tag}", f"kw={kind}|{word}",
        f"g={gap}",
        f"gf={gap}|{frame}", f"gl={gap}|{lemma}", f"kb={kind}|{before}", f"kn={kind}|{following}",
        f"kfw={kind}|{follow_word}", f"klw={kind}|{lemma}|{word}",
        f"ks={kind}|{side}", f"kst={kind}|{side}|{tail}", f"kbl={kind}|{before}|{lemma}",
        f"kfn={kind}|{frame}|{follow_word}", f"bw={before}|{word}|{frame}",
        f"kft={kind}|{frame}|{tail}|{side}", f"klf={kind}|{lemma}|{follow_word}",
    ]  # fmt: skip


def end_features(cue: Cue, start: Start, end: int, *, final: bool, passed: int) -> list[str]:
    """What speaks for or against content ending before token ``end``; ``passed`` counts the earlier candidates."""
    passage = cue.passage
    tokens, tags = passage.tokens, passage.tags
    lemma, frame, kind = cue.word.lemma, cue.word.frames[0], start.kind
    text = tokens[end].lower if not final else "END"
    word = text if final or text in JOINTS or text in BREAKS else "MARK"
    following = "^" if end + 1 >= cue.end else ("QUOTE" if passage.quoted[end + 1] != -1 else tags[end + 1])
    follow_word = tokens[end + 1].lower if following in ("IN", "TO", "W", "CC", "PRP", "MD", "VBG") else following
    inner = tags[start.index : end]
    clause = not FINITE.isdisjoint(inner)
    length = min(6, (end - start.index) // 3)
    before = tags[end - 1]
    earlier = ("," in inner) + 2 * (";" in inner)
    listed = before in "NP" and following in ("N", "P", "D", "J") and "CC" in tags[end : end + 7] and word == ","
    return [
        f"li={listed}|{'CC' in tags[end + 1 : end + 4]}", f"w={word}", f"wk={word}|{kind}", f"wf={word}|{frame}",
        f"wc={word}|{clause}", f"wn={word}|{follow_word}", f"wkc={word}|{kind}|{clause}",
        f"wl={word}|{lemma}", f"len={length}|{final}", f"lk={length}|{kind}|{final}", f"p={min(passed, 5)}|{final}",
        f"b={before}|{word}", f"pc={min(passed, 3)}|{word}|{clause}",
        f"wfc={word}|{frame}|{clause}", f"fe={final}|{earlier}", f"wfn={word}|{follow_word}|{clause}",
        f"q={passage.quoted[end - 1] != -1}|{word}",
        f"wkf={word}|{kind}|{frame}", f"wlen={word}|{length}",
    ]  # fmt: skip
