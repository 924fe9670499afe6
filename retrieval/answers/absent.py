"""Somebody who is asked about and does not speak: what they are called, where that stands, and that they declined."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from corpus.patterns import table
from retrieval.answer import Answer, stating
from retrieval.answers.narration import body_sentences, narrated
from retrieval.answers.weighing import SHOWN
from retrieval.language.tokens import HAN, bare_words, fold, simplified, stop_words
from retrieval.people.called import is_of_another
from retrieval.people.chinese_naming import NAME_LENGTHS, is_a_name
from retrieval.people.descriptions import described, is_description
from retrieval.people.naming import honorifics
from retrieval.people.subject_of import JOINING, PRONOUNS, has_another_rank, is_subject, names_in
from retrieval.people.unheard import in_full

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from corpus.article import Article, Paragraph
    from corpus.quotation import Record
    from retrieval.answer import Statement
    from retrieval.collection import Collection, Hit
    from retrieval.questions.question import Question

    # whether a name is the subject of a verb, by what stands before it, itself, and what stands between the two
    Told = Callable[[str, str, str], bool]

SEARCHED = 20  # paragraphs looked at
MOST_SOUGHT = 6  # paragraphs in which a name is looked for
TOLD = 0.9  # confidence in a sentence that tells that somebody did not speak
REACH = 60  # characters between a Chinese name and what it did not do
SEVERAL = 2  # words of a name, of which others may share one
OF_ANOTHER = re.compile("(?:对于?|就|关于|与|和|向) ?$")  # a name behind which somebody else's verb follows
# what may stand behind a comma: with anything else the subject may be another
ADVERBIAL = re.compile(
    "(?:但|却|而|也|又|并|仍|均|都|至今|目前|随后|当时|一直|始终|最终|对此|就此)*"
    "(?:截[至止][^,]*(?:[时前晚早日天午间点今]|发稿|现在))?"
)


class Place(NamedTuple):
    """A paragraph that a search finds: with the record of its article, and its number as a document."""

    record: Record
    paragraph: Paragraph
    number: int


@dataclass(frozen=True)
class Absent:
    """``who`` is a stretch of a question, ``words`` are those of it that tell, folded, of a name without its titles.

    ``last`` is the one by which a sentence may call somebody: the last one of a name, or what a description says that
    they are. A stretch in Chinese is one word.
    """

    who: str
    words: tuple[str, ...]
    last: str
    is_name: bool
    collection: Collection

    @classmethod
    def of(cls, who: str, question: Question, collection: Collection) -> Absent:
        """Whoever a stretch means; a name is what the asker wrote as one."""
        if HAN.search(who):
            word = simplified(fold(who)).strip()
            return cls(who, (word,), word, is_name=False, collection=collection)
        told = [word for word in fold(who).split() if word not in stop_words("en")]
        *_, last = ("", *(word for word in described(who).split() if word in told))
        named = [word for word in told if word not in honorifics()]
        is_name = last not in honorifics() and bool(named) and all(word in question.names for word in named)
        is_name = is_name or (question.text.islower() and in_full(" ".join(named), question, collection) is not None)
        return cls(who, tuple(named if is_name else told), last, is_name=is_name, collection=collection)

    @property
    def is_chinese(self) -> bool:
        """Whether the stretch is in Chinese."""
        return HAN.search(self.who) is not None

    def places(self, most: int = SEARCHED) -> Iterator[Place]:
        """The paragraphs that a search for the words finds, the nearest first; of a large corpus each is read then."""
        for hit in self._found[:most]:
            record = self.collection.records[hit.article]
            paragraph = record.article.paragraph_at(hit.span.start)
            if paragraph is not None:
                yield Place(record, paragraph, self.collection.layout.number_of(hit.article, paragraph.number))

    @cached_property
    def _found(self) -> Sequence[Hit]:
        return self.collection.search(" ".join(self.words), SEARCHED) if self.last else ()


def silence(question: Question, absent: Absent) -> Answer | None:
    """The sentence that tells that whoever is asked about did not speak; None where none does."""
    found = tuple(islice(_telling_silence(absent), SHOWN)) if absent.last else ()
    return stating(question, TOLD, found) if found else None


def _telling_silence(absent: Absent) -> Iterator[Statement]:
    """The sentences in which it is told that somebody did not speak."""
    for record, paragraph, _ in absent.places(MOST_SOUGHT):
        article = record.article
        is_theirs = (
            _telling_chinese(record, absent.collection) if absent.is_chinese else _telling_english(absent, article)
        )
        for number, sentence in body_sentences(article, paragraph.number):
            told = article.text[slice(*sentence)]
            if _is_silent(told, absent.last, is_theirs) and _is_whole(absent, told, article.text):
                yield narrated(article, number, *sentence)


def asks_for_reply(question: Question) -> bool:
    """Whether it is asked if somebody responded or commented."""
    return re.search(_patterns()["asked"], question.plain) is not None


@cache
def _patterns() -> dict[str, str]:
    return table("retrieval/words/silence.toml")


def _is_whole(absent: Absent, sentence: str, text: str) -> bool:
    """Whether a sentence has every word asked for, or the article has the name as a whole."""
    if absent.is_chinese or bare_words(sentence).issuperset(absent.words):
        return True
    return re.search(rf"\b{re.escape(fold(absent.who))}\b", fold(text)) is not None


def _is_silent(sentence: str, name: str, is_theirs: Told) -> bool:
    """Whether a name is what does not speak in a sentence: nothing else is named between."""
    chinese = HAN.search(name) is not None
    plain = simplified(sentence).replace("，", ",") if chinese else sentence
    for told in re.finditer(_patterns()["zh" if chinese else "en"], plain, re.IGNORECASE):
        before = plain[: told.start()]
        met = list(re.finditer(re.escape(name) if chinese else rf"\b{re.escape(name)}\b", before, re.IGNORECASE))
        between = before[met[-1].end() :] if met else ""
        between = " " if told[0].startswith("without") and _is_plain(between) else between
        if met and is_theirs(before[: met[-1].start()], met[-1][0], between):
            return True
    return chinese and re.search(f"(?:{_patterns()['unreached']}){re.escape(name)}", plain) is not None


def _is_plain(between: str) -> bool:
    """Whether nobody else can be the subject behind a name: "Lund left the hall without a word"."""
    others = PRONOUNS | JOINING
    return "," not in between and not names_in(between) and others.isdisjoint(fold(between).split())


def _telling_english(absent: Absent, article: Article) -> Told:
    """Of a name of several words its last one alone tells only where nobody else in the article has it."""
    words, whole = absent.words, " ".join(absent.words)

    def is_anothers(before: str, behind: str) -> bool:
        placed = re.match(r" (?:of|at|for|from) (?:the )?([A-Z][\w-]+)", behind)
        return is_of_another(before, whole) or (placed is not None and fold(placed[1]) not in words)

    def is_shared(name: str) -> bool:
        text = article.text
        places = (at.span() for at in re.finditer(rf"\b{re.escape(name)}\b", text, re.IGNORECASE))
        return any(is_anothers(text[max(0, start - REACH) : start], text[end : end + REACH]) for start, end in places)

    def is_theirs(before: str, name: str, between: str) -> bool:
        if not is_subject(before, between) or has_another_rank(before, words):
            return False
        if len(words) >= SEVERAL and is_anothers(before, between):
            return False
        is_whole = fold(before).split()[-1:] in [[word] for word in words]
        return len(words) < SEVERAL or is_whole or not is_shared(name)

    return is_theirs


def _telling_chinese(record: Record, collection: Collection) -> Told:
    """Nobody else stands between a name and the verb: no other speaker, and no name right before the verb."""
    others = [simplified(person.name) for person in record.people if person.name]

    def is_theirs(before: str, name: str, between: str) -> bool:
        if OF_ANOTHER.search(before) or len(between) > REACH or between.startswith("的") or "“" in between:
            return False
        if is_description(name) and (between in others or is_a_name(between, collection.thesaurus)):
            return True  # the office before its holder's name
        if any(other in between for other in others if other != name):
            return False
        _, comma, behind = between.rpartition(",")
        return ADVERBIAL.fullmatch(behind) is not None if comma else not _ends_with_name(between, collection)

    return is_theirs


def _ends_with_name(text: str, collection: Collection) -> bool:
    ends = (text[-length:] for length in NAME_LENGTHS if len(text) >= length)
    return any(is_a_name(end, collection.thesaurus) for end in ends)
