"""What somebody called a thing by another word: of the closure, "called the decision a betrayal"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.patterns import Patterns
from retrieval.answer import stating

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.answer import Answer
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.people.people import Figure
    from retrieval.questions.question import Question
    from retrieval.topics.topic import Topic

PATTERNS = Patterns("retrieval/words/verdicts.toml")
SURE = 0.75  # confidence in the only words of the kind
ON_TOPIC = 0.5  # of a topic that the title of the article and its first paragraph have to tell
BEHIND = 60  # characters from the verb on among which its object stands


def verdict(question: Question, figure: Figure, topic: Topic, collection: Collection) -> Answer | None:
    """The only words of somebody for what the article is about; None where it is not asked what they call it."""
    if not topic.is_english or not PATTERNS["asked"].search(question.plain):
        return None
    found = [u for name, _ in figure.persons for u in _verdicts(figure, name, topic, collection)]
    whole = [u for u in found if u.is_told] or found  # the sentence tells what it is that they call so
    return stating(question, SURE, [whole[0].statement(range(len(whole[0].sentences)))]) if len(whole) == 1 else None


def _verdicts(figure: Figure, article: str, topic: Topic, collection: Collection) -> Iterator[Utterance]:
    """Somebody's words behind such a verb, in an article that is headed by a topic or begins with it."""
    paragraphs = collection.records[article].article.paragraphs
    first = next((p.number for p in paragraphs if p.kind == "body"), 1)
    head = collection.paragraphs.with_title(collection.layout.number_of(article, first), english=True)
    if topic.coverage(*head) < ON_TOPIC:
        return
    for number in collection.spoken_in(figure.key):
        if collection.layout.place_of(number)[0] == article:
            yield from (u for u in collection.paragraphs.utterances(number) if _is_theirs(u, figure, collection))


def _is_theirs(utterance: Utterance, figure: Figure, collection: Collection) -> bool:
    """Whether somebody says it of the same thing, by another word, behind such a verb."""
    cue, text = utterance.cue, utterance.article.text
    if cue is None or not collection.people.is_person(figure, utterance.article.id, utterance.speaker):
        return False
    return PATTERNS["calls"].match(text, cue.start, cue.start + BEHIND) is not None
