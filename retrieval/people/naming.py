"""Finds in a stretch of a question whom of the corpus it names."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from corpus.quotation import PAST
from retrieval.index.memory import remembered
from retrieval.language.names import FULL, is_another, pinyin_key, shortened
from retrieval.language.romanisation import as_pinyin
from retrieval.language.titles import parted
from retrieval.language.tokens import HAN, fold, stem, stop_words, terms, word_list
from retrieval.people.chinese_naming import by_characters, by_surname, is_of_somebody, is_stranger
from retrieval.people.foreign_offices import matches_across
from retrieval.people.likeness import is_somebody_else
from retrieval.people.occupations import occupations
from retrieval.people.offices import EXACT_OFFICES, families, general_roles, strength_of
from retrieval.topics.heard import surname_heard
from retrieval.topics.respelling import WELL_KNOWN, forms, is_well_known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.collection import Collection
    from retrieval.people.people import Figure, People

GENITIVE = re.compile(r"\b\w+['’]s?(?= )")  # whose son or lawyer somebody is: another person's name
OF_SOMEBODY = re.compile(r"\w'[s ].*\w|\b(?:of|for|to) (?:the )?\w")
OF_BODY = re.compile(
    r"(?P<office>.+?) (?:of|at|for) (?:the )?(?P<body>.+)|(?:the )?(?P<body2>.+?)['’]s? (?P<office2>.+)"
)
ENDS_WITH_OF = re.compile(r"\w of(?: the)?$")
MORE = 2  # words of a name in a question that the article may leave out: an initial, "Jr."
LEAST_RATIO = 85.0  # of rapidfuzz, for a misspelled name
SHORTEST_MISSPELLED = 5  # letters
PLAIN_OFFICE = 0.85  # share of a description from which it stands for a name
SHORTEST_SURNAME = 6  # letters of a misspelled surname that stands alone
SHORTEST_SLIPPED = 4  # the same where letters are swapped, doubled or single
LEAST_SHARE = 0.62  # of a description that a title must account for
LEAST_BESIDE = 0.4  # the same where a surname stands beside it
REMEMBERED, TITLES = 64, 4096  # descriptions of late, which a question is held against several times, and titles
RUNNER_UP = 0.93  # a second title that fits nearly as well makes the description ambiguous


@cache
def honorifics() -> frozenset[str]:
    """Titles that stand before a name in a question."""
    return word_list("honorifics.en.txt")


@cache
def chinese_offices() -> tuple[str, ...]:
    """Offices with which a description in Chinese ends."""
    return tuple(line.split()[0] for line in word_list("offices.zh.txt"))


class Named(NamedTuple):
    """Who is meant, and the stretch without their name; ``full`` when the whole name was given."""

    figures: tuple[Figure, ...]
    rest: str
    full: bool = True


def by_name(text: str, people: People, *, surnames: bool = True) -> Named | None:
    """Whom a stretch names, without those whom another initial or "Jr." tells apart; None when nobody is named."""
    found = _by_name(text, people, surnames=surnames)
    if found is None or HAN.search(text):
        return found
    figures = tuple(figure for figure in found.figures if not is_another(fold(text), fold(figure.person.name or "")))
    return found._replace(figures=figures) if figures else None


def _by_name(text: str, people: People, *, surnames: bool) -> Named | None:
    """The same as it was found before, since a question asks for it several times over."""
    found = partial(_found_by_name, text, people, surnames=surnames)
    return remembered(people.named, (text, surnames), REMEMBERED, found)


def _found_by_name(text: str, people: People, *, surnames: bool) -> Named | None:
    """Full names, aliases, pinyin, misspelled names, then surnames alone; None when nobody is named."""
    if HAN.search(text):
        chinese = by_characters(text, people) or by_surname(text, people)
        if chinese:
            return Named(chinese.figures, fold(text).replace(chinese.words, " ", 1))
    words = [w.strip(".,;:\"'“”()?!") for w in fold(text).split()]
    sizes = range(min(people.longest + MORE, len(words)), 0, -1)
    stretches = [" ".join(words[start : start + size]) for size in sizes for start in range(len(words) - size + 1)]
    people.by_name.look_up((*stretches, *map(pinyin_key, stretches)))
    people.by_surname.look_up(words)
    for size in sizes:
        for start in range(len(words) - size + 1):
            keys = _keys(words[start : start + size], people) or _keys_without(words[start : start + size], people)
            if keys:
                return Named(people.get(keys), " ".join(_without(words, start, size)))
    return _romanised(words, people) or _misspelled(words, people) or (_surname(words, people) if surnames else None)


def fitting(named: Named) -> tuple[Figure, ...]:
    """Those of the people named whose title does not speak against what else was said of them.

    "Premier Li" is no Li who is a director; "director Li" is the one Li who is. An unknown given name rules all out.
    """
    said = [stem(w) for w in named.rest.split() if w not in stop_words("en") and w not in honorifics() - {"premier"}]
    offices = [stem(w) for w in named.rest.split() if stem(w) in EXACT_OFFICES]
    kept = []
    for figure in named.figures:
        have = frozenset(w for title in figure.titles for w in terms(GENITIVE.sub(" ", title)).words)
        if all(strength_of(word, have) for word in (*said, *offices)):
            kept.append(figure)
    return tuple(kept)


def told_apart(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The same without those of whom an article has but a part of the name that another one has in full."""
    names = [frozenset((figure.person.name or "").split()) for figure in figures]
    return tuple(f for f, name in zip(figures, names, strict=True) if not name or not any(name < n for n in names))


