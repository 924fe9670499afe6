"""Nothing that can be sent ends in an exception that nobody handles."""

from __future__ import annotations

import asyncio
import io
import json
import zipfile
from contextlib import aclosing, suppress
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.desk import Desk
from bot.display.message import units
from bot.display.rendering import Rendering
from bot.display.wording import Wording
from bot.documents.documents import Extractor, Unreadable, read_document
from bot.keeping.exchanges import decode
from bot.keeping.inbox import Inbox
from bot.keeping.state import State
from bot.upkeep.thinking import asked
from config.settings import BUNDLED_CORPUS
from tests.bot.conftest import ANN
from tests.corpus.scanning import scan

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bot.conftest import Running

USER = {"id": 11, "is_bot": False, "first_name": "Ann", "language_code": "en"}
CHAT = {"id": 11, "type": "private", "first_name": "Ann"}
GROUP = {"id": -1009, "type": "supergroup", "title": "Desk", "is_forum": True}
ENTITY = {"type": "bot_command", "offset": 0, "length": 4}
WHERE = {"message_id": 5, "date": 1700000000, "chat": GROUP, "from": USER}
MESSAGE = {**WHERE, "text": "/ask ferry?", "entities": [ENTITY]}
ANSWER = {**WHERE, "message_id": 4, "from": {**USER, "is_bot": True}, "text": "hm"}
DOCUMENT = {"file_id": "f", "file_unique_id": "u", "file_name": "a.txt", "file_size": 5, "mime_type": "text/plain"}
SHAPES: list[dict[str, Any]] = [
    {"message": {**MESSAGE, "reply_to_message": ANSWER, "message_thread_id": 3, "is_topic_message": True}},
    {"message": {**MESSAGE, "chat": CHAT, "text": "What did Ada say?", "entities": []}},
    {"message": {**MESSAGE, "chat": CHAT, "document": DOCUMENT, "caption": "ferry"}},
    {"edited_message": {**MESSAGE, "edit_date": 1700000001}},
    {"callback_query": {"id": "1", "from": USER, "chat_instance": "1", "data": "n:1:0:0", "message": ANSWER}},
    {"inline_query": {"id": "1", "from": USER, "query": "ferry", "offset": ""}},
    {"my_chat_member": {"chat": GROUP, "from": USER, "date": 1, "old_chat_member": {}, "new_chat_member": {}}},
    {"guest_message": {**MESSAGE, "guest_query_id": "9"}},
]
# one character of every Unicode plane, and those that have broken other bots
PLANES = [chr(plane * 0x10000 + 0x2345) for plane in range(17) if plane != 0] + ["\u2345"]
NASTY = [*PLANES, "\0", "\ud83d", "\u202e", "\ufeff", "e\u0301" * 50, "👩‍👩‍👧‍👦", "{{ 7 * 7 }}", "%s{0}", "<b>", "*_`["]
ASKING = ["Who spoke of", "What did Feng Shaohui say about hospitals?", "冯少辉说了什么？"]
texts = (
    st.text(max_size=60) | st.sampled_from(NASTY) | st.lists(st.sampled_from([*NASTY, " ", "who said "])).map("".join)
)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "type", "text"]), inner),
    max_leaves=5,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every field of an object, however deep."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, inner in entries for found in ((*path, key), *places(inner, (*path, key)))]


@st.composite
def updates(draw: st.DrawFn) -> dict[str, Any]:
    """An update in which some fields are gone, others hold something else, and some are new."""
    update: dict[str, Any] = deepcopy(draw(st.sampled_from(SHAPES)))
    for path in draw(st.lists(st.sampled_from(places(update)), max_size=4)):
        change(update, path, draw(st.just(None) | values.map(lambda value: [value])))
    update["from_the_future"] = draw(values)
    return update


def change(update: Any, path: tuple[Any, ...], new: list[Any] | None) -> None:
    """Put the one value of ``new`` at a place, or take out what is there; the place may be gone already."""
    for key in path[:-1]:
        try:
            update = update[key]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(update, dict):
        update.update({path[-1]: new[0]}) if new else update.pop(path[-1], None)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(several=st.lists(updates(), min_size=1, max_size=4))
