"""Whom a whole article is about: who answers in an interview.

Whoever is introduced as asking, “Interview: Ann Lee”, “she spoke to Ann Lee”, is not meant where somebody else is; of
several it is the one whom the headline names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import function_words
from corpus.english.people.people import Roster, key_of
from corpus.english.stretches.turns import label_of
from corpus.english.stretches.unlabelled import QUESTION

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from corpus.english.people.entry import Entry
    from corpus.english.voices.voice import Voice

ANSWERING, ASKING = function_words("answering"), function_words("asking")
CREDIT = 40  # characters before a name that may tell of whoever bears it
OFTEN = 2  # times named in an introduction, from which somebody without a title or known given name is a person


def interviewee(roster: Roster, turns: Collection[Voice], authors: Iterable[str]) -> Entry | None:
    """The only person, the article's authors apart, whom it names before the first question."""
    if not any(voice.cue.word is QUESTION or label_of(voice).lower() in ASKING for voice in turns):
        return None
    if any(voice.source and label_of(voice).lower() not in ASKING | ANSWERING for voice in turns):
        return None
    start = min(voice.passage.span.start for voice in turns)
    writers = {key_of(author.split()) for author in authors if author.split()}
    introduced = [e for e in roster.entries if e.key not in writers and _is_introduced(e, start)]
    return _answerer(introduced, next(iter(turns)).passage.text, roster.blocks, start)


def _answerer(introduced: list[Entry], text: str, blocks: tuple[int, ...], start: int) -> Entry | None:
    """The only one of those introduced who is not told to ask, of several the one in the headline.

    ``blocks`` are where the article's blocks begin, and ``start`` where its first turn does.
    """
    introduced = [entry for entry in introduced if not _asks(entry, text, start)] or introduced
    headline = blocks[1] if len(blocks) > 1 and text[: blocks[1]].rstrip()[-1:] not in (".", "") else 0
    introduced = [entry for entry in introduced if entry.count_before(headline)] or introduced
    return introduced[0] if len(introduced) == 1 else None


def _asks(entry: Entry, text: str, start: int) -> bool:
    """Whether an introduction tells that somebody asks, writes or takes the pictures."""
    credited, met = _credit(), _meeting()
    named = [at for at in entry.at if at < start]
    name = max(entry.forms, key=len)
    return any(credited.search(text, max(0, at - CREDIT), at) or met.match(text, at + len(name)) for at in named)


@cache
def _credit() -> re.Pattern[str]:
    """What stands in front of an interviewer's name."""
    return re.compile(
        r"(?:(?:\b(?:(?i:interview|interviewer|words|text|photographs?|photos?|pictures?|portraits?)\s*[:：|]|[Bb]y))"
        r"|\b(?:[Hh]e|[Ss]he|[Tt]hey|who|has|have|here)\s+(?:spoken?|speaks?|talk(?:ed|s)?|sat down|sits down|chatted)"
        r"\s+(?:to|with)|\b(?:[Hh]e|[Ss]he|[Tt]hey|who|here)\s+(?:told|tells))\s+\**\Z"
    )


@cache
def _meeting() -> re.Pattern[str]:
    """What stands behind the name of an interviewer who meets somebody."""
    return re.compile(
        r",?\s+(?:interview(?:s|ed)|met|meets|visit(?:s|ed)|sat down with|sits down with|caught up with)\b"
    )


def _is_introduced(entry: Entry, start: int) -> bool:
    named = entry.count_before(start)
    return len(set(entry.key)) > 1 and bool(named) and (entry.certain or named >= OFTEN)
