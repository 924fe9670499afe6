"""What is known while speech is heard: who spoke last in the article; whom a sentence is about and who speaks in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.chinese.notes import Attribution, Draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.article import Span
    from corpus.chinese.acts import Act
    from corpus.chinese.reading import Piece, Sentence
    from corpus.chinese.tools import Tools
    from corpus.quotation import Form

NEAR = 2  # sentences for which a speaker is remembered


@dataclass(slots=True)
class Heard:
    """``open`` is the speaker of a quotation that no mark has closed, ``announced`` the one a colon has announced.

    ``line`` counts the lines, ``sentence`` their sentences; ``last`` spoke last, in line ``last_line`` and sentence
    ``last_sentence``, and the narration has ``moved`` where it has been about somebody else since. ``told_of`` is whom
    the sentence before, one of narration in the same line, is about.
    """

    tools: Tools
    drafts: list[Draft] = field(default_factory=list)
    line: int = -1
    last: Attribution | None = None
    last_line: int = -9
    sentence: int = -1
    last_sentence: int = -9
    open: Attribution | None = None
    announced: Attribution | None = None
    told_of: Attribution | None = None
    moved: bool = False

    def begin_line(self, number: int) -> Attribution | None:
        """Go on to a line; the speaker whom the line before leaves speaking."""
        carried = self.open or self.announced
        self.line, self.open, self.announced, self.told_of = number, None, None, None
        return carried

    def just_spoke(self) -> bool:
        """Whether somebody has spoken in the same line, and not long ago."""
        return self.last_line == self.line and self.sentence - self.last_sentence <= NEAR

    def goes_on(self, start: int) -> bool:
        """Whether who just spoke is still heard in words that begin at ``start``; without a name only right before."""
        character = self.last.character if self.last else None
        if character is None or not self.just_spoke() or self.moved:
            return False
        relations, folded = self.tools.lexicon.relations, character.folded
        is_somebody = character.kind == "person" or relations.ends(folded, 1, len(folded))  # 小满母亲
        return is_somebody or self.adjoins(start) or self.sentence == self.last_sentence

    def adjoins(self, start: int) -> bool:
        """Whether words that begin there follow other marked words at once."""
        last = self.drafts[-1] if self.drafts else None
        return last is not None and last.form == "direct" and 0 <= start - last.span.end <= len("」「")

    def draft(self, span: Span, form: Form, attribution: Attribution, parent: Span | None = None) -> None:
        """Keep a quotation and remember its speaker."""
        self.drafts.append(Draft(span, form, attribution, parent))
        if parent is None:
            self.last, self.last_line, self.last_sentence = attribution, self.line, self.sentence
            self.moved = False


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

    def before(self, piece: Piece) -> Piece | None:
        """The piece in front; None where the sentence begins."""
        return self.pieces[piece.number - 1] if piece.number else None
