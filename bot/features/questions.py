"""Questions: answered as a reply, and answered anew when they are edited."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from bot.addressed import text_of
from bot.features.following import chosen, followed, left_by, narrowed
from bot.features.inquiry import put_patiently
from bot.keeping.exchanges import Exchange, number_of
from bot.outgoing import delivery
from bot.turn import rendering_for
from bot.upkeep.thinking import LONGEST
from retrieval.following.previous import Previous
from retrieval.questions.message import asked_in, asks, questions_in
from retrieval.questions.question import language_of

if TYPE_CHECKING:
    from bot.services import Services
    from bot.turn import Turn
    from config.settings import LanguageSetting
    from retrieval.answer import Answer

MOST_QUESTIONS = 5  # questions of one message


async def ask(turn: Turn) -> None:
    """Answer a question, or say in one line what can be asked when there are no words in it."""
    first = turn.services.is_first(turn.message.media_group_id)
    if not has_words(turn.text):
        if turn.edited:
            await take_back_from(turn, 0)
        elif first:
            await without_words(turn)
        return
    exchange = followed(turn)
    if exchange and (picked := await chosen(turn, exchange)):
        await answer(turn, picked)
        return
    previous = exchange and narrowed(turn, exchange.leaves)
    several = several_in(turn.text)
    for place, question in enumerate(several[:MOST_QUESTIONS]):
        if place:  # or a process that ends now would give the answers before this one again
            turn.services.exchanges.make_safe()
        previous = await answer(turn, question, previous=previous, place=place)
    if turn.edited:
        await take_back_from(turn, len(several))
    if len(several) > MOST_QUESTIONS:
        await turn.say("many_questions", count=MOST_QUESTIONS)


def several_in(text: str) -> list[str]:
    """The questions of a message; of a very long one the only sentence that asks, or those within what is read."""
    if len(text) <= LONGEST:
        return questions_in(text)
    if asked := asked_in(text):
        return [asked]
    *whole, _ = questions_in(text[:LONGEST])  # the last is cut
    return whole or [text]


async def take_back_from(turn: Turn, place: int) -> None:
    """Take back the answers to questions that a message no longer has, from this place in it."""
    chat, message = turn.message.chat.id, turn.message.message_id
    for gone in range(place, MOST_QUESTIONS):
        if exchange := turn.services.exchanges.asked_by(chat, message, gone):
            await turn.services.take_back(exchange.chat, exchange.answered)


async def answer(
    turn: Turn,
    question: str,
    *,
    previous: Previous | None = None,
    place: int = 0,
    language: LanguageSetting | None = None,
) -> Previous | None:
    """Put a question to the articles and reply, or edit the reply that an earlier wording of it got.

    ``place`` is that of the question in its message; ``language``, that of the answer where the question does not tell
    it. Returns what the next one may follow up. Who has to wait, be it until Telegram takes more messages for a chat,
    sees that the bot writes.
    """
    async with delivery.busy(turn.services.api, turn.message):
        return await _answered(turn, question, previous, place, language or language_for(turn, question))


async def _answered(
    turn: Turn, question: str, previous: Previous | None, place: int, language: LanguageSetting
) -> Previous | None:
    services, started, number = turn.services, time.perf_counter(), number_of(turn.number, place)
    known = services.exchanges.asked_by(turn.message.chat.id, turn.message.message_id, place)
    if known and is_answered(turn, known, question, number):
        return known.leaves
    known = known if turn.edited else None
    number = known.id if known else number
    previous = known.previous if known and not place else previous
    read = await understood(turn, question, language, previous)
    if is_talk(turn, read.found):
        if known:  # it was a question before
            await services.take_back(known.chat, known.answered)
        return read.previous
    if read.found.kind == "nothing" and len(read.question) > LONGEST and known is None:
        await turn.say("long_question", characters=LONGEST)
        return read.previous
    message = rendering_for(services, turn.sender, read.found).answer(
        read.found, number=number, in_group=not turn.private
    )
    record(services, read.found, read.previous, time.perf_counter() - started)
    # edit the reply that an earlier wording got, or send one where that cannot be
    edited = known is not None and await delivery.edit(services.api, known.chat, known.answered, message)
    answered = known.answered if known and edited else await turn.reply(message)
    return _kept(turn, read, number, answered)


def is_answered(turn: Turn, known: Exchange, question: str, number: int) -> bool:
    """Whether the exchange of a message answers its question as it is now.

    A process may have ended between two questions of the message, and an edit may have arrived before the message
    itself. Below a button anything is asked, several times; an older exchange is another bot's with the same state.
    """
    if turn.edited:
        return known.question == question
    return known.id == number or (turn.asker is None and known.at >= turn.message.date.timestamp())


class Understood(NamedTuple):
    """A question with the language in which it is answered, what it follows up, and its answer."""

    question: str
    language: LanguageSetting
    previous: Previous | None
    found: Answer


def _kept(turn: Turn, read: Understood, number: int, answered: int) -> Previous:
    """Keep an exchange under its number, with the message that ``answered``; what the answer leaves behind."""
    leaves = left_by(read.found, read.previous)
    exchange = Exchange(
        id=number,
        chat=turn.message.chat.id,
        asked=turn.message.message_id,
        answered=answered,
        asker=turn.user,
        question=read.question,
        language=read.language,
        previous=read.previous,
        at=turn.services.now(),
        leaves=leaves,
    )
    turn.services.exchanges.keep(exchange)
    return leaves


async def understood(
    turn: Turn, question: str, language: LanguageSetting, previous: Previous | None = None
) -> Understood:
    """A question and its answer: one that follows nothing up is asked of the words that its message points at.

    "Who is she?" below somebody's message is asked of whoever that speaks of, "is that true?" asks the message itself.
    """
    pointed, told = turn.addressed.pointed, None
    if previous is None and has_words(pointed):
        worded = language_of(question) if language == "auto" else language
        told = Understood(pointed, worded, None, await put_patiently(turn, pointed, worded, None))
        previous = Previous.of(told.found)
    found = await put_patiently(turn, question, language, previous)
    if told and (found.lack == "doubt" or (found.lack == "incomplete" and not found.small_talk)):
        return told
    return Understood(question, language, previous, found)


def is_talk(turn: Turn, found: Answer) -> bool:
    """Whether people in a group only talk of an answer, below it: small talk, or what neither asks nor finds.

    What is understood of somebody is a remark on them: "he is wrong".
    """
    asking = asks(found.question) or found.question.rstrip().endswith(("?", "？"))
    finds_nothing = found.kind == ("not_said" if found.understood else "nothing")
    is_remark = finds_nothing and found.lack in (None, "language") and not asking
    is_small = found.small_talk and found.lack != "doubt"
    return turn.addressed.reason == "reply" and (is_remark or is_small)


def language_for(turn: Turn, question: str) -> LanguageSetting:
    """The language chosen for the chat; a question without a letter, as a number, has none but its asker's."""
    chosen_here = turn.services.preferences.language(turn.message.chat.id)
    return chosen_here if chosen_here != "auto" or any(map(str.isalpha, question)) else turn.language


def record(services: Services, found: Answer, previous: Previous | None, seconds: float) -> None:
    """Count the answer, and keep a question that found nothing for the administrators."""
    services.ledger.answered(found.kind, seconds)
    if found.kind == "nothing" and not (found.small_talk or found.lack):
        services.ledger.found_nothing(complete(found, previous), services.now())


def complete(found: Answer, previous: Previous | None) -> str:
    """A question as it was understood; what only asks why or when, behind the question whose answer it follows up."""
    if previous and found.understood == previous.question:
        return f"{previous.question} {found.question}"
    return found.understood or found.question


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit in it: not only emoji, punctuation or invisible marks."""
    return any(character.isalnum() for character in text)


async def without_words(turn: Turn) -> None:
    """One line on what can be asked; in groups only for those who named the bot and wrote something."""
    said, message = turn.addressed, turn.message
    if turn.private and message.document and not text_of(message):
        await turn.say("no_documents")
    elif turn.private or said.named or said.reason == "mention" or (turn.text and said.reason == "command"):
        spoken = message.voice or message.audio or message.video_note or message.video
        wordless = "no_words" if turn.text and not said.command else "what_to_ask"
        await turn.say("no_listening" if spoken and not turn.text else wordless)
