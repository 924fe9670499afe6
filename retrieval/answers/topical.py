"""Answers by whatever speaks of a topic, be it in somebody's words or in the article's own.

Who said a thing is told by words that are given between marks, not by whom it was done to, and by all who name it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from retrieval.answer import nothing, stating
from retrieval.answers.narration import tells_of_words
from retrieval.answers.testimony import of_named
from retrieval.answers.weighing import answered, spoken_topic
from retrieval.index.layout import FEW
from retrieval.language.tokens import HAN, fold, stem, stop_words, word_class, word_list
from retrieval.passages.cue import is_cued_by, verbs_asked_for
from retrieval.passages.evidence import evidence, is_outdone
from retrieval.passages.light_words import asks_for_anybodys_words, asks_for_speech, asks_who_spoke
from retrieval.passages.phrase import shingles
from retrieval.passages.search import Search, anything, called_own, shares
from retrieval.passages.showing import statement
from retrieval.people.namesakes import by_their_surname
from retrieval.people.naming import Named, by_name
from retrieval.people.strangers import names_a_stranger
from retrieval.questions.predicate import HELPING, predicate_of, tagged
from retrieval.questions.thing import focus_of
from retrieval.questions.units import unit_of
from retrieval.topics.retold import is_of_stance, measured, with_stances
from retrieval.topics.topic import topic_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from corpus.quotation import Person
    from retrieval.answer import Answer, Statement
    from retrieval.collection import Collection
    from retrieval.passages.candidates import Candidate
    from retrieval.questions.predicate import Word
    from retrieval.questions.question import Question, Reading

# questions whose subject is anybody: a name in them is what it is about, not who speaks
ANYBODY = re.compile(r"(?:did|does|do|has|have|is|was|were|are) (?:any|some|every)(?:one|body)\b|有(?:没有)?人")
ASKING = re.compile(r"(?:who|whom|whose|what|which|when|where|why|how|did|does|do|has|have|is|are|was|were|will)\b")
BEING = re.compile(
    r"who(?:'s|'re| is| are| was| were| has been| have been)\b|(?:which|what) (?:\w+ ){1,3}(?:is|are|was|were)\b"
    r"|(?:is|are|was|were) (?:any|some)(?:one|body)\b"
)
AUXILIARY = word_class("auxiliaries")
STANCE = re.compile("怎么[看想]|支持|反对|赞成|赞同|同意|认同|满意|担心|承认|否认|批评|质疑")
TELLING = 0.5  # of how far a collection reports, below which it tells what people said and did itself
ABOUT = (["about"], ["on"], ["regarding"], ["concerning"], ["re"])  # "who is on record about the ferries"
VERB_WITHIN = 3  # words behind "who" among which its verb stands
MARKED = re.compile(r"[“\"「『]([^“”\"「」『』]+)[”\"」』]")
NO_WORD = re.compile(r"[\W_]+")
FEWEST_WORDS, FEWEST_CHARACTERS = 2, 3  # fewer stand somewhere by chance
NO_VERB = r"(?:is|was|are|were|be|been|of|from|in|at|to|about|for|with)"
DONE_TO = re.compile(
    rf"(?:(?:has|have|had|did|also|first|once|just) )*(?!{NO_VERB}\b)"
    r"(?:\w+ed|\w+s|told|met|shot|beat|hit|led|taught|fought|sold|gave) (?P<whom>\S+(?: \S+)?)\b"
)
BESIDE_NAME = ("N", "P", "J", "R", "D")  # with what the tags of words begin that stand with a name, or an adverb
FINITE = ("VBD", "VBZ", "VBP", "MD")
# what asks for whoever speaks of a thing, rather than for one who said something of it
NAMING = re.compile(
    r"(?:all )?(?:mention(?:s|ed)?|discuss(?:es|ed)?|(?:(?:talk|speak|comment)(?:s|ed)?|spoke) (?:about|of|on))"
    r" (?!that\b|how\b|why\b|what\b)"
    r"|[谁人位](?:都|还|也|曾)*(?:提|谈|说|讲)[到及起]"
)
MOST_WORDS = 2  # of a thing: what has more is a claim, of which one speaker is looked for
MOST_NAMED = 8  # people
CUED = 0.8  # confidence in words reported with the verb that is all that a question tells
IN_OTHER_WORDS = 0.9  # of a thing in another language, from which it is named
LISTED_FROM, LISTED_FROM_MANY = 200, 40  # paragraphs looked at, in a corpus of few and of many


def by_topic(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Answer by what speaks of the topic; only by people's words where the question asks who."""
    reading = _of_speech(reading, question)
    text, asks_who = reading.topic or question.plain, reading.asks == "who_said"
    if not asks_who and _asks_a_stranger(question, collection):
        return nothing(question)
    if not asks_who and not ANYBODY.match(question.plain):
        named = by_name(text, collection.people, surnames=False)
        if named and _is_object(named, question):
            text = by_their_surname(text, named, collection)
        elif named and _is_theirs(named, reading, question, collection):
            found = of_named(question, named.figures, named.rest, reading.asks, collection)
            if not is_rather_told(found, collection):
                return found
    search = _search_for(text, question, reading, collection)
    if (cued := _cued(question, search)) is not None:
        return cued
    given = of_cited(question, search) if asks_who else None
    if given is not None and given.answered:
        return given
    return with_all_who_name_it(_found(search, question, reading), text, search)