def _keys(words: list[str], people: People) -> tuple[str, ...]:
    name = " ".join(words)
    if len(words) == 1 and name in people.by_surname and name not in people.by_name:
        return ()
    if len(words) == 1 and name in people.by_name:
        return tuple(dict.fromkeys((*people.by_name[name], *people.by_surname.get(name, ()))))
    return people.by_name.get(name) or (people.by_name.get(pinyin_key(name), ()) if len(words) > 1 else ())


def _romanised(words: list[str], people: People) -> Named | None:
    """Those with a name in characters that the question has in Wade-Giles, its given name with a hyphen."""
    for start, size in _windows(len(words)):
        window = words[start : start + size]
        if size == FULL and any("-" in word for word in window):
            keys = dict.fromkeys(k for key in as_pinyin(" ".join(window)) for k in people.by_name.get(key, ()))
            if keys:
                return Named(people.get(keys), " ".join(_without(words, start, size)))
    return None


def _keys_without(words: list[str], people: People) -> tuple[str, ...]:
    """Whom an article calls by a name without the initials or "Jr." that the question has; nobody with others."""
    forms = shortened(" ".join(words)) if len(words) > FULL else ()
    return tuple(key for form in forms for key in people.by_name.get(form, ()) if key == form)


def _without(words: list[str], start: int, size: int) -> list[str]:
    """The words around a name, an honorific before it and a genitive behind it left out."""
    before = words[:start]
    while before and before[-1] in honorifics():
        before.pop()
    after = words[start + size :]
    return before + (after[1:] if after[:1] in (["s"], ["'s"]) else after)


def _misspelled(words: list[str], people: People) -> Named | None:
    best: tuple[float, str, int, int] = (LEAST_RATIO, "", 0, 0)
    for start, size in _windows(len(words)):
        window = " ".join(words[start : start + size])
        if len(window) >= SHORTEST_MISSPELLED:
            found = people.full_names.nearest(window, best[0])
            if found and found[1] > best[0] and not is_somebody_else(window, found[0]):
                best = (found[1], found[0], start, size)
    _, name, start, size = best
    return Named(people.get(people.by_name[name]), " ".join(_without(words, start, size))) if name else None


def _windows(length: int) -> Iterator[tuple[int, int]]:
    for size in (3, 2, 1):
        for start in range(length - size + 1):
            yield start, size


def _surname(words: list[str], people: People) -> Named | None:
    for start, word in enumerate(words):
        bare = word.removesuffix("'s")
        if bare not in people.by_surname and _may_be_genitive(bare):
            bare = bare[:-1]
        if bare in people.by_surname and bare not in stop_words("en"):
            return Named(people.get(people.by_surname[bare]), " ".join(words[:start] + words[start + 1 :]), full=False)
    return None


def _may_be_genitive(word: str) -> bool:
    """Whether a word may be a name with a genitive's apostrophe left out: "solheims plan"."""
    return len(word) > SHORTEST_MISSPELLED and word[-1] == "s" and not is_well_known(word)


