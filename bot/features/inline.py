"""Statements to choose from while typing ``@bot ...`` in any chat, and guest mode.

A guest is summoned by a mention where the bot is no member, and answers once (Bot API 10.0).
"""

from __future__ import annotations

import asyncio
import re
from hashlib import blake2s
from itertools import islice
from typing import TYPE_CHECKING, Any

from bot.display.message import Draft, clipped
from bot.display.rendering import kind_of
from bot.display.samples import samples
from bot.features.inquiry import put
from bot.features.questions import has_words, language_for, understood
from bot.outgoing import delivery
from bot.turn import client_words, rendering_for
from corpus.sentences import sentences
from retrieval.answer import Answer, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import telegram

    from bot.display.wording import Wording
    from bot.services import Services
    from bot.turn import Turn

MOST, FEWEST = 5, 3
SEARCHED, SHORTEST = 10, 2  # paragraphs, and characters of what is searched in them
CACHE_SECONDS = 10
# What a client shows of a title and a description; longer ones it cuts without an ellipsis.
LONGEST_TITLE, LONGEST_DESCRIPTION = 100, 120

Offer = tuple[Answer, Statement]


async def inline(services: Services, query: telegram.InlineQuery) -> None:
    """Offer statements; nothing found offers the private chat and no result."""
    words = client_words(services, query.from_user)
    offers = await offered(services, query.query, words)
    nothing = None if offers else words.message("inline_nothing")
    await reply(services, query, [result(services, *offer) for offer in offers], nothing)


async def later(services: Services, query: telegram.InlineQuery, seconds: int) -> None:
    """Offer nothing to somebody who asks too much, and say when to ask again."""
    text = client_words(services, query.from_user).message("slow_down", seconds=seconds)
    await reply(services, query, [], text, cache_seconds=seconds)


async def reply(
    services: Services,
    query: telegram.InlineQuery,
    results: Sequence[dict[str, Any]],
    text: str | None,
    *,
    cache_seconds: int = CACHE_SECONDS,
) -> None:
    """Answer the query, ``text`` on a button to the private chat.

    What is offered is in the language of whoever asks, who may be one of few that the bot serves: nobody else gets it.
    """
    with delivery.unless_late():
        await services.api.call(
            "answerInlineQuery",
            inline_query_id=query.id,
            results=results,
            cache_time=cache_seconds,
            is_personal=True,
            button={"text": text, "start_parameter": "inline"} if text else None,
        )


async def offered(services: Services, text: str, words: Wording) -> list[Offer]:
    """Three to five statements: those of the answer, filled up with the nearest ones when there are fewer."""
    if not has_words(text):
        found = await asyncio.to_thread(samples, services.desk, words, MOST)
        return [(answer, answer.statements[0]) for answer in found]
    answer = await put(services, text, "auto", None)
    if not answer.answered:
        return [(answer, passage) for passage in islice(begun(services, text.strip()), MOST)]
    statements = [*answer.statements[:MOST], *answer.nearest[: max(0, FEWEST - len(answer.statements))]]
    return [(answer, statement) for statement in dict.fromkeys(statements)]


def begun(services: Services, text: str) -> Iterator[Statement]:
    """The sentences in which a word goes on as the text ends: people choose while they write."""
    written = re.compile(rf"(?<![A-Za-z]){re.escape(text)}", re.IGNORECASE)
    for hit in services.desk.search(text, SEARCHED) if len(text) >= SHORTEST else ():
        article = services.desk.records[hit.article].article
        paragraph = article.paragraph_at(hit.span.start)
        if paragraph is None or article.is_front_matter(paragraph):
            continue
        if found := written.search(article.text, *hit.span):
            span = next(span for span in sentences(article.text, hit.span) if span.end > found.start())
            yield Statement(hit.article, hit.paragraph, (article.excerpt(*span),), "narration", date=article.date)


def result(services: Services, answer: Answer, statement: Statement) -> dict[str, Any]:
    """A statement as a result: title the words, description who and where, the message as in a chat."""
    rendering = services.rendering().for_answer(answer)
    words = rendering.words
    article = rendering.records[statement.article].article
    said = Answer(answer.question, answer.language, kind_of(statement), answer.confidence, (statement,))
    message = rendering.answer(said)
    who = words.speaker(statement.speaker) if statement.speaker else words.lead(statement)
    where = words.source_line(statement, article)
    return delivery.result_of(
        message,
        id=f"{rendering.edition}-{mark_of(statement.article)}-{statement.start:x}-{len(statement.parts)}",
        title=clipped(" ".join(part.text for part in statement.parts), LONGEST_TITLE),
        description=clipped(f"{who.rstrip(':：')} {where}", LONGEST_DESCRIPTION),
    )


def mark_of(article: str) -> str:
    """A short name for an article: an id of a result holds 64 bytes."""
    return blake2s(article.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


async def guest(turn: Turn) -> None:
    """Answer a summons with one message, without buttons that need a chat of ours."""
    services, number, question = turn.services, turn.message.guest_query_id, asked(turn)
    if has_words(question):
        found = (await understood(turn, question, language_for(turn, question))).found
        message = rendering_for(services, turn.sender, found).answer(found)
    else:
        message = Draft().write(turn.words.message("what_to_ask")).message()
    result = delivery.result_of(message, id="answer", title=clipped(message.text.partition("\n")[0], LONGEST_TITLE))
    with delivery.unless_late():
        await services.api.call("answerGuestQuery", guest_query_id=number, result=result)


def asked(turn: Turn) -> str:
    """The question of a guest; of the commands only those that ask something ask it here."""
    match turn.addressed.command:
        case None | "ask":
            return turn.text
        case "who" if turn.text:
            return turn.words.who_is(turn.text.strip())
        case _:
            return ""
