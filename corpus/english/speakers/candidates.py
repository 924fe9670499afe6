"""Whom “he” and “she” may mean: the people whom the text names before the pronoun, the likeliest first."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from corpus.english.grammar.particles import bare
from corpus.english.grammar.vocabulary import function_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from corpus.english.people.entry import Entry, Key
    from corpus.english.people.people import Roster
    from corpus.english.speakers.heard import Pronoun
    from corpus.english.voices.cues import Cue

BEFOREHAND = function_words("beforehand")
OTHER = BEFOREHAND | {"who", "whom", "whose", "which", "where", "and", "but", "according"}
BREAKS = frozenset({",", ":", ";", "(", ")", "—", "–", "--", "-"})
EQUAL = frozenset({"'m", "’m", "i'm", "i’m", "am", "as", "be", "been", "is", "was"})
BESIDE = 160  # characters behind a full name of unknown gender within which a pronoun means it
REACH = 4  # blocks before the pronoun's own in which its person is looked for


class Candidate(NamedTuple):
    """Somebody who fits, and where they were named."""

    at: int
    entry: Entry


def candidates(
    pronoun: Pronoun, roster: Roster, spoke: Collection[Key], called: Mapping[Key, str]
) -> tuple[list[Candidate], bool]:
    """Those whom a pronoun may mean, best first, and whether they are subjects of its own block.

    Whoever the text ``called`` by the other pronoun is not.
    In its block the last subject; where there is none, the only one named there; else the same of the blocks before,
    where a mention behind a preposition means nobody who neither spoke nor acted last, nor anybody before who did not
    speak; else the last of that gender anywhere.
    """
    offset, block = pronoun.offset, roster.block_of(pronoun.offset)
    search = _Search(roster, offset, pronoun.gender, spoke, called)
    own = search.subjects_of(block, offset) or search.told_right_before()
    return (own, True) if own else (search.only_of(block, offset) or search.named_before(), False)


class _Search(NamedTuple):
    """For whom a pronoun means: who ``spoke`` before it, and whom the text ``called`` by which gender's pronoun."""

    roster: Roster
    offset: int
    gender: str
    spoke: Collection[Key]
    called: Mapping[Key, str]

    def subjects_of(self, low: int, high: int) -> list[Candidate]:
        """The subjects between two offsets who fit, the latest first; those who may be no people behind others."""
        subjects = self.roster.subjects(low, high, self.gender)
        found = [Candidate(at, entry) for at, entry in subjects if self._is_sure(entry)]
        return self._fitting(sorted(found, key=lambda c: (self._is_doubtful(c.entry), -c.at)))

    def only_of(self, low: int, high: int) -> list[Candidate]:
        """The one person named between two offsets, in whatever role, who fits; of several the one who is known to."""
        every = self.roster.named_between(low, high)
        named = [Candidate(at, entry.meant_by(self.gender)) for at, entry, _ in every if self._is_sure(entry)]
        fits = [c for c in named if c.entry.gender in (self.gender, "-")]
        known = [c for c in fits if c.entry.gender == self.gender]
        only = (some[-1:] for some in (fits, known) if len({c.entry.key for c in some}) == 1)
        return self._fitting(next(only, []))

    def told_right_before(self) -> list[Candidate]:
        """Whoever is named in full and acts right before it: “Alano Rossa heads the union. He told me”."""
        last = self.roster.subjects(self.roster.block_of(self.offset), self.offset, self.gender)[:1]
        is_it = bool(last) and _is_full(last[0][1]) and self.offset - last[0][0] < BESIDE
        return self._fitting([Candidate(*last[0])]) if is_it else []

    def named_before(self) -> list[Candidate]:
        """Those of the blocks before, or else the last of that gender anywhere."""
        start = self.roster.block_of(self.offset)
        passed = False  # over somebody whom the text named nearer
        for low, high in self.roster.blocks_before(start, REACH):
            found = self.subjects_of(low, high) or self.only_of(low, high)
            if passed:
                found = [c for c in found if c.entry.gender == self.gender and c.entry.key in self.spoke]
            passed = passed or bool(found)
            found = [c for c in found if not self._is_aside(c, low, high)]
            if found:
                return found
        return self._anywhere(start, passed=passed)

    def _anywhere(self, start: int, *, passed: bool) -> list[Candidate]:
        """The last of that gender; none of several who did not act nor speak."""
        recent = [m for m in self.roster.recent(self.offset, self.gender) if _is_somebody(m[1], self.spoke)]
        recent = [m for m in recent if self._is_called_so(m[1]) and (not passed or m[1].key in self.spoke)]
        subjects = [Candidate(at, entry) for at, entry, subject in recent if subject]
        others = [Candidate(at, entry) for at, entry, _ in recent]
        others = [c for c in others if c.at >= start or not self._is_aside(c, c.at, c.at + 1)]
        known = {c.entry.key for c in others}
        return subjects or (others if len(known) == 1 or not known.isdisjoint(self.spoke) else [])

    def _is_sure(self, entry: Entry) -> bool:
        """Whether an entry is surely somebody."""
        return entry.certain or entry.key in self.spoke

    def _is_doubtful(self, entry: Entry) -> bool:
        """Whether nothing tells that somebody is of that gender; a woman's is told more often."""
        held = self.gender == "m" and (entry.titles or (entry.certain and entry.key in self.spoke))
        return entry.gender != self.gender and not held

    def _fitting(self, found: Iterable[Candidate]) -> list[Candidate]:
        return [c for c in found if self._is_called_so(c.entry)]

    def _is_called_so(self, entry: Entry) -> bool:
        """Whether the text does not call somebody by the other pronoun."""
        return self.called.get(entry.key, self.gender) == self.gender

    def _is_aside(self, one: Candidate, low: int, high: int) -> bool:
        """Whether somebody only stands behind prepositions between two offsets, and neither spoke nor acted last."""
        mentions = one.entry.at[bisect_left(one.entry.at, low) : bisect_left(one.entry.at, high)]
        last = next((entry for _, entry, subject in self.roster.recent(low, self.gender) if subject), None)
        known = one.entry is last or one.entry.key in self.spoke
        return not known and bool(mentions) and one.entry.aside_set.issuperset(mentions)


