"""An answer in words of one language: what a chat and a terminal show. The words themselves are in config/wording."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Literal

from bot.display.catalogue import Catalogue
from bot.display.message import clipped
from bot.display.pages import runs
from corpus.article import Span
from corpus.marks import FAMILIES, HAN, MARK, pair

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from corpus.article import Article, Language
    from corpus.quotation import Person, Record
    from retrieval.answer import Answer, Choice, Statement

LONGEST_TITLE = 150
SINGLE = FAMILIES["single"] + FAMILIES["angle single"]


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of an answer: words of ours, the source's words between marks, or the line that says where they stand."""

    role: Literal["words", "quotation", "source"]
    text: str


@dataclass(frozen=True)
class Wording:
    """Turns answers into text. Whatever it puts between quotation marks is a statement's own parts."""

    catalogue: Catalogue

    @classmethod
    def load(cls, bundled: Path, additions: Path | None = None) -> Wording:
        """The bundled wording with a deployment's own messages over it; WordingError when unsound."""
        return cls(Catalogue.load(bundled, additions))

    def message(self, key: str, language: Language, **values: Any) -> str:
        """One message with its values."""
        return self.catalogue.render(key, language, **values)

    def plain(self, answer: Answer, records: Mapping[str, Record]) -> str:
        """The whole answer as plain text; a source line follows its quotation, all else stands apart."""
        return joined(self.blocks(answer, records))

    def blocks(self, answer: Answer, records: Mapping[str, Record]) -> list[Block]:
        """The answer in pieces, for a client that sets quotations off in its own way."""
        return [*BY_KIND.get(answer.kind, stated)(self, answer, records), *chosen(self, answer, records)]

    def speaker(self, person: Person, language: Language) -> str:
        """The speaker with the title, as an answer names them."""
        title = person.title if person.title and person.title not in person.label else None
        foreign = not (HAN.search(person.label) and HAN.search(title or person.label))
        return self.message("speaker", language, name=person.label, title=title, foreign=foreign)

    def lead(self, statement: Statement, language: Language) -> str:
        """What stands before a statement: who says it, and whether these are their words."""
        person = statement.speaker
        if statement.form == "narration":
            return self.message("narration", language)
        if person is None:
            return self.message(f"{statement.form}_unnamed", language)
        speaker = self.speaker(person, language)
        return self.message(statement.form, language, speaker=speaker, titled=not speaker.endswith(person.label))

    def quoted(self, statement: Statement, language: Language, article: Article | None = None) -> str:
        """The statement's own words between quotation marks, which may be their own, elisions shown.

        Parts between which the article has nothing but space are one.
        """
        texts = [part.text for part in statement.parts]
        if article:
            stretches = runs(article.text, [part.span for part in statement.parts])
            texts = [article.text[stretch.start : stretch.end] for stretch in stretches]
        words = self.message("elision", language).join(texts)
        return words if stands_between_marks(words) else self.message("quoted", language, text=words)

    def listed(
        self, several: Iterable[tuple[str, tuple[str, int] | None]], language: Language, records: Mapping[str, Record]
    ) -> list[str]:
        """A line for each speaker with where they speak, article and paragraph; of a single article only the latter."""
        each = list(several)
        titled = len({place[0] for _, place in each if place}) > 1
        return [
            self.message(
                "listed",
                language,
                speaker=speaker,
                title=title_of(place[0], records) if place and titled else None,
                paragraph=place[1] if place else None,
            )
            for speaker, place in each
        ]

    def source_line(self, statement: Statement, language: Language, article: Article | None = None) -> str:
        """Where the statement stands: article, paragraph, date."""
        day = statement.date or (article and article.date)
        return self.message(
            "source",
            language,
            title=clipped(article.headline if article else statement.article, LONGEST_TITLE),
            paragraph=statement.paragraph,
            date=self.date(day, language) if day else None,
        )

    def date(self, day: dt.date, language: Language) -> str:
        """A date as one writes it."""
        return self.message("date", language, year=day.year, month=day.month, day=day.day)

    def names(self, names: Iterable[str], language: Language) -> str:
        """Several names in a row."""
        return self.message("name_separator", language).join(names)


def stands_between_marks(words: str) -> bool:
    """Whether words begin with a quotation mark and end with the one that closes it, so that ours would double them."""
    if not MARK.match(words):
        return False
    outermost = next(iter(pair(words, Span(0, len(words)))), None)
    return bool(outermost and outermost.closed and outermost.outer == (0, len(words)) and words[0] not in SINGLE)


def joined(blocks: Sequence[Block]) -> str:
    """The blocks as plain text."""
    gaps = {"source": "\n", "words": "\n\n", "quotation": "\n\n"}
    return "".join((gaps[block.role] if number else "") + block.text for number, block in enumerate(blocks))


