"""An answer becomes a message: pure, and the same for chats, inline results and guests."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from bot.display.blocks import choice_names, ordered
from bot.display.message import Button, Draft, Message, clipped, units
from bot.display.pages import pieces, runs
from bot.display.press import Press, labelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.display.message import EntityKind
    from bot.display.press import View as Shows
    from bot.display.wording import Wording
    from corpus.quotation import Record
    from retrieval.answer import Answer, Kind, Statement

# A quotation longer than this is folded; a press unfolds it.
LONG_QUOTATION = 400
LONGEST_BODY = 3400
A_PAGE = 15
LISTS = frozenset({"about", "speakers"})
FEW, MANY = 5, 12
LONGEST_ADDRESS = 2000


@dataclass(frozen=True, slots=True)
class View:
    """What one message shows of an answer: some of its statements, and of a list the lines from ``first`` on.

    ``said`` marks what somebody on a list of speakers said.
    """

    statements: tuple[Statement, ...]
    first: int | None = None
    said: bool = False

    def part_of(self, text: str) -> str:
        """The head of a list with the lines that this message shows; any other text whole."""
        if self.first is None:
            return text
        head, *lines = text.split("\n")
        shown = lines[self.first : self.first + A_PAGE]
        return "\n".join([head, *(clipped(line, LONGEST_BODY // A_PAGE) for line in shown)])


class NotVerbatim(Exception):  # noqa: N818 - named for what it is
    """A statement's words are not the article's: it must not be sent."""


@dataclass(frozen=True)
class Rendering:
    """Puts answers from one set of records into messages; ``edition`` goes into their buttons."""

    words: Wording
    records: Mapping[str, Record]
    edition: str

    def for_answer(self, answer: Answer) -> Rendering:
        """The rendering in the language of an answer, and in the characters in which its question is written."""
        return replace(self, words=self.words.for_answer(answer))

    def answer(self, answer: Answer, *, number: int | None = None, index: int = 0, in_group: bool = False) -> Message:
        """The message for statement ``index``; without the exchange's ``number`` it has no buttons of ours.

        In a group whoever asked may take it away; in a private chat Telegram itself lets them.
        """
        views = views_of(answer)
        index = min(index, len(views) - 1)
        draft = Draft()
        self._write(draft, answer, views[index])
        shown = views[index].statements
        if number is None:
            return draft.message(*self._opening(shown))
        return draft.message(
            *(self._choices(answer, number) if index == 0 else ()),
            self.steps("statement", number, index, len(views)),
            self._beside(answer, shown, number, index),
            *self._opening(shown),
            (self.button("button_delete", Press("delete", number)),) if in_group else (),
        )

    def _write(self, draft: Draft, answer: Answer, view: View) -> None:
        """Write the blocks of the wording, the source's words as blockquotes instead of between marks."""
        kind = kind_of(view.statements[0]) if view.said else answer.kind
        choices = answer.choices if not view.said else ()
        shown = replace(answer, kind=kind, statements=tuple(ordered(view.statements)), choices=choices)
        statements, separate = iter(shown.statements), ""
        for block in self.words.blocks(shown, self.records):
            if block.role == "quotation":
                for statement in shown.statements if answer.aspect == "sections" else (next(statements),):
                    draft.write("\n" if draft.text else "")
                    self.quote(draft, statement)
            elif block.role == "source":
                draft.line(block.text, "italic")
            else:
                draft.write(separate).line(clipped(view.part_of(block.text), LONGEST_BODY))
            separate = "\n\n"

    def quote(self, draft: Draft, statement: Statement) -> None:
        """Write the source's words, and nothing but them, in blockquotes; NotVerbatim when they are not its words."""
        between = self.words.message("elision").strip()
        article = self.records[statement.article].article
        if strange := [part.span for part in statement.parts if not article.is_verbatim(part)]:
            raise NotVerbatim(f"{statement.article} {strange[0]} does not hold the words of the answer.")
        stretches = runs(article.text, [part.span for part in statement.parts])
        for number, stretch in enumerate(stretches, start=1):
            first, *more = pieces(article.text, stretch, LONGEST_BODY // len(stretches))
            text = article.excerpt(*first).text
            draft.write(text, quotation_kind(text))
            is_last = number == len(stretches)
            if more or not is_last:
                draft.line(between)
            if not is_last:
                draft.write("\n")

    def _choices(self, answer: Answer, number: int) -> Iterator[tuple[Button, ...]]:
        """A button for each that the asker may have meant."""
        names = choice_names(self.words, answer, self.records)
        for index, (choice, full) in enumerate(zip(answer.choices, names, strict=True)):
            name = choice.person.label if choice.person else full
            yield (labelled(name, Press("choice", number, index, edition=self.edition)),)

    def _beside(self, answer: Answer, shown: Sequence[Statement], number: int, index: int) -> tuple[Button, ...]:
        """The buttons that lead to something near the statement."""
        found: list[Button] = []
        if shown and answer.kind not in LISTS and not answer.at_once:
            found.append(self.button("button_context", Press("context", number, index)))
            found.append(self.button("button_others", Press("others", number, index)))
        if answer.nearest and not answer.answered:
            found.append(self.button("button_nearest", Press("nearest", number)))
        return tuple(found)

    def steps(self, view: Shows, number: int, index: int, count: int, *, at: int = 0) -> tuple[Button, ...]:
        """The buttons to the one before and the one after, for statements (``index``) or for pages of one.

        A page is written as its place from 1, so that 0 is left for the page on which the statement begins.
        """
        paging = view == "context"
        here = at if paging else index
        found = []
        for key, there in (("button_previous", here - 1), ("button_next", here + 1)):
            if 0 <= there < count:
                press = Press(view, number, index, there + 1) if paging else Press(view, number, there)
                found.append(self.button(key, press, number=there + 1, count=count))
        return tuple(found)

    def button(self, key: str, press: Press, **values: object) -> Button:
        """A button of ours, with its words and the edition it belongs to."""
        return Button(self.words.message(key, **values), replace(press, edition=self.edition).encode())

    def _opening(self, shown: Sequence[Statement]) -> tuple[tuple[Button, ...], ...]:
        """The button that opens the first statement's article at its words, when the article has an address."""
        if not shown:
            return ()
        url = self.records[shown[0].article].article.url
        if not url or not opens(url):
            return ()
        return ((Button(self.words.message("button_open"), url=at_words(url, shown[0].parts[0].text)),),)


def views_of(answer: Answer) -> list[View]:
    """What the messages for an answer show, one after the other: a statement each, or a page of a list."""
    if answer.choices:
        return [View(())]
    if answer.aspect == "articles":
        return [View((), at) for at in range(0, max(1, len(answer.articles)), A_PAGE)]
    if answer.kind == "about" or answer.at_once:
        return [View(page) for page in packed(answer.statements)]
    if answer.kind == "speakers":
        lists = [View(answer.statements, at) for at in range(0, max(1, len(answer.people)), A_PAGE)]
        said = answer.statements if len(lists) == 1 else ()  # nobody leafs through all of many
        return [*lists, *(View((statement,), said=True) for statement in said)]
    return [View((statement,)) for statement in answer.statements] or [View(())]


def packed(statements: Sequence[Statement]) -> list[tuple[Statement, ...]]:
    """The statements in as few messages as hold them."""
    found: list[tuple[Statement, ...]] = [()]
    for statement in statements:
        if found[-1] and sum(map(size_of, found[-1])) + size_of(statement) > LONGEST_BODY:
            found.append(())
        found[-1] = (*found[-1], statement)
    return found


def kind_of(statement: Statement) -> Kind:
    """The kind of an answer that is this statement alone."""
    match statement.form:
        case "direct":
            return "quotation"
        case "indirect":
            return "report"
        case _:
            return "passage"


def quotation_kind(text: str) -> EntityKind:
    """How the source's words are set off: long ones folded."""
    return "expandable_blockquote" if units(text) > LONG_QUOTATION else "blockquote"


def size_of(statement: Statement) -> int:
    """UTF-16 units that a statement needs in a message, its source line included."""
    return sum(units(part.text) for part in statement.parts) + 150


def opens(url: str) -> bool:
    """Whether Telegram takes an address for a button: one on the web, with a dot in its host, and not too long."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port  # ValueError where that is none
    except ValueError:
        return False
    plain = len(url) <= LONGEST_ADDRESS and not any(character.isspace() for character in url)
    return plain and parts.scheme in ("http", "https") and "." in host.strip(".")


def at_words(url: str, text: str) -> str:
    """``url`` with a text fragment for the first words of ``text`` (and the last ones, when it is long)."""
    words = re.findall(r"\S+", text)
    if len(words) > MANY:
        fragment = f"{encoded(words[:FEW])},{encoded(words[-FEW:])}"
    elif len(words) == 1 and len(text) > 4 * MANY:  # Chinese has no spaces
        fragment = f"{encoded([words[0][:MANY]])},{encoded([words[0][-MANY:]])}"
    else:
        fragment = encoded(words)
    address = f"{url}{'' if '#' in url else '#'}:~:text={fragment}"
    return address if len(address) <= LONGEST_ADDRESS else url


def encoded(words: list[str]) -> str:
    """Words percent-encoded; dash, comma and ampersand have a meaning in a fragment."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
