"""The chats behind the server: who is there, what was said, and what the bot is told of it."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from itertools import count
from typing import Any

from tests.botapi.checks import Refused, units

Json = dict[str, Any]


@dataclass(frozen=True)
class Person:
    """Somebody with a client in one language."""

    id: int
    name: str
    language: str = "en"

    @property
    def user(self) -> Json:
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": self.language}

    @property
    def chat(self) -> Json:
        return {"id": self.id, "type": "private", "first_name": self.name}


class World:
    """Chats and messages; what people do becomes updates in ``pending``."""

    def __init__(self) -> None:
        self.me: Json = {
            "id": 4242,
            "is_bot": True,
            "first_name": "Pullquote",
            "username": "pullquote_bot",
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
        }
        self.chats: dict[int, Json] = {}
        self.messages: dict[tuple[int, int], Json] = {}
        self.moved: dict[int, int] = {}
        self.blocked: set[int] = set()
        self.admins: dict[int, dict[int, str]] = {}
        self.pending: dict[int, Json] = {}
        self.queries: set[str] = set()
        self.expired: set[str] = set()
        self.answers: dict[str, Json] = {}
        self.deleted: list[Json] = []
        self.actions: list[tuple[int, str]] = []
        self.menus: dict[tuple[str, int | None, str], list[Json]] = {}
        self.profile: list[Json] = []
        self.files: dict[str, bytes] = {}
        self.files_sent: list[tuple[str, bytes]] = []
        self.webhook: Json | None = None
        self._ids = count(1)
        self._updates = count(1000)

    # -- what the bot meets

    def chat(self, number: Any) -> Json:
        if number in self.moved:
            raise Refused(
                "Bad Request: group chat was upgraded to a supergroup chat",
                expected=True,
                migrate_to_chat_id=self.moved[number],
            )
        if number in self.blocked:
            raise Refused("Forbidden: bot was blocked by the user", code=403, expected=True)
        if number not in self.chats:
            raise Refused("Bad Request: chat not found")
        return self.chats[number]

    def target_of(self, params: Json) -> Json | None:
        reply = params.get("reply_parameters")
        if not reply:
            return None
        target = self.messages.get((params["chat_id"], reply["message_id"]))
        if target is None and not reply.get("allow_sending_without_reply"):
            raise Refused("Bad Request: message to be replied not found")
        return target

    def ours(self, params: Json) -> Json:
        message = self.messages.get((self.chat(params["chat_id"])["id"], params["message_id"]))
        if message is None:
            raise Refused("Bad Request: message not found", expected=True)
        if message["from"]["id"] != self.me["id"]:
            raise Refused("Bad Request: message can't be edited")
        return message

    def store(
        self, chat: Json, author: Json, content: Json, *, reply_to: Json | None = None, thread: int | None = None
    ) -> Json:
        if thread is not None and not chat.get("is_forum"):
            raise Refused("Bad Request: message thread not found")
        message: Json = {
            "message_id": next(self._ids),
            "from": author,
            "chat": chat,
            "date": int(time.time()),
        } | content
        if thread is not None:
            message |= {"message_thread_id": thread, "is_topic_message": True}
        if reply_to is not None:
            message["reply_to_message"] = {k: v for k, v in reply_to.items() if k != "reply_to_message"}
        self.messages[chat["id"], message["message_id"]] = message
        return message

    # -- what people do

    def group(self, number: int = -1001, *, forum: bool = False, owner: Person | None = None) -> Json:
        self.chats[number] = {"id": number, "type": "supergroup", "title": "Desk"} | (
            {"is_forum": True} if forum else {}
        )
        if owner:
            self.admins[number] = {owner.id: "creator"}
        return self.chats[number]

    def emit(self, kind: str, body: Json) -> int:
        number = next(self._updates)
        self.pending[number] = {"update_id": number, kind: body}
        return number

    def say(
        self,
        person: Person,
        text: str | None,
        chat: Json | None = None,
        *,
        reply_to: Json | None = None,
        thread: int | None = None,
        **extra: Any,
    ) -> Json:
        self.chats.setdefault(person.id, person.chat)
        content = ({"text": text, "entities": entities_in(text)} if text is not None else {}) | extra
        message = self.store(chat or person.chat, person.user, content, reply_to=reply_to, thread=thread)
        self.emit("message", message)
        return message

    def edit(self, message: Json, text: str) -> Json:
        message |= {"text": text, "entities": entities_in(text), "edit_date": int(time.time())}
        self.emit("edited_message", message)
        return message

    def press(self, person: Person, message: Json, label: str) -> str:
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        button = next(button for row in rows for button in row if label in button["text"])
        return self.press_data(person, message, button["callback_data"])

    def press_data(self, person: Person, message: Json, data: str) -> str:
        query = self._query()
        self.emit(
            "callback_query",
            {"id": query, "from": person.user, "message": message, "chat_instance": "1", "data": data},
        )
        return query

    def inline(self, person: Person, text: str) -> str:
        query = self._query()
        self.emit("inline_query", {"id": query, "from": person.user, "query": text, "offset": ""})
        return query

    def summon(self, person: Person, text: str, *, reply_to: Json | None = None) -> str:
        query = self._query()
        chat = {"id": -1009, "type": "supergroup", "title": "Elsewhere"}
        content = {"text": text, "entities": entities_in(text), "guest_query_id": query}
        self.emit("guest_message", self.store(chat, person.user, content, reply_to=reply_to))
        return query

    def join(self, person: Person, chat: Json) -> None:
        bot = self.me
        left, member = ({"status": status, "user": bot} for status in ("left", "member"))
        body = {"chat": chat, "from": person.user, "date": 1, "old_chat_member": left, "new_chat_member": member}
        self.emit("my_chat_member", body)

    def upload(self, person: Person, name: str, data: bytes, **extra: Any) -> Json:
        file = f"file{len(self.files)}"
        self.files[file] = data
        document = {"file_id": file, "file_unique_id": file, "file_name": name, "file_size": len(data)}
        return self.say(person, None, document=document, **extra)

    def _query(self) -> str:
        query = f"query{len(self.queries)}"
        self.queries.add(query)
        return query


def entities_in(text: str) -> list[Json]:
    """The commands and mentions that a client would mark."""
    found = []
    for kind, pattern in (("bot_command", r"(?<!\S)/\w+(?:@\w+)?"), ("mention", r"(?<![\w/])@\w{4,}")):
        for match in re.finditer(pattern, text):
            offset, length = units(text[: match.start()]), units(match[0])
            found.append({"type": kind, "offset": offset, "length": length})
    return found
