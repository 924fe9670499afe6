"""An answer becomes a message: pure, and the same for chats, inline results and guests."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.fragment import at_words
from bot.message import Button, Draft, Message, clipped, units
from bot.press import Press

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.message import EntityKind
    from bot.press import View
    from bot.wording import Wording
    from corpus.article import Article, Language
    from corpus.quotation import Record
    from retrieval.answer import Answer, Statement

# A quotation longer than this is folded; a press unfolds it.
LONG_QUOTATION = 400
LONGEST_BODY = 3400
WHOLE_KINDS = frozenset({"about", "speakers"})


class NotVerbatim(Exception):  # noqa: N818 - named for what it is
    """A statement's words are not the article's: it must not be sent."""


@dataclass(frozen=True)
class Rendering:
    """Puts answers from one set of records into messages; ``edition`` goes into their buttons."""

    words: Wording
    records: Mapping[str, Record]
    edition: str

    def answer(self, answer: Answer, *, number: int | None = None, index: int = 0) -> Message:
        """The message for statement ``index``; without the exchange's ``number`` it has no buttons of ours."""
        index = min(index, max(0, len(answer.statements) - 1))
        shown = self._shown(answer, index)
        draft = Draft()
        self._write(draft, shown)
        rows = self._rows(answer, shown.statements, number, index) if number is not None else self._opening(shown)
        return draft.message(*rows)

    def _shown(self, answer: Answer, index: int) -> Answer:
        """The answer as far as one message shows it."""
        if answer.kind in WHOLE_KINDS:
            kept: list[Statement] = []
            for statement in answer.statements:
                if sum(size_of(other) for other in kept) + size_of(statement) <= LONGEST_BODY:
                    kept.append(statement)
            return replace(answer, statements=tuple(kept))
        return replace(answer, statements=answer.statements[index : index + 1])

    def _write(self, draft: Draft, shown: Answer) -> None:
        statements, separate = iter(shown.statements), ""
        for block in self.words.blocks(shown, self.records):
            if block.role == "quotation":
                draft.write("\n" if draft.text else "")
                self.quote(draft, next(statements), shown.language)
            elif block.role == "source":
                draft.line(block.text, "italic")
            else:
                draft.write(separate).line(clipped(block.text, LONGEST_BODY))
            separate = "\n\n"

    def quote(self, draft: Draft, statement: Statement, language: Language) -> None:
        """Write the source's words, and nothing but them, in blockquotes; NotVerbatim when they are not its words."""
        between = self.words.message("elision", language).strip()
        for number, part in enumerate(statement.parts):
            article = self.records[statement.article].article
            if not article.is_verbatim(part):
                raise NotVerbatim(f"{statement.article} {part.span} does not hold the words of the answer.")
            if number:
                draft.line(between).write("\n")
            draft.write(part.text, quotation_kind(part.text))

    def _rows(
        self, answer: Answer, shown: Sequence[Statement], number: int, index: int
    ) -> tuple[tuple[Button, ...], ...]:
        language = answer.language
        return (
            self.steps("statement", number, index, len(answer.statements), language)
            if answer.kind not in WHOLE_KINDS
            else (),
            self._beside(answer, shown, number, index),
            *self._opening_of(shown, language),
            (self.button("button_delete", language, Press("delete", number)),),
        )

    def _beside(self, answer: Answer, shown: Sequence[Statement], number: int, index: int) -> tuple[Button, ...]:
        """The buttons that lead to something near the statement."""
        language, found = answer.language, []
        if shown and answer.kind not in WHOLE_KINDS:
            found.append(self.button("button_context", language, Press("context", number, index)))
            found.append(self.button("button_others", language, Press("others", number, index)))
        if answer.nearest and not answer.answered:
            found.append(self.button("button_nearest", language, Press("nearest", number)))
        return tuple(found)

    def steps(
        self, view: View, number: int, index: int, count: int, language: Language, *, at: int = 0
    ) -> tuple[Button, ...]:
        """The buttons to the one before and the one after, for statements (``index``) or for pages of one.

        A page is written as its place from 1, so that 0 is left for the page on which the statement begins.
        """
        paging = view == "context"
        here = at if paging else index
        found = []
        for key, there in (("button_previous", here - 1), ("button_next", here + 1)):
            if 0 <= there < count:
                press = Press(view, number, index, there + 1) if paging else Press(view, number, there)
                found.append(self.button(key, language, press, number=there + 1, count=count))
        return tuple(found)

    def button(self, key: str, language: Language, press: Press, **values: object) -> Button:
        """A button of ours, with its words and the edition it belongs to."""
        return Button(self.words.message(key, language, **values), replace(press, edition=self.edition).encode())

    def _opening(self, shown: Answer) -> tuple[tuple[Button, ...], ...]:
        return self._opening_of(shown.statements, shown.language)

    def _opening_of(self, shown: Sequence[Statement], language: Language) -> tuple[tuple[Button, ...], ...]:
        """The button that opens the first statement's article at its words, when the article has an address."""
        for statement in shown:
            url = opening(self.records[statement.article].article, statement)
            return ((Button(self.words.message("button_open", language), url=url),),) if url else ()
        return ()


def quotation_kind(text: str) -> EntityKind:
    """How the source's words are set off: long ones folded."""
    return "expandable_blockquote" if units(text) > LONG_QUOTATION else "blockquote"


def opening(article: Article, statement: Statement) -> str | None:
    """The address of the article at the statement's words; None for an article without one that a browser opens."""
    url = article.url
    if not url or not url.startswith(("http://", "https://")) or any(character.isspace() for character in url):
        return None
    return at_words(url, statement.parts[0].text)


def size_of(statement: Statement) -> int:
    """UTF-16 units that a statement needs in a message, its source line included."""
    return sum(units(part.text) for part in statement.parts) + 150