def by_part(text: str, collection: Collection) -> Named | None:
    """Somebody by a misspelled surname alone, or by a given name that is only theirs; None where nobody is so named.

    A word that the corpus has is no slip, nor is a name that is commoner than the one it is near. A surname in
    characters is one of a name in Latin letters that sounds so.
    """
    if HAN.search(text):
        return _by_transcription(text, collection)
    people, words = collection.people, [w.strip(".,;:\"'“”()?!").removesuffix("'s") for w in fold(text).split()]
    for start, word in enumerate(words):
        found = None if collection.words.holds(stem(word)) else _near_surname(word, people)
        if found:
            return Named(people.get(people.by_surname[found]), " ".join(_without(words, start, 1)), full=False)
    keys = people.with_given(words[0]) if len(words) == 1 else ()
    return Named(people.get(keys), "") if len(keys) == 1 else None


def _by_transcription(text: str, collection: Collection) -> Named | None:
    """Those whose surname sounds as a stretch of characters does, and who hold the office beside it, if one is."""
    apart = parted(text)
    heard = surname_heard(apart, collection)
    if heard is None:
        return None
    figures, rest = collection.people.get(heard.keys), apart.replace(heard.words, "", 1).strip(" ·的")
    if is_description(rest):
        holders = {figure.key for figure in by_office(rest, collection, least=LEAST_BESIDE)}
        figures, rest = tuple(figure for figure in figures if figure.key in holders), ""
    return Named(figures, rest, full=False) if figures else None


def _near_surname(word: str, people: People) -> str | None:
    """The only surname that a word may misspell."""
    if not word.isalpha():
        return None
    if len(word) < SHORTEST_SURNAME:
        return _slipped_surname(word, people)
    found = people.surnames.nearest(word, LEAST_RATIO)
    if found is None or (is_well_known(word) and forms()[word] <= forms().get(found[0], WELL_KNOWN)):
        return None
    return found[0]


def _slipped_surname(word: str, people: People) -> str | None:
    """The only surname that a short word is but for swapped or doubled letters, which make no other name of one."""
    if len(word) < SHORTEST_SLIPPED or word in forms():
        return None
    places = range(1, len(word) - 1)
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in places}
    doubled = {word[:i] + word[i] + word[i:] for i in (*places, len(word) - 1)}
    single = {word[:i] + word[i + 1 :] for i in places if word[i] == word[i + 1]}
    found = [other for other in sorted(swapped | doubled | single - {word}) if other in people.by_surname]
    return found[0] if len(found) == 1 else None


def by_office(
    text: str, collection: Collection, *, least: float = LEAST_SHARE, most: int | None = None
) -> tuple[Figure, ...]:
    """Those whose title fits a description; several when they fit equally well, the first ``most`` of very many.

    Those whose title has every word of it come before those that have something else in the place of "speaker".
    """
    found = partial(_by_office, text, collection, least, most)
    return remembered(collection.holders, (text, least, most), REMEMBERED, found)


def _by_office(text: str, collection: Collection, least: float, most: int | None) -> tuple[Figure, ...]:
    matches = collection.people.offices.matches(text, least=least, thesaurus=collection.thesaurus)
    matches = matches or matches_across(text, collection, least)
    best = [m for m in matches if m.share >= RUNNER_UP * matches[0].share]
    found = _holding(text, tuple(islice(collection.people.each(m.key for m in best), most)))
    said = frozenset(terms(text).words) - stop_words("en")
    plainly = tuple(figure for figure in found if any(said <= _words_in(title) for title in figure.titles))
    short = set(fold(text).split())
    return plainly or tuple(f for f in found if any(_initials(title) in short for title in f.titles)) or found


def _initials(title: str) -> str:
    """The letters with which the words of a title begin: "ceo"."""
    return "".join(word[0] for word in fold(title).split())


