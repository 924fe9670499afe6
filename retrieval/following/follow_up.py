"""Follow-ups: a question that is not complete in itself is completed from the one before, or asked back about."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import standard
from retrieval.answer import Answer, nothing
from retrieval.answers.meant import is_nobody_else
from retrieval.answers.several import speakers
from retrieval.following.beside import around, beside, spoken_by, what_else, who_else
from retrieval.following.pointing import (
    LEADING,
    Context,
    is_name,
    of_the_list,
    of_the_title,
    resolved,
    substituted,
    those_named,
)
from retrieval.following.previous import Previous
from retrieval.language.tokens import HAN, fold, simplified
from retrieval.passages.cue import SPEECH
from retrieval.people.bodies import is_chinese_body, speaking_for
from retrieval.people.gender import gender_in, gender_of, kin
from retrieval.people.holders import by_office
from retrieval.people.kin import owned_role
from retrieval.people.naming import by_name
from retrieval.questions.ellipsis import Elliptic, backward, completed, ellipses_of, ordinal_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from retrieval.collection import Collection
    from retrieval.following.pointing import Alone
    from retrieval.people.gender import Gender
    from retrieval.people.people import Figure
    from retrieval.questions.ellipsis import Completion
    from retrieval.questions.question import Question

SPEAKING = re.compile("发[言声]|表态|受访")
ALL_THE_SAME = 0.7  # confidence from which a question is answered without what came, or should have come, before it
OFFICE_BEGINS = ("the ", "that ", "mayor ", "governor ", "president ", "minister ", "secretary ", "director ")


def followed(question: Question, collection: Collection, previous: Previous | None, alone: Alone) -> Answer | None:
    """The answer to a question that is not complete in itself; None for one that is."""
    if previous is None:
        return _without_previous(question, collection, alone)
    previous = held(previous, collection)
    context = of_the_list(Context(question, question, previous, collection, alone))
    complete = resolved(context)
    if isinstance(complete, Answer):
        return complete
    context = context._replace(question=complete)
    for elliptic in ellipses_of(complete):
        found = HANDLERS[elliptic.form](context, elliptic)
        if found is not None:
            return replace(found, question=question.text)
    return _as(context, complete.text) if complete is not question else None


def held(previous: Previous, collection: Collection) -> Previous:
    """What the last answer left behind, without passages that are no longer in the articles."""
    records = collection.records
    kept = (s for s in previous.shown if s.article in records and s.span.end <= len(records[s.article].article.text))
    return replace(previous, shown=tuple(kept))


def _without_previous(question: Question, collection: Collection, alone: Alone) -> Answer | None:
    """A question that nothing came before: somebody's name is enough, other fragments and pronouns are not."""
    elliptic = next(ellipses_of(question), None)
    if elliptic is not None and elliptic.form == "also" and is_somebody(elliptic.other, question, collection):
        return also(Context(question, question, Previous(""), collection, alone), elliptic)
    if elliptic is not None and not elliptic.stands:
        return nothing(question, lack="incomplete")
    points_back = backward(question) and not by_name(question.plain, collection.people, surnames=False)
    if not points_back:
        return None
    if complete := of_the_title(question, collection):
        found = alone(complete, collection)
        if found.answered or alone(question, collection).confidence < ALL_THE_SAME:
            return replace(found, question=question.text, understood=complete.text)
        return None
    found = alone(question, collection)
    is_narrated = next(question.readings()).asks == "said" and found.kind == "passage"  # which tells whose words?
    return None if found.confidence >= ALL_THE_SAME and not is_narrated else nothing(question, lack="incomplete")


def is_somebody(text: str, question: Question, collection: Collection) -> bool:
    """Whether a fragment is somebody's name, plainly their office or a body that is spoken for, and nothing more."""
    figures = frozenset(those_named(text, collection))
    if not figures:
        return is_chinese_body(text) and bool(speaking_for(text, collection))
    named = by_name(text, collection.people)
    if named is None:
        return HAN.search(text) is not None or text.startswith(OFFICE_BEGINS)
    return figures.isdisjoint(named.figures) or is_nobody_else(text, "", named, question, collection)


def _as(context: Context, text: str) -> Answer:
    """The answer to the completed question, as one to the question that was asked."""
    found = context.alone(replace(context.question, text=text), context.collection)
    return replace(found, question=context.asked.text, understood=text)


