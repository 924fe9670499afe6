"""What somebody said, on whatever: their words in the order in which they are shown, or those nearest to a topic."""

from __future__ import annotations

from functools import partial
from itertools import chain, zip_longest
from operator import itemgetter
from typing import TYPE_CHECKING

from retrieval.answer import KIND_OF, Answer, Statement, together
from retrieval.answers.weighing import SHOWN
from retrieval.language.forms import key_of
from retrieval.language.tokens import fold
from retrieval.passages.cue import is_cued_by, verbs_in

if TYPE_CHECKING:
    from collections.abc import Collection as Set
    from collections.abc import Iterable, Iterator, Sequence

    from corpus.quotation import Person
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

MOST_SPOKEN = 40  # paragraphs in which somebody speaks that are looked at for their words
NEAREST = 3  # paragraphs among whose words those nearest to a topic are
BESIDE = 0.5  # of what the paragraph above or below tells of a topic, for words to be near it
LEAST_DIRECT = 25  # characters of direct words that are shown before reported ones
CLOSING = " \n”’」』\"'"  # marks behind the last one of a sentence
ENDS = ".,。，"  # of words that are the same without
OF_PERSON = 0.97  # confidence in who somebody is, and in their words where no topic is asked for
OF_ANOTHER_KIND = 0.5  # the same where a verb asks for words of a kind that is not told of them: "what did she promise"


def words_of(question: Question, figures: Sequence[Figure], collection: Collection) -> Answer:
    """What people said, the longest direct words first; what they promised before that, if the question asks so.

    Of several who are called the same, as "the council" of several articles, each has a turn.
    """
    called = {word for figure in figures for word in fold(figure.person.label).split()}
    verbs = verbs_in(" ".join(word for word in question.plain.split() if word not in called))
    each = [statements_of(figure, collection, verbs) for figure in figures[:SHOWN]]
    found = _together(said for turn in zip_longest(*each) for said in turn if said is not None)[:SHOWN]
    kind = KIND_OF[found[0].form] if found else "nothing"
    if not found:
        sure = 0.0
    elif verbs and not any(is_cued_by(verbs, u) for figure in figures[:SHOWN] for u in spoken_by(figure, collection)):
        sure = OF_ANOTHER_KIND
    else:
        sure = OF_PERSON
    return Answer(question.text, question.language, kind, sure, tuple(found), (figures[0].person,))


def _together(statements: Iterable[Statement]) -> list[Statement]:
    """Statements, of direct words in one paragraph one: “Yes,” she said, “but not now.” is shown whole."""
    places: dict[object, list[Statement]] = {}
    for said in statements:
        whose = said.speaker if said.form == "direct" else said.start
        places.setdefault((said.article, said.paragraph, whose), []).append(said)
    return [together(each) for each in places.values()]


def statements_of(figure: Figure, collection: Collection, verbs: frozenset[str] = frozenset()) -> list[Statement]:
    """A figure's words, the first ones of many: those reported with one of the verbs, direct ones, then by place."""
    kept: list[Utterance] = []
    words: set[str] = set()  # which a reprint holds once more, or the article gives again
    for utterance in sorted(spoken_by(figure, collection), key=lambda u: (not is_cued_by(verbs, u), *_showing(u))):
        again = any(k.article.id == utterance.article.id and k.span.overlap(utterance.span) for k in kept)
        said = utterance.text.rstrip(ENDS)
        if not again and said not in words:
            kept.append(utterance)
            words.add(said)
    return [whole(utterance) for utterance in kept]


def first_statement(figure: Figure, collection: Collection) -> Statement | None:
    """The first of ``statements_of``, found with as few articles read as possible; None where they say nothing."""
    best: Utterance | None = None
    for utterance in spoken_by(figure, collection):
        if best is None or _showing(utterance) < _showing(best):
            best = utterance
        if not any(_showing(best)):
            break
    return whole(best) if best else None


def statement_near(figure: Figure, topic: Topic, articles: Set[str], collection: Collection) -> Statement | None:
    """Of a figure's words those nearest to a topic: where a paragraph names it, beside one, or in these articles.

    The first of them where all are as near, or the article only tells of the nearest. Of very many paragraphs those of
    these articles are looked at first.
    """
    places = ((number, collection.layout.place_of(number)[0]) for number in collection.spoken_in(figure.key))
    own = sorted(((n, at) for n, at in places if at not in figure.others), key=lambda place: place[1] not in articles)
    near = _nearness([number for number, _ in own[:MOST_SPOKEN]], topic, collection)
    every = (((most, article in articles), number) for (number, article), most in zip(own, near, strict=False))
    ranked = sorted((place for place in every if any(place[0])), key=itemgetter(0), reverse=True)
    said = (_shown_first(figure, number, collection) for _, number in ranked[:NEAREST])
    near_it = next((utterance for utterance in said if utterance and not utterance.is_told), None)
    return whole(near_it) if near_it else first_statement(figure, collection)


def _shown_first(figure: Figure, number: int, collection: Collection) -> Utterance | None:
    """What of a figure's words in a paragraph is shown before others."""
    is_theirs = partial(_is_of, figure.key, collection.layout.place_of(number)[0])
    return min(collection.paragraphs.utterances(number).of(is_theirs), key=_showing, default=None)


def _nearness(numbers: Sequence[int], topic: Topic, collection: Collection) -> Sequence[float]:
    """How much of a topic paragraphs have in the asker's words, and half of what one beside each has."""
    beside = [[n for n in (number - 1, number + 1) if _is_beside(number, n, collection)] for number in numbers]
    every = sorted({*numbers, *chain.from_iterable(beside)})
    gains = dict(zip(every, collection.ranking.literal_gains(topic, every), strict=True))
    around = (max((gains[n] for n in each), default=0.0) for each in beside)
    return [gains[number] + BESIDE * most for number, most in zip(numbers, around, strict=True)]


def _is_beside(number: int, other: int, collection: Collection) -> bool:
    """Whether another number is that of a paragraph of the same article."""
    held = 0 <= other < collection.layout.size
    return held and collection.layout.place_of(number)[0] == collection.layout.place_of(other)[0]


def spoken_by(figure: Figure, collection: Collection) -> Iterator[Utterance]:
    """What a figure says, in the order of the corpus."""
    for number in collection.spoken_in(figure.key)[:MOST_SPOKEN]:
        article, _ = collection.layout.place_of(number)
        if article not in figure.others:
            is_theirs = partial(_is_of, figure.key, article)
            yield from collection.paragraphs.utterances(number).of(is_theirs)


def _is_of(key: str, article: str, speaker: Person | None) -> bool:
    """Whether a speaker in an article is the figure with a key."""
    return speaker is not None and key_of(article, speaker) == key


def _showing(utterance: Utterance) -> tuple[bool, bool, bool]:
    """What orders somebody's words: their own, direct ones of some length that tell something, what is told of them."""
    is_short = utterance.form != "direct" or len(utterance.text) < LEAST_DIRECT or _only_asks(utterance)
    return utterance.nested, is_short, utterance.is_told


def _only_asks(utterance: Utterance) -> bool:
    """Whether words are nothing but questions, that the speaker mostly asks of nobody."""
    text = utterance.article.text
    return all(text[slice(*each)].rstrip(CLOSING).endswith(("?", "？")) for each in utterance.sentences)


def whole(utterance: Utterance) -> Statement:
    """The statement of a whole utterance."""
    return utterance.statement(range(len(utterance.sentences)))
