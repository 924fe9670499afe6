"""Whether a sentence tells something of the article's own, beside who speaks and what they say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.article import Span
from retrieval.language.tokens import HAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.quotation import Quotation

ALMOST_OWN = 0.2  # part of a sentence that may be quoted while the sentence counts as the article's own
TELLING = 40  # characters of a sentence with a cue, beside speaker and words, from which it tells something as well
TELLING_BESIDE = 80  # the same where the words are direct
TELLING_HAN, TELLING_BESIDE_HAN = 8, 16  # the same in Chinese: when, where and on what occasion it was said
RELATIVE = re.compile(r", (?:who|which|whose|where) (?:[\w'’-]+ ){1,2}[\w'’-]+")  # opens a clause that tells something
# words that only stand in a sentence which tells something: "he left the mill and took up, as Lind says, …"
ASIDE = re.compile(r",? as (?:[\w’'.-]+ ){1,3}(?:puts?|said|says|calls|called|recalls|recalled|remembers)\b")


def tells(text: str, sentence: Span, quoted: Sequence[Quotation]) -> bool:
    """Whether a sentence says more than who speaks and what they say, if only behind "who" or "which"."""
    said = disjoint(q.span for q in quoted)
    covered = sum(sentence.overlap(span) for span in said)
    if not any(q.cue and sentence.holds(q.cue) for q in quoted):
        return covered <= ALMOST_OWN * (sentence.end - sentence.start)
    if ASIDE.search(text, *sentence):
        return True
    cues = [q.cue for q in quoted if q.cue]
    clauses = (Span(*match.span()) for match in RELATIVE.finditer(text, *sentence))
    if any(not any(clause.overlap(span) for span in (*said, *cues)) for clause in clauses):
        return True
    introducing = {q.mention: len(q.title or "") + q.mention.end - q.mention.start for q in quoted if q.mention}
    own = sentence.end - sentence.start - covered - sum(introducing.values())
    is_indirect = all(q.form == "indirect" for q in quoted)
    if HAN.search(text, *sentence):
        return own >= (TELLING_HAN if is_indirect else TELLING_BESIDE_HAN)
    return own >= (TELLING if is_indirect else TELLING_BESIDE)


def disjoint(spans: Iterable[Span]) -> list[Span]:
    """The union of spans as spans that do not overlap."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
