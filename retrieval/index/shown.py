"""What may be shown of a quotation: its own words, or the sentence without which they mean something else."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.tagging import default_tagger
from corpus.english.grammar.tokens import tokenise
from corpus.sentences import sentences
from retrieval.language.patterns import any_of, late
from retrieval.language.tokens import HAN, simplified, word_list, words_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus.article import Article, Language, Paragraph
    from corpus.quotation import Quotation

VERBS = "reporting_verbs.en.txt"
# characters of reported words that can stand alone, and English words: “her own daughter” tells nothing
LEAST_REPORT, LEAST_WORDS = {"en": 15, "zh": 7}, 5
THAT = re.compile(r"that,?\s+(?=\S)", re.IGNORECASE)
WISHED = re.compile(r"(?:not )?to [a-z]")  # what somebody told others to do
NEGATED = "n't"
WORD = re.compile(r"[\w']+")
VERBAL = FINITE | {"VBN"}  # as tagged: the past tense of “the summit accomplished little” may pass for a participle
TURNED_ZH = re.compile(r"(?:没有|并未|未曾|不愿|拒绝|从未|不|未)\S{0,2}$")
# what was told stands behind it: "she had told Per Holt", "it had warned the board"
TOLD = late(
    rf"\b{any_of(words_for(VERBS)['telling'])} "
    r"(?:(?:(?:the|his|her|their|an?) )?[\w’'-]+|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})$"
)
QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?")
RELATIVE = re.compile(r"\b(?:that|which|who|whom|whose|where)$")  # in front of a speaker, of whom only a clause is
BEFORE_SPEAKER = 12  # characters among which such a word stands
ALMOST_OWN = 0.2  # part of a sentence that may be quoted while the sentence counts as the article's own
TELLING = 40  # characters of a sentence with a cue, beside speaker and words, from which it tells something as well
TELLING_BESIDE = 80  # the same where the words are direct
# the cue of somebody who is not known to speak, behind their words: 某岚说。
BARE_CUE = re.compile(r"[^\s，、：:]{2,8}(?:说|说道|表示|称|指出|介绍|强调|写道|告诉记者)[。！!]")
TELLING_HAN, TELLING_BESIDE_HAN = 8, 16  # the same in Chinese: when, where and on what occasion it was said
CLAUSE = re.compile(r", (?:who|which|whose|where) (?:[\w'’-]+ ){1,2}[\w'’-]+")  # opens a clause that tells something
# words that only stand in a sentence which tells something: "he left the mill and took up, as Lind says, …"
ASIDE = late(rf",? as (?:[\w’'.-]+ ){{1,3}}{any_of(words_for(VERBS)['aside'])}\b")


def shown_span(article: Article, paragraph: Paragraph, quotation: Quotation, others: Sequence[Quotation] = ()) -> Span:
    """What may be quoted of a quotation: direct words as they are, a report without its "that".

    Where the verb turns the meaning ("denied", "refused", "neither ... would say"), or too little is left without it,
    the whole sentence; a report with its verb amid it ("The mill, Webb said, will close") as far as it goes.
    """
    span = quotation.span
    if quotation.form == "direct" or quotation.cue is None or quotation.parent is not None:
        return span
    text = article.text
    around = _around(text, paragraph, span, quotation.cue)
    if not around:
        return span
    halves = [q.span for q in others if q.form == "indirect" and q.cue == quotation.cue and around[0].holds(q.span)]
    if halves and len(around) == 1 and min(halves).start < quotation.cue.start < max(halves).end:
        first = min(halves).start
        if not _turns(text[first : quotation.cue.end]):  # "did not say how much" is no sentence
            return Span(first, max(half.end for half in halves))
    behind = max(span.start, quotation.cue.end)  # "told them not to look"
    lead = text[around[0].start : max(behind, around[0].start)]
    cue, words = text[slice(*quotation.cue)], text[slice(*span)]
    if _is_plain(cue, lead) and _stands_alone(words, article.language) and (_is_of_saying(cue) or _is_clause(words)):
        that = THAT.match(text, span.start, span.end)
        return Span(that.end(), span.end) if that else span
    return Span(around[0].start, around[-1].end)


def _around(text: str, paragraph: Paragraph, span: Span, cue: Span) -> list[Span]:
    """The sentences of a paragraph in which somebody's words and their verb stand."""
    every = sentences(text, paragraph.span)
    first = bisect_right(every, min(span.start, cue.start), key=attrgetter("end"))
    last = bisect_left(every, max(span.end, cue.end), key=attrgetter("start"))
    return [sentence for sentence in every[first:last] if sentence.overlap(span) or sentence.holds(cue)]


