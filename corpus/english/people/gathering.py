"""The people of an article are gathered: full names first, then each surname joins whoever was last named so."""

from __future__ import annotations

from bisect import insort
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus.english.grammar.datelines import credits_end, is_headline, is_link
from corpus.english.grammar.particles import KOREAN, bare
from corpus.english.grammar.tagging import default_tagger
from corpus.english.grammar.tokens import word_before
from corpus.english.grammar.vocabulary import vocabulary
from corpus.english.people.apposition import title_ahead
from corpus.english.people.entry import Entry, Key
from corpus.english.people.genders import COURTESY
from corpus.english.people.name_extent import SUFFIXES, is_brand
from corpus.english.people.names import Name, name_in
from corpus.english.people.namesakes import fuller, is_introduced, nearest
from corpus.english.people.offices import called_by_office
from corpus.english.people.people import Roster, key_of
from corpus.english.people.standing import acts, is_aside, is_shown
from corpus.english.people.titles import body_after, title_after

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from corpus.article import Span
    from corpus.english.grammar.passage import Passage
    from corpus.english.grammar.phrases import Phrase

NAMING = ("name", "common")  # kinds of phrases
MOST_NAMESAKES = 12
FEWEST_LETTERS = 2  # of a surname amid a name
WORD_AND_SURNAME = 2


def roster_of(passages: Sequence[Passage]) -> Roster:
    """Gather the people named outside quotation marks.

    Full names are read first; a surname alone then joins the person who was last named so.
    """
    found = _without_topics(list(_named(passages)))
    blocks = [passage.span.start for passage in passages]
    gathered = _Gathered()
    longer = fuller(found)
    _gather_full([name for name in found if name.full], longer, gathered, next(iter(passages), None))
    shared = _gather_others([name for name in found if not name.full], blocks, gathered)
    entries, mentions = gathered.entries, gathered.mentions
    names = {name.span.start: name for name in found if name.span.start in mentions}
    borne = Counter(entry.surname for entry in entries.values())
    people = {key: entry.person(shared=borne[entry.surname] > 1) for key, entry in entries.items()}
    held = called_by_office(passages, entries.values())
    called = [(phrase.start, entry, acts(phrase)) for phrase, entry in held]
    linked = {name.span.start for name in found if is_link(name.phrase.passage)}  # whom no pronoun means
    named = [(at, entry, at in entry.subject_set) for entry in [*entries.values(), *shared] for at in entry.at]
    told = [mention for mention in [*named, *called] if mention[0] not in linked]
    timeline = tuple(sorted(told, key=lambda mention: mention[0]))
    return Roster(tuple(entries.values()), mentions, names, people, timeline, tuple(blocks))


@dataclass
class _Gathered:
    """The people of a roster while it is made, and who is mentioned where."""

    entries: dict[Key, Entry] = field(default_factory=dict)
    mentions: dict[int, Entry] = field(default_factory=dict)

    def add(self, entry: Entry, name: Name) -> None:
        """Add a mention to its person, all but the form of the name."""
        phrase, at = name.phrase, name.span.start
        self.mentions[at] = entry
        insort(entry.at, at)
        if acts(phrase):
            entry.subject_set.add(at)
        elif is_aside(phrase):
            entry.aside_set.add(at)
        entry.shown = entry.shown or is_shown(phrase)
        alone = len(set(entry.key)) == 1 and entry.gender == "-" and not entry.namesakes  # “Bob”, who has no other name
        if name.gender != "-" and (name.full or name.told or name.surname != entry.surname or alone):
            entry.gender = name.gender
        titles = (*titles_at(phrase, name), title_ahead(phrase))
        entry.titles += [phrase.passage.text[slice(*span)] for span in titles if span]


def _gather_full(
    found: Sequence[Name], longer: Mapping[tuple[str, ...], Name], gathered: _Gathered, headline: Passage | None
) -> None:
    """Gather those who are named in full, by the ``longer`` form of a name; ``headline`` is the first passage."""
    entries = gathered.entries
    full = {tuple(map(bare, name.words)): name for name in found}
    for name in found:
        alone = _bare_name(name, full)
        if name.phrase.passage is headline:
            alone = _below(alone, full)
        whole = _whole(alone, longer)
        key = key_of(whole.words)
        if _is_of_two(whole, full, entries.get(key), headline):
            key = (key[0], " ".join(map(bare, whole.words[-2:])))
        entry = entries.setdefault(key, Entry(key, _is_pinyin(whole)))
        entry.forms.append(alone.text)
        gathered.add(entry, name)


def _is_of_two(name: Name, full: Mapping[tuple[str, ...], Name], plain: Entry | None, headline: Passage | None) -> bool:
    """Whether “Webb Lee Sr.” is another than “Webb Lee”, whom the surname alone means then.

    “Webb Lee Jr.” is where the text has named the other before, as he would have been introduced in full.
    """
    *words, last = map(bare, name.words)
    if last not in SUFFIXES or tuple(words) not in full:
        return False
    first = headline.span.end if headline else 0
    return last == "sr" or (plain is not None and plain.last_before(name.span.start) >= first)


