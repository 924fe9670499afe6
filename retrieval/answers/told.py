"""What somebody is told to have said whom the articles quote nowhere: the sentence that tells it, as whosever it is.

"The minister says that it will be cheaper", in somebody else's words or in the article's own.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import standard
from corpus.english.grammar.lexicon import default_lexicon
from retrieval.answer import Answer, stating
from retrieval.answers.absent import is_on
from retrieval.answers.narration import body_sentences, narrated
from retrieval.answers.subject import names_all
from retrieval.language.patterns import INITIALLED, late
from retrieval.language.tokens import bare_words, fold, simplified, word_class, words_listed
from retrieval.people.bodies import is_kind
from retrieval.people.called import is_of_another
from retrieval.people.descriptions import is_description
from retrieval.people.subject_of import has_another_rank, is_subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.article import Span
    from retrieval.answer import Statement
    from retrieval.answers.absent import Absent
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

OF_NAME, OF_ROLE = 0.7, 0.5  # confidence where somebody is told by name, and by what they are
ON_TOPIC, AROUND = 0.4, 0.6  # of a topic that the sentence has to tell, or its paragraph
PASSIVE = word_class("passive")
SAYING = frozenset(("says", "said", "adds", "added", "writes", "wrote"))
# what stands behind a verb, with when it was said between: "promised in May to pay"
OBJECT = re.compile(
    r"(?: (?:in|on|at) (?:\d\w*|[A-Z]\w+)(?: \d+)?)?"
    r" (?!(?:in|on|at|back|off|again|and|but|when|after|before|while)\b)\S"
)
AS = re.compile(r"\bas (?:[\w-]+ ){0,4}$", re.IGNORECASE)
ASIDE = re.compile(r"^ (?:had |has |have )?(?P<verb>[a-z]+)[,.]")
SEARCHED = 8  # paragraphs looked at
SHOWN = 2  # sentences
SHORTEST = 2  # characters: a surname alone may be anybody's
ON_TOPIC_IN_CHINESE = 0.5  # of a topic that the paragraph and the one before have to tell
IN_CHINESE, IN_CHINESE_BARE = 0.75, 0.7  # confidence on a topic, and where none is asked for
MOST_SENTENCES = 200  # of a paragraph
BEGINS = "(?:^|[，。；！？”」）]|对此|而|但|则|不过|随后)"
BESIDE = "(?:方面|公司|官方|则|也|还|均|昨天|今天|昨日|今日|日前|随后|对此|曾|在[^，。；在]{1,12}?(?:中|上|时|里))"
MOST_BESIDE = 3  # of these between a name and its verb
# the name of whoever has a role, behind it: "The critic Ann Moe", "the critic, Ann Moe,"
NAMED_BEHIND = late(rf"^,? (?:{INITIALLED} ?){{1,3}}(?:,(?= ))?")


def told_of(absent: Absent, topic: Topic, question: Question) -> Answer | None:
    """What is told that somebody said, on a topic or at all; None where nothing is."""
    if absent.is_chinese:
        return _told_in_chinese(absent, topic, question)
    is_body = is_kind(absent.who) and (bool(topic.facets) or len(absent.collection.records) == 1)
    if not (absent.is_name or is_description(absent.who) or is_body):
        return None
    found = tuple(islice(_telling(absent, topic), SHOWN))
    return stating(question, OF_NAME if absent.is_name else OF_ROLE, found) if found else None


def _telling(absent: Absent, topic: Topic) -> Iterator[Statement]:
    """The sentences in which whoever is called so is the subject of a verb of speech."""
    collection = absent.collection
    for found in absent.places(SEARCHED):
        for utterance in collection.paragraphs.utterances(found.number):
            for place, span in enumerate(utterance.sentences):
                if _tells(absent, utterance.article.text[slice(*span)], utterance) and _is_on(
                    topic, place, utterance, collection
                ):
                    yield utterance.statement([place])


def _told_in_chinese(absent: Absent, topic: Topic, question: Question) -> Answer | None:
    """The sentence that tells it as the article's own: 对此甲厂回应，……."""
    if len(absent.last) < SHORTEST:
        return None
    found = next(_telling_in_chinese(absent, topic), None)
    return stating(question, IN_CHINESE if topic.facets else IN_CHINESE_BARE, [found]) if found else None


def _telling_in_chinese(absent: Absent, topic: Topic) -> Iterator[Statement]:
    """The Chinese sentences on a topic that tell of somebody."""
    named = re.compile(f"{BEGINS}{re.escape(absent.last)}")
    for record, paragraph, number in absent.places():
        if is_on(topic, number, absent.collection, ON_TOPIC_IN_CHINESE):
            for at, sentence in islice(body_sentences(record.article, paragraph.number), MOST_SENTENCES):
                plain = simplified(fold(record.article.text[slice(*sentence)]))
                if any(_tells_in_chinese(plain, name.end()) for name in named.finditer(plain)):
                    yield narrated(record.article, at, *sentence)


def _tells_in_chinese(plain: str, at: int) -> bool:
    """Whether a verb of speech stands behind a name that ends at a place, with little between."""
    for _ in range(MOST_BESIDE):
        beside = None if standard().tells(plain, at) else re.compile(BESIDE).match(plain, at)
        at = beside.end() if beside else at
    return standard().tells(plain, at)


def _tells(absent: Absent, sentence: str, utterance: Utterance) -> bool:
    """Whether a sentence says it of them: by the whole name somewhere in the article, or with every word of a role."""
    met = list(re.finditer(rf"\b{re.escape(absent.last)}\b", sentence, re.IGNORECASE))
    if not met or not bare_words(utterance.article.text if absent.is_name else sentence).issuperset(absent.words):
        return False
    for match in met:
        before, behind = sentence[: match.start()], sentence[match.end() :]
        if absent.is_name:
            is_other = not match[0][0].isupper() or is_of_another(before, " ".join(absent.words))
        else:
            is_other, behind = has_another_rank(before, absent.words), NAMED_BEHIND().sub("", behind)
        if is_other:
            continue
        if _is_aside(before, behind) or any(is_subject(before, behind[: verb.start()]) for verb in _verbs(behind)):
            return True
    return False


def _verbs(behind: str) -> Iterator[re.Match[str]]:
    """The verbs of speech behind a name that have an object or a clause: "says that", no "was praised", "called."."""
    words = list(re.finditer(r"[a-z]+", behind))
    for before, word in pairwise([None, *words]):
        is_verb = word is not None and word[0] in words_listed("telling.en.txt")
        is_passive = before is not None and before[0] in PASSIVE
        if (
            word is not None
            and is_verb
            and not is_passive
            and (word[0] in SAYING or OBJECT.match(behind[word.end() :]))
        ):
            yield word


def _is_aside(before: str, behind: str) -> bool:
    """Whether a verb with nothing behind it goes on with what stands before: "as Ann Moe had demanded,"."""
    aside = ASIDE.match(behind) if AS.search(before) else None
    return aside is not None and default_lexicon().tells(aside["verb"])


def _is_on(topic: Topic, place: int, utterance: Utterance, collection: Collection) -> bool:
    """Whether a sentence, most of what stands around it, or the title of the article is on a topic, if there is one."""
    article, english = utterance.article.id, topic.is_english

    def told(span: Span) -> float:
        return topic.coverage(collection.paragraphs.terms_in(article, span, english=english))

    return (
        not topic.facets
        or told(utterance.sentences[place]) >= ON_TOPIC
        or told(utterance.paragraph.span) >= AROUND
        or names_all(topic, article, collection)
    )
