"""Who somebody is, or who made or has a thing: by profile or title, else by what is told with a name beside it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from retrieval.answer import Answer, nothing, stating
from retrieval.answers.introduction import mention
from retrieval.answers.profile import by_title, one_or_which, profile
from retrieval.answers.testimony import of_named
from retrieval.answers.topical import by_topic
from retrieval.answers.weighing import spoken_topic
from retrieval.language.patterns import CAPITAL, any_of, late
from retrieval.language.tokens import HAN, fold, simplified, stem, stop_words, terms, word_list
from retrieval.people.another import is_another, is_told_in
from retrieval.people.descriptions import FURTHER, is_description, is_general, single_offices, words_in_all
from retrieval.people.holders import by_office
from retrieval.people.introduced import introduced
from retrieval.people.naming import by_name
from retrieval.people.office_words import EXACT_OFFICES, families, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.people.office_words import Asked
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question, Reading

MENTIONED = 0.8  # confidence in the first sentence that names somebody who does not speak
LIKE = 0.35  # strength from which a paragraph has a word like the verb: "Who founded the mill?" is told by none without
# whoever follows in an office is told with one of these, and the one before without
NEWLY = re.compile(r"\b(?:new|next|incoming)\b|新|下一?任")
BETWEEN_EN = r"(?:,? (?:is|was|named|called|who is|who was))?[,:]? (?:[\"“‘])?"
NAME_ZH = "[\u4e00-\u9fff·]{1,5}"
BETWEEN_ZH = "(?:是|叫|名叫|叫做|为|，|、|“|「)?"
# words of somebody who comes into an office
NEW = late(
    r"\b(?:new|next|incoming|elect|elected|won|wins|appoint\w*|nam(?:ed|es)|succe\w+|replac\w+)\b"
    r"|新|任命|当选|當選|接任|继任|繼任",
    re.IGNORECASE,
)


def who_is(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Who somebody is; of "Lee's wife" only what is told of her."""
    found = by_title(question, reading, collection)
    who = reading.who or ""
    if found is None and (named_there := mention(who, collection)):
        return stating(question, MENTIONED, [named_there])
    named = by_name(who, collection.people, surnames="'s " in who)
    if found is None and not reading.named and named is not None and named.rest.strip():
        told = of_named(question, named.figures, named.rest, "topic", collection)
        return (
            told if told is None or not told.answered or names_one(named.rest, told.statements) else nothing(question)
        )
    return found


