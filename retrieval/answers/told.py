"""What somebody is told to have said whom the articles quote nowhere: the sentence that tells it, as whosever it is.

"The minister says that it will be cheaper", in somebody else's words or in the article's own.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from retrieval.answer import KIND_OF, Answer
from retrieval.answers.subject import names_all
from retrieval.language.tokens import HAN, bare_words, fold, stop_words, words_listed
from retrieval.people.called import is_of_another
from retrieval.people.descriptions import described, is_description
from retrieval.people.naming import honorifics
from retrieval.people.subject_of import has_another_rank, is_subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.article import Span
    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

OF_NAME, OF_ROLE = 0.7, 0.5  # confidence where somebody is told by name, and by what they are
ON_TOPIC, AROUND = 0.4, 0.6  # of a topic that the sentence has to tell, or its paragraph
PASSIVE = frozenset(("is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"))
SAYING = frozenset(("says", "said", "adds", "added", "writes", "wrote"))
OBJECT = re.compile(r" (?!(?:in|on|at|back|off|again|and|but|when|after|before|while)\b)\S")
AS = re.compile(r"\bas (?:[\w-]+ ){0,4}$", re.IGNORECASE)
ASIDE = re.compile(
    r"^ (?:had |has |have )?(?:demanded|said|says|warned|claimed|suggested|proposed|promised|put it)\b[,.]"
)
SEARCHED = 8  # paragraphs looked at
SHOWN = 2  # sentences


def told_of(who: str, topic: Topic, question: Question, collection: Collection) -> Answer | None:
    """What is told that somebody said, on a topic or at all; None where nothing is.

    ``who`` is a folded stretch of the question that names nobody who speaks.
    """
    said = [word for word in fold(who).split() if word not in stop_words("en")]
    words = [word for word in said if word not in honorifics()] or said
    if not words or HAN.search(who):
        return None
    is_name = all(word in question.names for word in words)
    if not (is_name or is_description(who)):
        return None
    last = words[-1] if is_name else described(who).split()[-1]
    found = tuple(islice(_telling(last, words, topic, collection, is_name=is_name), SHOWN))
    if not found:
        return None
    people = tuple(dict.fromkeys(s.speaker for s in found if s.speaker))
    sure = OF_NAME if is_name else OF_ROLE
    return Answer(question.text, question.language, KIND_OF[found[0].form], sure, found, people)


def _telling(
    last: str, words: list[str], topic: Topic, collection: Collection, *, is_name: bool
) -> Iterator[Statement]:
    """The sentences in which whoever is called so is the subject of a verb of speech."""
    for hit in collection.search(" ".join(words), SEARCHED):
        number = collection.number_at(hit)
        for utterance in collection.paragraphs.utterances(number):
            for place, span in enumerate(utterance.sentences):
                sentence = utterance.article.text[slice(*span)]
                if _tells(last, words, sentence, utterance, is_name=is_name) and _is_on(
                    topic, place, utterance, collection
                ):
                    yield utterance.statement([place])


def _tells(last: str, words: list[str], sentence: str, utterance: Utterance, *, is_name: bool) -> bool:
    """Whether a sentence says it of them: by the whole name somewhere in the article, or with every word of a role."""
    have = bare_words(utterance.article.text if is_name else sentence)
    if not all(word in have for word in words):
        return False
    for match in re.finditer(rf"\b{re.escape(last)}\b", sentence, re.IGNORECASE):
        before, behind = sentence[: match.start()], sentence[match.end() :]
        if is_name and (not match[0][0].isupper() or is_of_another(before, " ".join(words))):
            continue
        if not is_name:
            if has_another_rank(before, words):
                continue
            behind = _named_behind().sub("", behind)
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
    return AS.search(before) is not None and ASIDE.match(behind) is not None


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


@cache
def _named_behind() -> re.Pattern[str]:
    """The name of whoever has a role, behind it: "The critic Ann Moe", "the critic, Ann Moe,"."""
    return re.compile(r"^,? (?:[A-Z][\w’'.-]+ ?){1,3}(?:,(?= ))?")
