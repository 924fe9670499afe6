"""Whether a sentence of the article's own reports the words of somebody else than those asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.language.forms import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.people.people import Figure


def are_anothers_words(told: Utterance, figures: Sequence[Figure], collection: Collection) -> bool:
    """Whether people with a name speak in a sentence and none of these is among them: "He also charged that …"."""
    record = collection.records[told.article.id]
    cued = (q for q in record.begun_in(told.paragraph) if q.cue is not None and told.span.holds(q.cue))
    speaking = {key_of(told.article.id, q.speaker) for q in cued if q.speaker is not None and q.speaker.name}
    return bool(speaking) and speaking.isdisjoint(figure.key for figure in figures)