def _holding(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Those who hold the office, before those who held it; whoever once worked for a body does not speak for it."""
    said = frozenset(terms(parted(text)).words) - stop_words("en")
    if PAST.search(text):
        return figures
    told = [tuple(t for t in f.titles if said & _words_in(t)) or f.titles for f in figures]
    now = tuple(f for f, titles in zip(figures, told, strict=True) if not all(map(PAST.match, titles)))
    return now if now or not is_description(text) else figures


@lru_cache(TITLES)
def _words_in(title: str) -> frozenset[str]:
    """The words of a title, of which many people have the same."""
    return terms(title).word_set


def by_office_of(text: str, named: Named | None, collection: Collection) -> tuple[Figure, ...]:
    """Those who hold an office of somebody or something that a stretch names: "Lind's spokesman", "head of Norwick".

    Nobody where the office is that of the one named themselves: "Mayor Lind".
    """
    if named is None or not is_description(named.rest):
        return ()
    if any(figure.titles for figure in named.figures) and not OF_SOMEBODY.search(text):
        return ()
    whole = by_office(text.replace("'s", ""), collection, least=PLAIN_OFFICE)
    return whole or _at_home(named.rest, named.figures, collection)


def by_office_in(text: str, collection: Collection) -> tuple[Figure, ...]:
    """Those who hold an office of a body without a name of its own: "the council's leader", "head of the council"."""
    parts = OF_BODY.match(text.casefold())
    if parts is None:
        return ()
    office, body = parts["office"] or parts["office2"], parts["body"] or parts["body2"]
    bodies = tuple(f for f in by_office(body, collection) if fold(f.person.label).removeprefix("the ") == fold(body))
    return _at_home(office, bodies, collection) if is_description(office) else ()


def _at_home(office: str, bodies: Sequence[Figure], collection: Collection) -> tuple[Figure, ...]:
    """Those who bear a bare office where it is told of a body: "the CEO of Norwick", whom an article calls no more."""
    articles = {article for figure in bodies for article, _ in figure.persons}
    here = (f for f in by_office(office, collection) if any(article in articles for article, _ in f.persons))
    return tuple(figure for figure in here if any(_words_in(title) <= _bare() for title in figure.titles))


@cache
def _bare() -> frozenset[str]:
    """The words of titles that tell no place or body."""
    return EXACT_OFFICES | general_roles() | families().keys() | frozenset(map(stem, ("executive", "officer", "of")))


def belonging(text: str, named: Named, collection: Collection) -> tuple[Figure, ...] | None:
    """Those who belong to the one named: "Lind's lawyer"; None where it is no such stretch, as "Norwick's Mayor Lind".

    "Lind's lawyer Berg" and 林涛的律师何远 are the lawyer; of "Ann Lind's lawyer" the titles may say "Lind's lawyer".
    """
    if HAN.search(text):
        another = by_name(named.rest, collection.people) if named.rest.strip().startswith("的") else None
        if another or not is_of_somebody(named.rest):
            return another.figures if another else None
        return by_office(text.replace("的", ""), collection, least=PLAIN_OFFICE)
    if ENDS_WITH_OF.search(named.rest) and is_description(named.rest):
        return ()  # whoever it is, the mayor of Norwick is not Norwick
    genitive = GENITIVE.search(text)
    behind = text[genitive.end() :].strip() if genitive else ""
    if another := by_name(behind, collection.people):
        return another.figures
    if not (is_description(behind) or occupations().intersection(fold(behind).split())):
        return None
    surnames = {fold(figure.person.name or "").rpartition(" ")[2] for figure in named.figures}
    whose = (f"{name} {behind}" for name in sorted(surnames) if name)
    return next(filter(None, (by_office(one, collection, least=PLAIN_OFFICE) for one in whose)), ())


def is_description(text: str) -> bool:
    """Whether a stretch describes somebody by an office: then nobody fitting it means that the corpus lacks them."""
    if HAN.search(text):
        return fold(text).endswith(chinese_offices())
    stems = {stem(word) for word in fold(text).split()}
    return bool(stems & (EXACT_OFFICES | general_roles() | families().keys()))


def is_unknown_name(text: str, collection: Collection) -> bool:
    """Whether a stretch looks like the name of somebody who is not in the corpus at all."""
    if HAN.search(text):
        return is_stranger(text, collection)
    words = [w for w in re.findall(r"[^\W\d_]+", fold(text)) if w not in stop_words("en") and w not in honorifics()]
    return bool(words) and any(not collection.words.document_frequency(stem(w)) for w in words)
