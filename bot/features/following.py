"""What a message follows up: an answer as far as it was shown, and the choice that it picks of those offered there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.choosing import is_number, may_pick, picked
from bot.display.blocks import choice_names
from bot.display.rendering import views_of
from retrieval.following.previous import Previous

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.display.rendering import View
    from bot.keeping.exchanges import Exchange
    from bot.services import Services
    from bot.turn import Turn
    from retrieval.answer import Answer

FOLLOWS_SECONDS = 15 * 60.0  # until when a message in a private chat may follow up the answer before it


def followed(turn: Turn) -> Exchange | None:
    """What this message may follow up: the answer, or the question, it replies to; in a private chat, else the last."""
    exchanges, other = turn.services.exchanges, turn.message.reply_to_message
    if other is not None:
        place = turn.message.chat.id, other.message_id
        exchange = exchanges.answered_by(*place) or exchanges.asked_by(*place)
    elif turn.private:
        exchange = exchanges.latest(turn.message.chat.id, turn.user)
        if exchange and turn.services.now() - exchange.at > FOLLOWS_SECONDS:
            exchange = None
    else:
        exchange = None
    return exchange


def left_by(found: Answer, previous: Previous | None, index: int = 0) -> Previous:
    """What an answer leaves behind while its message shows the view ``index``: the words there, and their speaker.

    Then come those of the views before it; what nobody has leafed to yet is still to be told.
    """
    return _left(found, views_of(found)[: index + 1], previous)


def _left(found: Answer, leafed: Sequence[View], previous: Previous | None) -> Previous:
    """What is left behind once these views were shown, the last of them now."""
    *before, view = leafed
    if view.first is None and view.statements:
        said = tuple(statement for one in (view, *before) for statement in one.statements)
        speaker = view.statements[0].speaker if len(view.statements) == 1 else None
        found = replace(found, statements=said, people=(speaker,) if speaker else found.people)
    return Previous.of(found, previous)


def differs(exchange: Exchange, found: Answer) -> bool:
    """Whether the articles, which have changed, answer the question otherwise now: a button counts its statements."""
    views = views_of(found)
    return all(_left(found, views[:end], exchange.previous) != exchange.leaves for end in range(1, len(views) + 1))


def narrowed(turn: Turn, leaves: Previous) -> Previous | None:
    """What an answer leaves behind for a message that quotes some of it: the passage quoted, and who speaks there.

    None where what is quoted are no words of an article's but ours: the name of a speaker, say.
    """
    records, quoted = turn.services.desk.records, turn.message.quote
    if quoted is None:
        return leaves
    for shown in leaves.shown:
        if shown.article in records and quoted.text in records[shown.article].article.text[slice(*shown.span)]:
            people = (shown.speaker,) if shown.speaker else leaves.people
            return replace(leaves, people=people, shown=tuple(dict.fromkeys((shown, *leaves.shown))))
    return None


async def chosen(turn: Turn, exchange: Exchange) -> str | None:
    """The question behind the choice that is picked: of those that the answer before offered, or that led to it."""
    if not may_pick(turn.text) or turn.edited:
        return None
    offered = await offers(turn.services, exchange)
    before = turn.services.exchanges.before(exchange) if not offered and is_number(turn.text) else None
    if before and exchange.question in (others := await offers(turn.services, before)):
        offered = others
    place = picked(turn.text, list(offered.values()))
    return None if place is None else list(offered)[place]


async def offers(services: Services, exchange: Exchange) -> dict[str, str]:
    """The questions that an answer offered to choose from, each with the name it goes by."""
    found = await services.thinking.ask(services.desk, exchange.question, exchange.language, exchange.previous)
    names = choice_names(services.words, found, services.desk.records)
    return {choice.question: name for choice, name in zip(found.choices, names, strict=True)}
