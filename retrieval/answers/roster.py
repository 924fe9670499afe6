"""Lists of people: everybody, or those of a surname, a trade, an office, a place, or on a topic."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from retrieval.answer import Answer, nothing
from retrieval.answers.sayings import whole
from retrieval.answers.several import LISTED, everybody, speakers
from retrieval.index.layout import FEW
from retrieval.language.families import of_same_country
from retrieval.language.titles import kinds_of
from retrieval.language.tokens import HAN, fold, simplified, stem, terms, word_class, word_list
from retrieval.passages.evidence import evidence
from retrieval.passages.search import Search
from retrieval.people.another import is_another_figure
from retrieval.people.chinese_naming import of_surname
from retrieval.people.descriptions import called_for, has_occupation, is_description, narrowing, occupation_in, trade_in
from retrieval.people.office_words import general_roles, not_describing, strength_of, translations
from retrieval.people.whereabouts import belongs
from retrieval.topics.topic import topic_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.people.descriptions import Trade
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question, Reading

LEAST_SHARE = 0.4  # of a description, for a place in a list
SPEAKS_OF = 0.5  # coverage from which somebody counts as speaking of a topic
BESIDE_TOPIC = 0.6  # of it told by the paragraph of those of an occupation, where none of them speaks of it so
FITTING = 0.9  # share from which a title fits a description; beside it one that fits by half is another's
NAME_AND_KIND = 2  # words of a place with its kind
LISTED_FROM = 200  # paragraphs on a topic whose speakers are listed
LISTED_FROM_MANY = 40  # the same where there are so many that they are never all looked at
LOOKED_AT = 2000  # people of whom a trade or a place is asked
LOOKED_AT_OF_MANY = 40  # the same where their articles have to be read first
# whoever speaks at all: it describes nobody where a list is asked for
SPEAKING = frozenset(("发言人", "发言者", "讲话者", "受访者", "被访者", "来自"))
OF_SOME = re.compile(r"(?:and |so |but )?(?:which|what|how many|who else)\b")
PRESENT = word_class("present")
PEOPLE = frozenset(("official", "officials", "speaker", "speakers"))
OF_SOME_ZH = re.compile(r"[哪几]|多少")
SPEAK_ZH = re.compile(r"[说讲谈提聊]|发言|发声|受访|采访|引用|引述|表态|回应|评论|出面|露面|开口|来自|文章|报道|文中")
# bodies for whom people speak, where the question asks which of them there are
BODIES = re.compile(
    r"(?:which|what) (?P<en>universit|hospital|school|college|institute|bank|compan|department)(?:s|ies|y)?"
    r" (?:is|are|was|were|gets?|got) (?:mentioned|named|involved)\b"
    r"|(?:哪[所家个间些]|哪几[所家个间]|什么)(?P<zh>大学|医院|公司|学校|学院|研究院|研究所|银行)(?:都|被)*(?:$|[提说出])"
)
# what no title tells
UNTOLD = re.compile(r"\b(?:women|woman|men|man|female|male)\b|女性|男性|女的|男的")


def listed(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """The list that is asked for; None where the question may ask for something else."""
    if reading.who:
        chosen = [figure for figure in namesakes(reading.who, collection) if collection.spoken_in(figure.key)]
        return speakers(question, chosen, collection)
    if reading.topic:
        return on_topic(question, reading, collection)
    if UNTOLD.search(question.plain):
        return None if _asks_what_they_do(question) else nothing(question)
    body = BODIES.search(question.plain)
    if body is not None:
        return of_bodies(question, body["en"] or body["zh"], collection)
    return _by_description(question, collection)


def _by_description(question: Question, collection: Collection) -> Answer | None:
    """Those of a trade, an office or a place; everybody where none is asked for."""
    trade, rest = trade_in(question.plain)
    description = described_by(rest)
    if not description and trade is None:
        return speakers(question, tuple(islice(everybody(collection), LISTED + 1)), collection)
    chosen = described(description, trade, collection)
    if chosen:
        return speakers(question, chosen, collection)
    is_sought = trade is not None or is_description(description) or names_a_body(description)
    return nothing(question) if is_sought and not _asks_what_they_do(question) else None


def of_bodies(question: Question, kind: str, collection: Collection) -> Answer | None:
    """Those whose titles name a kind of body, how its name begins or ends: "Which universities are mentioned?"."""
    chinese = HAN.search(kind) is not None
    named = re.compile(kind if chinese else rf"\b{kind}", re.IGNORECASE)
    every = islice(everybody(collection), LOOKED_AT)
    found = [figure for figure in every if any(named.search(simplified(title)) for title in figure.titles)]
    return speakers(question, found, collection) if found else None


def _asks_what_they_do(question: Question) -> bool:
    """Whether a question asks which people, or how many, do something else than speak or be there."""
    if HAN.search(question.plain):
        return OF_SOME_ZH.search(question.plain) is not None and not SPEAK_ZH.search(question.plain)
    words = frozenset(question.plain.split())
    return OF_SOME.match(question.plain) is not None and words.isdisjoint(
        (word_list("reporting.en.txt") | PRESENT) - PEOPLE
    )


def described_as(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Those of an occupation who speak, on a topic if there is one, be it nobody; None where none is asked for."""
    who = reading.who or ""
    if who in SPEAKING:
        return None
    description = who if HAN.search(who) else described_by(who)
    occupation = occupation_in(description)
    trade, rest = trade_in(who) if reading.named and reading.topic else (None, who)
    if occupation is None and trade is not None and not rest.strip():
        chosen = described("", trade, collection) or [f for f in everybody(collection) if trade.has(f)]
        return _on_it(question, reading, chosen, collection)
    family = [] if occupation else _family(who, collection)
    if family:
        return _on_it(question, reading, family, collection)
    if occupation is None or (UNTOLD.search(description) and _asks_what_they_do(question)):
        return None
    chosen = [] if UNTOLD.search(description) else of_occupation(description, occupation, collection)
    return _on_it(question, reading, chosen, collection)


