"""Finds which people of the corpus a part of a question names."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from corpus.english.grammar.vocabulary import vocabulary
from retrieval.language.names import FULL, is_another, pinyin_key, shortened
from retrieval.language.romanisation import as_pinyin
from retrieval.language.tokens import HAN, fold, stem, stop_words, terms, word_list
from retrieval.people.chinese_naming import by_characters, by_surname, in_more_parts, relation_behind
from retrieval.people.likeness import is_somebody_else
from retrieval.people.office_words import EXACT_OFFICES, general_roles, strength_of
from retrieval.postings.remembered import remembered
from retrieval.topics.respelling import is_well_known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.people.people import Figure, People

GENITIVE = re.compile(r"\b\w+['’]s?(?= )")  # "Lind's" in the title "Lind's lawyer": another person's name
BETWEEN_SCRIPTS = re.compile(f"(?<=[a-z.])(?={HAN.pattern})|(?<={HAN.pattern})(?=[a-z])")  # Ann Lind说了什么
MORE = 2  # words of a name in a question that the article may leave out: an initial, "Jr."
LEAST_RATIO = 85.0  # of 100, by rapidfuzz, from which a misspelt name is taken for one of the corpus
SHORTEST_MISSPELLED = 5  # letters of a name that may be misspelt
REMEMBERED = 64  # texts whose names are remembered: one question needs them several times over


@cache
def honorifics() -> frozenset[str]:
    """Folded titles that stand before a name in a question: "mr", "dr"."""
    return word_list("honorifics.en.txt")


class Named(NamedTuple):
    """Whom a text names.

    ``figures`` are all who bear the name, ``rest`` is the folded text without it. ``full`` is whether the whole name
    was given, and no surname alone. ``behind`` is the word directly behind the name, which may go on with it ("the
    Norwick Post" is not Norwick, 小满奶奶 not 小满), ``before`` the word in front of it, titles left out; or "".
    ``near`` is the name as it is asked for where theirs is but like it, else "".
    """

    figures: tuple[Figure, ...]
    rest: str
    full: bool = True
    behind: str = ""
    before: str = ""
    near: str = ""


def by_name(text: str, people: People, *, surnames: bool = True) -> Named | None:
    """Whom a text names, with ``surnames`` by a surname alone; another initial or "Jr." rules them out."""
    found = _by_name(text, people, surnames=surnames)
    if found is None or HAN.search(text):
        return found
    figures = tuple(figure for figure in found.figures if not is_another(fold(text), fold(figure.person.name or "")))
    return found._replace(figures=figures) if figures else None


def _by_name(text: str, people: People, *, surnames: bool) -> Named | None:
    """``_found_by_name`` with what was found last remembered."""
    found = partial(_found_by_name, text, people, surnames=surnames)
    return remembered(people.named, (text, surnames), REMEMBERED, found)


def _found_by_name(text: str, people: People, *, surnames: bool) -> Named | None:
    """Whom a text names: by full name or alias, then pinyin, misspelt name, surname; the longest match first."""
    if HAN.search(text):
        chinese = by_characters(text, people) or by_surname(text, people)
        if chinese:
            is_near = chinese.by_sound and all(HAN.search(figure.person.name or "") for figure in chinese.figures)
            folded = fold(text)
            near = chinese.words if is_near else in_more_parts(chinese, folded)
            rest, behind = folded.replace(chinese.words, " ", 1), relation_behind(chinese.words, folded)
            return Named(chinese.figures, rest, behind=behind, near=near)
    folded = BETWEEN_SCRIPTS.sub(" ", fold(text)) if HAN.search(text) else fold(text)
    words = [w.strip(".,;:\"'“”()?!") for w in folded.split()]
    sizes = range(min(people.longest + MORE, len(words)), 0, -1)
    stretches = [" ".join(words[start : start + size]) for size in sizes for start in range(len(words) - size + 1)]
    people.by_name.look_up((*stretches, *map(pinyin_key, stretches)))
    people.by_surname.look_up(words)
    for size in sizes:
        for start in range(len(words) - size + 1):
            if not surnames and size == 1 and _is_surname(words[start], people):
                continue
            keys = _keys(words[start : start + size], people) or _keys_without(words[start : start + size], people)
            if keys:
                rest = " ".join(without_words(words, start, size))
                before, behind = _before(words, start), _behind(words, start + size)
                figures = people.get(keys)
                if size == 1:
                    figures = _not_ruled_out(words[start - 1 : start], before, figures)
                full = size > 1 or not _is_of_a_stranger(before, figures)
                return Named(figures, rest, full, behind=behind, before=before)
    return _romanised(words, people) or _misspelled(words, people) or (_surname(words, people) if surnames else None)


def fitting(named: Named) -> tuple[Figure, ...]:
    """Those named whom every word of the rest fits by a title, and no given name: "director Li"."""
    said = [stem(w) for w in named.rest.split() if w not in _light() and w not in honorifics() - {"premier"}]
    offices = [stem(w) for w in named.rest.split() if stem(w) in EXACT_OFFICES]
    kept = []
    for figure in named.figures:
        have = frozenset(w for title in figure.titles for w in terms(GENITIVE.sub(" ", title)).words)
        if all(strength_of(word, have) for word in (*said, *offices)) and _is_addressed_so(named.rest, figure):
            kept.append(figure)
    return tuple(kept)


@cache
def _light() -> frozenset[str]:
    """Words beside a name that tell nothing of whom it means, which a given name does: "Will Lind", "May Lind"."""
    return stop_words("en") - vocabulary().genders.keys() - {"may"}


def _is_addressed_so(rest: str, figure: Figure) -> bool:
    """Whether the form of address fits the gender of somebody's given name: "Mr. Lind" is no Ann Lind."""
    known, given = vocabulary(), fold(figure.person.name or "").split()[:1]
    told = {known.honorifics.get(word.rstrip("."), "-") for word in rest.split()} - {"-"}
    return not given or known.genders.get(given[0], "-") in {*told, "-"} or not told


def _not_ruled_out(address: list[str], before: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Those of one word for a name, or all, without whom an address or a given name rules out: Mark of "Lady Lind"."""
    alone = tuple(figure for figure in figures if " " not in (figure.person.name or ""))
    theirs = (f for f in figures if f in alone or before in fold(f.person.name or "").split())
    kept = theirs if alone and before in vocabulary().genders else figures
    return tuple(figure for figure in kept if _is_addressed_so(" ".join(address), figure)) or figures


def _is_of_a_stranger(before: str, figures: Sequence[Figure]) -> bool:
    """Whether a given name that none of them has stands before the one word that names them, and may not be theirs."""
    names = [fold(figure.person.name or "").split() for figure in figures]
    return before in vocabulary().genders and not any(before in name or len(name) == 1 for name in names)


def _is_surname(word: str, people: People) -> bool:
    """Whether somebody who is called by this word alone in one article has it for a surname in another."""
    return any(key not in people.by_name.get(word, ()) for key in people.by_surname.get(word, ()))


def _keys(words: list[str], people: People) -> tuple[str, ...]:
    """The keys of those who bear a name, in Latin letters or in pinyin; none of a surname alone."""
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
                return Named(people.get(keys), " ".join(without_words(words, start, size)))
    return None


def _keys_without(words: list[str], people: People) -> tuple[str, ...]:
    """Whom an article calls by a name without the initials or "Jr." that the question has; nobody with others."""
    forms = shortened(" ".join(words)) if len(words) > FULL else ()
    return tuple(key for form in forms for key in people.by_name.get(form, ()) if key == form)


def without_words(words: list[str], start: int, size: int) -> list[str]:
    """The words around a name, an honorific before it and a genitive behind it left out."""
    before = words[:start]
    while before and before[-1] in honorifics():
        before.pop()
    after = words[start + size :]
    return before + (after[1:] if after[:1] in (["s"], ["'s"]) else after)


def _behind(words: list[str], end: int) -> str:
    """The word right behind a name that may be a part of it, as no Chinese one is of a name in Latin letters."""
    word = words[end] if end < len(words) else ""
    return word if word.isalpha() and not HAN.match(word) and word not in stop_words("en") | honorifics() else ""


def _before(words: list[str], start: int) -> str:
    """The word in front of a name and its titles."""
    while start and (words[start - 1] in honorifics() or words[start - 1] in vocabulary().offices):
        start -= 1
    return words[start - 1] if start else ""


def _misspelled(words: list[str], people: People) -> Named | None:
    """Those whose full name is nearest to a stretch that may be one misspelled."""
    best: tuple[float, str, int, int] = (LEAST_RATIO, "", 0, 0)
    for start, size in _windows(len(words)):
        window = " ".join(words[start : start + size])
        if len(window) >= SHORTEST_MISSPELLED:
            found = people.full_names.nearest(window, best[0])
            if found and found[1] > best[0] and not is_somebody_else(window, found[0]):
                best = (found[1], found[0], start, size)
    _, name, start, size = best
    if not name:
        return None
    rest, behind = " ".join(without_words(words, start, size)), _behind(words, start + size)
    near = " ".join(words[start : start + size]).removesuffix("'s")
    return Named(people.get(people.by_name[name]), rest, behind=behind, near=near)


def _windows(length: int) -> Iterator[tuple[int, int]]:
    for size in (3, 2, 1):
        for start in range(length - size + 1):
            yield start, size


def _surname(words: list[str], people: People) -> Named | None:
    """Those of the first surname among some words, be its apostrophe left out."""
    for start, word in enumerate(words):
        bare = word.removesuffix("'s")
        if bare not in people.by_surname and _may_be_genitive(bare):
            bare = bare[:-1]
        is_word = bare in stop_words("en") and not _is_addressed(words, start)
        if bare in people.by_surname and not is_word and not _is_office(words, start):
            figures = people.get(people.by_surname[bare])
            if words[start + 1 : start + 2] and stem(words[start + 1]) in general_roles():  # "Hugo Boss"
                figures = tuple(figure for figure in figures if not _begins_with(bare, figure))
            if figures:
                return Named(figures, " ".join(words[:start] + words[start + 1 :]), full=False)
    return None


def _begins_with(word: str, figure: Figure) -> bool:
    """Whether a word is somebody's given name in the order of the West."""
    first, *others = fold(figure.person.name or "").split()
    return bool(others) and first == word and first in vocabulary().genders


def _is_addressed(words: list[str], at: int) -> bool:
    """Whether a form of address stands in front: "Mr May"."""
    return not honorifics().isdisjoint(words[at - 1 : at])


def _is_office(words: list[str], at: int) -> bool:
    """Whether a surname is an office there: "the pope" beside an Amy Pope."""
    return words[at - 1 : at] == ["the"] and words[at] in vocabulary().offices


def _may_be_genitive(word: str) -> bool:
    """Whether a word may be a name with a genitive's apostrophe left out: "solheims plan"."""
    return len(word) > SHORTEST_MISSPELLED and word[-1] == "s" and not is_well_known(word)
