"""Words of somebody whom nobody quotes but a witness: the witness's words, as the witness's, with those inside them."""

from __future__ import annotations

import re
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from corpus.english.grammar.vocabulary import vocabulary
from corpus.english.people.genders import told_gender
from retrieval.answer import Answer, stating
from retrieval.answers.absent import is_on
from retrieval.language.forms import chinese_kin
from retrieval.language.patterns import CAPITAL, any_of, late, longest_end
from retrieval.language.tokens import bare_words, fold, simplified
from retrieval.people.called import is_of_another
from retrieval.people.descriptions import is_description
from retrieval.people.gender import is_woman, kin, pronoun_for, ways_to_call
from retrieval.people.kin import relation_in
from retrieval.people.subject_of import has_another_rank, is_subject, names_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from retrieval.answer import Statement
    from retrieval.answers.absent import Absent
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.people.naming import Named
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

OF_NAME, OF_OFFICE = 0.7, 0.5  # confidence where somebody is told by name or as a relative, and by what they are
ON_TOPIC = 0.3  # of a topic that the paragraph, or the one before, has to tell
MOST_SPOKEN = 200  # paragraphs of witnesses looked at for what a relative said
SHOWN = 2  # witnesses
# where words inside somebody's begin, behind a verb of speech or a colon
INNER = late(
    r"\b(?:says?|said|tells?|told|asks?|asked|replie[sd]|answer(?:s|ed)|shouts?|shouted|cri(?:es|ed)|wrote|writes?)\b"
    r"[^.!?'‘\"“]{0,40}[,:]? ['‘\"“](?=\w)|(?:说|道|问|喊|写道|告诉我)[了过]?(?:一句)?[，,：:]+[‘『“「]"
)


def relayed(absent: Absent, named: Named | None, topic: Topic, question: Question) -> Answer | None:
    """What others say that somebody said, in the others' words; ``named`` is whom of the corpus the question names."""
    found = _relayed(absent, named)
    if found is None:
        return None
    on_it = (heard for heard in found.heard if _is_heard_on(topic, heard.utterance, absent.collection))
    statements = tuple(islice(_each_once(map(_around, on_it)), SHOWN))
    return stating(question, found.confidence, statements) if statements else None


