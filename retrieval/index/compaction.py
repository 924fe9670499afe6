"""Small volumes merged into larger ones, and removed paragraphs left out, so that a question meets few volumes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from retrieval.index.volumes import PIECES, RECORDS, Volume, open_volume, write_glossed, write_terms
from retrieval.postings.arrays import living
from retrieval.postings.bridge import Glossed
from retrieval.postings.merging import merge
from retrieval.postings.pairs import Pairs
from retrieval.postings.pieces import Pieces

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from retrieval.index.folder import Draft
    from retrieval.postings.arrays import Marks, Numbers

LARGEST = 1 << 18  # paragraphs of a volume that merging makes
MOST_SMALL = 8  # volumes smaller than that


class Tally(NamedTuple):
    """How many documents a volume has, and how many of them are of articles that are still there."""

    number: int
    documents: int
    alive: int
    chinese: int


def compact(draft: Draft) -> None:
    """Merge volumes until few are small, and take out those of which nothing is left."""
    for volume in volumes(draft):
        if not volume.alive:
            draft.connection.execute("delete from volume where number = ?", (volume.number,))
    while group := chosen(volumes(draft)):
        merged(draft, group)


def volumes(draft: Draft) -> list[Tally]:
    """The volumes, the smallest first."""
    rows = draft.connection.execute(
        "select volume.number, documents, coalesce(sum(paragraphs), 0), coalesce(sum(language = 'zh'), 0)"
        " from volume left join article on article.volume = volume.number group by volume.number"
    )
    return sorted((Tally(*row) for row in rows), key=lambda volume: (volume.alive, volume.number))


def chosen(found: Sequence[Tally]) -> list[Tally]:
    """Volumes to merge, of which the next one is larger than all together; or one that is mostly removed."""
    small = [volume for volume in found if volume.alive <= LARGEST // 2]
    if len(small) <= MOST_SMALL:
        return next(([volume] for volume in found if volume.documents > 2 * volume.alive), [])
    group: list[Tally] = []
    total = 0
    for volume in small:
        if len(group) > 1 and total + volume.alive > LARGEST:
            break
        if len(group) >= MOST_SMALL and volume.alive > total:
            break
        group.append(volume)
        total += volume.alive
    return group


def merged(draft: Draft, group: Sequence[Tally]) -> None:
    """Put volumes together in a new one."""
    number = draft.next_volume()
    folder = draft.volume(number)
    folder.mkdir()
    dead = [removed(draft, volume) for volume in group]
    folders = [draft.volume(volume.number) for volume in group]
    found = [open_volume(each) for each in folders]
    alive = [living(volume.size, each) for volume, each in zip(found, dead, strict=True)]
    volume = Volume.over(
        merge([each.words for each in found], dead), Pairs.merged([each.grams.pairs for each in found], alive)
    )
    write_terms(folder, volume)
    Pieces.merged([each.pieces for each in found if each.pieces], alive).save(folder / PIECES)
    if glossed := glossed_together(volume, [each.glossed for each in found], alive, group):
        write_glossed(folder, glossed)
    documents = copied(draft, folders, group, number)
    draft.connection.execute("insert into volume values (?, ?)", (number, documents))
    draft.connection.executemany("delete from volume where number = ?", ((volume.number,) for volume in group))


def glossed_together(
    volume: Volume, parts: Sequence[Glossed | None], alive: Sequence[Marks], group: Sequence[Tally]
) -> Glossed | None:
    """What the Chinese paragraphs of volumes mean, unless one has not been glossed yet or none is Chinese."""
    chinese = [each.chinese > 0 for each in group]
    if not any(chinese) or any(is_chinese and not part for is_chinese, part in zip(chinese, parts, strict=True)):
        return None
    meanings: dict[str, list[str]] = {}
    glossed: list[Marks] = []
    for part, kept in zip(parts, alive, strict=True):
        meanings |= part.words.expansions() if part else {}
        glossed.append(part.words.lengths[kept] > 0 if part else np.zeros(np.count_nonzero(kept), np.bool_))
    return Glossed.by(volume.worded, np.concatenate(glossed), lambda word: meanings.get(word, ()))


def removed(draft: Draft, volume: Tally) -> Numbers:
    """The documents of a volume that belong to no article any more."""
    alive = np.zeros(volume.documents, np.bool_)
    for first, paragraphs in draft.connection.execute(
        "select first, paragraphs from article where volume = ?", (volume.number,)
    ):
        alive[first : first + paragraphs] = True
    return np.flatnonzero(~alive)


def copied(draft: Draft, folders: Sequence[Path], group: Sequence[Tally], number: int) -> int:
    """Copy the records on end; how many documents they are."""
    first = 0
    with (draft.volume(number) / RECORDS).open("wb") as file:
        for folder, volume in zip(folders, group, strict=True):
            rows = draft.connection.execute(
                "select number, paragraphs, start, bytes from article where volume = ? order by first, paragraphs",
                (volume.number,),
            ).fetchall()
            with (folder / RECORDS).open("rb") as source:
                for article, paragraphs, start, count in rows:
                    source.seek(start)
                    draft.connection.execute(
                        "update article set volume = ?, first = ?, start = ? where number = ?",
                        (number, first, file.tell(), article),
                    )
                    file.write(source.read(count))
                    first += paragraphs
        file.flush()
        os.fsync(file.fileno())
    return first