def stated(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> Iterator[Block]:
    """The statements of an answer, then who of those compared is silent."""
    yield from cited(wording, answer.statements, answer.language, records)
    for person in answer.silent:
        yield Block("words", wording.message("silent", answer.language, name=person.label))


def cited(
    wording: Wording, statements: Iterable[Statement], language: Language, records: Mapping[str, Record]
) -> Iterator[Block]:
    """Each statement under its lead, with its source line; a lead is said once for neighbours that share it."""
    for lead, group in groupby(statements, key=lambda statement: wording.lead(statement, language)):
        yield Block("words", lead)
        for statement in group:
            yield from sourced(wording, statement, language, records)


def sourced(
    wording: Wording, statement: Statement, language: Language, records: Mapping[str, Record]
) -> Iterator[Block]:
    """The words of a statement and where they stand."""
    record = records.get(statement.article)
    article = record.article if record else None
    yield Block("quotation", wording.quoted(statement, language, article))
    yield Block("source", wording.source_line(statement, language, article))


def profile(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> Iterator[Block]:
    """Who somebody is, then where the article says so."""
    for person in answer.people[:1]:
        speaker = wording.speaker(person, answer.language)
        yield Block("words", wording.message("profile", answer.language, speaker=speaker))
    yield from stated(wording, answer, records)


def speakers(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> Iterator[Block]:
    """A list of people, each with the paragraph in which they speak."""
    if answer.choices:  # a numbered list of the same people, which asks whom of them
        return
    count = len(answer.people)
    head = wording.message("speakers", answer.language, count=count, more=answer.total > count)
    yield Block("words", f"{head}\n{people(wording, answer.people, answer, records)}")


def title_of(article: str, records: Mapping[str, Record]) -> str:
    """An article's title, or else its id; shortened, where a whole paragraph stands for one."""
    record = records.get(article)
    return clipped(record.article.headline if record else article, LONGEST_TITLE)


def people(wording: Wording, several: Sequence[Person], answer: Answer, records: Mapping[str, Record]) -> str:
    """One line a person, with the paragraph, and the article where they speak in several."""
    spoken = {s.speaker.label: (s.article, s.paragraph) for s in reversed(answer.statements) if s.speaker}
    listed = [(wording.speaker(person, answer.language), spoken.get(person.label)) for person in several]
    return "\n".join(wording.listed(listed, answer.language, records))


def about(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> Iterator[Block]:
    """What was asked about the article itself, then where it says so."""
    language, record = answer.language, records.get(answer.article or "")
    if answer.aspect == "articles":
        yield Block("words", articles(wording, answer, records))
        return
    head = aspect(wording, answer, record.article) if record else None
    if head or not answer.statements:
        yield Block("words", head or wording.message("nothing", language, articles=1))
    if answer.aspect == "sections":
        yield Block("quotation", "\n".join(section(wording, heading, language) for heading in answer.statements))
        return
    for statement in answer.statements:
        yield from sourced(wording, statement, language, records)


def articles(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> str:
    """How many articles there are, and a line for each that is shown."""
    language = answer.language
    head = wording.message("about_articles", language, total=answer.total, shown=len(answer.articles))
    titles = (titled(wording, name, language, records) for name in answer.articles)
    return "\n".join([head, *(wording.message("listed_title", language, article=title) for title in titles)])


def titled(wording: Wording, name: str, language: Language, records: Mapping[str, Record]) -> str:
    """An article's title with its date."""
    record = records.get(name)
    day = record and record.article.date and wording.date(record.article.date, language)
    return wording.message("choice_article", language, title=title_of(name, records), date=day)


def section(wording: Wording, heading: Statement, language: Language) -> str:
    """One line for a heading."""
    return wording.message("section", language, heading=wording.quoted(heading, language), paragraph=heading.paragraph)


def aspect(wording: Wording, answer: Answer, article: Article) -> str | None:
    """The sentence on one aspect, or None when the article is silent on it."""
    language = answer.language
    match answer.aspect:
        case "subject":
            return wording.message("about_subject", language)
        case "sections":
            return wording.message("about_sections", language, count=len(article.headings))
        case "date" if article.date:
            return wording.message("about_date", language, date=wording.date(article.date, language))
        case "authors" if article.authors:
            names = wording.names(article.authors, language)
            return wording.message("about_authors", language, names=names, count=len(article.authors))
        case "source" if article.source or article.url:
            return wording.message("about_source", language, source=article.source or article.url)
        case _:
            return None


def not_said(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> Iterator[Block]:
    """Somebody speaks, but not on that: what they did say, and who did speak on it."""
    language, name = answer.language, wording.names((p.label for p in answer.people), answer.language)
    told = {"name": name, "count": len(answer.people), "articles": len(records)}
    yield Block("words", wording.message("not_said", language, **told))
    if answer.statements:
        yield Block("words", wording.message("did_say", language, name=name))
        yield from stated(wording, answer, records)
    if answer.others:
        head = wording.message("others_said", language, articles=len(records))
        yield Block("words", f"{head}\n{people(wording, answer.others, answer, records)}")


def nothing(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> Iterator[Block]:
    """The corpus does not say, or was not asked. No quotation marks here, neither the source's nor the user's."""
    if answer.choices:
        return
    key = "small_talk" if answer.small_talk else f"lack_{answer.lack}" if answer.lack else "nothing"
    yield Block("words", wording.message(key, answer.language, articles=len(records)))


def chosen(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> Iterator[Block]:
    """What the asker may have meant, a numbered line each."""
    if answer.choices:
        key = "which_article" if answer.choices[0].article else "which_person"
        lines = [
            wording.message(
                "choice", answer.language, number=number, name=choice_name(wording, answer, choice, records)
            )
            for number, choice in enumerate(answer.choices, start=1)
        ]
        yield Block("words", "\n".join([wording.message(key, answer.language), *lines]))


def choice_name(wording: Wording, answer: Answer, choice: Choice, records: Mapping[str, Record]) -> str:
    """Somebody with their title, or the title of an article with its date."""
    if choice.person is not None:
        return wording.speaker(choice.person, answer.language)
    if choice.article is None or choice.article not in records:
        return choice.article or choice.question
    return titled(wording, choice.article, answer.language, records)


BY_KIND: dict[str, Callable[[Wording, Answer, Mapping[str, Record]], Iterator[Block]]] = {
    "about": about,
    "not_said": not_said,
    "nothing": nothing,
    "profile": profile,
    "speakers": speakers,
}
