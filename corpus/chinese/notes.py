"""What is noted while a Chinese article is read: mentions, characters, cues, and quotations with their speakers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from corpus.quotation import Form, Person, SpeakerKind

if TYPE_CHECKING:
    from corpus.article import Span
    from corpus.chinese.lexicon import Frame
    from corpus.chinese.reading import Piece

MentionKind = Literal["name", "surname", "family", "pronoun", "unnamed", "anaphor", "body", "document", "several"]
CERTAIN, SURE, LIKELY, DOUBTFUL = 0.98, 0.93, 0.82, 0.7


@dataclass(frozen=True, slots=True)
class Mention:
    """``span`` is the mention without its title, ``title`` the run of offices before it, as in the article.

    ``sex`` is "male" or "female" where the words tell.
    """

    span: Span
    kind: MentionKind
    title: Span | None = None
    sex: str | None = None

    @property
    def start(self) -> int:
        """Where the mention begins, its title included."""
        return self.title.start if self.title else self.span.start


@dataclass(eq=False, slots=True)
class Character:
    """Somebody or something that can speak."""

    label: str
    name: str | None
    kind: SpeakerKind
    folded: str
    titles: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    sex: str | None = None
    is_several: bool = False

    def person(self) -> Person:
        """The noun that the rest of the program knows."""
        return Person(self.label, self.name, tuple(self.titles), self.kind, tuple(self.aliases))


@dataclass(frozen=True, slots=True)
class Appearance:
    """A character at an offset of the narration."""

    offset: int
    line: int
    character: Character
    is_subject: bool


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


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks, by which mention and cue, and how sure that is."""

    character: Character | None
    mention: Span | None = None
    title: Span | None = None
    cue: Span | None = None
    confidence: float = 0.0

    def weaker(self, confidence: float) -> Attribution:
        """The same, at most this sure."""
        return Attribution(self.character, self.mention, self.title, self.cue, min(confidence, self.confidence))


NOBODY = Attribution(None)


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation while the article is still being read."""

    span: Span
    form: Form
    attribution: Attribution
    parent: Span | None = None
