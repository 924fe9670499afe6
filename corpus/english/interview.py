"""Who answers in an interview set as “Q:” and “A:”: the one person whom the introduction names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.people import key_of
from corpus.english.turns import label_of
from corpus.english.vocabulary import function_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from corpus.english.direct import Voice
    from corpus.english.entry import Entry
    from corpus.english.people import Roster

ANSWERING, ASKING = function_words("answering"), function_words("asking")
OFTEN = 2  # times named in an introduction, from which somebody without a title or known given name is a person


def interviewee(roster: Roster, turns: Collection[Voice], authors: Iterable[str]) -> Entry | None:
    """The only person, the article's authors apart, whom it names before the first question."""
    if not any(label_of(voice).lower() in ASKING for voice in turns):
        return None
    start = min(voice.passage.span.start for voice in turns)
    writers = {key_of(author.split()) for author in authors if author.split()}
    introduced = [e for e in roster.entries if e.key not in writers and _is_introduced(e, start)]
    return introduced[0] if len(introduced) == 1 else None


def _is_introduced(entry: Entry, start: int) -> bool:
    named = entry.count_before(start)
    return len(set(entry.key)) > 1 and bool(named) and (entry.certain or named >= OFTEN)
