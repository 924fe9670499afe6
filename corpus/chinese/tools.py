"""What the parts of the extractor share while one article is read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.chinese.cues import Cues
from corpus.chinese.learnt_names import learn, repeated_names
from corpus.chinese.names import Names
from corpus.chinese.notes import Mention
from corpus.chinese.roster import Roster, name_parts
from corpus.chinese.subjects import Subjects

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from corpus.chinese.lexicon import Lexicon
    from corpus.chinese.reading import Piece, Reading, Sentence

ELECTED = ("代表", "委员", "常委", "院士")  # offices that a comma may part from the next
LONGEST_PART = 6  # characters of a foreign name in front of the dot
OPENING = "的与和及、 （）"  # in front of a name


@dataclass(frozen=True)
class Tools:
    """A reading with the finders that work on it, and the roster they fill. ``titles`` are by the start of the name."""

    reading: Reading
    lexicon: Lexicon
    names: Names
    subjects: Subjects
    cues: Cues
    roster: Roster
    titles: Mapping[int, Span]

    def titled(self, mention: Mention) -> Mention:
        """The mention with the title that the article gives it, which may begin before its clause."""
        return replace(mention, title=self.titles.get(mention.span.start, mention.title))


def prepare(reading: Reading, lexicon: Lexicon, roster: Roster | None = None) -> Tools:
    """Find the names with titles first, so that they are known wherever they stand."""
    names = Names(reading, lexicon)
    subjects = Subjects(reading, lexicon, names)
    reread = roster is not None
    harvest = () if reread else tuple(_harvest(reading, subjects))
    roster = roster or Roster(reading, lexicon)
    spoken = () if reread else repeated_names(reading, lexicon)
    for mention in (*harvest, *(Mention(span, "name") for span in spoken)):
        roster.introduce(mention)
    learn(reading, lexicon, names, roster, harvest)
    names.learn(part for name in roster.named for part in (*name_parts(name), *roster.family_of(name)))
    cues = Cues(reading, lexicon, subjects, frozenset(roster.named))
    return Tools(reading, lexicon, names, subjects, cues, roster, {m.span.start: m.title for m in harvest if m.title})


def _harvest(reading: Reading, subjects: Subjects) -> list[Mention]:
    """Every name after an office in the narration; the reporters' own are not among those who speak."""
    found: list[Mention] = []
    for line in reading.lines:
        if line.is_heading:
            continue
        for sentence in reading.sentences(line):
            for index, piece in enumerate(sentence.pieces):
                if not piece.is_quoted:
                    names = _titled_names(reading, subjects, Span(piece.start, piece.end))
                    bodies = (_with_body(subjects, sentence, index, name) for name in names)
                    found += [_with_office(subjects, sentence, index, name) for name in bodies]
                    held = {name.span.end for name in names}
                    found += [m for m in _dotted_names(reading, subjects, piece) if m.span.end not in held]
    return found


def _dotted_names(reading: Reading, subjects: Subjects, piece: Piece) -> Iterator[Mention]:
    """阿卜杜拉·买买提, which needs no office to be known as a name, where a clause or a 的 ends in front of it."""
    for dot in range(piece.start, piece.end):
        if reading.plain[dot] == "·":
            low = max(piece.start, dot - LONGEST_PART)
            begin = next((at for at in range(dot - 1, low - 1, -1) if reading.plain[at] in OPENING), low - 1) + 1
            opens = begin == piece.start or reading.plain[begin - 1] in OPENING
            stop = subjects.names.at(begin, piece.end) if opens and begin < dot else None
            if stop and stop > dot:
                yield Mention(Span(begin, stop), "name")


def _with_body(subjects: Subjects, sentence: Sentence, index: int, mention: Mention) -> Mention:
    """A title that begins with a body's name in marks: 环保组织“…”负责人谢琳."""
    before = sentence.pieces[index - 2 : index] if index > 1 else ()
    joined = len(before) > 1 and before[1].is_quoted and not (before[0].is_quoted or before[0].after or before[1].after)
    if not joined or mention.title is None or mention.title.start != before[1].end:
        return mention
    begin = subjects.phrases.titles.trimmed_title(
        subjects.leading.past(before[0].start, before[0].end), before[0].end
    ).start
    return replace(mention, title=Span(begin, mention.title.end))


def _with_office(subjects: Subjects, sentence: Sentence, index: int, mention: Mention) -> Mention:
    """A title that a comma parts, at the beginning of a sentence: 全国人大代表，北湾大学校长石砚秋."""
    first = sentence.pieces[0]
    opens = mention.title is not None and mention.title.start == sentence.pieces[index].start
    if index != 1 or first.is_quoted or first.after != "，" or not opens or mention.title is None:
        return mention
    whole = subjects.mentions.at(first.start, first.end)
    office = whole is not None and whole.kind == "unnamed" and whole.span == Span(first.start, first.end)
    elected = subjects.plain.endswith(ELECTED, first.start, first.end)
    return replace(mention, title=Span(first.start, mention.title.end)) if office and elected else mention


def _titled_names(reading: Reading, subjects: Subjects, span: Span) -> list[Mention]:
    """The names of a piece that an office stands before."""
    found: list[Mention] = []
    begin = subjects.leading.past(*span)
    for at, stop in subjects.phrases.titles.office_ends(*span, everywhere=True):
        name = subjects.phrases.titles.name_after(stop, span.end)
        if name and (not found or found[-1].span.end < name.start) and not reading.plain.startswith("记者", stop - 2):
            start = found[-1].span.end if found else begin if begin < stop else at
            title = subjects.phrases.titles.trimmed_title(min(start, stop - 1), stop)
            found.append(Mention(name, "name", title=title, sex=subjects.phrases.sex(title.start, name.end)))
    return found