async def test_updates_with_fields_missing_changed_and_unknown_are_all_dealt_with(
    bot: Running, several: list[dict[str, Any]]
) -> None:
    inbox, dispatcher = bot.application.inbox, bot.application.dispatcher
    first = (inbox.last() or 0) + 1
    dispatcher.accept(inbox.add([{**update, "update_id": first + n} for n, update in enumerate(several)]))
    with capture_logs():  # drawing hundreds of traces takes longer than all the rest
        await asyncio.wait_for(dispatcher.idle(), 20)
    assert inbox.open() == []
    assert not bot.task.done()
    bot.api.violations.clear()  # text that is none is refused, as Telegram does


async def test_after_all_that_a_question_is_answered(bot: Running) -> None:
    for shape in SHAPES:
        bot.world.pending[len(bot.world.pending) + 1] = {"update_id": len(bot.world.pending) + 1, **shape}
    await bot.settle()
    bot.api.violations.clear()
    assert "Ada Moss" in (await bot.reply(bot.world.say(ANN, "ferry?")))["text"]


@given(update=updates(), number=st.integers(-(2**61), 2**61))
def test_what_was_taken_in_comes_out_again(tmp_path_factory: pytest.TempPathFactory, update: Any, number: int) -> None:
    state = State(tmp_path_factory.mktemp("inbox") / "s")
    inbox = Inbox(state, lambda: 0.0)
    inbox.add([{**update, "update_id": number}])
    body = inbox.body(number)
    state.close()
    assert body is not None
    assert body.keys() == {*update, "update_id"}


@pytest.fixture(scope="module")
def bundled() -> tuple[Desk, Wording]:
    return Desk.open(BUNDLED_CORPUS), Wording.load()


@settings(max_examples=150)
@given(
    question=texts | st.builds("{} {}".format, st.sampled_from(ASKING), texts),
    previous=st.none() | texts,
    language=st.sampled_from(["auto", "en", "zh"]),
)
def test_every_question_gets_an_answer_that_telegram_takes(
    bundled: tuple[Desk, Wording], question: str, previous: str | None, language: Any
) -> None:
    desk, words = bundled
    found, _ = asked(desk, question, language, decode(previous))
    message = Rendering(words, desk.records, "e").answer(found, number=1)
    length = units(message.text)
    assert 0 < length <= 4096
    assert all(entity.offset >= 0 and entity.offset + entity.length <= length for entity in message.entities)
    json.dumps([button.label for row in message.buttons for button in row]).encode()


def archive(name: str, content: bytes) -> bytes:
    """A ZIP file with one entry."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, content)
    return file.getvalue()


WRONG = {
    "empty": b"",
    "zeros": bytes(5000),
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "a program": b"\x7fELF" + bytes(range(256)) * 4,
    "an archive": archive("readme", b"words"),
    "an archive in an archive": archive("word/document.xml", archive("word/document.xml", b"<w>")),
    "entities without end": archive(
        "word/document.xml", b'<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>'
    ),
    "the head of a PDF": b"%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 1 0 R>> endobj trailer<</Root 1 0 R>>",
    "tags without end": b"<div>" * 3000,
    "half a character": "码头".encode("utf-16-le")[:3],
    "every byte": bytes(range(256)) * 20,
}


@pytest.mark.parametrize("ending", [".txt", ".md", ".html", ".pdf", ".docx"])
async def test_a_file_of_any_kind_is_a_document_or_declined_in_words(ending: str) -> None:
    for data in WRONG.values():
        with suppress(Unreadable):
            async with aclosing(Extractor()) as extractor:
                document = await read_document(f"file{ending}", data, extractor)
            assert document.text.strip()


@settings(max_examples=60)
@given(data=st.binary(max_size=300) | texts.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_a_folder_with_a_file_of_any_content_is_read(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder: Path = tmp_path_factory.mktemp("corpus")
    (folder / "sound.txt").write_text("The ferry sails.\n")
    (folder / "other.md").write_bytes(data)
    found = scan(folder)
    assert len(found.articles) + len(found.skipped) == 2
