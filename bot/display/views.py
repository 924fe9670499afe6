"""What the buttons below an answer show: its surroundings, who else spoke, the nearest passage."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.display.message import Draft, clipped, units
from bot.display.pages import pages
from bot.display.press import Press
from bot.display.rendering import LONGEST_BODY, quotation_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bot.display.message import Button, Message
    from bot.display.rendering import Rendering
    from corpus.article import Article, Span
    from corpus.quotation import Person, Record
    from retrieval.answer import Answer, Statement
    from retrieval.collection import Hit

MOST_OTHERS = 20
NEAR = 0.6  # of the best score


def context(rendering: Rendering, answer: Answer, number: int, index: int, page: int = -1) -> Message:
    """The paragraphs around statement ``index``; page -1 is the one where the statement begins."""
    statement = answer.statements[index]
    article = rendering.records[statement.article].article
    parts = pages(article.text, around(article, statement), LONGEST_BODY)
    if page < 0:
        page = next((n for n, part in enumerate(parts) if part[-1].end > statement.start), 0)
    page = min(page, len(parts) - 1)
    draft = Draft().write(rendering.words.message("context", paragraph=statement.paragraph))
    for piece in parts[page]:
        text = article.excerpt(piece.start, piece.end).text
        draft.write("\n\n").stress(text, quotation_kind(text), within(piece, statement))
    draft.line(rendering.words.source_line(statement, article), "italic")
    steps = rendering.steps("context", number, index, len(parts), at=page)
    return draft.message(steps, back(rendering, number, index))


def within(piece: Span, statement: Statement) -> Iterator[tuple[int, int]]:
    """Where the words of the statement stand in a piece of its article, counted from the beginning of the piece."""
    for part in statement.parts:
        start, end = max(part.span.start, piece.start), min(part.span.end, piece.end)
        if start < end:
            yield start - piece.start, end - piece.start


def around(article: Article, statement: Statement) -> list[Span]:
    """The statement's paragraph with the one before and the one after; of front matter nothing but the statement."""
    own = article.paragraph_at(statement.start)
    wanted = range(own.number - 1, own.number + 2) if own else ()
    near = [paragraph for paragraph in article.paragraphs if paragraph.number in wanted]
    title = [part.span for part in statement.parts] if own and article.is_front_matter(own) else []
    return title + [paragraph.span for paragraph in near if not article.is_front_matter(paragraph)]


def others(rendering: Rendering, answer: Answer, hits: Iterable[Hit], number: int, index: int) -> Message:
    """Who else speaks in the paragraphs that the question finds, each with where."""
    words = rendering.words
    speaker = answer.statements[index].speaker if index < len(answer.statements) else None
    found = speakers_in(rendering.records, near(list(hits)), {speaker.label} if speaker else set())
    named = [(words.speaker(person), place) for person, place in found[:MOST_OTHERS]]
    lines = words.listed(named, rendering.records)
    draft = Draft().write(words.message("others_spoke" if lines else "others_none"))
    for line in lines:
        draft.line(clipped(line, LONGEST_BODY // MOST_OTHERS))
    return draft.message(back(rendering, number, index))


def near(hits: list[Hit]) -> list[Hit]:
    """The hits, best first, without those of articles that hold none nearly as good as the best.

    A question with little to go by finds something in every article, if only the word that asks who spoke.
    """
    best = {hit.article: hit.score for hit in reversed(hits)}
    return [hit for hit in hits if best[hit.article] >= NEAR * hits[0].score]


def speakers_in(
    records: Mapping[str, Record], hits: Iterable[Hit], known: set[str]
) -> list[tuple[Person, tuple[str, int]]]:
    """The people whose words lie in the paragraphs of the hits, each once, with article and paragraph."""
    found: dict[str, tuple[Person, tuple[str, int]]] = {}
    for hit in hits:
        for quotation in records[hit.article].quotations:
            person = quotation.speaker
            if person and person.label not in known and hit.span.overlap(quotation.span):
                found.setdefault(person.label, (person, (hit.article, hit.paragraph)))
    return list(found.values())


def nearest(rendering: Rendering, answer: Answer, number: int) -> Message:
    """The passage nearest to a question that found nothing, said to be no more than that."""
    passage = replace(answer, kind="passage", statements=answer.nearest[:1], nearest=(), others=())
    shown = rendering.answer(passage)
    head = rendering.words.message("nearest") + "\n\n"
    moved = tuple(replace(entity, offset=entity.offset + units(head)) for entity in shown.entities)
    rows = (*shown.buttons, back(rendering, number, 0))
    return replace(shown, text=head + shown.text, entities=moved, buttons=rows).fitted()


def back(rendering: Rendering, number: int, index: int) -> tuple[Button, ...]:
    """The way back to the statement."""
    return (rendering.button("button_back", Press("statement", number, index)),)
