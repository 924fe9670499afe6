"""Whom a description in Chinese means where no title says all of it: 辩护律师 where the one lawyer is a 律师."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from retrieval.language.titles import chinese_offices, parted
from retrieval.language.tokens import fold, simplified, stop_words, terms
from retrieval.people.office_words import families
from retrieval.people.ranks import chinese_ranks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retrieval.collection import Collection
    from retrieval.people.people import Figure

MOST_READ = 8  # of them whose articles are read
BARE = r"^(?:首席|主|女|男|老|资深|[这那该一][名位个]?|另一?[名位个]|一些|有|多[名位]|其|他的|她的|记者|当事人|的)*$"
OF_BODY = "[省市县区州镇乡村国局院委会厅署社府校馆站厂店队部]$|公司$|集团$|大学$|医院$"


def introduced_in_chinese(text: str, collection: Collection) -> Iterator[Figure]:
    """Those who hold an office, and of whose article the words before it are, where their title has no others."""
    plain = simplified(fold(text)).strip()
    head = _head(plain)
    if not head:
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
