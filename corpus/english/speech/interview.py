"""Who answers in an interview set as “Q:” and “A:”, or with bold questions: the one person whom the introduction names.

Where other turns have names, it is the only one of these who does not mostly ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.vocabulary import function_words
from corpus.english.people.people import key_of
from corpus.english.speech.turns import label_of
from corpus.english.speech.unlabelled import QUESTION

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from corpus.english.people.entry import Entry
    from corpus.english.people.people import Roster
    from corpus.english.speech.direct import Voice

ANSWERING, ASKING = function_words("answering"), function_words("asking")
OFTEN = 2  # times named in an introduction, from which somebody without a title or known given name is a person


def interviewee(roster: Roster, turns: Collection[Voice], authors: Iterable[str]) -> Entry | None:
    """The only person, the article's authors apart, whom it names before the first question."""
    if not any(voice.cue.word is QUESTION or label_of(voice).lower() in ASKING for voice in turns):
        return None
    named = [voice for voice in turns if voice.source and label_of(voice).lower() not in ASKING | ANSWERING]
    if named:
        return _answering(roster, named)
    start = min(voice.passage.span.start for voice in turns)
    writers = {key_of(author.split()) for author in authors if author.split()}
    introduced = [e for e in roster.entries if e.key not in writers and _is_introduced(e, start)]
    return introduced[0] if len(introduced) == 1 else None


def _answering(roster: Roster, named: Iterable[Voice]) -> Entry | None:
    """The only one of those whose turns are headed by a full name who asks in fewer than half of them."""
    asked: dict[str, list[bool]] = {}
    for voice in named:
        if " " in label_of(voice):
            asked.setdefault(label_of(voice), []).append(voice.passage.tokens[-1].text == "?")
    answering = [label for label, questions in asked.items() if 2 * sum(questions) < len(questions)]
    found = [entry for label in answering for entry in roster.bearers(tuple(label.split()))]
    return found[0] if len(answering) == len(found) == 1 else None


def _is_introduced(entry: Entry, start: int) -> bool:
    named = entry.count_before(start)
    return len(set(entry.key)) > 1 and bool(named) and (entry.certain or named >= OFTEN)
