"""Whom a description in Chinese means where no title says all of it: 辩护律师 where the one lawyer is a 律师.

林涛的女儿 is whom an article calls 他的女儿 or 厂长的女儿.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.titles import chinese_offices, parted
from retrieval.language.tokens import fold, simplified, stop_words, terms
from retrieval.people.chinese_naming import is_surname_and_office
from retrieval.people.kin import those_with
from retrieval.people.office_words import chinese_ranks, families

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.quotation import Person, Record
    from retrieval.collection import Collection
    from retrieval.people.kin import Fellow
    from retrieval.people.people import Figure

MOST_READ = 8  # of them whose articles are read
BARE = r"^(?:首席|主|女|男|老|资深|[这那该一][名位个]?|另一?[名位个]|一些|有|多[名位]|其|他的|她的|记者|当事人|的)*$"
OF_BODY = "[省市县区州镇乡村国局院委会厅署社府校馆站厂店队部]$|公司$|集团$|大学$|医院$"
NEAR = 24  # characters before a name among which the word for the relation stands
OWNING = "(?:其|[他她](?:的)?)"
SHORTEST_TITLE = 2  # characters of a title that stands for whoever bears it


def introduced_in_chinese(text: str, collection: Collection) -> Iterator[Figure]:
    """Those who hold an office, and of whose article the words before it are, where their title has no others."""
    plain = simplified(fold(text)).strip()
    head = _head(plain)
    if not head or is_surname_and_office(plain):
        return
    before = plain.removesuffix(head).removesuffix("的")
    ranks, words = _ranks(before), [w for w in terms(before).words if w not in stop_words("zh")]
    read = 0
    for figure in collection.people.holding({word for way in _ways(head) for word in terms(parted(way)).words}):
        for title in map(simplified, figure.titles):
            own_head = next((way for way in _ways(head) if title.endswith(way)), None)
            if own_head is None or read >= MOST_READ:
                continue
            own = title.removesuffix(own_head).removesuffix("的")
            missing = [word for word in words if word not in own]
            if _ranks(own) != ranks or (missing and not re.match(BARE, own)):
                continue
            read += 1
            if all(_tells(word, head, figure, collection) for word in missing):
                yield figure
                break


def _head(text: str) -> str:
    """The office at the end of a description, the longest one."""
    return max(
        (office for office in (*chinese_offices(), *_families()) if len(office) > 1 and text.endswith(office)),
        key=len,
        default="",
    )


@cache
def _families() -> tuple[str, ...]:
    return tuple(word for word in families() if not word.isascii())


def _ways(head: str) -> tuple[str, ...]:
    """The words for an office, the longest first."""
    return tuple(sorted({head, *(w for family in families().get(head, ()) for w in family)}, key=len, reverse=True))


def _ranks(text: str) -> frozenset[str]:
    return frozenset(rank for rank in chinese_ranks() if text.startswith(rank) or text.endswith(rank))


def _tells(word: str, head: str, figure: Figure, collection: Collection) -> bool:
    """Whether the first article of somebody has a word; of a body or a place right before their office or name."""
    text = simplified(collection.records[figure.persons[0][0]].article.text)
    if not re.search(OF_BODY, word):
        return word in text
    name = simplified(figure.person.name or figure.person.label)
    return any(f"{word}{way}{name}" in text for way in _ways(head)) or f"{word}的{head}" in text


def kin_in_chinese(figures: Sequence[Figure], rest: str, collection: Collection) -> tuple[Figure, ...]:
    """Those whom the articles call somebody's relative, or somebody in their service, and who speak there."""
    relation = simplified(fold(rest)).strip().removeprefix("的")
    if not relation:
        return ()
    ways = {relation, *(word for family in families().get(relation, ()) for word in family)}
    return those_with(figures, lambda fellow: any(_is_theirs(way, fellow) for way in ways), collection)


def _is_theirs(relation: str, fellow: Fellow) -> bool:
    """Whether a title has the relation to somebody, by their name or what they are."""
    for title in map(simplified, fellow.person.described):
        if not title.endswith(relation):
            continue
        own = title.removesuffix(relation).removesuffix("的")
        if own.endswith((*_names_of(fellow.figure), *_titles_of(fellow.figure, fellow.record))):
            return True
        if re.fullmatch(f"(?:{OWNING})?", own) and _is_near(relation, fellow):
            return True
    return False


def _names_of(figure: Figure) -> tuple[str, ...]:
    return tuple({simplified(p.name or p.label) for _, p in figure.persons})


def _titles_of(figure: Figure, record: Record) -> tuple[str, ...]:
    """The titles that nobody else of an article has, each of which stands for whoever bears it."""
    others = {simplified(title) for p in record.people if p.name != figure.person.name for title in p.titles}
    titles = map(simplified, figure.titles)
    return tuple(title for title in titles if len(title) >= SHORTEST_TITLE and title not in others)


def _is_near(relation: str, fellow: Fellow) -> bool:
    """Whether the relation stands right before the name, and whoever was named last before that is the one meant."""
    person, figure, record = fellow
    article, label = record.article, person.name or person.label
    for match in re.finditer(re.escape(label), article.text):
        before = simplified(article.text[max(0, match.start() - NEAR) : match.start()])
        owned = list(re.finditer(f"{OWNING}?[^，。！？,“”]{{0,4}}?{re.escape(relation)}[^，。！？“”]{{0,18}}$", before))
        if owned:
            at = match.start() - len(before) + owned[0].start()
            return _last_named(at, person, record) in _names_of(figure) or _is_subject(at, figure, record)
    return False


def _last_named(at: int, person: Person, record: Record) -> str:
    """Whoever of those who speak is named last in the paragraph before a place, else who speaks last before it."""
    paragraph = record.article.paragraph_at(at)
    if paragraph is None:
        return ""
    before = simplified(record.article.text[paragraph.span.start : at])
    others = [simplified(p.name) for p in record.people if p.name and p != person]
    named = max(((before.rfind(name), name) for name in others), default=(-1, ""))
    if named[0] >= 0:
        return named[1]
    above = record.article.paragraphs[paragraph.number - 2 : paragraph.number - 1] if paragraph.number > 1 else ()
    said = [q for p in above for q in record.begun_in(p) if q.speaker is not None and q.speaker.name]
    return simplified(said[-1].speaker.name or "") if said and said[-1].speaker else ""


def _is_subject(at: int, figure: Figure, record: Record) -> bool:
    """Whether an article is headed by somebody, and nobody else is named in the paragraph before a place."""
    article, paragraph = record.article, record.article.paragraph_at(at)
    is_headed = any(name in simplified(article.title or "") for name in _names_of(figure))
    before = article.text[paragraph.span.start : at] if paragraph else ""
    return is_headed and not any(person.name and person.name in before for person in record.people)
