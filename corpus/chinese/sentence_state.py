"""What is known of a sentence while its speech is heard, piece by piece."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.chinese.acts import Act
    from corpus.chinese.draft import Attribution
    from corpus.chinese.heard import Heard
    from corpus.chinese.reading import Piece, Sentence
    from corpus.chinese.tools import Tools


@dataclass
class SentenceState:
    """A sentence, whom it is about, the act of speech that is open in it, and the marked words that nobody has yet.

    Attributes:
        heard: what was heard in the article so far; ``tools``, ``plain`` and ``pieces`` are shortcuts into it and into
            the sentence.
        carried: whose words those are with which the sentence begins, where the line before announced them.
        is_alone: whether the sentence is a paragraph of its own.
        act: the act of speech that is open: a speaker and a cue, until another one or the end of the sentence.
        topic: whom the sentence is about.
        unclaimed: marked words that wait for a cue.
        acted: whether somebody has spoken in the sentence; ``acted_at`` is the piece with the cue of the open act.
        unclear: the piece with the last cue whose subject is not known; -1 for none.
        shifted: whether somebody without a name has acted since the topic was set.
        sees, recalls: whether what the topic has seen or remembers is told: 李红发现，不少邻居…
        announces: whether the topic has announced marked words with a colon.
    """

    heard: Heard
    sentence: Sentence
    carried: Attribution | None
    is_alone: bool
    act: Act | None = None
    topic: Attribution | None = None
    unclaimed: list[Piece] = field(default_factory=list)
    acted: bool = False
    acted_at: int = -1
    unclear: int = -1
    shifted: bool = False
    sees: bool = False
    recalls: bool = False
    announces: bool = False
    tools: Tools = field(init=False)
    plain: str = field(init=False)
    pieces: Sequence[Piece] = field(init=False)

    def __post_init__(self) -> None:
        """Set the shortcuts."""
        self.tools, self.plain, self.pieces = self.heard.tools, self.heard.tools.reading.plain, self.sentence.pieces
