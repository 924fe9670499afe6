"""What the parts of the extractor share while one article is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.cast import Cast, name_parts
from corpus.chinese.cues import Cues
from corpus.chinese.mentions import Mention, Mentions
from corpus.chinese.names import Names
from corpus.chinese.words import Words

if TYPE_CHECKING:
    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.reading import Reading


@dataclass(frozen=True)
class Tools:
    """A reading with the finders that work on it, and the cast they fill."""

    reading: Reading
    lexicon: Lexicon
    names: Names
    mentions: Mentions
    cues: Cues
    cast: Cast
    harvest: tuple[Mention, ...]


def prepare(reading: Reading, lexicon: Lexicon, cast: Cast | None = None) -> Tools:
    """Find the names with titles first, so that they are known wherever they stand."""
    names = Names(reading, lexicon)
    mentions = Mentions(reading, lexicon, names)
    harvest = tuple(_harvest(reading, lexicon, mentions)) if cast is None else ()
    cast = cast or Cast(reading, lexicon)
    for mention in harvest:
        cast.introduce(mention)
    names.known = Words(part for name in cast.named for part in name_parts(name))
    cues = Cues(reading, lexicon, mentions, frozenset(cast.named))
    return Tools(reading, lexicon, names, mentions, cues, cast, harvest)


def _harvest(reading: Reading, lexicon: Lexicon, mentions: Mentions) -> list[Mention]:
    """Every name after an office in the narration; the reporters' own are not among those who speak."""
    found: list[Mention] = []
    for line in reading.lines:
        if line.is_heading:
            continue
        for sentence in reading.sentences(line):
            for piece in sentence.pieces:
                if not piece.is_quoted:
                    found += _titled_names(reading, lexicon, mentions, Span(piece.start, piece.end))
    return found


def _titled_names(reading: Reading, lexicon: Lexicon, mentions: Mentions, span: Span) -> list[Mention]:
    """The names of a piece that an office stands before."""
    found: list[Mention] = []
    begin = mentions.without_leading(*span)
    for _, stop in mentions.office_ends(*span, everywhere=True):
        name = mentions.name_after(stop, span.end)
        if name and (not found or found[-1].span.end < name.start) and not reading.plain.startswith("记者", stop - 2):
            start = found[-1].span.end if found else begin
            title = mentions.trimmed_title(min(start, stop - 1), stop)
            found.append(Mention(name, "name", title=title, sex=mentions.sex(title.start, name.end)))
    return found
