"""A document from an administrator: shown, and added to the articles after a yes."""

from __future__ import annotations

import asyncio
from contextlib import aclosing, suppress
from typing import TYPE_CHECKING

from bot.display.message import Draft, clipped
from bot.display.press import Press, labelled
from bot.documents.documents import LARGEST_BYTES, Extractor, Unreadable, ending_of, read_document
from bot.features.reindex import reload, why
from bot.outgoing.delivery import busy
from corpus.errors import CorpusError
from corpus.library import list_files
from corpus.reading import parse
from retrieval.index.writing import print_of

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.display.message import Button, Message
    from bot.turn import Tap, Turn
    from corpus.quotation import Record

CONFIRM, CANCEL, REPLACE, ALL = range(4)
MOST_SPEAKERS, LONGEST_TITLE, LONGEST_SPEAKERS = 8, 200, 1000


async def upload(turn: Turn) -> None:
    """Read the document and show what it would be as an article."""
    file = turn.message.document
    if file is None or ending_of(file.file_name or "") is None:
        await turn.say("upload_unsupported")
        return
    if (file.file_size or 0) > LARGEST_BYTES:
        await turn.say("upload_too_large", megabytes=LARGEST_BYTES >> 20)
        return
    try:
        async with busy(turn.services.api, turn.message), aclosing(Extractor()) as extractor:
            remote = await turn.services.bot.get_file(file.file_id)
            content = bytes(await remote.download_as_bytearray())
            document = await read_document(file.file_name or "", content, extractor)
    except Unreadable as error:
        reason = turn.words.message(f"unreadable_{error.reason}", detail=error.detail)
        await turn.say("upload_unreadable", reason=reason)
        return
    if turn.services.desk.catalogue.has_print(print_of(document.text)):
        await turn.say("upload_known")
        return
    turn.services.uploads.wait(turn.number, document, turn.message.media_group_id)
    record = await asyncio.to_thread(turn.services.desk.extract, parse(document.text, id=document.stem))
    await turn.reply(preview(turn, record, document.stem if document.stem in turn.services.uploads.names() else None))


def preview(turn: Turn, record: Record, earlier: str | None) -> Message:
    """Title, date, paragraphs and speakers, and first of all the button that says yes.

    ``earlier`` is the article that was uploaded under the same name before.
    """
    words, article = turn.words, record.article
    names = [person.label for person in record.people]
    speakers = words.names([*names[:MOST_SPEAKERS], *(["…"] if len(names) > MOST_SPEAKERS else [])])
    text = words.message(
        "upload_preview",
        title=clipped(article.headline, LONGEST_TITLE),
        date=words.date(article.date) if article.date else None,
        paragraphs=article.blocks,
        speakers=clipped(speakers, LONGEST_SPEAKERS),
        earlier=earlier,
    )
    return Draft().write(text.strip()).message(*choices(turn, earlier))


def choices(turn: Turn, earlier: str | None) -> tuple[tuple[Button, ...], ...]:
    """Yes, all of its album where others came before it, in place of the earlier one where there is one, and no."""
    keys = {"button_confirm": CONFIRM, "button_all": ALL, "button_replace": REPLACE, "button_cancel": CANCEL}
    count = len(turn.services.uploads.album_of(turn.number))
    left_out = {REPLACE: not earlier, ALL: count == 1}
    return tuple(
        (labelled(turn.words.message(key, earlier=earlier, count=count), Press("upload", turn.number, index)),)
        for key, index in keys.items()
        if not left_out.get(index)
    )


async def decided(tap: Tap) -> None:
    """Add the document that was shown, with those of its album, or forget it, as the button says."""
    uploads = tap.services.uploads
    document = uploads.waiting(tap.press.subject) if tap.is_admin else None
    if document is None:
        await (tap.toast("toast_decided") if tap.is_admin else tap.done())
        return
    if tap.press.index not in (CONFIRM, REPLACE, ALL):
        uploads.drop(tap.press.subject)
        await tap.say("upload_cancelled")
        return
    taken = await asyncio.to_thread(names_taken, tap.services.desk)
    replaced = uploads.remove(document.stem) if tap.press.index == REPLACE else None
    last = tap.press.subject  # those that came later stand on buttons of their own
    numbers = [one for one in uploads.album_of(last) if one <= last] if tap.press.index == ALL else [last]
    documents = {number: found for number in numbers if (found := uploads.waiting(number))}
    added = [uploads.add(number, each, taken - {replaced}) for number, each in documents.items()]
    try:
        await reload(tap.services)
    except CorpusError as error:
        await tap.say("upload_kept", article=tap.words.all_of(added), reason=why(tap.words, error))
        return
    records = [tap.services.desk.records[article] for article in added]
    counts = {
        "paragraphs": sum(record.article.blocks for record in records),
        "quotations": sum(len(record.quotations) for record in records),
    }
    await tap.say("upload_added", article=tap.words.all_of(added), replaced=replaced, **counts)


def names_taken(desk: Desk) -> set[str]:
    """The names of the articles, and of files that came into the folder since it was read."""
    names = set(desk.records)
    with suppress(CorpusError):  # while the folder is away it gets no files
        names |= {file.id for file in list_files(*desk.roots, texts=desk.texts).files}
    return names
