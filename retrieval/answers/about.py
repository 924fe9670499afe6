"""About an article itself: its subject, date, authors, sections, source."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.dates import first_date
from corpus.emphasis import unmarked
from corpus.frontmatter import front_matter
from corpus.sentences import sentences
from retrieval.answer import Answer, Statement, nothing
from retrieval.answers.narration import narrated
from retrieval.language.tokens import stem, stems, terms, word_list
from retrieval.people.naming import by_name
from retrieval.questions.scope import MOST_CHOICES, articles_about, headed, which
from retrieval.topics.topic import topic_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.article import Article, Paragraph
    from retrieval.answer import Aspect
    from retrieval.collection import Collection
    from retrieval.questions.question import Question, Reading

LEAD_SENTENCES = 2
LONGEST = 1000  # characters that are shown of a stretch
BARE = 2  # characters of a Chinese word by itself (来源), which may ask for what the article tells as well
# what an article is about, where the question says so to tell which one it means
OF_ARTICLE = re.compile(
    r"(?<=article|.report|..story|..piece) (?:about|on|from|by) .+$|(?:关于|有关).+?的(?=文|报道|新闻|稿)"
)
ITSELF = re.compile(r"\b(?:article|report|story|piece|text|news)\b|文|报道|新闻|稿")  # "sum up the Lind story"
LINE = re.compile(r"\S(?:[^\r\n]*\S)?")


def about(question: Question, reading: Reading, collection: Collection) -> Answer | None:
    """What an article says of itself; None when the question fits no article, or asks for what one tells."""
    if reading.aspect == "articles":  # from which one something is that was shown; nothing was
        return nothing(question, lack="incomplete")
    if _goes_on(question, reading, collection):
        return None
    if not reading.topic and len(collection.records) > 1:
        return which(question, tuple(islice(collection.records, MOST_CHOICES + 1)))
    article = _article(reading, collection)
    if reading.named and reading.topic and (article is None or article.id not in headed(reading.topic, collection)):
        return None
    if article is None or reading.aspect is None:
        return None
    found = about_article(question, reading.aspect, article)
    is_word = len(question.plain) <= BARE if question.language == "zh" else " " not in question.plain
    is_bare = is_word and reading.aspect != "title"
    return None if is_bare and not found.answered else found


def _goes_on(question: Question, reading: Reading, collection: Collection) -> bool:
    """Whether a question has words neither for an article nor of how this one is headed: papers that were burnt."""
    if reading.topic or reading.aspect == "date":
        return False
    text = OF_ARTICLE.sub("", question.plain)
    left = {stem(f.meant or f.word) for f in topic_of(text, collection).facets} - _words_for_articles()
    is_of_somebody = reading.aspect == "subject" and by_name(text, collection.people) is not None
    if left and len(collection.records) == 1 and (ITSELF.search(text) or not is_of_somebody):
        left -= set().union(*(terms(line).words for line in _head(collection)))
    return bool(left)


@cache
def _words_for_articles() -> frozenset[str]:
    return stems(word_list("article.en.txt")) | word_list("article.zh.txt")


def _head(collection: Collection) -> Iterator[str]:
    """What the only article is called, where it comes from, and who wrote it."""
    article = next(record.article for record in collection.records.values())
    yield from (article.title or "", article.source or "", *article.authors)


def about_article(question: Question, aspect: Aspect, article: Article) -> Answer:
    """The answer to what is asked about an article itself: its title, date, authors or sections."""
    statements = {
        "subject": _subject,
        "title": title_of,
        "date": _date,
        "authors": _authors,
        "sections": lambda each: _quoted(each, [unmarked(each.text, p.span) for p in each.headings]),
        "source": _source,
    }[aspect](article)
    sure, shown = 0.97, tuple(statements)
    answer = Answer(question.text, question.language, "about", sure, shown) if shown else nothing(question)
    return replace(answer, aspect=aspect, article=article.id)


def _article(reading: Reading, collection: Collection) -> Article | None:
    """The article that a question is about: by its title, else the first that a search for the topic finds."""
    if reading.topic:
        by_title = articles_about(reading.topic, collection)
        found = by_title or tuple(hit.article for hit in collection.search(reading.topic, 1))
        return collection.records[found[0]].article if found else None
    return next((record.article for record in collection.records.values()), None)


def _quoted(article: Article, spans: Sequence[Span]) -> list[Statement]:
    """The beginnings of some stretches of an article, in its own words."""
    places = ((article.paragraph_at(span.start), span) for span in spans)
    return [narrated(article, p.number, span.start, min(span.end, span.start + LONGEST)) for p, span in places if p]


def _subject(article: Article) -> list[Statement]:
    body = next((p for p in article.paragraphs if p.kind == "body"), None)
    lead = sentences(article.text, body.span)[:LEAD_SENTENCES] if body else ()
    return [*title_of(article), *_quoted(article, lead)]


def title_of(article: Article) -> list[Statement]:
    """The title where it stands, without a date or a byline that stands below it; none where there is none.

    Front matter that gives another one than the text is what sources are named by.
    """
    title = next((p for p in article.paragraphs if p.kind == "title"), None)
    line = LINE.search(article.text, *title.span) if title else None
    if title and line and (article.title is None or article.title in article.text[slice(*title.span)]):
        return _quoted(article, [unmarked(article.text, Span(*line.span()))])
    start = article.text.find(article.title) if article.title else -1  # in the front matter
    return _quoted(article, [Span(start, start + len(article.title or ""))]) if start >= 0 else []


def _date(article: Article) -> list[Statement]:
    """The line that states the date; the title where none does, or only front matter, which no reader sees."""
    if article.date is None:
        return []
    lines = [line for p in _shown(article) if p.kind != "body" for line in _each_line(article, p.span)]
    lines += _credits_in_the_body(article)
    shown = next((line for line in lines if _is_date(article, line)), None) or _opening_date(article)
    return _quoted(article, [unmarked(article.text, shown)]) if shown else _head_of(article)


def _shown(article: Article) -> list[Paragraph]:
    """The paragraphs but for front matter: a web page, a PDF or a Word file has none that its readers see."""
    end = front_matter(article.text).end
    return [p for p in article.paragraphs if p.span.start >= end]


def _credits_in_the_body(article: Article) -> list[Span]:
    """Lines of credits that stand beside a subtitle or a result in front of the first sentence."""
    from corpus.credits import is_credit  # noqa: PLC0415 - its patterns take 30 ms, which no other answer needs

    body = next((p.span for p in article.paragraphs if p.kind == "body"), None)
    lines = _each_line(article, body) if body else []
    return [line for line in lines if len(lines) > 1 and is_credit(article.text[slice(*line)])]


def _head_of(article: Article) -> list[Statement]:
    """The title, or where there is none the first sentence."""
    shown = _shown(article)
    return title_of(article) or _quoted(article, sentences(article.text, shown[0].span)[:1] if shown else ())


def _opening_date(article: Article) -> Span | None:
    """The place and the date in front of a report's first sentence."""
    from corpus.bylines import opening_credits  # noqa: PLC0415 - its patterns take 30 ms, which no other answer needs

    body = next((p.span for p in article.paragraphs if p.kind == "body"), None)
    if body is None or opening_credits(article.text[slice(*body)]).date != article.date:
        return None
    dated = first_date(article.text, *body)
    return Span(body.start, dated.span.end) if dated else None


