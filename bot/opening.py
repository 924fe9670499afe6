"""The desk that the settings describe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.desk import Desk
from bot.lexicons import additions_of

if TYPE_CHECKING:
    from pathlib import Path

    from config.settings import Settings
    from retrieval.topics.topic import Thesaurus


def desk_of(settings: Settings, *more: Path, thesaurus: Thesaurus | None = None) -> Desk:
    """A desk over the corpus folder and ``more`` of them, at which nothing is read yet.

    SettingsError names what in the lexicon folder cannot be.
    """
    return Desk(
        (settings.corpus_folder, *more),
        texts=settings.texts_folder,
        thesaurus=thesaurus,
        additions=additions_of(settings),
        least_confidence=settings.least_confidence,
        state=settings.state_folder,
        glossary_file=settings.glossary_file,
    )