def _cued(question: Question, search: Search) -> Answer | None:
    """Whose words are reported with the verb that is all that a question tells: "who warned?", but no "who was".

    None where it tells more, or where the verb may be for what was done ("who attacked?") and nobody's words have it.
    """
    if any(facet.word not in search.cues for facet in search.topic.facets):
        return None
    is_done_to = BEING.match(question.plain) and not question.plain.endswith("ing")
    topic = topic_of("" if is_done_to else " ".join(sorted(search.cues)), search.collection)
    every = search._replace(topic=topic, speaking=True, is_for_best=False, speakers=MOST_NAMED)
    shown: dict[Person, Statement] = {}
    for candidate in evidence(every) if topic.facets else ():
        speaker = candidate.utterance.speaker
        if speaker and is_cued_by(search.cues, candidate.utterance) and len(shown) < MOST_NAMED:
            shown.setdefault(speaker, statement(candidate, every))
    if shown:
        return stating(question, CUED, list(shown.values()))
    return None if search.topic.facets else nothing(question)


def _is_theirs(named: Named, reading: Reading, question: Question, collection: Collection) -> bool:
    """Whether it is asked what those who are named said of a thing: "where was Lind" asks for no words of Lind's."""
    if _is_of_anybody(reading) or named.behind in question.names:
        return False
    return question.language == "zh" or bool(topic_of(named.rest, collection).facets)


def _of_speech(reading: Reading, question: Question) -> Reading:
    """A reading of "list everyone who spoke about ferries" as of "who spoke about ferries"."""
    naming = NAMING.search(question.plain) if reading.asks == "who_said" else None
    is_without = naming is not None and question.plain.endswith(reading.topic) and not NAMING.search(reading.topic)
    return reading._replace(topic=question.plain[naming.start() :]) if naming and is_without else reading


def _is_of_anybody(reading: Reading) -> bool:
    """Whether it is asked what anybody (大家, 网友) says of the topic."""
    return reading.asks == "said" and bool(reading.who)


def _asks_a_stranger(question: Question, collection: Collection) -> bool:
    """Whether a Chinese question asks for the words or the view of somebody who is not in the articles."""
    if question.language != "zh" or not (asks_for_speech(question.plain) or STANCE.search(question.plain)):
        return False
    return not ANYBODY.match(question.plain) and names_a_stranger(question.plain, collection)


def _search_for(text: str, question: Question, reading: Reading, collection: Collection) -> Search:
    """What is looked for of a stretch of the question."""
    unit, asks_who = unit_of(question.plain, reading.asks), reading.asks == "who_said"
    topic = measured(spoken_topic(text, collection, question, of_somebody=False), unit, collection)
    topic = with_stances(topic, collection) if asks_who and _may_ask_for_stance(question) else topic
    return Search(
        topic,
        reading.asks,
        collection,
        speaking=is_of_speech(reading, question),
        focus=focus_of(question, abroad=not collection.has_chinese),
        unit=unit,
        shingles=shingles(text),
        is_for_best=True,
        cues=verbs_asked_for(text) if asks_who else frozenset(),
        theirs=called_own(text) if asks_who else frozenset(),
    )


def _found(search: Search, question: Question, reading: Reading) -> Answer:
    """The answer that a search finds; where a speaker is asked for and none fits, what is told of words."""
    others = others_than_done_to(reading, search.collection)
    search = search._replace(counts=others)
    near = [c for c in evidence(search) if others(c)]
    found = answered(question, near, search)
    if not search.speaking or (found.answered and not is_outdone(near, search)):
        return found
    search = search._replace(speaking=False, narrated=True)
    near = [c for c in evidence(search) if c.utterance.form != "narration" or tells_of_words(c.utterance.text)]
    told = answered(question, near, search)
    return told if told.answered else found


def is_rather_told(found: Answer | None, collection: Collection) -> bool:
    """Whether the answer is "not said" in a collection that tells more than it quotes, so that narration may answer."""
    return found is not None and not found.answered and collection.news_share < TELLING


def _is_object(named: Named, question: Question) -> bool:
    """Whether something is done to whom a question names, and not by them: "which towns back Ann Lind"."""
    if not ASKING.match(question.plain) or named.before in ("", *AUXILIARY):
        return False
    predicate = predicate_of(question.text)
    is_verb = predicate is not None and stem(named.before) == predicate.verb
    return is_verb or named.before in stop_words("en")