def _family(who: str, collection: Collection) -> list[Figure]:
    """Those who bear a surname of which a question asks for several: "which Holts speak"; nobody where there is one."""
    bearers = namesakes(who[:-1], collection) if who.endswith("s") and " " not in who and not HAN.search(who) else ()
    chosen = [figure for figure in bearers if collection.spoken_in(figure.key)]
    return chosen if len(chosen) > 1 else []


def _on_it(question: Question, reading: Reading, held: list[Figure], collection: Collection) -> Answer | None:
    """Those of an occupation, on the topic if there is one; None where a question may ask for something else."""
    on_it = speaking_of(reading.topic, collection) if held and reading.topic else None
    chosen = held if on_it is None else [figure for figure in held if figure in on_it]
    if on_it is not None and not chosen:
        on_it = speaking_of(reading.topic, collection, beside=BESIDE_TOPIC)
        chosen = [figure for figure in held if figure in on_it]
    return speakers(question, chosen, collection, on_it) if chosen or not reading.named else None


def of_occupation(description: str, occupation: str, collection: Collection) -> list[Figure]:
    """Those of an occupation whom the words before it fit as well; before a general one, all whom they fit."""
    is_general = stem(occupation) in general_roles() or occupation in word_list("general_occupations.en.txt")
    rest = narrowing(description, occupation)
    trade, left = trade_in(rest or description) if rest or is_general else (None, "")
    fitting = described(described_by(left), trade, collection) if rest or is_general else []
    if is_general:
        return fitting
    held = [figure for figure in holding(occupation, collection) if not rest or figure in fitting]
    speaking = collection.catalogue.speaking(figure.key for figure in held)
    return [figure for figure in held if figure.key in speaking]


def holding(occupation: str, collection: Collection) -> Iterable[Figure]:
    """Those of an occupation; of a Chinese one also whose titles in English say so, and of few all are looked at."""
    offices, thesaurus = collection.people.offices, collection.thesaurus
    ways = sorted(called_for(occupation))
    keys = dict.fromkeys(m.key for way in ways for m in offices.matches(way, least=FITTING, thesaurus=thesaurus))
    found = collection.people.get(keys)
    if not HAN.search(occupation):
        return [figure for figure in found if has_occupation(figure, occupation)]
    told = [figure for figure in found if is_foreign(figure) or has_occupation(figure, occupation)]
    every = everybody(collection) if collection.layout.size <= FEW else ()
    return dict.fromkeys((*told, *(figure for figure in every if has_occupation(figure, occupation))))


def is_foreign(figure: Figure) -> bool:
    """Whether somebody has titles, none of them in Chinese: in them a Chinese occupation is found translated."""
    return bool(figure.titles) and not any(map(HAN.search, figure.titles))