def _is_date(article: Article, line: Span) -> bool:
    """Whether a line states the article's date."""
    found = first_date(article.text, *line)
    return found is not None and found.date == article.date


def _authors(article: Article) -> list[Statement]:
    """The lines that name who wrote it, the title where only front matter does."""
    if not article.authors:
        return []
    named = [p for p in _shown(article) if _lines(article, p.span, article.authors)]
    stated = front_matter(article.text).several("authors")
    named = [p for p in named if p.kind != "body"] or ([] if stated else named)
    if not named:
        return _head_of(article)
    within = _credits_in_the_body(article)
    lines = _lines(article, named[-1].span, article.authors)
    return _quoted(article, [line for line in lines if any(w.overlap(line) for w in within)] or lines)


def _source(article: Article) -> list[Statement]:
    if not article.source:
        return []
    named = [line for p in _shown(article) for line in _lines(article, p.span, (article.source,))]
    return _quoted(article, named[:1]) or _head_of(article)


def _each_line(article: Article, span: Span) -> list[Span]:
    """The lines within a span, blanks around them left out."""
    return [Span(*line.span()) for line in LINE.finditer(article.text, *span)]


def _lines(article: Article, span: Span, names: Sequence[str]) -> list[Span]:
    """Those of them that hold one of these names."""
    named = (s for s in _each_line(article, span) if any(name in article.text[slice(*s)] for name in names))
    return [unmarked(article.text, line) for line in named]
