"""An answer in words of one language: what a chat and a terminal show. The words themselves are in config/wording."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from bot.display.blocks import blocks_of, joined
from bot.display.catalogue import Catalogue
from bot.display.pages import runs
from bot.display.script import leaning
from bot.display.titles import shown, title_of
from corpus.article import Span
from corpus.marks import FAMILIES, HAN, MARK, pair

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from bot.display.blocks import Block
    from corpus.article import Article, Language
    from corpus.quotation import Person, Record
    from retrieval.answer import Answer, Statement

SINGLE = FAMILIES["single"] + FAMILIES["angle single"]
# of 有网友, of which 报道转述有网友的意思 cannot be said
SOME = re.compile("^[另也还還]?有(?![人的些关關限色机機线線])个?")
OWNED = re.compile(r"(?:[a-z][\w-]* )?[a-z][\w-]*(?:['’]s|s['’]) ")  # "mill’s director", of which "the" was left out


@dataclass(frozen=True)
class Wording:
    """Turns answers into text of one language. Whatever it puts between quotation marks is a statement's own parts."""

    catalogue: Catalogue = field(repr=False)
    language: Language = "en"

    @classmethod
    def load(cls, additions: Path | None = None) -> Wording:
        """The bundled wording with a deployment's own messages over it; WordingError when unsound."""
        return cls(Catalogue.load(additions))

    def told_in(self, language: Language) -> Wording:
        """The wording in a language."""
        return self if language == self.language else replace(self, language=language)

    def message(self, key: str, **values: Any) -> str:
        """The message ``key``, with its placeholders filled."""
        return self.catalogue.render(key, self.language, **values)

    def who_is(self, name: str) -> str:
        """The question who somebody is, in the language in which the name is written."""
        return self.told_in("zh" if HAN.search(name) else "en").message("who_question", name=name)

    def plain(self, answer: Answer, records: Mapping[str, Record]) -> str:
        """The whole answer as plain text; a source line follows its quotation, all else stands apart."""
        return joined(self.blocks(answer, records))

    def blocks(self, answer: Answer, records: Mapping[str, Record]) -> list[Block]:
        """The answer in pieces, for a client that sets quotations off in its own way."""
        return blocks_of(self.for_answer(answer), answer, records)

    def for_asker(self, text: str) -> Wording:
        """The wording for whoever wrote a text: in traditional characters if it is."""
        return self.in_traditional if leaning(text) > 0 else self

    def for_answer(self, answer: Answer) -> Wording:
        """The wording in the language of an answer, and in its asker's characters."""
        return self.for_asker(answer.question).told_in(answer.language)

    def for_article(self, article: Article) -> Wording:
        """The wording in the language of an article, and in its characters."""
        return self.for_asker(article.text).told_in(article.language)

    @property
    def in_traditional(self) -> Wording:
        """This wording with its Chinese messages in traditional characters; names and articles stay as they are."""
        return self if self.catalogue.traditional else replace(self, catalogue=self.catalogue.in_traditional)

    def speaker(self, person: Person) -> str:
        """The speaker with the title, as an answer names them."""
        title = person.title if person.title and person.title not in person.label else None
        if title and OWNED.match(title):
            title = f"the {title}"
        foreign = not (HAN.search(person.label) and HAN.search(title or person.label))
        name = SOME.sub("", person.label) if person.kind == "unnamed" else person.label
        return self.message("speaker", name=name, title=title, foreign=foreign)

    def listed_speaker(self, person: Person) -> str:
        """The line of a list that holds a speaker alone."""
        return self.message("listed", speaker=self.speaker(person), title=None, paragraph=None)

    def lead(self, statement: Statement) -> str:
        """What stands before a statement: who says it, and whether these are their words."""
        person = statement.speaker
        if statement.form == "narration":
            return self.message("narration")
        if person is None:
            return self.message(f"{statement.form}_unnamed")
        speaker = self.speaker(person)
        form = "indirect_told" if statement.is_told else statement.form
        return self.message(form, speaker=speaker, titled=not speaker.endswith(person.label))

    def quoted(self, statement: Statement, article: Article | None = None) -> str:
        """The statement's own words between quotation marks, which may be their own, elisions shown.

        Parts between which the article has nothing but space are one.
        """
        texts = [part.text for part in statement.parts]
        if article:
            stretches = runs(article.text, [part.span for part in statement.parts])
            texts = [article.text[stretch.start : stretch.end] for stretch in stretches]
        words = self.message("elision").join(texts)
        return words if stands_between_marks(words) else self.message("quoted", text=words)

    def listed(self, several: Iterable[tuple[str, tuple[str, int] | None]], records: Mapping[str, Record]) -> list[str]:
        """A line for each speaker with where they speak, article and paragraph; of a single article only the latter."""
        each = list(several)
        titled = len({place[0] for _, place in each if place}) > 1
        return [
            self.message(
                "listed",
                speaker=speaker,
                title=title_of(place[0], records) if place and titled else None,
                paragraph=place[1] if place else None,
            )
            for speaker, place in each
        ]

    def source_line(self, statement: Statement, article: Article | None = None) -> str:
        """Where the statement stands: article, paragraph, date, and its language where the answer is in another."""
        day = statement.date or (article and article.date)
        return self.message(
            "source",
            title=shown(article.headline if article else statement.article),
            paragraph=statement.paragraph,
            date=self.date(day) if day else None,
            other=article.language if article and article.language != self.language else None,
        )

    def date(self, day: dt.date) -> str:
        """A date as the language writes it."""
        return self.message("date", year=day.year, month=day.month, day=day.day)

    def names(self, names: Iterable[str]) -> str:
        """Several names beside one another: "a, b, c"."""
        return self.message("name_separator").join(names)

    def all_of(self, names: Iterable[str]) -> str:
        """Several names as one phrase: "a, b and c"."""
        several = list(names)
        parts = (self.names(several[:-1]), *several[-1:])
        return self.message("name_last").join(filter(None, parts))


def stands_between_marks(words: str) -> bool:
    """Whether words begin with a quotation mark and end with the one that closes it, so that ours would double them."""
    if not MARK.match(words):
        return False
    outermost = next(iter(pair(words, Span(0, len(words)))), None)
    return bool(outermost and outermost.closed and outermost.outer == (0, len(words)) and words[0] not in SINGLE)
