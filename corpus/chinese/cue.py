"""A word that reports speech where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.chinese.lexicon import Frame
    from corpus.chinese.mention import Mention


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a piece. ``complement`` is where reported words may begin, in the piece or at its end.

    ``subject`` is the mention before it, None when the piece has none; ``is_bare`` says that nothing but adverbs
    stands before the cue, ``is_joined`` that it is a connective such as 并. ``frames`` say what may follow.
    ``passed_on`` is somebody else whose words are relayed, ``inner`` a cue within what is reported; ``is_unknown``
    says that somebody else speaks who cannot be told.
    """

    span: Span
    frames: frozenset[Frame]
    complement: int
    subject: Mention | None
    is_bare: bool
    is_joined: bool
    passed_on: Mention | None = None
    inner: Cue | None = None
    is_unknown: bool = False
