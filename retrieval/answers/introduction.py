"""Where an article introduces somebody: by title, by what stands behind the name, or by a sentence that names them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import standard
from retrieval.answers.narration import body_sentences, narrated
from retrieval.index.shown import tells
from retrieval.language.forms import as_relative
from retrieval.language.patterns import any_of
from retrieval.language.tokens import HAN, word_list
from retrieval.people.chinese_naming import can_only_be_a_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.article import Span
    from corpus.quotation import Person, Record
    from retrieval.answer import Statement
    from retrieval.collection import Collection
    from retrieval.people.people import Figure
    from retrieval.topics.topic import Thesaurus

MOST_SOUGHT = 5  # paragraphs in which somebody who does not speak is looked for
BETWEEN = 12  # characters between a name and its title
# what describes somebody behind the name: an age, a party, "who", "a nurse", "the other diver,", "leading the search",
# "Lee's aide", "Democrat of", "of Norwick"
DESCRIBES = (
    r" \([A-Z][^()]{0,30}\)|, (?:aged )?\d\d\b|, (?:who|whose)\b|, (?:an?|one of|his|her|its|their) "
    r"|, the (?:[a-z-]+ ){1,4}[a-z-]+(?=,)|, (?:heading|leading|running) "
    r"|, (?:Mr\. |Mrs\. |Ms\. )?(?:[A-Z][\w.-]* )*[A-Z][\w.-]*['’]s? [a-z]"
    r"|, [A-Z]\w+ of [A-Z]| of [A-Z]\w+(?: [A-Z]\w+)*"
)
# behind words in Chinese that are told of, be it with other names in brackets: 码头（Pier）位于, 嫌疑人可能是
TOLD_ZH = "[”’」』]?(?:[（(][^（）()]*[）)])?(?:可能|分别|就|正)?(?:是|为|指|名?叫|位于)"
LEADING_ON = re.compile(r",?(?: [a-z]+){0,5}\W*$")  # to somebody's words, behind a description


def introduction(figure: Figure, collection: Collection) -> Statement | None:
    """Where somebody is introduced: by a description, by their name with their title, or where narration names them.

    That names them in full, or as 小满妈妈.
    """
    known = (one for one in figure.persons if one[1].name or as_relative(one[1].label))
    each = [(collection.records[article], person) for article, person in known]
    described = (_described(record, person) for record, person in each)
    titled = (_with_title(record, person) for record, person in each)
    told = (_narrated(record, person) for record, person in each if not person.title)
    ways = (described, titled, told)
    return next((statement for way in ways for statement in way if statement), None)


def mention(who: str, collection: Collection) -> Statement | None:
    """The first sentence of narration that names in full somebody who does not speak; in Latin of several words.

    Words in Chinese that may be no name (袭击者) have to be told of (袭击者是…) or stand right in front of a name.
    """
    name = who.strip()
    if not (HAN.search(name) or " " in name):
        return None
    for hit in collection.search(name, MOST_SOUGHT):
        record = collection.records[hit.article]
        paragraph = record.article.paragraph_at(hit.span.start)
        for number, sentence in _own_sentences(record, paragraph.number if paragraph else None):
            if _names(record.article.text[slice(*sentence)], name, collection.thesaurus):
                return narrated(record.article, number, *sentence)
    return None


def _names(sentence: str, name: str, thesaurus: Thesaurus | None) -> bool:
    """Whether a name stands in a sentence, as a name is written, or with who or what that is."""
    if HAN.search(name):
        told = re.search(rf"{re.escape(name)}(?:{TOLD_ZH}|{_opening_of_a_name()})|(?:是|为){re.escape(name)}", sentence)
        return told is not None or (name in sentence and can_only_be_a_name(name, thesaurus))
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence, re.IGNORECASE)
    return found is not None and all(word[0].isupper() for word in found[0].split())


@cache
def _opening_of_a_name() -> str:
    """A pattern of how a name in Chinese begins: a common surname, or two characters of transliterations."""
    foreign = any_of(standard().transliteration)
    return f"[”’」』]?(?:{any_of(word_list('common_surnames.zh.txt'))}|{foreign}{{2}})"


def _described(record: Record, person: Person) -> Statement | None:
    """Somebody's full name in English with what describes them behind it, up to their words or the sentence's end."""
    article, name = record.article, person.name or ""
    if " " not in name:
        return None
    said = [quotation.span for quotation in record.quotations]
    others = {word for other in record.people if other.name != name for word in (other.name or "").split()}
    describes = re.compile(rf"{DESCRIBES}|,? (?:the )?{any_of(person.titles)}\b" if person.titles else DESCRIBES)
    for paragraph, sentence in body_sentences(article):
        start = article.text.find(name, *sentence)
        behind = describes.match(article.text, start + len(name)) if start >= 0 else None
        if behind is None or any(span.start <= start < span.end for span in said) or behind[0][4:] in others:
            continue
        end = min((span.start for span in said if behind.end() <= span.start < sentence.end), default=sentence.end)
        if end < sentence.end:
            end = behind.start() + len(LEADING_ON.sub("", article.text[behind.start() : end]))
        first = _with_rank(article.text, start, person)
        if end >= behind.end():
            stop = end == sentence.end and first > sentence.start and article.text[end - 1] == "."
            return narrated(article, paragraph, first, end - stop)
    return None


def _with_rank(text: str, start: int, person: Person) -> int:
    """Where a title right in front of a name begins, or the name."""
    ahead = (title for title in person.titles if text.startswith(f"{title} ", max(0, start - len(title) - 1)))
    return start - max((len(title) + 1 for title in ahead), default=0)


def _with_title(record: Record, person: Person) -> Statement | None:
    """Where name and title stand side by side."""
    article, name, title = record.article, re.escape(person.name or ""), re.escape(person.title or "")
    if not (name and title):
        return None
    beside = re.compile(rf"{title}.{{0,{BETWEEN}}}?{name}|{name}.{{0,{BETWEEN}}}?{title}")
    for paragraph in article.paragraphs:
        if met := beside.search(article.text, *paragraph.span):
            return narrated(article, paragraph.number, *met.span())
    return None


def _narrated(record: Record, person: Person) -> Statement | None:
    """The first sentence of the article's own that names somebody without a title, in Latin by several words."""
    name = person.name or person.label
    if person.name and " " not in name and not HAN.search(name):
        return None
    own = (found for found in _own_sentences(record) if name in record.article.text[slice(*found[1])])
    number, sentence = next(own, (0, None))
    return narrated(record.article, number, *sentence) if sentence else None


def _own_sentences(record: Record, only: int | None = None) -> Iterator[tuple[int, Span]]:
    """The sentences in which nobody speaks, though a poll may; with the paragraph's number, of one if it is told."""
    said = [one.span for one in record.quotations if one.form == "direct" or not _is_document(one.speaker)]
    for paragraph, sentence in body_sentences(record.article, only):
        if not any(map(sentence.overlap, said)) and tells(record.article.text, sentence, record.quotations):
            yield paragraph, sentence


def _is_document(speaker: Person | None) -> bool:
    return speaker is not None and speaker.kind == "document"
