"""What a question asks for has to be told: who opposes a thing is nobody who only mentions it.

In Chinese 净利润 is told by no sum of a contract, and nothing of a man by what his wife said: of a question with a name
and a thing the name finds the paragraph by itself, whatever the thing. In encyclopedias, which are asked in their own
words, the confidence tells as much.

Of a question of two words a paragraph that names one and has nothing like the other tells neither: "Who owns the mill?"
is not answered by whatever names the mill. What is like both stands for one of them: "Where are diamonds mined?" is not
answered by a paragraph on mining.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.sentences import sentences
from retrieval.language.forms import chinese_kin
from retrieval.language.patterns import late
from retrieval.language.titles import chinese_offices
from retrieval.language.tokens import HAN, fold, simplified, stem, stems, terms, word_list, words_listed
from retrieval.passages.deed import SHORT, without
from retrieval.people.office_words import HEADS
from retrieval.questions.predicate import ASKING, words_of
from retrieval.questions.thing import thing_asked_for, told_without
from retrieval.topics.retold import asks_for_side, is_of_stance, takes_the_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.passages.candidates import Candidate
    from retrieval.passages.search import Search
    from retrieval.questions.question import Question
    from retrieval.topics.facet import Facet

# what stands between the thing asked for and the word that asks: 净利润是多少, 总部在哪里, 职工有几人
ASKS = late(
    "(?:是|为|有|叫|达|达到)(?:什么|多少|哪|谁|几|多[大高长重远])|(?:在|设在|位于)(?:哪里|哪儿|哪$|何处|什么地方)"
    "|(?:(?:一|每)[一-龥](?:卖|要|得|值|收)?|卖|值)(?:多少钱|几块钱|几元)"
)
NOTHING_LIKE = 0.25  # strength below which a thing is missing
HARDLY_LIKE = 0.3  # the same of any noun of an English question
MUCH = 0.15  # of a topic, which is missing with such nouns
BESIDE = 0.9  # of what the paragraph before and the titles have of it
SOMEBODY = 0.5  # the same of an office or a relative, for whom another one will not do
WORDS = 2  # of the questions that are meant: with more of them what is missing says less
MISSING, WHOLE = 0.3, 0.95  # strength below which a word is missing, and from which it is there itself
WHOLE_TITLE = 0.75  # the same of a title
YES_OR_NO = re.compile(
    r"^(?:and |so |but )?(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)\b"
    r"|[吗嘛么]$|是否|是不是|有没有"
)
FOR_A_YES = re.compile("[吗嘛]$|(?<![什怎多这那])么$|是否|是不是|有没有")
LIGHT = frozenset("来去到做弄搞会能要有")  # verbs that say little
OF_A_KIND = ("which", "where", "number")  # what they ask for is no answer to what the corpus lacks


def lacks_what_is_asked(best: Candidate, search: Search, question: Question) -> bool:
    """Whether Chinese news has nothing like the thing that a question asks for, or not the one whom it names."""
    if lacks_the_claim(best, search, question):
        return True
    facets = [facet for facet in search.topic.facets if not facet.exact]
    is_dated = search.asks == "when"  # 成功是哪天: what happened is no thing
    things = [] if is_dated else list(_things(facets, question.plain))
    if any(_strength(thing, best, search.collection) < NOTHING_LIKE for thing in things):
        return True
    meant = things if search.asks == "who_said" else facets  # whom somebody speaks of may go by any name
    return any(_lacks_somebody(facet, best, search.collection) for facet in meant if _is_somebody(facet.word))


def lacks_the_claim(best: Candidate, search: Search, question: Question) -> bool:
    """Whether a paragraph has nothing like the last word of a Chinese question for a yes: 渡轮不安全 of 渡轮."""
    if question.language != "zh" or best.utterance.article.language != "zh" or not FOR_A_YES.search(question.plain):
        return False
    last = max(search.topic.facets, key=lambda facet: question.plain.rfind(facet.word), default=None)
    paragraph = search.collection.paragraphs.terms_of(best.number, english=search.topic.is_english)
    told = last is None or _is_told_by_title(last, best, search) or last.strength(paragraph) >= NOTHING_LIKE
    return not told


def lacks_the_thing(best: Candidate, search: Search, question: Question) -> bool:
    """Whether an English question to news asks who or what a thing is of which the paragraph has nothing.

    Neither has the title of the article, nor has the speaker's: "Who was the pilot?" is answered by one, or by nobody.
    What a thing is may be told in other words where the question is long.
    """
    is_held = len(search.topic.facets) <= SHORT or question.plain.startswith("who")
    thing = thing_asked_for(question.text) if is_held else None
    facet = next((each for each in search.topic.facets if each.word == thing), None)
    return facet is not None and not facet.exact and _strength(facet, best, search.collection) < SOMEBODY


def lacks_nouns(best: Candidate, search: Search, question: Question) -> bool:
    """Whether an English question to news has nouns of which nothing near the passage has anything like them.

    "How much would the border wall cost?" has a cost in common with what neither walls nor borders have to do with.
    Not held to it are whoever says a thing, mostly in other words, and "how many", whose number tells enough.
    """
    topic = search.topic
    words = words_of(question.text)
    is_said = search.asks == "who_said" and best.utterance.speaker is not None
    if is_said or "how many" in question.plain or not any(each.word in ASKING for each in words):
        return False
    tags = {stem(each.word): each.tag for each in words}
    kind = search.focus if search.asks == "which" else ()  # "which sport" is answered by a sport that is not called one
    untold = {*kind, *told_without()}
    nouns = [f for f in topic.facets if tags.get(f.word, "N").startswith("N") and f.word not in untold]
    missing = sum(facet.specificity for facet in nouns if _nearest(facet, best, search.collection) < HARDLY_LIKE)
    return missing >= MUCH * topic.weight


def _nearest(facet: Facet, best: Candidate, collection: Collection) -> float:
    """How surely a passage or its paragraph has it, or nearly so what stands beside: the one before and the titles."""
    read, utterance = collection.paragraphs, best.utterance
    here = (read.terms_of(best.number), read.terms_in(utterance.article.id, utterance.span))
    beside = (read.terms_before(best.number), read.with_title(best.number)[1], *map(terms, utterance.titles))
    return max(*map(facet.strength, here), BESIDE * max(map(facet.strength, beside)))


def takes_no_side(best: Candidate, search: Search) -> bool:
    """Whether it is asked who takes a stance, and nothing there has the thing, or no sentence near takes a side."""
    topic = search.topic
    stances = [facet for facet in topic.facets if is_of_stance(facet.word)] if search.asks == "who_said" else []
    things = [facet for facet in topic.facets if facet not in stances]
    if not stances or not things:
        return False
    there = search.collection.paragraphs.with_title(best.number, english=topic.is_english)
    sides = [facet for facet in stances if asks_for_side(facet)]
    near = search.terms(best.utterance, _with_sentences_beside(best.utterance)) if sides else None
    if near is not None and not any(takes_the_side(facet, near) for facet in sides):
        return True
    return all(facet.strength(words) < NOTHING_LIKE for facet in things for words in there)


def _with_sentences_beside(utterance: Utterance) -> Span:
    """The sentences of an utterance with the one before them and the one behind, in its paragraph."""
    every = list(sentences(utterance.article.text, utterance.paragraph.span))
    held = [place for place, sentence in enumerate(every) if sentence.overlap(utterance.span)]
    return Span(every[max(held[0] - 1, 0)].start, every[min(held[-1] + 1, len(every) - 1)].end)


def _things(facets: list[Facet], question: str) -> Iterator[Facet]:
    """The facets right in front of what asks, and whose it is: 盐业的总部在哪里, but no 金额."""
    for facet in facets:
        tells = len(facet.word) > 1 and facet.word in question and facet.word not in word_list("untold.zh.txt")
        if tells and ASKS().match(question, question.rindex(facet.word) + len(facet.word)):
            yield facet
            before = question[: question.rindex(facet.word)].removesuffix("的")
            yield from (other for other in facets if len(other.word) > 1 and before.endswith(other.word))


def _is_somebody(word: str) -> bool:
    """Whether a word is a relative, or an office of which a body has one."""
    return word in chinese_kin() or (word in chinese_offices() and word.endswith(HEADS))


def _lacks_somebody(facet: Facet, best: Candidate, collection: Collection) -> bool:
    """Whether they are not there: a 副市长 is no 市长, but a 县委书记 is a 书记."""
    utterance = best.utterance
    paragraph = utterance.article.text[slice(*utterance.paragraph.span)]
    told = simplified(fold(" ".join((paragraph, *utterance.titles))))
    if facet.word in told:
        return not re.search(f"(?<!副){re.escape(facet.word)}", told)
    return _strength(facet, best, collection) <= SOMEBODY


def _strength(facet: Facet, best: Candidate, collection: Collection) -> float:
    """How surely a paragraph, the title of whoever speaks or that of the article has it."""
    told = (*collection.paragraphs.with_title(best.number), *map(terms, best.utterance.titles))
    return max(map(facet.strength, told))


def tells_half(best: Candidate, search: Search, question: str, *, foreign: bool = False) -> bool:
    """Whether the best paragraph has one of two words asked for and no more.

    Asked by "who", "when" or for a yes; by "which", "where" or "how many" where the corpus lacks the other word. In one
    that is ``foreign`` to the question's language no word stands itself.
    """
    topic = search.topic
    if len(topic.facets) != WORDS:
        return False
    is_short = search.asks in ("who_said", "when") or YES_OR_NO.search(question) is not None
    if not is_short and not (search.asks in OF_A_KIND and topic.is_english):
        return False
    paragraph = search.collection.paragraphs.terms_of(best.number, english=topic.is_english)
    least, most = sorted(topic.facets, key=lambda facet: facet.strength(paragraph))
    if HAN.match(least.word) and (least.word in LIGHT or _is_told_by_title(least, best, search)):
        return False
    is_there = foreign or most.strength(paragraph) >= WHOLE
    untold = told_without() | (_light() if search.asks == "number" else frozenset())
    if least.exact or not is_there or least.word in untold or (least.known and not is_short):
        return False
    own = {term for way in most.own_words for term in way}
    return least.weigh(without(paragraph, own) if topic.is_english else paragraph) < MISSING


@cache
def _light() -> frozenset[str]:
    """Verbs, as terms, that an answer with the number does without."""
    return stems(words_listed("light_verbs.en.txt"))


def _is_told_by_title(facet: Facet, best: Candidate, search: Search) -> bool:
    """Whether a missing word is what whoever speaks is called, or in the article's title, which is about it."""
    titles, of_article = best.utterance.titles, search.collection.paragraphs.title_of(best.utterance.article.id)
    if facet.strength(of_article) >= WHOLE:
        return True
    return any(facet.word in simplified(fold(t)) or facet.strength(terms(t)) >= WHOLE_TITLE for t in titles)
