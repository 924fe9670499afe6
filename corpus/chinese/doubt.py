"""Doubt: where what was found so often means somebody else that nobody is named.

Descriptions are doubted, and names behind what is no title: of other names nothing that is known here tells which are
wrong (docs/attribution-chinese.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.chinese.labels import tells
from corpus.chinese.marked import PUNCTUATION

if TYPE_CHECKING:
    from corpus.chinese.notes import Character, Draft
    from corpus.chinese.tools import Tools

LONG = 15  # characters of a title
FAR = 16  # characters of narration between a description and its cue
GOING_ON = ("并", "又", "还", "亦", "也", "同时")  # before the cue: whoever acted goes on


def is_doubted(tools: Tools, draft: Draft) -> bool:
    """Whether marked words that are given to somebody or something are better nobody's."""
    character = draft.attribution.character
    if character is None or draft.form != "direct":
        return False
    if character.kind == "person":
        return _is_clause(tools, draft)
    return _is_state(tools, character) or _is_far(tools, draft)


def _is_state(tools: Tools, character: Character) -> bool:
    """日本前部长石田说“…”: a state; mostly somebody of it speaks, or about it."""
    folded = character.folded
    return character.kind == "body" and tools.lexicon.states.ends(folded, 0, len(folded))


def _is_far(tools: Tools, draft: Draft) -> bool:
    """Whether much is told between a description and the cue of a whole sentence: somebody else has come on."""
    mention, cue = draft.attribution.mention, draft.attribution.cue
    if mention is None or cue is None or cue.start - mention.end <= FAR:
        return False
    joined = tools.reading.plain.endswith(GOING_ON, mention.end, cue.start)
    return not joined and PUNCTUATION.search(tools.reading.folded[draft.span.start : draft.span.end]) is not None


def _is_clause(tools: Tools, draft: Draft) -> bool:
    """船长感谢代表律师石岚并说“…”: whether the title tells what somebody else does to whom it stands in front of."""
    title = draft.attribution.title
    words = tools.reading.plain[title.start : title.end].rpartition("的")[2] if title else ""
    return len(words) > LONG and tells(words)