def _each_once(statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements without those of which another has something already."""
    shown: list[Statement] = []
    for statement in statements:
        if not any(_overlap(statement, other) for other in shown):
            shown.append(statement)
            yield statement


def _overlap(one: Statement, other: Statement) -> bool:
    same = one.article == other.article
    return same and any(a.span.overlap(b.span) for a, b in product(one.parts, other.parts))


def _is_heard_on(topic: Topic, utterance: Utterance, collection: Collection) -> bool:
    """Whether words, or what stands before them, are on a topic, where there is one."""
    number = collection.layout.number_of(utterance.article.id, utterance.paragraph.number)
    return is_on(topic, number, collection, ON_TOPIC)


class Heard(NamedTuple):
    """A witness's words, where in them another's begin, and what the witness says in front of the verb for these."""

    utterance: Utterance
    at: int
    before: str


class Relayed(NamedTuple):
    """The words of witnesses, looked for as they are asked for, and how surely somebody's stand in them."""

    heard: Iterator[Heard]
    confidence: float


def _relayed(absent: Absent, named: Named | None) -> Relayed | None:
    """Of whoever is meant: a relative of one who speaks, somebody by name, or by an office."""
    if named is not None:
        relation = relation_in(absent.who, named.rest)
        relation = relation or longest_end(absent.who, chinese_kin()) or None
        return Relayed(_by_relative(relation, named, absent.collection), OF_NAME) if relation is not None else None
    if absent.is_name:
        return Relayed(_by_name(absent), OF_NAME)
    is_role = not absent.is_chinese and is_description(absent.who)
    return Relayed(_by_office(absent), OF_OFFICE) if is_role else None


def _around(heard: Heard) -> Statement:
    """The sentences of a witness from the one before the words inside to the one behind."""
    sentences = heard.utterance.sentences
    first = next((n for n, span in enumerate(sentences) if span.end > heard.at), 0)
    return heard.utterance.statement(range(max(0, first - 1), min(len(sentences), first + 2)))


def _by_relative(relation: str, named: Named, collection: Collection) -> Iterator[Heard]:
    """What those named say that their own relative said: "my uncle said, '…'"."""
    words = any_of(ways_to_call(relation))
    english = rf"\b(?:my|our) (?:[\w-]+ ){{0,2}}{words}\b"
    chinese = f"[^对跟和与向给问告]{{0,4}}我的?{words}(?!.?.?的)"
    pronoun = {True: "她", False: "他", None: "[他她]"}[is_woman(relation)]
    spoken = ((figure, number) for figure in named.figures for number in collection.spoken_in(figure.key))
    for figure, number in islice(spoken, MOST_SPOKEN):
        article, _ = collection.layout.place_of(number)
        for heard in _witnesses(number, collection):
            speaker, before = heard.utterance.speaker, heard.before
            if speaker is None or collection.people.figure_of(article, speaker) != figure:
                continue
            is_told = _before_subject(english, before) is not None or _goes_on_about(english, relation, before)
            if is_told or _is_told_in_chinese(chinese, pronoun, before):
                yield heard


def _goes_on_about(relative: str, relation: str, before: str) -> bool:
    """Whether "he" says it where the speaker began with a relative and named nobody since: "My uncle … He said"."""
    pronoun = pronoun_for(told_gender(relation))
    *_, last = [None, *re.finditer(rf"(?:^|[.!?]\s+){relative}", before, re.IGNORECASE)]
    if last is None or _before_subject(pronoun, before) is None:
        return False
    behind = re.sub(rf"\bthe {CAPITAL}", " ", before[last.end() :])
    return not names_in(behind) and kin().isdisjoint(bare_words(behind))


def _by_name(absent: Absent) -> Iterator[Heard]:
    """What others say that somebody said whom they name, or whom their paragraph named last before them."""
    for heard in _witnesses_in(absent):
        before = _before_subject(rf"\b{re.escape(absent.last)}\b", heard.before)
        if _is_meant(absent.words, heard) if before is None else not is_of_another(before, " ".join(absent.words)):
            yield heard


def _is_meant(words: tuple[str, ...], heard: Heard) -> bool:
    """Whether a pronoun is who says it, and the one named last before it, with no relative behind the name."""
    if _before_subject(pronoun_for(vocabulary().genders.get(words[0])), heard.before) is None:
        return False
    utterance = heard.utterance
    told = utterance.article.text[utterance.paragraph.span.start : heard.at]
    names = tuple(fold(word) for word in names_in(told))
    behind = bare_words(fold(told).rpartition(words[-1])[2])
    return names[-len(words) :] == words and kin().isdisjoint(behind)


def _by_office(absent: Absent) -> Iterator[Heard]:
    """What others say that somebody said whom they call by an office: "the chairman said, '…'"."""
    for heard in _witnesses_in(absent):
        before = _before_subject(rf"\b{re.escape(absent.last)}\b", heard.before)
        is_told = before is not None and not has_another_rank(before, absent.words)
        if is_told and bare_words(heard.utterance.article.text).issuperset(absent.words):
            yield heard


def _witnesses_in(absent: Absent) -> Iterator[Heard]:
    for place in absent.places():
        yield from _witnesses(place.number, absent.collection)


def _witnesses(number: int, collection: Collection) -> Iterator[Heard]:
    """Direct words of a paragraph whose speaker is known, with another's words inside them."""
    for utterance in collection.paragraphs.utterances(number):
        if utterance.form == "direct" and utterance.speaker is not None and not utterance.nested:
            for found in INNER().finditer(utterance.text):
                yield Heard(utterance, utterance.span.start + found.start(), utterance.text[: found.start()])


def _is_told_in_chinese(relative: str, pronoun: str, before: str) -> bool:
    """Whether the clause before a verb, or where that has a pronoun the last one of a relative, begins with one."""
    clauses = [clause for clause in re.split("[，。！？；：,]", simplified(before)) if clause]
    if not clauses:
        return False
    kin_word = any_of(chinese_kin())
    if re.match(f"(?:不过|但是?|可是?|后来|然后|结果)?{pronoun}", clauses[-1]):
        clauses = [clause for clause in clauses if re.search(kin_word, clause)] or clauses
    told = re.match(relative, clauses[-1])
    return told is not None and re.search(kin_word, clauses[-1][told.end() :]) is None


def _before_subject(who: str, before: str) -> str | None:
    """What its sentence has before a pattern that the verb behind a stretch is said of; None where it is of another."""
    sentence = re.split(r"[.!?…:;][’”'\"]?\s+", before)[-1].lstrip("“\"‘'")
    met = list(re.finditer(who, sentence, re.IGNORECASE))
    if met and is_subject(sentence[: met[-1].start()], sentence[met[-1].end() :]):
        return sentence[: met[-1].start()]
    return None
