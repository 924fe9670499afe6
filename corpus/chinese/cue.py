"""A word that reports speech where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.chinese.lexicon import Frame
    from corpus.chinese.mention import Mention
    from corpus.chinese.reading import Piece


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a ``piece``. ``complement`` is where reported words may begin, in the piece or at its end.

    ``subject`` is the mention before it, None when the piece has none; ``is_bare`` says that nothing but adverbs
    stands before the cue, ``is_joined`` that it is a connective such as 并. ``frames`` say what may follow.
    ``passed_on`` is somebody else whose words are relayed, ``inner`` a cue within what is reported; ``is_unknown``
    says that somebody else speaks who cannot be told.
    """

    piece: Piece
    span: Span
    frames: frozenset[Frame]
    complement: int
    subject: Mention | None
    is_bare: bool = False
    is_joined: bool = False
    passed_on: Mention | None = None
    inner: Cue | None = None
    is_unknown: bool = False

    @property
    def ends_piece(self) -> bool:
        """Whether what it reports begins behind its piece."""
        return self.complement >= self.piece.end