def is_a_clause(article: Article, paragraph: Paragraph, quotation: Quotation, others: Sequence[Quotation] = ()) -> bool:
    """Whether a report is but a clause of a sentence that has to be shown whole: "a cup that Webb said was his".

    The sentence is no words of Webb's, but the article's own.
    """
    mention = quotation.mention
    if quotation.form == "direct" or mention is None:
        return False
    near = max(paragraph.span.start, mention.start - BEFORE_SPEAKER)
    if not RELATIVE.search(article.text[near : mention.start].rstrip()):
        return False
    return shown_span(article, paragraph, quotation, others) != quotation.span


def are_anothers(other: Quotation, quotation: Quotation, shown: Span) -> bool:
    """Whether the sentence around a report holds direct words of somebody else, or around a clause of a report theirs.

    石岚表示，船票会涨，林海称不涨。 is no report of 林海's.
    """
    apart = other.speaker != quotation.speaker and not other.span.overlap(quotation.span)
    before = other.form == "indirect" and other.speaker is not None and other.span.end <= quotation.span.start
    return apart and (other.form == "direct" or before) and shown.overlap(other.span) > 0


def beside_anothers(article: Article, quotation: Quotation) -> Span:
    """What may be quoted of a report in a sentence with somebody else's words: with its verb where that is needed.

    石岚表示，船票会涨，林海否认渡轮停航。 is shown as 林海否认渡轮停航.
    """
    cue, span, text = quotation.cue, quotation.span, article.text
    if cue is None or quotation.form == "direct" or quotation.parent is not None:
        return span
    told = [span, cue, quotation.mention or cue]
    clause = Span(min(each.start for each in told), max(each.end for each in told))
    is_plain = _is_plain(text[slice(*cue)], text[clause.start : max(span.start, cue.end)])
    return span if is_plain and _stands_alone(text[slice(*span)], article.language) else clause


def _stands_alone(words: str, language: Language) -> bool:
    """Whether reported words are enough to tell something without the sentence around them."""
    if language == "zh":
        return len(words) >= LEAST_REPORT[language]
    is_long = len(words) >= LEAST_REPORT[language] and len(words.split()) >= LEAST_WORDS
    return is_long and not WISHED.match(words) and not TOLD().search(words)


def _is_of_saying(cue: str) -> bool:
    """Whether what stands behind a verb is nearly always a clause, as it is in Chinese: “said Lee leads”."""
    return HAN.search(cue) is not None or not _verbs("saying").isdisjoint(cue.casefold().split())


def _is_clause(words: str) -> bool:
    """Whether reported words have a verb of their own, as “the sale of his boats” of “announced the sale …” has not."""
    return not VERBAL.isdisjoint(default_tagger().tag(tokenise(words, Span(0, len(words)))))


def _is_plain(cue: str, lead: str) -> bool:
    """Whether reported words keep their meaning without the verb that reports them."""
    if HAN.search(cue):
        spelled = simplified(cue)
        turning = any(word in spelled for word in word_list("turning_cues.zh.txt"))
        return not turning and TURNED_ZH.search(simplified(lead)) is None
    first = cue.casefold().split()[:1]
    return not (_verbs("saying") | _verbs("plain")).isdisjoint(first) and not _turns(QUOTED.sub(" ", lead))


def _turns(lead: str) -> bool:
    """Whether what stands in front of reported words means that nobody said them."""
    words = WORD.findall(lead.casefold().replace("’", "'"))
    return any(word in _verbs("turning") or word.endswith(NEGATED) for word in words)


@cache
def _verbs(kind: str) -> frozenset[str]:
    """The English words of a kind that report."""
    return frozenset(words_for(VERBS)[kind])


def tells(text: str, sentence: Span, quoted: Sequence[Quotation]) -> bool:
    """Whether a sentence says more than who speaks and what they say, if only behind "who" or "which"."""
    said = disjoint(q.span for q in quoted)
    covered = sum(sentence.overlap(span) for span in said)
    if not any(q.cue and sentence.holds(q.cue) for q in quoted):
        return covered <= ALMOST_OWN * (sentence.end - sentence.start) and not BARE_CUE.fullmatch(text, *sentence)
    if ASIDE().search(text, *sentence):
        return True
    cues = [q.cue for q in quoted if q.cue]
    clauses = (Span(*match.span()) for match in CLAUSE.finditer(text, *sentence))
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
