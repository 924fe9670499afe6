"""Whom “they” and “it” mean: the body or the people that the sentence before is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.vocabulary import vocabulary

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase

MOST_PHRASES = 8  # phrases


def group_before(source: Phrase) -> Span | None:
    """What the pronoun at ``source`` means, when it fits the first subject of its sentence or of the one before."""
    passage = source.passage
    first, _ = passage.sentence_at(source.first)
    many = source.first_word in ("they", "them")
    own = _first_subject(passage, (first, source.first), many=many) if many else None
    if own or not first:
        return own
    return _first_subject(passage, passage.sentence_at(first - 1), many=many)


def document_before(source: Phrase) -> Span | None:
    """The last document of the sentence before the one of “It reads: “…””."""
    first, _ = source.passage.sentence_at(source.first)
    low = source.passage.sentence_at(first - 1)[0] if first else 0
    near = source.passage.phrases.before(first, low, MOST_PHRASES)
    known = vocabulary().documents
    found = next((p for p in near if not p.possessor and p.head_word in known), None)
    return found.span if found else None


def is_past(source: Phrase, at: int, spoke: int) -> bool:
    """Whether a person ``spoke`` in the paragraph since the group ``at`` an offset, two sentences or more ago.

    “They” hardly means that group then.
    """
    passage = source.passage
    if source.first_word != "they":
        return False
    first = passage.sentence_at(source.first)[0]
    before = passage.tokens[passage.sentence_at(first - 1)[0]].start if first else passage.span.start
    return at < before and max(at, passage.span.start) <= spoke


def _first_subject(passage: Passage, stretch: tuple[int, int], *, many: bool) -> Span | None:
    """The first subject between two tokens, where it is a body or several people."""
    near = passage.phrases.after(*stretch, MOST_PHRASES)
    if many and (pair := next((span for p in near if (span := _pair(p))), None)):
        return pair
    crowd = next((p for p in near if many and _is_number_of(p)), None)
    if crowd and FINITE.intersection(passage.tags[crowd.end + 2 : crowd.end + 3]):
        return passage.between(crowd.first, crowd.end + 2)
    subject = next((p for p in near if not p.possessor and p.tag_behind in FINITE), None)
    return subject.span if subject and _fits(subject, many=many) else None


def _fits(subject: Phrase, *, many: bool) -> bool:
    """Whether the subject is a body, or several people."""
    if subject.kind not in ("common", "name") or (subject.first and subject.tag_before in ("CC", "IN")):
        return False
    head = subject.head_word
    return head in vocabulary().organisations or (many and _are_people(head))


def _pair(phrase: Phrase) -> Span | None:
    """“Ann Lee and her brother” when both are people and what follows is their verb."""
    passage = phrase.passage
    if phrase.tag_behind != "CC":
        return None
    second = next((p for p in passage.phrases.after(phrase.end + 1, len(passage.tokens), 2) if not p.possessor), None)
    if second is None or second.first != phrase.end + 1 or second.end >= len(passage.tags):
        return None
    people = all(_is_person(p) for p in (phrase, second))
    return passage.between(phrase.first, second.end) if people and second.tag_behind in FINITE else None


def _is_person(phrase: Phrase) -> bool:
    head = phrase.head_word
    return phrase.kind == "name" or vocabulary().is_person(head)


def _is_number_of(subject: Phrase) -> bool:
    """Whether it is “hundreds of sailors”."""
    of = subject.passage.words(subject.end - 1, subject.end + 2)
    return of[0] in {"hundreds", "thousands", "dozens", "scores", "tens"} and of[1:2] == ["of"] and _are_people(of[-1])


def _are_people(head: str) -> bool:
    """Whether a plural is that of an office or of somebody: “pilots”, “voters”."""
    return head.endswith("s") and vocabulary().is_person(head)
