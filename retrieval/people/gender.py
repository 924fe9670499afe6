"""Whether somebody is a woman or a man, as far as an article tells: by the pronouns for them, a title, a given name."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Literal

from corpus.chinese.lexicon import standard
from corpus.english.grammar.vocabulary import function_words, vocabulary
from retrieval.language.patterns import late, longest_end
from retrieval.language.tokens import HAN, fold, simplified, word_list
from retrieval.people.descriptions import heads_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retrieval.collection import Collection
    from retrieval.people.people import Figure

Gender = Literal["f", "m", "-"]
PRONOUNS: dict[str, Gender] = {"she": "f", "he": "m", "她": "f", "他": "m"}
MOST_ARTICLES = 50  # in which somebody speaks, that are looked through
FEMALE_OR_MALE: dict[bool | None, Gender] = {True: "f", False: "m", None: "-"}
ENOUGH = 9  # pronouns, of which most tell
WOMEN = late("(?:an? )?(?:wom[ae]n|females?)|女(?:性|的|人)?")
MEN = late("(?:an? )?(?:m[ae]n|males?)|男(?:性|的|人)?")


def gender_in(description: str) -> Gender:
    """The gender that a folded description asks for and nothing else: "women", 女性."""
    return "f" if WOMEN().fullmatch(description) else "m" if MEN().fullmatch(description) else "-"


def gender_of(figure: Figure, collection: Collection) -> Gender:
    """The gender of a figure, by the given name where the articles do not tell it; "-" where nothing does."""
    told = told_gender(figure, collection)
    return told if told != "-" else _of_name(figure)


def of_gender(gender: Gender, figures: Sequence[Figure], collection: Collection) -> Sequence[Figure]:
    """Those of a gender, by the given name alone if need be; else those of whom nothing tells any."""
    told = [(figure, gender_of(figure, collection)) for figure in figures]
    fitting = [figure for figure, own in told if own == gender]
    return fitting or [figure for figure, own in told if own == "-"]


def not_told_otherwise(figures: Sequence[Figure], collection: Collection) -> Sequence[Figure]:
    """Those whom the articles give no gender: a given name alone may deceive."""
    return [figure for figure in figures if told_gender(figure, collection) == "-"]


def told_gender(figure: Figure, collection: Collection) -> Gender:
    """The gender that pronouns or titles tell."""
    told = Counter(islice(_of_pronouns(figure, collection), ENOUGH))
    if told:
        return max(told, key=told.__getitem__)
    return next((gender for gender in map(_of_title, figure.titles) if gender != "-"), "-")


def _of_pronouns(figure: Figure, collection: Collection) -> Iterator[Gender]:
    """What their own words are reported with: “she said”."""
    for name, person in figure.persons[:MOST_ARTICLES]:
        record = collection.records[name]
        for quotation in record.quotations:
            if quotation.speaker == person and quotation.mention:
                word = record.article.text[slice(*quotation.mention)].casefold()
                if word in PRONOUNS:
                    yield PRONOUNS[word]


def _of_title(title: str) -> Gender:
    """The gender that a title tells: "spokeswoman", “妻子”."""
    if HAN.search(title):
        return FEMALE_OR_MALE[is_woman(simplified(title))]
    heads = heads_of(title)
    female, male = heads & function_words("female"), heads & function_words("male")
    return "f" if female and not male else "m" if male and not female else "-"


def _of_name(figure: Figure) -> Gender:
    given = fold(figure.person.name or "").split()[:1]
    found = vocabulary().genders.get(given[0], "-") if given else "-"
    return "f" if found == "f" else "m" if found == "m" else "-"


@cache
def kin() -> frozenset[str]:
    """English words for relatives."""
    return frozenset(word for kind in _kinds() for word in kind if word.isascii())


def ways_to_call(relative: str) -> tuple[str, ...]:
    """The words of its language for a relative of the same kind, 妈 for 妈妈 among them."""
    ways = {relative}.union(*(kind for kind in _kinds() if relative in kind))
    alike = [way for way in ways if way.isascii() == relative.isascii()]
    return tuple(sorted({*alike, *(way[0] for way in alike if HAN.match(way) and way == 2 * way[0])}))


def in_chinese(relation: str) -> tuple[str, ...]:
    """What a relative, or somebody's lawyer, is called in Chinese."""
    return tuple(word for kind in _all_kinds() if relation in kind for word in kind if HAN.match(word))


def in_english(relation: str) -> tuple[str, ...]:
    """What a Chinese word for a relative, or for somebody's lawyer, may be in English; of a longer one its end."""
    every = (word for kind in _all_kinds() for word in kind if HAN.match(word))
    longest = longest_end(relation, every)
    return tuple(word for kind in _all_kinds() if longest in kind for word in kind if word.isascii())


def is_woman(called: str) -> bool | None:
    """Whether a Chinese word at the end of what somebody is called tells that it is a woman; None where none tells."""
    longest = longest_end(called, _genders())
    if longest:
        return _genders()[longest] == {"f"} if len(_genders()[longest]) == 1 else None
    if not HAN.search(called):
        return None
    told = [sex for sex, words in standard().sex.items() if words.ends(called, 0, len(called))]
    return told == ["female"] if len(told) == 1 else None


@cache
def _genders() -> dict[str, set[str]]:
    """The genders that each Chinese word for a relative may tell: 爱人 is a wife or a husband."""
    found: dict[str, set[str]] = {}
    for gender, *words in map(str.split, word_list("kin.txt")):
        for word in filter(HAN.match, words if gender != "-" else ()):
            found.setdefault(word, set()).add(gender)
    return found


@cache
def _kinds() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()[1:]) for line in sorted(word_list("kin.txt")))


@cache
def _all_kinds() -> tuple[tuple[str, ...], ...]:
    return (*_kinds(), *(tuple(line.split()) for line in sorted(word_list("relations.txt"))))