def _gather_others(found: Sequence[Name], blocks: Sequence[int], gathered: _Gathered) -> list[Entry]:
    """Gather those who are named by one word, and return those whom a word shared with namesakes means."""
    entries = gathered.entries
    known = _by_word(entries.values())
    shared: list[Entry] = []
    for name in found:
        if not (name.span.start in name.phrase.passage.borne or _is_called(name, known)):
            continue
        word = name.surname
        found_near = nearest(known.get(word, ()), name, blocks)
        entry = found_near or entries.setdefault((word, word), Entry((word, word)))
        if word in known and entry not in known[word] and is_introduced(name, blocks) and not entry.namesakes:
            known[word].append(entry)
        shared += [entry] if entry.namesakes else []
        entry.address = entry.address or _address(name)
        entry.forms.append(name.text)
        gathered.add(entry, name)
    return shared


def _address(name: Name) -> str:
    """The “Mrs” in front of a name, as it is written; "" where there is none."""
    passage = name.phrase.passage
    at = word_before(passage.tokens, passage.token_at(name.span.start))
    token = passage.tokens[at]
    is_one = name.told and at >= 0 and token.lower in COURTESY
    return passage.text[token.start : name.span.start].strip() if is_one else ""


def _without_topics(found: Sequence[Name]) -> list[Name]:
    """The names without those that only begin with somebody's surname, as in “Webb Speech” and “Webb Ally”."""
    surnames = {name.surname for name in found}
    often = Counter(name.text for name in found)

    def is_topic(name: Name) -> bool:
        first = bare(name.words[0])
        given = first in vocabulary().given or first in vocabulary().surnames
        named = name.full and first in surnames and name.surname in default_tagger().words
        return named and often[name.text] == 1 and not given

    return [name for name in found if not is_topic(name)]


def _bare_name(name: Name, full: Mapping[tuple[str, ...], Name]) -> Name:
    """The full name that ends a longer run of capitals, as in headlines: “Harbour Crisis Ann Lee”."""
    words = tuple(map(bare, name.words))
    if words[0] in vocabulary().given:
        return name
    endings = (words[at:] for at in range(1, len(words) - 1) if words[at] in vocabulary().genders)
    return next((full[ending] for ending in endings if ending in full), name)


def _below(name: Name, full: Mapping[tuple[str, ...], Name]) -> Name:
    """Who is meant by a word and a surname of a headline that nothing below it repeats: “Angry Lee leaves talks”."""
    words = tuple(map(bare, name.words))
    first, surname = words[0], words[-1]
    if len(words) != WORD_AND_SURNAME or first in vocabulary().given or first not in default_tagger().words:
        return name
    bearers = {other.words: other for key, other in full.items() if key[-1] == surname and key[0] in vocabulary().given}
    repeated = full[words].span.start != name.span.start
    return name if repeated or len(bearers) != 1 else next(iter(bearers.values()))


def _whole(name: Name, longer: Mapping[tuple[str, ...], Name]) -> Name:
    """The longer name for which a full one may stand, unless it begins with a given name as “Ann Lee” does."""
    words = tuple(map(bare, name.words))
    return name if words[0] in vocabulary().given else longer.get(words, name)


def _is_called(name: Name, known: Mapping[str, list[Entry]]) -> bool:
    """Whether a word stands for a person: “King” and “VanLund” do where somebody of that surname has been named."""
    word = name.surname
    common = word in vocabulary().offices or word in vocabulary().organisations or is_brand(name.words[-1])
    return len(name.words) > 1 or name.told or not common or word in known


def _named(passages: Sequence[Passage]) -> Iterable[Name]:
    for passage in passages:
        filed = credits_end(passage.tokens)  # whoever wrote it is none of those it tells of
        phrases = (phrase for phrase in passage.phrases if phrase.kind in NAMING and phrase.first >= filed)
        for name in filter(None, map(name_in, phrases)):
            if not (_opens_with_a_word(name) and is_headline(passage)):
                yield name


def _opens_with_a_word(name: Name) -> bool:
    """Whether a name of several words begins with one that is no given name: “Calls Webb”."""
    first = name.words[0].lower()
    return name.full and first not in vocabulary().given and first in default_tagger().words


def _is_pinyin(name: Name) -> bool:
    first = name.words[0].lower()
    chinese = first in vocabulary().surnames and first not in vocabulary().given
    return len(name.words) == 2 and (chinese or bool(KOREAN.fullmatch(name.words[1])))


def titles_at(phrase: Phrase, name: Name) -> list[Span]:
    """The titles that stand with a mention: those behind the name, those in front of it, then whose somebody is."""
    end = phrase.passage.sentence_at(phrase.first)[1]
    after = title_after(phrase.passage, phrase.end, end)
    body = body_after(phrase.passage, phrase.end, end) if name.full and not after else None
    return [span for span in (after, name.title, body) if span]


def _middle(entry: Entry) -> list[str]:
    """The words amid a name that may be its surname: “Ortega” in “José Ortega Luna”."""
    words = [bare(word) for form in entry.forms for word in form.split()[1:-1]]
    return [word for word in words if len(word) > FEWEST_LETTERS and word not in vocabulary().given]


def _by_word(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """People by each word that may stand for them alone, up to a few a word."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        first, last = entry.key
        told = entry.certain or vocabulary().is_given(first) or not entry.aside_set.issuperset(entry.at)
        alone = (first, last) if told else (last,)  # the Mill of “the guests at Mill Row Stores” is no person
        for word in dict.fromkeys((*alone, *_middle(entry))):
            if len(same := found.setdefault(word, [])) < MOST_NAMESAKES:
                same.append(entry)
    return found
