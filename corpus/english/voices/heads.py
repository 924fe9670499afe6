"""From a noun phrase to the one that governs it: “the office of the mayor” and “Ann Lee, head of the office,”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.bodies import OF as BODY_OF
from corpus.english.grammar.bodies import is_body
from corpus.english.grammar.clauses import acts, begins_clause, has_verb
from corpus.english.grammar.vocabulary import vocabulary
from corpus.english.voices.set_off import apposed_to, set_off_behind

if TYPE_CHECKING:
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.voices.cues import Cue

OF = frozenset({"of", "for", "from", "in", "at", "with", "to", "on", "under"})
MOST_STEPS = 8


def governing(cue: Cue, source: Phrase) -> Phrase:
    """The phrase that ``source``, found before ``cue``, belongs to; ``source`` itself when it stands alone."""
    if source.kind not in ("common", "name") or source.first >= cue.index:
        return source
    named = holder_behind(cue.index, source)
    if named:
        return named
    source = _last_conjunct(cue, source)
    name = apposed_to(cue, source) or set_off_behind(cue, source)
    return name or _head_of_chain(cue, source)


def owned(cue: Cue, source: Phrase) -> Phrase:
    """Who belongs to the possessor found behind a cue: in “said Lind's lawyer” it is the lawyer who speaks."""
    if not source.possessor or source.first < cue.index:
        return source
    whole = (p for p in cue.phrases_after(source.first, MOST_STEPS) if p.first == source.first)
    return max(whole, key=lambda phrase: phrase.end, default=source)


def acting(cue: Cue, source: Phrase) -> Phrase:
    """The subject of “Ann Lee met Webb and said”, whose second verb the cue is; ``source`` where it is one itself.

    What stands right before the “and” is told of in the first clause, and no verb follows it. Of “Ann Lee left, and
    the clerk met Webb and said” it is the clerk.
    """
    passage, joint = cue.passage, cue.before
    joined = passage.tags[joint] == "CC" and cue.tag in ("VBD", "VBZ", "VBP")
    if not joined or source.first > joint:
        return source
    near = [p for p in cue.phrases_before(joint, MOST_STEPS) if not p.possessor and acts(p, joint)]
    if has_verb(passage, source.end, joint):
        last = near[0] if near and near[0].first > source.end and near[0].kind != "relative" else None
        return last if last and begins_clause(last) else source
    return near[0] if near else source


def _last_conjunct(cue: Cue, source: Phrase) -> Phrase:
    """The name with a title, where the translation cut a body's name in front of it in two."""
    second = next(iter(cue.passage.phrases.beginning(source.end + 1, cue.index, 1)), None)
    if source.tag_behind != "CC" or second is None:
        return source
    set_off = second.kind == "name" and second.tag_behind == ","
    return second if set_off and second.end - second.first > 2 else source


def _head_of_chain(cue: Cue, source: Phrase) -> Phrase:
    """Go left over prepositions: the person | in | charge | of | the office."""
    if cue.passage.has_marks(source.first, cue.index):
        return source
    for before in cue.phrases_before(source.first, MOST_STEPS):
        at = _link(cue.passage, source.first - 1)
        if at < 0:
            break
        if before.end != at or before.kind == "pronoun":
            break
        source = before
    return source


def holder_behind(end: int, body: Phrase) -> Phrase | None:
    """Who is named before token ``end`` behind a body's name that is part of their title."""
    behind = reversed(body.passage.phrases.beginning(body.end + 1, end, 2))
    return next((phrase for phrase in behind if _is_of_title(body, phrase)), None)


def _is_of_title(body: Phrase, held: Phrase) -> bool:
    """Whether a body's name is part of a title in front of a name: “Bank of Ostby Quay President Ann Lee”."""
    office = not vocabulary().offices.isdisjoint(held.words[1:-1])
    capital = body.passage.tokens[body.first].text[0].isupper() and body.passage.tags[body.first] in ("P", "J")
    plain = body.kind == "name" and capital and body.passage.tokens[body.end].lower in BODY_OF
    return office and held.kind == "name" and plain and is_body(body)


def _link(passage: Passage, at: int) -> int:
    """Where what ties a phrase to the one before begins: “of”, or “written by”; -1 where the token is neither."""
    if passage.tokens[at].lower == "by" and at and passage.tags[at - 1] == "VBN":
        return at - 1
    return at if passage.tags[at] in ("IN", "TO") and passage.tokens[at].lower in OF else -1
