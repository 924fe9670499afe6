"""Which feature deals with what: the table of commands and the table of buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bot.features import browsing, greeting, groups, language, lists, questions, reindex, removal, reports, uploading

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from bot.display.press import View
    from bot.turn import Tap, Turn

Where = Literal["everywhere", "named", "private", "admins"]


@dataclass(frozen=True, slots=True)
class Command:
    """A command's handler and where it is obeyed; ``again`` for those whose edited message is answered anew.

    In a group one to be "named" is obeyed only with the bot's name, since other bots there may be meant.
    """

    handle: Callable[[Turn], Awaitable[None]]
    where: Where = "private"
    again: bool = False


COMMANDS: Mapping[str, Command] = {
    "start": Command(greeting.start, "named"),
    "help": Command(greeting.help_, "named"),
    "ask": Command(questions.ask, "everywhere", again=True),
    "who": Command(lists.who, "everywhere", again=True),
    "speakers": Command(lists.speakers, "everywhere"),
    "articles": Command(lists.articles, "everywhere"),
    "lang": Command(language.lang, "everywhere"),
    "delete": Command(groups.delete, "everywhere"),
    "privacy": Command(greeting.privacy, "named"),
    "forget": Command(greeting.forget),
    "id": Command(greeting.identity, "named"),
    "reindex": Command(reindex.reindex, "admins"),
    "remove": Command(removal.remove, "admins"),
    "status": Command(reports.status, "admins"),
    "unanswered": Command(reports.unanswered, "admins"),
}

# what people try since other bots, or our own conversation in a terminal, call it so
ALIASES: Mapping[str, str] = {"article": "articles", "language": "lang", "speaker": "speakers"}

BUTTONS: Mapping[View, Callable[[Tap], Awaitable[None]]] = {
    "statement": browsing.browse,
    "context": browsing.browse,
    "others": browsing.browse,
    "nearest": browsing.browse,
    "choice": browsing.choose,
    "delete": browsing.delete,
    "sample": greeting.tapped,
    "language": language.chosen,
    "list": lists.turned,
    "upload": uploading.decided,
    "remove": removal.chosen,
    "export": reports.exported,
}


def command_called(name: str) -> Command | None:
    """The command of this name, or that is known by it; None when there is none."""
    return COMMANDS.get(ALIASES.get(name, name))
