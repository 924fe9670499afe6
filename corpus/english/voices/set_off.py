"""Names that a description sets off from their verb: “Ann Lee, the port's chief adviser, said”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.bodies import is_region
from corpus.english.grammar.clauses import FINITE, PARTICIPLES, has_clause, is_behind_according_to
from corpus.english.grammar.vocabulary import vocabulary

if TYPE_CHECKING:
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.voices.cues import Cue

DESCRIPTIONS = frozenset({"N", "P", "J", "D", "CD", "IN", "CC", "POS", "PP$", "TO", "R"}) | frozenset(",-–&().’'")
MOST_WORDS = 45  # tokens from a name to its verb


def described(cue: Cue) -> Phrase | None:
    """The name in “Ann Lee, the port's chief adviser, said”, whatever subjects stand in front of it."""
    finite = cue.tag in ("VBD", "VBZ", "VBP") and cue.index > cue.first
    near = cue.phrases_before(cue.index, 1) if finite and cue.passage.tags[cue.index - 1] == "," else []
    if finite and not near:
        return _held_behind(cue)
    name = apposed_to(cue, near[0]) if near and near[0].end == cue.index - 1 else None
    joint = name is not None and cue.passage.tags[max(0, name.first - 2) : name.first] in (["PRP", "CC"], ["P", "CC"])
    if name is not None or not near:
        return None if joint else name  # she and Ann Lee, the adviser, said
    return _opening_name(cue)


def apposed_to(cue: Cue, source: Phrase) -> Phrase | None:
    """The name before the comma when all that stands between it and the cue describes it."""
    if cue.index == 0 or cue.passage.tags[cue.index - 1] not in (",", "R", "MD"):
        return None
    low = max(cue.first, cue.index - MOST_WORDS)
    near = cue.passage.phrases.before(source.first - 1, low, MOST_WORDS)
    names = (p for p in reversed(near) if p.kind == "name" and not is_region(p))
    return next((p for p in names if _is_described(cue, p)), None)


def set_off_behind(cue: Cue, source: Phrase) -> Phrase | None:
    """Ann Lee of “Ann Lee, a lawyer in the port, left early, saying”, found from the lawyer."""
    passage, comma = cue.passage, source.first - 1
    if source.kind != "common" or comma <= cue.first or passage.tags[comma] != ",":
        return None
    near = [phrase for phrase in cue.phrases_before(comma, 1) if phrase.kind == "name" and phrase.end == comma]
    close = next((at for at in range(source.end, cue.index) if passage.tags[at] == ","), cue.index)
    if not near or close == cue.index or not DESCRIPTIONS.issuperset(passage.tags[source.end : close]):
        return None
    while passage.tags[close + 1] == "R":
        close += 1
    acts = passage.tags[close + 1] in FINITE and _opens_clause(cue, near[0])
    return near[0] if acts else None


def _held_behind(cue: Cue) -> Phrase | None:
    """The name in “Ann Lee, director of works at the Board of Roads and Harbours told”, without a comma."""
    comma = next((at for at in range(cue.index - 1, cue.first, -1) if cue.passage.tags[at] == ","), None)
    if comma is None or not DESCRIPTIONS.issuperset(cue.passage.tags[comma + 1 : cue.index]):
        return None
    name = next((p for p in cue.phrases_before(comma, 1) if p.kind == "name" and p.end == comma), None)
    first = next(iter(cue.passage.phrases.after(comma + 1, cue.index, 1)), None)
    held = first is not None and vocabulary().is_role(first.head_word)
    of = first is not None and first.tag_behind == "IN"
    return name if name and held and of and _opens_clause(cue, name) else None


def _opening_name(cue: Cue) -> Phrase | None:
    """The name that begins “Ann Lee, a lecturer at the School of Work who did not sign it, said”, however far away."""
    passage = cue.passage
    first = next(iter(passage.phrases.beginning(cue.first, cue.index, 1)), None)
    if first is None or first.kind != "name" or first.tag_behind != ",":
        return None
    if passage.tags[first.end + 1] not in {"D", "PP$", "N", "J", "W"}:
        return None
    relative = False
    for at in range(first.end + 1, cue.index):
        relative = passage.tags[at] != "," and (relative or passage.tags[at] == "W")
        if passage.quoted[at] != -1 or (passage.tags[at] in FINITE and not relative):
            return None
    return first


def _is_described(cue: Cue, name: Phrase) -> bool:
    """Whether nothing but a description, set off by commas, stands between the name and the cue."""
    tags = cue.passage.tags[name.end : cue.index]
    return (
        tags[:1] == [","]
        and _opens_clause(cue, name)
        and not (is_behind_according_to(name) and "," not in tags[1:])
        and all(tag in DESCRIPTIONS or tag in PARTICIPLES for tag in tags)
        and not has_clause(cue.passage, name.end + 1, cue.index)
    )


def _opens_clause(cue: Cue, phrase: Phrase) -> bool:
    """Whether the phrase may be a subject: first in its sentence, or after a mark, a comma or a conjunction."""
    passage, at = cue.passage, phrase.first - 1
    return (
        at < cue.first
        or passage.quoted[at] != -1
        or passage.tags[at] in (",", "CC", ".", ":", "W")
        or passage.tokens[at].lower == "that"
        or is_behind_according_to(phrase)
    )