def also(context: Context, elliptic: Elliptic) -> Answer | None:
    """The question before once more, with somebody or something else in it; asked back of a list that there is not."""
    if ordinal_in(context.question):  # 第二个呢
        return nothing(context.asked, lack="incomplete")
    if _asks_who(context.question, context.collection):  # 那林涛的职务呢
        return None
    if context.sense.asks == "who_is" and SPEECH.search(context.question.plain):  # 那林涛怎么说
        return None
    if (theirs := _of_theirs(context, elliptic.other)) is not None:
        return theirs
    texts = list(dict.fromkeys(_alternatives(context, elliptic)))
    if not texts:
        return None if elliptic.stands else nothing(context.asked, lack="incomplete")
    found = [_as(context, texts[0])]
    elsewhere = _is_of_another_article(elliptic.other, context)
    while not found[-1].answered and len(found) < len(texts) and (elsewhere or not found[0].others):
        found.append(_as(context, texts[len(found)]))
    least = ALL_THE_SAME if found[0].kind == "not_said" and not elsewhere else 0.0  # somebody else tells it, surely
    return found[-1] if found[-1].answered and found[-1].confidence >= least else found[0]


def _of_theirs(context: Context, other: str) -> Answer | None:
    """What somebody's relative or lawyer said, who is no topic; of an office also whoever alone holds it there."""
    if is_somebody(other, context.question, context.collection):
        return None
    if context.question.language == "zh":  # 校长呢
        return _as(context, completed("said", "zh", who=other)) if _is_office(other) else None
    role = owned_role(other)
    if role is None:
        return None
    found = _as(context, completed("said", "en", who=as_written(other, context.question.text)))
    article = context.previous.article
    if found.answered or article is None or role in kin():
        return found
    held = context._replace(collection=context.collection.within((article,)))
    others = (f for f in by_office(role, held.collection) if f.key not in context.previous.people and f.person.name)
    holders = [f for f in others if any(role in fold(title).split() for title in f.titles)]  # no officer is his boss
    return _as(held, completed("said", "en", who=holders[0].person.label)) if len(holders) == 1 else found


def _is_office(other: str) -> bool:
    """Whether a Chinese fragment is nothing but an office, with or without its body: 校长, 工务课长."""
    return standard().offices.ends(simplified(other), 0, len(other))


def _alternatives(context: Context, elliptic: Elliptic) -> Iterator[str]:
    """The ways to complete "and X?", the likeliest first."""
    sense, language = context.sense, context.question.language
    other = LEADING.sub("", as_written(elliptic.other, context.question.text))
    listed = [simplified(figure.person.label) for figure in context.figures] if sense.asks == "list" else ()
    if simplified(other) in listed or is_somebody(elliptic.other, context.question, context.collection):
        asks_who = sense.asks == "who_is" and not _asks_for_words(other, context)
        key: Completion = "who_is" if asks_who else "said_of" if sense.topic else "said"
        yield completed(key, language, who=other, topic=sense.topic)
        if key == "said_of" and _is_of_another_article(elliptic.other, context):
            yield completed("said", language, who=other)
        return
    if other_place := substituted(context.previous.question, other, context.collection):
        yield other_place
    if sense.asks == "said" and sense.figures:
        yield completed("said_of", language, who=sense.figures[0].person.label, topic=other)
    elif sense.asks in ("who_said", "list"):
        if is_name(other):
            yield completed("who_said", language, topic=f"{sense.topic} {other}".strip())
        yield completed("who_said", language, topic=other)
    elif sense.topic:
        yield f"{context.previous.question.rstrip(' ?？')} {other}"
    yield other


def _asks_who(question: Question, collection: Collection) -> bool:
    """Whether a question asks who somebody is whom it names."""
    reading = next(question.readings())
    return reading.asks == "who_is" and by_name(reading.who or "", collection.people) is not None


def _asks_for_words(text: str, context: Context) -> bool:
    """Whether a fragment has more than a name: 林涛的原话."""
    named = by_name(text, context.collection.people)
    return named is not None and bool(named.rest.strip())


def _is_of_another_article(text: str, context: Context) -> bool:
    """Whether those who are named speak elsewhere than in the article of which there is talk."""
    figures, article = those_named(text, context.collection), context.previous.article
    return bool(figures) and article is not None and not any(article in dict(figure.persons) for figure in figures)


def as_written(words: str, text: str) -> str:
    """Words that were folded to lower case as the asker wrote them."""
    start = text.casefold().find(words.casefold())
    return text[start : start + len(words)] if start >= 0 and len(text.casefold()) == len(text) else words


