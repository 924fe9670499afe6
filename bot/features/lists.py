"""/speakers, /articles and /who: who speaks, what there is, who somebody is."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.display.message import Draft, clipped
from bot.display.press import Press
from bot.display.titles import article_lines
from bot.features.questions import answer
from retrieval.language.tokens import HAN
from retrieval.people.strangers import looked_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.display.message import Message
    from bot.display.wording import Wording
    from bot.services import Services
    from bot.turn import Tap, Turn
    from retrieval.people.people import Figure

A_PAGE, LONGEST_LINE = 20, 180
SPEAKERS, ARTICLES = 0, 1
HEADS = ("list_speakers", "list_articles")


async def speakers(turn: Turn) -> None:
    """List everybody who speaks, behind a name or an office those whom it fits; of nobody it is asked who that is."""
    called = turn.text.strip()
    if not called:
        await turn.reply(page_of(turn.services, turn.words, SPEAKERS, 0))
    elif found := await asyncio.to_thread(looked_up, called, turn.services.desk.collection):
        await turn.reply(fitting(turn, found))
    else:
        await who(turn)


def fitting(turn: Turn, figures: Sequence[Figure]) -> Message:
    """Those whom a name fits, as many as a page holds."""
    shown = figures[:A_PAGE]
    head = turn.words.message("speakers_called", count=len(figures), shown=len(shown))
    draft = Draft().write(head)
    for figure in shown:
        draft.line(clipped(turn.words.listed_speaker(figure.person), LONGEST_LINE))
    return draft.message(())


async def articles(turn: Turn) -> None:
    """List the articles."""
    await turn.reply(page_of(turn.services, turn.words, ARTICLES, 0))


async def who(turn: Turn) -> None:
    """Answer who somebody is; the name alone is enough, and one in Latin letters tells no language."""
    if name := turn.text.strip():
        await answer(turn, turn.words.who_is(name), language=None if HAN.search(name) else turn.language)
    elif turn.private or turn.addressed.named:
        await turn.say("who_usage")


async def turned(tap: Tap) -> None:
    """Show another page of a list."""
    shown = tap.message
    is_answer = shown and tap.services.exchanges.answered_by(shown.chat.id, shown.message_id)
    if tap.label is None or is_answer:  # a client may send this along with an answer, which is no list
        await tap.toast("toast_gone")
        return
    await tap.show(page_of(tap.services, tap.words, tap.press.subject, tap.press.page))


def page_of(services: Services, words: Wording, subject: int, page: int) -> Message:
    """One page of a list, with buttons to the others."""
    catalogue = services.desk.catalogue
    subject = subject if catalogue.size() else ARTICLES  # nobody speaks where there are none
    count = catalogue.size() if subject == ARTICLES else catalogue.people()
    pages = max(1, -(-count // A_PAGE))
    page = min(page, pages - 1)
    lines = (lines_on_articles if subject == ARTICLES else lines_on_speakers)(services, words, page * A_PAGE)
    known = len(lines) if pages == 1 else count
    draft = Draft().write(words.message(HEADS[subject], count=known))
    for line in lines:
        draft.line(clipped(line, LONGEST_LINE))
    rendering = replace(services.rendering(), words=words)
    steps = tuple(
        rendering.button(key, Press("list", subject, page=there), number=there + 1, count=pages)
        for key, there in (("button_previous", page - 1), ("button_next", page + 1))
        if 0 <= there < pages
    )
    return draft.message(steps)


def lines_on_speakers(services: Services, words: Wording, first: int) -> list[str]:
    """A page of lines, one for each person, however many articles they speak in.

    Those without a name are one where they are called the same: a list would not tell them apart.
    """
    lines: dict[object, str] = {}
    for place, figure in enumerate(services.desk.collection.people.stretch(first, A_PAGE)):
        person = figure.persons[0][1]
        line = words.listed_speaker(person)
        lines[place if person.name else line] = line
    return list(lines.values())


def lines_on_articles(services: Services, words: Wording, first: int) -> list[str]:
    """A page of lines, one for each article."""
    collection = services.desk.collection
    several = collection.catalogue.latest(first, A_PAGE)
    return article_lines(words, "listed_article", several, collection.records)