def is_owned_name(pronoun: Pronoun, at: int) -> bool:
    """Whether the name at an offset is set off behind “her twin,” in the passage, which “she” is not."""
    passage = pronoun.passage
    if not passage.span.start <= at < passage.span.end:
        return False
    first = passage.token_at(at) - 1
    while first > 0 and passage.tags[first] in (",", "N", "J"):
        first -= 1
    owner = "her" if pronoun.gender == "f" else "his"
    return passage.tokens[first].lower == owner and passage.tags[first] == "PP$"


def named_behind_it(pronoun: Pronoun, roster: Roster) -> frozenset[Key]:
    """Those whom the pronoun cannot mean, since its own clause names them behind it.

    “He” of “he declared Cole a saint” is not Cole (Chomsky 1981, principle C). But “when he rose, Cole said” may tell
    of him beforehand, “he said his name was Cole” tells who he is, and other clauses name him again.
    """
    passage, at = pronoun.passage, pronoun.at
    first, end = passage.sentence_at(at)
    clause = max((n + 1 for n in range(first, at) if passage.tags[n] in BREAKS), default=first)
    if any(token.lower in BEFOREHAND for token in passage.tokens[clause:at]):
        return frozenset()
    end = next((n for n in range(at, end) if passage.tags[n] in BREAKS or passage.tokens[n].lower in OTHER), end)
    named = roster.named_between(pronoun.offset, passage.tokens[end - 1].end)
    places = ((passage.token_at(start), entry.key) for start, entry, _ in named)
    return frozenset(key for n, key in places if passage.quoted[n] < 0 and passage.tokens[n - 1].lower not in EQUAL)


def is_named(cue: Cue, entry: Entry) -> bool:
    """Whether somebody is named in what the cue tells, as hardly anybody names himself."""
    return named_in_words(cue, entry) or _is_named_ahead(cue, entry)


def named_in_words(cue: Cue, entry: Entry) -> bool:
    """Whether somebody is named between marks in the cue's sentence, but for who says “I'm Ann” or “my name is Ann”."""
    passage = cue.passage
    said = (at for at in range(cue.first, cue.end) if passage.quoted[at] != -1 and passage.tokens[at].text.istitle())
    return any(bare(passage.tokens[at].text) in entry.key and passage.tokens[at - 1].lower not in EQUAL for at in said)


def _is_named_ahead(cue: Cue, entry: Entry) -> bool:
    """Whether somebody of whom nothing else tells in the block is named in front of “, he said,”.

    A body that only bears the name is not him: “The Ann Lee Choir, she said, sings”.
    """
    first = cue.passage.tokens[cue.first].start
    new = entry.last_before(first) < cue.passage.span.start
    return new and first <= entry.last_before(cue.passage.tokens[cue.index].start) and _goes_on_around(cue)


def _goes_on_around(cue: Cue) -> bool:
    """Whether what is told goes on around the cue and its pronoun, “The port, he said, is full”, or ends with them.

    In front of “Though Ann Lee lives in Ostby, the rent is high, she said” stands whom the pronoun means.
    """
    passage = cue.passage
    before, behind = passage.tags[cue.index - 2 : cue.index - 1], passage.tags[cue.index + 1 : cue.index + 2]
    inserted = cue.index > 1 and before == [","] and behind in ([","], ["."])
    words = (passage.tokens[at].lower for at in range(cue.first, cue.index) if passage.quoted[at] == -1)
    return inserted and BEFOREHAND.isdisjoint(words)


def unnamed_near(pronoun: Pronoun, roster: Roster) -> Iterator[Entry]:
    """Those named in the block, else in the one before it, whom what is told does not name, the latest first."""
    start = pronoun.passage.span.start
    near, before = roster.named_between(start, pronoun.offset), roster.blocks_before(start, 1)
    near = near or (roster.named_between(before[0][0], pronoun.offset) if before else ())
    return (entry for _, entry, _ in near[::-1] if not is_named(pronoun.cue, entry))


def _is_full(entry: Entry) -> bool:
    """Whether it is a full name of unknown gender, and not of several: “Alano Rossa”, but not “Never Rowers”."""
    return entry.gender == "-" and len(set(entry.key)) > 1 and not entry.key[1].endswith("s")


def _is_somebody(entry: Entry, spoke: Collection[Key]) -> bool:
    """Whether it is no single word that may as well be a place: the Ostby of “Ostby lost its ferry”."""
    return entry.certain or entry.key in spoke or len(set(entry.key)) > 1
