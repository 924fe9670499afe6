"""A message as Telegram takes it: text, entities in UTF-16 offsets, and buttons. Pure data."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

EntityKind = Literal["bold", "italic", "blockquote", "expandable_blockquote", "code", "bot_command"]

# https://core.telegram.org/bots/api#sendmessage: 4096 characters after entities parsing; we count UTF-16 units, which
# are never fewer.
LONGEST_TEXT = 4096
MENTION = re.compile(r"(?<![A-Za-z0-9_])@(?!\w*bot(?:father)?\b)[A-Za-z0-9_]{2,32}", re.IGNORECASE)
MOST_ENTITIES = 80  # entities of a message are a hundred at most


@dataclass(frozen=True, slots=True)
class Entity:
    """Formatting of a stretch of the text; ``offset`` and ``length`` are UTF-16 code units."""

    kind: EntityKind
    offset: int
    length: int

    def covers(self, other: Entity) -> bool:
        """Whether they have characters in common."""
        return self.offset < other.offset + other.length and other.offset < self.offset + self.length


@dataclass(frozen=True, slots=True)
class Button:
    """A button with words on it: either ``data`` comes back when it is pressed, or it opens ``url``."""

    label: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent, whole: never markup, so nothing in the text can break it."""

    text: str
    entities: tuple[Entity, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()

    def fitted(self) -> Message:
        """The message as far as Telegram takes it, whatever is too long in it."""
        text = clipped(self.text, LONGEST_TEXT)
        if text == self.text:
            return self
        end = units(text) - 1
        inside = [replace(e, length=min(e.length, end - e.offset)) for e in self.entities if e.offset < end]
        return replace(self, text=text, entities=tuple(inside))


def units(text: str) -> int:
    """Length in UTF-16 code units, as Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def clipped(text: str, longest: int) -> str:
    """``text`` shortened to ``longest`` UTF-16 units, with an ellipsis in place of the rest."""
    return text if units(text) <= longest else text[: fitting(text, longest - 1)].rstrip() + "…"


def fitting(text: str, longest: int) -> int:
    """How many characters of a text have at most ``longest`` UTF-16 units."""
    room = min(len(text), longest)
    while units(text[:room]) > longest:
        room -= max(1, (units(text[:room]) - longest) // 2)
    return room


@dataclass(slots=True)
class Draft:
    """Writes a message piece by piece and keeps count of the UTF-16 offsets."""

    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    length: int = 0

    def write(self, text: str, kind: EntityKind | None = None) -> Draft:
        """Append ``text``; Telegram refuses no empty entity but drops it, so none is made.

        It drops carriage returns as well, which alone end the lines of some files.
        """
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        size = units(text)
        if kind and text.strip():
            lead = units(text[: len(text) - len(text.lstrip())])
            self.entities.append(Entity(kind, self.length + lead, units(text.strip())))
        self.text += text
        self.length += size
        return self

    def stress(self, text: str, kind: EntityKind, stretches: Iterable[tuple[int, int]]) -> Draft:
        """Append ``text`` with stretches of it in bold; these are told by their ends in it."""
        for start, end in stretches:
            before = Draft().write(text[:start]).length
            self.entities.append(Entity("bold", self.length + before, Draft().write(text[start:end]).length))
        return self.write(text, kind)

    def line(self, text: str, kind: EntityKind | None = None) -> Draft:
        """Append ``text`` on a line of its own."""
        if self.text and not self.text.endswith("\n"):
            self.write("\n")
        return self.write(text, kind)

    def message(self, *rows: tuple[Button, ...]) -> Message:
        """The finished message, with the rows of buttons that are not empty. It notifies nobody whom it mentions."""
        entities = with_quiet_mentions(self.text, self.entities)
        return Message(self.text, entities, tuple(row for row in rows if row)).fitted()


def with_quiet_mentions(text: str, entities: list[Entity]) -> tuple[Entity, ...]:
    """The entities, with people's user names set as code, in which Telegram finds no mention; nothing else holds code.

    https://core.telegram.org/bots/api#formatting-options; bots, whose user names end so, are notified of nothing.
    """
    quiet = [
        Entity("code", units(text[: found.start()]), units(found[0]))
        for found in islice(MENTION.finditer(text), MOST_ENTITIES)
    ]
    kept = [
        entity
        for entity in entities
        if entity.kind.endswith("blockquote") or not any(entity.covers(mention) for mention in quiet)
    ]
    return tuple(sorted((*kept, *quiet), key=lambda entity: (entity.offset, -entity.length)))