def on_topic(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Those who speak of a topic, each with what they say of it; those of a trade or a place where one is asked for."""
    found = speaking_of(reading.topic, collection)
    trade, rest = trade_in(question.plain.replace(reading.topic, " "))
    if trade is not None:
        found = {figure: said for figure, said in found.items() if trade.has(figure) or trade.names(figure)}
    narrower = () if HAN.search(rest) else _narrowing(rest, trade)
    found = {figure: said for figure, said in found.items() if all(_is_of(w, figure, collection) for w in narrower)}
    return speakers(question, tuple(found), collection, found) if found else None


def _narrowing(rest: str, trade: Trade | None) -> Sequence[str]:
    """What is left of a description, as stems: of "harbour experts" nothing, since titles seldom tell of what."""
    words = [word for word in terms(described_by(rest)).words if word not in general_roles()]
    return words if trade is None or trade.is_general else [word for word in words if of_same_country(word)]


def _is_of(word: str, figure: Figure, collection: Collection) -> bool:
    """Whether somebody's titles, or what they are called, have a word, a stem, or another word for a country."""
    told = frozenset(terms(" ".join((*figure.titles, figure.person.label))).words)
    ways = ((word,), *(option.terms for option in of_same_country(word)))
    return any(told.issuperset(way) for way in ways) or strength_of(word, told) > 0 or belongs(figure, word, collection)


def speaking_of(subject: str, collection: Collection, *, beside: float = 0.0) -> dict[Figure, Statement]:
    """Those who speak of a topic, by their paragraph from a share ``beside`` on, best first, with their words."""
    topic = topic_of(subject, collection, without=word_list("reporting.en.txt"))
    depth = LISTED_FROM if collection.layout.size <= FEW else LISTED_FROM_MANY
    found: dict[Figure, Statement] = {}
    least = 0.0 if beside else SPEAKS_OF
    for candidate in evidence(Search(topic, "topic", collection, speaking=True, depth=depth, own=least)):
        utterance = candidate.utterance
        is_on_it = candidate.own >= SPEAKS_OF or 0.0 < beside <= candidate.context
        if is_on_it and utterance.speaker and utterance.speaker.kind != "document":
            figure = collection.people.figure_of(utterance.article.id, utterance.speaker)
            if figure and figure not in found:
                found[figure] = whole(utterance)
    return found


def described(description: str, trade: Trade | None, collection: Collection) -> list[Figure]:
    """Those whose title fits a description or lies in the place that it names, and who are of the trade."""
    if not description:
        return [figure for figure in islice(everybody(collection), LOOKED_AT) if trade is None or trade.has(figure)]
    offices, thesaurus = collection.people.offices, collection.thesaurus
    asked = offices.asked(description, thesaurus)
    ways = _of_a_place(description)
    matches = [m for way in ways for m in offices.matches(way, least=LEAST_SHARE, thesaurus=thesaurus)]
    matches.sort(key=lambda match: -match.share)
    if matches and matches[0].share >= FITTING:
        matches = [match for match in matches if match.share >= FITTING]
    held = collection.people.get(match.key for match in matches)
    if names_one(description):
        held = tuple(figure for figure in held if not is_another_figure(description, asked, figure))
    found = dict.fromkeys(held)
    place = "" if names_a_body(description) else place_in(description, collection)
    if place:
        most = LOOKED_AT if collection.layout.size <= FEW else LOOKED_AT_OF_MANY
        others = (figure for figure in islice(everybody(collection), most) if figure not in found)
        found |= dict.fromkeys(figure for figure in others if belongs(figure, place, collection))
    return [figure for figure in found if trade is None or trade.has(figure)]


def _of_a_place(description: str) -> Sequence[str]:
    """A description; where it is a place with its kind, the place with each that counts alike: "Norland provincial"."""
    words, kinds = fold(description).split(), kinds_of("places")
    kind = kinds.get(stem(words[-1])) if len(words) == NAME_AND_KIND else None
    return [description] if kind is None else [f"{words[0]} {each}" for each in kinds if kinds[each] == kind]


def names_a_body(description: str) -> bool:
    """Whether a description is of one body by its kind, whose people are not just anybody of the place."""
    return names_one(description) and not kinds_of("bodies").keys().isdisjoint(terms(description).words)


def names_one(description: str) -> bool:
    """Whether a description is not of several bodies or places, as is "Norwick's government departments"."""
    kinds = kinds_of("bodies").keys() | kinds_of("places").keys()
    return not any(word.endswith("s") and stem(word) in kinds for word in fold(description).split())


def place_in(description: str, collection: Collection) -> str:
    """The only word of a description that is no office, as a stem; a Chinese one as its surest translation."""
    words = [word for word in terms(description).words if word not in general_roles() and not is_description(word)]
    if len(words) != 1:
        return ""
    options = translations(words[0], collection.thesaurus)
    return next((option.terms[0] for option in options if len(option.terms) == 1), words[0])


def namesakes(surname: str, collection: Collection) -> Sequence[Figure]:
    """Everybody of the surname ``surname``."""
    if HAN.search(surname):
        return of_surname(surname, collection.people)
    return collection.people.get(collection.people.by_surname.get(fold(surname).split()[-1], ()))


def described_by(text: str) -> str:
    """What is left of a list question that may describe people."""
    if HAN.search(text):
        empty = not_describing() | SPEAKING
        return " ".join(word for word in terms(text).words if word not in empty)
    common = (word for name in ("list", "question", "reporting", "stop") for word in word_list(f"{name}.en.txt"))
    stems = set(map(stem, common))
    words = (word.strip(",.'") for word in text.replace("'s", "").split())
    return " ".join(word for word in words if stem(word) not in stems)