def made(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Who founded, owns, designed or heads a thing; nothing where no word like that is told of it."""
    found = _holder(question, reading, collection)
    if found is None:
        asked = reading._replace(asks="who_said")
        found = by_topic(question, asked, collection)
        if found is not None and found.answered and not _tells_of(reading, question, found, collection):
            return nothing(question, nearest=found.statements[:1])
    return found


def _holder(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """Who holds the office that makes somebody the maker of a thing, if it is one person, or who heads it."""
    thing, offices = reading.who or "", reading.office.split()
    if reading.heading:
        was = "former " if reading.topic.startswith("used to ") else ""
        heads = _heading(f"{was}{thing}", offices, collection)
        return one_or_which(question, heads, collection) if heads else None
    office = next(each for each in offices if bool(HAN.search(each)) == bool(HAN.search(thing)))
    wanted = f"{thing}{office}" if HAN.search(thing) else f"{office} of {thing}"
    found = [figure for figure in by_office(wanted, collection) if any(_is(figure, each) for each in offices)]
    return profile(question, found[0], collection) if len(found) == 1 else None


def _heading(body: str, offices: Sequence[str], collection: Collection) -> Sequence[Figure]:
    """Those whose title names a body or place and runs it, or is of it, where no ``offices`` are asked for.

    Else it is the only one introduced with one of these.
    """
    named = tuple(figure for figure in by_office(body, collection) if figure.person.name)
    found = tuple(figure for figure in named if not offices or any(map(_runs, figure.titles)))
    english = () if HAN.search(body) else offices
    introduced_so = (introduced(f"{office} of {body}", collection) for office in english)
    return found or next(filter(None, introduced_so), ())


def _runs(title: str) -> bool:
    """Whether a title is of somebody who runs what it names, and of no deputy; a Chinese one may be any."""
    return bool(HAN.search(title)) or any(map(_is_of_a_head, single_offices(title)))


def _is_of_a_head(office: str) -> bool:
    words = FURTHER.split(fold(office), maxsplit=1)[0].replace(".", "").split()
    return words_of("below").isdisjoint(words) and not _heads().isdisjoint(map(stem, words[-1:]))


@cache
def _heads() -> frozenset[str]:
    """The last words of offices that run something, as stems."""
    alike = (word for family in families()[stem("head")] for word in family)
    return EXACT_OFFICES | frozenset((*map(stem, words_of("heads", "running", "voted_on")), *alike))


def _is(figure: Figure, office: str) -> bool:
    return any(office in simplified(title) or stem(office) in terms(title).words for title in figure.titles)


def _tells_of(reading: Reading, question: Question, answer: Answer, collection: Collection) -> bool:
    """Whether the paragraph answered with has a word like the verb: what is left of the question without the thing.

    Between two languages too few words meet to tell. Who heads it is also told by an office beside it.
    """
    verb, shown = reading.topic.replace(reading.who or "", " "), answer.statements[0]
    topic, article = spoken_topic(verb, collection, question), collection.records[shown.article].article
    if not topic.facets or topic.is_english == (article.language == "zh"):
        return True
    told = " ".join(part.text for part in shown.parts)
    offices = (f"{office} of {reading.who}" for office in reading.office.split() if reading.heading)
    if any(is_told_in(told, each, collection.people.offices.asked(each, collection.thesaurus)) for each in offices):
        return True
    paragraph = article.paragraph_at(shown.start)
    span = paragraph.span if paragraph else shown.parts[0].span
    found = collection.paragraphs.terms_in(article.id, span, english=topic.is_english)
    return topic.coverage(found) >= LIKE


def names_one(relation: str, statements: Iterable[Statement]) -> bool:
    """Whether a statement has a name beside the word for the relation, which is what is left of the question."""
    texts = [excerpt.text for statement in statements for excerpt in statement.parts]
    if HAN.search(relation):
        words = [word for word in simplified(fold(relation)).replace("的", " ").split() if len(word) > 1]
        plain = list(map(simplified, texts))
        return any(word in text and _named_zh(word).search(text) for word in words for text in plain)
    words = [word for word in fold(relation).split() if word.isalpha() and word not in stop_words("en")]
    return any(_named_en(word).search(text) for word in words for text in texts)


def _named_en(word: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?i:{word})\b{BETWEEN_EN}{CAPITAL}|{CAPITAL},? (?:(?:his|her|their|whose|the|a) )?(?i:{word})\b"
    )


def _named_zh(word: str) -> re.Pattern[str]:
    surnames = any_of(word_list("surnames.zh.txt") | word_list("common_surnames.zh.txt"))
    return re.compile(f"{word}{BETWEEN_ZH}{surnames}{NAME_ZH}|{surnames}[\u4e00-\u9fff]{{1,2}}的?{word}")


def of_role(who: str, question: Question, found: Answer, collection: Collection) -> Answer:
    """The answer found, or "nothing" where it has not the office of a description, or not all that tells which.

    What an encyclopedia tells is left alone: it names things in other words, and officials by the way.
    """
    if not collection.is_news or not who or is_general(who) or not is_description(who) or not found.statements:
        return found
    asked = collection.people.offices.asked(who, collection.thesaurus)
    if not any(item.is_office for item in asked) or _tells_who(who, asked, found.statements[0]):
        return found
    return nothing(question, nearest=found.statements[:1])


def _tells_who(who: str, asked: Sequence[Asked], statement: Statement) -> bool:
    """Whether a statement has an office with all that tells which, or whoever makes it may hold just that one."""
    titles = statement.speaker.described if statement.speaker else ()
    held = words_in_all(titles)
    if any(item.is_office and item.strength(held) for item in asked) and not is_another(who, asked, titles):
        return True
    return is_told_in(" ".join(part.text for part in statement.parts), who, asked)


def of_whoever_is_new(question: Question, found: Answer) -> Answer:
    """The answer found, or "nothing" where it is asked who is new in an office and the answer tells of nobody new."""
    told = " ".join(part.text for statement in found.statements for part in statement.parts)
    asked = NEWLY.search(question.plain) is not None and found.kind == "passage"
    return nothing(question) if asked and not NEW().search(told) else found
