"""Chinese volumes that were made before there was a dictionary get their English terms afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.index.volumes import chinese_among, write_glossed
from retrieval.postings.bridge import Glossed

if TYPE_CHECKING:
    from retrieval.index.folder import Edition, IndexFolder
    from retrieval.topics.topic import Thesaurus


def gloss(folder: IndexFolder, edition: Edition, thesaurus: Thesaurus) -> Edition:
    """The edition with what all its Chinese paragraphs mean in English, which is added to its volumes.

    The same one where none lacks it, or the thesaurus has no dictionary and is false.
    """
    if not lacking(edition) or not thesaurus:
        return edition
    with folder.locked():
        current = folder.open()
        if current is None:
            return edition
        for number in lacking(current):
            rows = (row for row in current.catalogue.rows() if row.volume == number)
            volume = current.volumes[number]
            glossed = Glossed.of(volume.worded, chinese_among(rows, volume.size), thesaurus)
            write_glossed(folder.volume(number), glossed)
        return folder.open() or edition


def lacking(edition: Edition) -> list[int]:
    """The volumes with Chinese articles that nobody has glossed."""
    chinese = {row.volume for row in edition.catalogue.rows() if row.language == "zh"}
    return [number for number in sorted(chinese) if edition.volumes[number].glossed is None]
