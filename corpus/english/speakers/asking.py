"""Who answers: “Ann Lee asked Tom Webb whether it leaks. “Not now,” he said.”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.vocabulary import function_words
from corpus.english.voices.cues import PASSIVE

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.people.entry import Entry, Key
    from corpus.english.people.people import Roster
    from corpus.english.speakers.heard import Pronoun

ASKING = frozenset({"asked", "asks", "pressed", "quizzed"})
WHETHER = frozenset({"if", "whether", "why", "how", "what", "when"})
BESIDE = function_words("asked") | {"for", "to", "that"}  # behind them stands what is asked
OPENING = frozenset({",", "and", "when", "if", "while", "once", "although", "though"})
ASKING_VERBS = FINITE | {"VBN"}


def asked(pronoun: Pronoun, roster: Roster, entry: Entry) -> Entry | None:
    """Whom ``entry`` asks in the sentence before the pronoun's; None when it asks nobody there."""
    passage, end = pronoun.passage, pronoun.low
    if not end:
        return None
    low = passage.sentence_at(end - 1)[0]
    verb = next((n for n in range(low + 1, end) if _asks(passage, n)), None)
    if verb is None or not any(roster.mentions.get(token.start) is entry for token in passage.tokens[low:verb]):
        return None
    for token in passage.tokens[verb + 1 : end]:
        if token.lower in BESIDE:
            return None
        if (found := roster.mentions.get(token.start)) and found is not entry:
            owns = passage.text[roster.names[token.start].span.end :][:2] in ("'s", "’s")  # asked Tom Webb's lawyer
            return None if owns else found
    return None


def acting_on(pronoun: Pronoun, roster: Roster) -> frozenset[Key]:
    """Those behind “by” ahead of a pronoun whom it cannot mean: “Questioned by Webb, he said”.

    What opens a sentence or follows a comma tells of the subject, who is not who acts on it; “a book written by Webb”
    may be his own.
    """
    passage, at, low = pronoun.passage, pronoun.at, pronoun.low
    found: set[Key] = set()
    for by in (n for n in range(low + 1, at) if passage.tokens[n].lower == "by" and _opens(passage, n - 1, low)):
        end = next((n for n in range(by, at) if passage.tags[n] == ","), by)
        found |= {entry.key for token in passage.tokens[by:end] if (entry := roster.mentions.get(token.start))}
    return frozenset(found)


def _opens(passage: Passage, at: int, low: int) -> bool:
    """Whether what is done by somebody is done to the subject behind it: an opening participle, or questioning."""
    opening = at == low or passage.tokens[at - 1].lower in OPENING
    return opening and passage.tags[at] in ("VBN", "VBD")


def asking_of(pronoun: Pronoun, roster: Roster) -> frozenset[Key]:
    """Those named before it in its sentence who ask something of such a pronoun: “Webb asked if he could come”.

    It may be Webb who wants to come, but who then says something is most often the other.
    """
    passage, low = pronoun.passage, pronoun.low
    words = passage.words(low, pronoun.at)
    verbs = (low + n for n in range(1, len(words) - 2) if words[n + 1] in WHETHER and words[n + 2] == pronoun.word)
    verb = next((n for n in verbs if _asks(passage, n)), low)
    return frozenset(entry.key for token in passage.tokens[low:verb] if (entry := roster.mentions.get(token.start)))


def _asks(passage: Passage, at: int) -> bool:
    """Whether a verb there asks somebody, and nobody is asked by it."""
    verb = passage.tokens[at].lower in ASKING and passage.tags[at] in ASKING_VERBS and passage.quoted[at] == -1
    by = passage.tokens[at + 1 : at + 2] and passage.tokens[at + 1].lower == "by"  # Lee, pressed by Webb,
    return verb and not by and passage.tokens[at - 1].lower not in PASSIVE