def others_said(context: Context, elliptic: Elliptic) -> Answer | None:
    """Who else speaks of it; who else speaks at all, where it is asked for speakers (还有别人发言吗)."""
    topic = elliptic.topic or ("" if SPEAKING.search(context.question.plain) else context.sense.topic)
    understood = completed("who_said", context.question.language, topic=topic) if topic else context.previous.question
    found = who_else(context.question, topic, context.previous, context.collection)
    return replace(found, understood=understood)


def among(context: Context, elliptic: Elliptic) -> Answer | None:
    """Those of the people answered with before whom a description fits."""
    people = context.collection.people
    figures = people.get(key for key in context.previous.speakers if key in people.figures)
    if not figures:
        return nothing(context.asked, lack="incomplete")
    if (gender := gender_in(elliptic.other)) != "-":
        return _of_one_gender(gender, figures, context)
    understood = completed("among", context.question.language, topic=elliptic.other)
    fitting = context.alone(replace(context.question, text=understood), context.collection).people
    kept = [figure for figure in figures if figure.person in fitting]
    found = speakers(context.question, kept, context.collection)
    return replace(found, understood=context.previous.question, lack=None if kept else "none_of_them")


def _of_one_gender(gender: Gender, figures: Sequence[Figure], context: Context) -> Answer:
    """Those who are women, or men; that none of them is only where everybody's gender is known."""
    told = {figure: gender_of(figure, context.collection) for figure in figures}
    kept = [figure for figure in figures if told[figure] == gender]
    found = speakers(context.question, kept, context.collection)
    unknown = any(told[figure] == "-" and figure.person.name for figure in figures)
    return replace(found, understood=context.previous.question, lack=None if kept or unknown else "none_of_them")


def said_else(context: Context, elliptic: Elliptic) -> Answer | None:
    """What else somebody says, or what else is said of it."""
    figures = those_named(elliptic.who, context.collection) if elliptic.who else context.figures
    if elliptic.who and not figures:
        return None
    if not elliptic.who and len(figures) > 1:
        figures = ()
    topic = elliptic.topic or ("" if elliptic.who else context.sense.topic)
    found = what_else(context.question, figures, topic, context.previous, context.collection)
    language, who = context.question.language, figures[0].person.label if figures else ""
    key: Completion = ("said_of" if topic else "said") if who else "who_said"
    understood = completed(key, language, who=who, topic=topic) if who or topic else context.previous.question
    return replace(found, understood=understood)


def again(context: Context, elliptic: Elliptic) -> Answer | None:
    """The question before once more; of whoever was asked who they are, what they said."""
    if context.sense.asks == "who_is":
        return of_them(context, elliptic)
    return (
        _as(context, context.previous.question)
        if context.previous.question
        else nothing(context.asked, lack="incomplete")
    )


def of_them(context: Context, elliptic: Elliptic) -> Answer | None:
    """What was said by those answered with before, or who the only one is, where a question names nobody."""
    figures, sense = context.figures, context.sense
    if elliptic.form == "said" and len(figures) > 1:
        return _as(context, context.previous.question)
    if not context.previous.question or len(figures) != 1:
        return None if elliptic.stands else nothing(context.asked, lack="incomplete")
    key: Completion = "who_is" if elliptic.form == "who_is" else "said_of" if sense.topic else "said"
    name = figures[0].person.label
    return _as(context, completed(key, context.question.language, who=name, topic=sense.topic))


def beside_it(context: Context, elliptic: Elliptic) -> Answer | None:
    """What stands around the passage shown, who speaks there, or why, when, where and how many, told beside it."""
    if not context.previous.shown:
        return None if elliptic.form == "context" else nothing(context.asked, lack="incomplete")
    question, shown, collection = context.question, context.previous.shown[0], context.collection
    if elliptic.form == "context":
        found = around(question, shown, collection, elliptic.other)
    elif elliptic.form == "who_said":
        found = spoken_by(question, shown, collection)
    else:
        found = beside(question, elliptic.form, shown, collection)
    return replace(found, understood=context.previous.question)


HANDLERS: dict[str, Callable[[Context, Elliptic], Answer | None]] = {
    "again": again,
    "context": beside_it,
    "said": of_them,
    "who_is": of_them,
    "also": also,
    "among": among,
    "who_else": others_said,
    "what_else": said_else,
    "why": beside_it,
    "when": beside_it,
    "where": beside_it,
    "number": beside_it,
    "who_said": beside_it,
}
