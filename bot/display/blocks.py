"""An answer in pieces: words of ours, the source's words, and the lines that say where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from bot.display.titles import titled
from retrieval.answer import together

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from bot.display.wording import Wording
    from corpus.article import Article
    from corpus.quotation import Person, Record
    from retrieval.answer import Answer, Form, Statement


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of an answer: words of ours, the source's words between marks, or the line that says where they stand."""

    role: Literal["words", "quotation", "source"]
    text: str


def joined(blocks: Sequence[Block]) -> str:
    """The blocks as plain text."""
    gaps = {"source": "\n", "words": "\n\n", "quotation": "\n\n"}
    return "".join((gaps[block.role] if number else "") + block.text for number, block in enumerate(blocks))


def blocks_of(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> list[Block]:
    """The answer in pieces, for a client that sets quotations off in its own way."""
    shown = BY_KIND.get(answer.kind, stated)(wording, answer, records)
    return [*near_name(wording, answer, len(records)), *shown, *chosen(wording, answer, records)]


def near_name(wording: Wording, answer: Answer, articles: int) -> Iterator[Block]:
    """That the name asked for is not there, where somebody with one like it was taken."""
    if answer.near_name and answer.people and not answer.choices:
        told = {"name": answer.near_name, "nearest": answer.people[0].label, "articles": articles}
        yield Block("words", wording.message("near_name", **told))


def stated(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> Iterator[Block]:
    """The statements of an answer, then who of those compared is silent."""
    yield from cited(wording, answer.statements, records)
    for person in answer.silent:
        yield Block("words", wording.message("silent", name=person.label))


def cited(wording: Wording, statements: Iterable[Statement], records: Mapping[str, Record]) -> Iterator[Block]:
    """Each statement under its lead, with its source line; a lead is said once for neighbours that share it."""
    for lead, group in groupby(ordered(statements), key=wording.lead):
        yield Block("words", lead)
        for statement in group:
            yield from sourced(wording, statement, records)


def ordered(statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements in order, of neighbours by one speaker those of one form together, those of one paragraph as one.

    What somebody says in a paragraph is read in the article's order, whichever of it answers best.
    """
    for _, group in groupby(statements, key=lambda statement: statement.speaker):
        places: dict[tuple[Form, str, int], list[Statement]] = {}
        for statement in group:
            places.setdefault((statement.form, statement.article, statement.paragraph), []).append(statement)
        forms = list(dict.fromkeys(form for form, _, _ in places))
        for _, each in sorted(places.items(), key=lambda place: forms.index(place[0][0])):
            yield together(each)


def sourced(wording: Wording, statement: Statement, records: Mapping[str, Record]) -> Iterator[Block]:
    """The words of a statement and where they stand."""
    record = records.get(statement.article)
    article = record.article if record else None
    yield Block("quotation", wording.quoted(statement, article))
    yield Block("source", wording.source_line(statement, article))


def profile(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> Iterator[Block]:
    """Who somebody is, where more than their name is told, then where the article says so."""
    for person in answer.people[:1]:
        speaker = wording.speaker(person)
        if speaker == person.label and answer.statements:
            continue
        yield Block("words", wording.message("profile", speaker=speaker))
    yield from stated(wording, answer, records)


def speakers(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> Iterator[Block]:
    """A list of people, each with the paragraph in which they speak."""
    if answer.choices:  # a numbered list of the same people, which asks whom of them
        return
    count = len(answer.people)
    head = wording.message("speakers", count=count, more=answer.total > count)
    yield Block("words", f"{head}\n{people(wording, answer.people, answer, records)}")


def people(wording: Wording, several: Sequence[Person], answer: Answer, records: Mapping[str, Record]) -> str:
    """One line a person, with the paragraph, and the article where they speak in several."""
    spoken = {s.speaker.label: (s.article, s.paragraph) for s in reversed(answer.statements) if s.speaker}
    listed = [(wording.speaker(person), spoken.get(person.label)) for person in several]
    return "\n".join(wording.listed(listed, records))


def about(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> Iterator[Block]:
    """What was asked about the article itself, then where it says so."""
    record = records.get(answer.article or "")
    if answer.aspect == "articles":
        yield Block("words", articles(wording, answer, records))
        return
    head = aspect(wording, answer, record.article) if record else None
    if head or not answer.statements:
        yield Block("words", head or wording.message("nothing", articles=1))
    if answer.aspect == "sections":
        lines = (
            wording.message("section", heading=wording.quoted(heading), paragraph=heading.paragraph)
            for heading in answer.statements
        )
        yield Block("quotation", "\n".join(lines))
        return
    for statement in answer.statements:
        yield from sourced(wording, statement, records)


def articles(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> str:
    """How many articles there are, and a line for each that is shown."""
    head = wording.message("about_articles", total=answer.total, shown=len(answer.articles))
    titles = titled(wording, answer.articles, records)
    return "\n".join([head, *(wording.message("listed_title", article=title) for title in titles)])


def aspect(wording: Wording, answer: Answer, article: Article) -> str | None:
    """The sentence on one aspect, or None when the article is silent on it."""
    match answer.aspect:
        case "subject" | "title":
            is_told = answer.aspect == "subject" or article.title
            return wording.message(f"about_{answer.aspect}") if is_told else None
        case "sections":
            return wording.message("about_sections", count=len(article.headings))
        case "date" if article.date:
            return wording.message("about_date", date=wording.date(article.date))
        case "authors" if article.authors:
            names = wording.all_of(article.authors)
            return wording.message("about_authors", names=names, count=len(article.authors))
        case "source" if article.source or article.url:
            return wording.message("about_source", source=article.source or article.url)
        case _:
            return None


def not_said(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> Iterator[Block]:
    """Somebody speaks, but not on that: what they did say, or what comes near, and who did speak on it."""
    name = wording.all_of(p.label for p in answer.people)
    told = {"name": name, "count": len(answer.people), "articles": len(records), "spoken": len(answer.articles)}
    near = "near_" if answer.comes_near else ""
    yield Block("words", wording.message(f"{near}not_said", **told))
    if answer.statements:
        yield Block("words", wording.message(f"{near}did_say", name=name))
        yield from stated(wording, answer, records)
    if answer.others:
        head = wording.message("others_said", articles=len(records))
        yield Block("words", f"{head}\n{people(wording, answer.others, answer, records)}")


def nothing(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> Iterator[Block]:
    """The corpus does not say, or was not asked. No quotation marks here, neither the source's nor the user's."""
    if answer.choices:
        return
    key = f"lack_{answer.lack}" if answer.lack else "small_talk" if answer.small_talk else "nothing"
    yield Block("words", wording.message(key, articles=len(records)))


def chosen(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> Iterator[Block]:
    """What the asker may have meant, a numbered line each."""
    if answer.choices:
        key = "which_article" if answer.choices[0].article else "which_person"
        lines = [
            wording.message("choice", number=number, name=name)
            for number, name in enumerate(choice_names(wording, answer, records), start=1)
        ]
        yield Block("words", "\n".join([wording.message(key), *lines]))


def choice_names(wording: Wording, answer: Answer, records: Mapping[str, Record]) -> list[str]:
    """What the asker may have meant: people with their titles, or the titles of articles with their dates."""
    articles = [choice.article for choice in answer.choices if choice.article]
    titles = dict(zip(articles, titled(wording, articles, records), strict=True))
    return [
        wording.speaker(choice.person) if choice.person else titles.get(choice.article or "", choice.question)
        for choice in answer.choices
    ]


BY_KIND: dict[str, Callable[[Wording, Answer, Mapping[str, Record]], Iterator[Block]]] = {
    "about": about,
    "not_said": not_said,
    "nothing": nothing,
    "profile": profile,
    "speakers": speakers,
}
