"""Whom a phrase names: the person, the one set off by commas behind it, or two who speak as one; and the title."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from corpus.english.grammar.bodies import is_body
from corpus.english.grammar.clauses import FINITE
from corpus.english.grammar.vocabulary import vocabulary
from corpus.english.people.apposition import SETTING_OFF, holder_ahead, named_behind, named_jointly, title_ahead
from corpus.english.people.gathering import titles_at
from corpus.english.people.name_extent import name_end
from corpus.quotation import BELONGING, fullest

if TYPE_CHECKING:
    from corpus.english.grammar.phrases import Phrase
    from corpus.english.people.entry import Entry
    from corpus.english.people.people import Roster
    from corpus.english.voices.voice import Voice

DESCRIBING = frozenset({"IN", "D", "PP$", "J", "N", "P", "POS", "CD", "PRP"})
JOINING = frozenset({"and", "or", "&"})
MOST_APPOSED = 4  # phrases


class Naming:
    """Finds the people of an article's roster in its phrases."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._surnames = Counter(entry.surname for entry in roster.entries)

    def named(self, source: Phrase) -> tuple[Entry, Phrase] | None:
        """The person whom the phrase names, or whom the name set off by commas after it does."""
        for phrase in (source, *self._apposed(source)):
            tokens, last = phrase.passage.tokens, name_end(phrase) - 1
            for token in tokens[phrase.first : phrase.end]:
                entry = self._roster.mentions.get(token.start)
                if entry and self._roster.names[token.start].span.end == tokens[last].end:
                    return entry, phrase
        return None

    def _apposed(self, source: Phrase) -> list[Phrase]:
        """“Her lawyer, Ann Lee, said” and “a spokeswoman for the port, Ann Lee, said”: the name between commas."""
        behind = named_behind(source)
        behind = behind or named_jointly(source)
        held = source.head_word in vocabulary().offices  # “Harbour Chief Executive, Ann Lee, said”
        body = is_body(source)
        if source.passage.tags[source.first] == "CD" and source.passage.tokens[source.first].lower != "one":
            return []  # “Two clerks, Ann Lee and Tom Webb, said”
        if behind or not (held or body or source.kind == "common"):
            return [behind] if behind else []
        end = source.passage.sentence_at(source.first)[1]
        near = source.passage.phrases.after(source.end + 1, end, MOST_APPOSED + 2 * body)
        names = [p for p in near if p.kind == "name" and p.tag_before == ","]
        return [p for p in names if self._belongs(source, p)]

    def _belongs(self, source: Phrase, name: Phrase) -> bool:
        """Whether the name is set off right behind the source, or behind what makes one title with it.

        “One of the port's clerks, Ann Lee,” is set off so, too.
        """
        if name.first == source.end + 1:
            return name.tag_behind in SETTING_OFF
        one_of = source.passage.words(source.first, source.end + 1) == ["one", "of"]
        between = set(source.passage.tags[source.end : name.first - 1])
        if one_of and between <= DESCRIBING and name.tag_behind in (",", "."):
            return True
        word = source.head_word
        office = word in vocabulary().offices or vocabulary().is_person(word)
        if office and between <= DESCRIBING | {"CC"} and name.tag_behind == ",":
            return True  # “Minister for Harbours and Public Works, Ann Lee, said”
        last = vocabulary().is_role(source.passage.tokens[name.first - 2].lower)
        if last and between <= DESCRIBING | {"CC", "(", ")"} and name.tag_behind == ",":
            return True  # “the Department of Harbours and Works (DHW) director-general, Ann Lee, said”
        holder = holder_ahead(name)
        of_body = holder is not None and holder.first == source.end + 1 and is_body(source)
        return of_body or holder == source  # “a Department of Works lawyer, Ann Lee, said”

    def joint(self, voice: Voice, source: Phrase) -> str | None:
        """“Ann Lee and Tom Okafor”: two people who speak as one have no single name."""
        passage = voice.passage
        if source.tag_behind == "CC" and source.end < voice.cue.index:
            near = passage.phrases.beginning(source.end + 1, voice.cue.index, 2)
            others = [phrase for phrase in near if not phrase.possessor]
            pair = (source, others[-1]) if others else None
        elif source.first - 1 > voice.cue.first and source.word_before in JOINING:
            others = voice.cue.phrases_before(source.first - 1, 1)
            alone = others and not FINITE.intersection(passage.tags[others[0].end : source.first])
            pair = (others[0], source) if alone and others[0].first == voice.cue.first else None
        else:
            pair = None
        both = [self.named(phrase) for phrase in pair or ()]
        if pair is None or not all(both) or both[0] == both[1]:  # said founder and owner Ann Lee
            return None
        span = passage.between(pair[0].first, pair[1].end)
        return passage.text[span.start : span.end]

    def titled(self, entry: Entry, named: Phrase) -> tuple[str | None, bool]:
        """The title at a mention of somebody, and whether nobody else may be meant by it."""
        passage, names = named.passage, self._roster.names
        name = next(names[t.start] for t in passage.tokens[named.first : named.end] if t.start in names)
        spans = titles_at(named, name)
        ahead = title_ahead(named)
        titles = [passage.text[span.start : span.end] for span in spans]
        if ahead and all(map(BELONGING.match, titles)):
            titles.append(passage.text[ahead.start : ahead.end])
        return fullest(titles), name.full or self._surnames[entry.surname] < 2