def _may_ask_for_stance(question: Question) -> bool:
    """Whether the verb of a question may be for a stance, or "is" may stand before one: "came back" is none."""
    if HAN.search(question.plain):
        return True
    predicate = predicate_of(question.text)
    return BEING.match(question.plain) is not None if predicate is None else is_of_stance(predicate.verb)


def is_of_speech(reading: Reading, question: Question) -> bool:
    """Whether "who" asks for a speaker ("who mentioned"), rather than for whoever did something ("who won")."""
    if question.language == "zh":
        is_for_words = reading.asks == "said" and not reading.who and asks_for_anybodys_words(question.plain)
        return is_for_words or (reading.asks == "who_said" and asks_who_spoke(question.plain))
    first = reading.topic.split()[:VERB_WITHIN]
    telling = first[:1] in ABOUT or any(word in word_list("reporting.en.txt") for word in first)
    return reading.asks == "who_said" and telling


def of_cited(question: Question, search: Search) -> Answer | None:
    """The words given, with whoever says them, be it nobody who is named; None where they stand nowhere."""
    given = max(map(_plain, MARKED.findall(question.text)), key=len, default="")
    fewest = FEWEST_CHARACTERS if HAN.search(given) else FEWEST_WORDS
    if (len(given) if HAN.search(given) else len(given.split())) < fewest:
        return None
    every = search._replace(speaking=False, is_for_best=False, counts=anything)
    holding = [c for c in evidence(every) if _holds(_plain(c.utterance.text), given)]
    spoken = [c for c in holding if c.utterance.speaker] or holding
    return answered(question, spoken, every) if spoken else None


def _holds(text: str, given: str) -> bool:
    """Whether words stand in a text, whole ones where there are blanks between them."""
    return given in text if HAN.search(given) else f" {given} " in f" {text} "


def _plain(text: str) -> str:
    """Words with single blanks between them, Chinese ones without."""
    words = NO_WORD.sub(" ", fold(text)).strip()
    return words.replace(" ", "") if HAN.search(words) else words


def others_than_done_to(reading: Reading, collection: Collection) -> Callable[[Candidate], bool]:
    """Tells the words of others than the one to whom it was done; any where the question names nobody so.

    So it does of whomever anybody (大家) is asked what they think of.
    """
    done = DONE_TO.match(reading.topic) if reading.asks == "who_said" else None
    whom = done["whom"] if done else reading.topic if _is_of_anybody(reading) else ""
    named = by_name(whom, collection.people) if whom else None
    if named is None:
        return anything
    names = {word for figure in named.figures for word in fold(figure.person.name or "").split()}
    if done and _has_clause([each for each in tagged(reading.topic[done.start("whom") :]) if each.word not in names]):
        return anything
    people = {person for figure in named.figures for _, person in figure.persons}
    return lambda candidate: candidate.utterance.speaker not in people


def _has_clause(behind: Sequence[Word]) -> bool:
    """Whether somebody behind a verb is the subject of another, by the words behind them: "said Lind *was* late"."""
    clause = behind[1:] if behind and behind[0].word == "that" else behind
    verb = next((each for each in clause if not each.tag.startswith(BESIDE_NAME)), None)
    return verb is not None and (verb.tag in FINITE or verb.word in HELPING)


def with_all_who_name_it(found: Answer, text: str, search: Search) -> Answer:
    """An answer to ``text``, behind "who", with the words of everybody who names the thing, where it asks for that."""
    if not (found.people and NAMING.search(text) and len(search.topic.facets) <= MOST_WORDS):
        return found
    depth = LISTED_FROM if search.collection.layout.size <= FEW else LISTED_FROM_MANY
    every = search._replace(is_for_best=False, speaking=True, literal=0.0, depth=depth, speakers=MOST_NAMED)
    if not HAN.search(text):
        every = every._replace(literal=1.0)
    shown: dict[Person, Statement] = {}
    for told in found.statements:
        if told.speaker is not None and not _is_silent(told, every):
            shown.setdefault(told.speaker, told)
    for candidate in evidence(every):
        speaker = candidate.utterance.speaker
        if speaker and speaker not in shown and len(shown) < MOST_NAMED and _names_it(candidate, every):
            shown[speaker] = statement(candidate, every)
    if not shown or found.people == tuple(shown) or found.statements[0].speaker is None:
        return found
    return replace(found, statements=tuple(shown.values()), people=tuple(shown))


def _is_silent(told: Statement, search: Search) -> bool:
    """Whether a statement tells nothing of the thing, which was asked for in the language of its article."""
    if not search.literal or search.collection.records[told.article].article.language != "en":
        return False
    parts = (search.collection.paragraphs.terms_in(told.article, part.span, english=False) for part in told.parts)
    return not any(search.topic.coverage(terms) for terms in parts)


def _names_it(candidate: Candidate, search: Search) -> bool:
    """Whether the own words of somebody, be it no document, name the whole thing, as it was asked for."""
    speaker = candidate.utterance.speaker
    if speaker is None or speaker.kind == "document":
        return False
    return shares(candidate, search) if search.literal else candidate.own >= IN_OTHER_WORDS
