"""Of those whose titles fit a description, whoever holds the office, and holds it themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.quotation import BELONGING, PAST
from retrieval.language.patterns import any_of, longest_end
from retrieval.language.titles import chinese_offices, parted
from retrieval.language.tokens import HAN, fold, stem, stop_words, terms
from retrieval.people.another import is_another
from retrieval.people.descriptions import (
    FURTHER,
    described,
    is_description,
    occupations,
    single_offices,
    singulars,
    words_in,
    words_in_all,
)
from retrieval.people.office_words import families, general_roles, office_nouns, share_of, spelled_alike, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from corpus.quotation import Person
    from retrieval.people.office_words import Asked
    from retrieval.people.people import Figure

# "the mayor's", "President Lind's": whoever serves them holds no such office
GENITIVE = re.compile(r"\b(?:[\w.-]+ (?=[A-Z]))*[\w-]+(?:['’]s|s['’])(?= )")
OWNER = re.compile(r"\b(\w+)['’]s\b")
RETIRED = re.compile(r"(?:an? |the )?(?:retired|late)\b|退休|已故", re.IGNORECASE)
SERVING = re.compile(
    r"\b(?:spokes\w+|aide|advis[eo]r|lawyer|attorney|assistant|members?|employees?|workers?)\b", re.IGNORECASE
)
MINISTER = re.compile(r"\b(?:minister|(?<!general )secretary(?! general))\b", re.IGNORECASE)


def themselves(text: str, figures: tuple[Figure, ...], asked: Sequence[Asked], *, least: float) -> tuple[Figure, ...]:
    """Those who hold what a description tells; of them those whose title has every word of it before all others.

    ``asked`` are its words, of which the titles within an article have to account for more than ``least``.
    """
    found, said = _holding(text, figures), frozenset(terms(text).words) - stop_words("en")
    found = tuple(f for f in _in_one_article(text, asked, found, least) if not _only_belongs(text, said, asked, f))
    if HAN.search(text):
        found = _ending(text, _not_only_of(asked, found))
    else:
        found = _of_rank(text, _running(text, _only_themselves(text, found)))
        found = _heading(text, said & office_nouns(), found)
    return tuple(figure for figure in found if any(_has_all(said, title) for title in figure.titles)) or found


def _has_all(said: frozenset[str], title: str) -> bool:
    """Whether a title has every word of a description, be it as it is spelled in short: "Gov." of governor."""
    have = words_in(title)
    return all(word in have or not spelled_alike(word).isdisjoint(have) for word in said)


def _in_one_article(text: str, asked: Sequence[Asked], figures: tuple[Figure, ...], least: float) -> tuple[Figure, ...]:
    """Those whose titles fit within one article: no mayor of London has been mayor here and in London there."""

    def fits(person: Person) -> bool:
        told = person.described
        is_foreign = any(map(HAN.search, told))  # found by what the titles mean
        share = 1.0 if is_foreign else share_of(asked, words_in_all(told))
        return share > least and not is_another(text, asked, told)

    return tuple(figure for figure in figures if any(fits(person) for _, person in figure.persons))


def _only_belongs(text: str, said: frozenset[str], asked: Sequence[Asked], figure: Figure) -> bool:
    """Whether an office is asked for and all that fits is whose somebody is: “of the police” is not their chief."""
    if not any(map(BELONGING.match, figure.titles)):
        return False
    han = HAN.search(text)
    fits = [t for t in figure.titles if (share_of(asked, words_in(t)) if han else said & words_in(t))]
    office = text.endswith(tuple(chinese_offices())) or not said.isdisjoint(office_nouns() | general_roles())
    return office and bool(fits) and all(map(BELONGING.match, fits))


def _heading(text: str, offices: frozenset[str], figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Those whose title is such an office, before those who are but friends or aides of somebody who holds it."""
    if not offices:
        return figures
    head = frozenset(stem(word) for word in described(text).split()[-1:] if word in occupations())
    offices = offices.union(*map(spelled_alike, offices))
    held = tuple(figure for figure in figures if any(offices & words_in(head) for head in _heads(figure)))
    return held or tuple(figure for figure in figures if not all(_is_of_holder(head, t) for t in figure.titles))


def _heads(figure: Figure) -> Iterator[str]:
    """What somebody's single offices begin with, without what they are of."""
    return (FURTHER.split(one, maxsplit=1)[0] for title in figure.titles for one in single_offices(title))


def _running(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures without those who serve whoever is asked for: spokesmen of a body, drivers of a boss."""
    words = [] if HAN.search(text) else described(text).split()
    if not words or words[-1] not in words_of("heads"):
        return figures
    owners = {word for word in OWNER.findall(text.casefold()) if word in occupations()}
    of = frozenset(map(stem, words[:-1]))

    def runs(title: str) -> bool:
        own = described(title).split()[-1:]
        governs = MINISTER.search(title) is not None and of.isdisjoint(words_in(title))  # health, but no hospital
        return SERVING.search(title) is None and owners.isdisjoint(own) and not governs

    return tuple(figure for figure in figures if not figure.titles or any(map(runs, figure.titles)))


def _of_rank(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures without the deputies of whoever is asked for: "the mayor" is no deputy mayor."""
    words = described(text).replace("'s", "").split()
    if not words or not words_of("below").isdisjoint(words):
        return figures
    below = re.compile(rf"\b{any_of(words_of('below'))}[ -](?:[\w-]+ )?{re.escape(words[-1])}\b", re.IGNORECASE)
    office = re.compile(rf"\b{re.escape(words[-1])}\b", re.IGNORECASE)
    second = re.compile(rf"(?:the |an? |\w[\w .-]*['’]s? )?{any_of(words_of('below'))}\b", re.IGNORECASE)
    otherwise = second.match if words[-1] in words_of("heads", "running") else below.search

    def is_below(figure: Figure) -> bool:
        told = [one for title in figure.titles for one in single_offices(title)]
        own = [one for one in told if office.search(one)]  # the director is no deputy head either
        return bool(told) and (all(map(below.search, own)) if own else all(map(otherwise, told)))

    return tuple(figure for figure in figures if not is_below(figure))


def _is_of_holder(offices: frozenset[str], title: str) -> bool:
    """Whether a title is that of somebody around whoever holds an office: "an aide to the mayor"."""
    head, *further = FURTHER.split(title, maxsplit=1)
    is_around = bool(further) and not occupations().isdisjoint(head.casefold().split()[-1:])
    return is_around and "spokes" not in title and any(offices & words_in(one) for one in further)


def _only_themselves(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Those who are what an English stretch ends with, and not only of one: "the referees' body" is no referee."""
    if HAN.search(text):
        return figures
    words = described(text).split()
    role = next((w for w in (words[-1], *singulars(words[-1])) if w in occupations()), None) if words else None
    if role is None:
        return tuple(figure for figure in figures if not figure.titles or any(map(_is_no_owner(text), figure.titles)))
    found = tuple(f for f in figures if not f.titles or any(_is_not_only_of(stem(role), t) for t in f.titles))
    return found if stem(role) in general_roles() else tuple(f for f in found if _may_be(role, f))


def _is_no_owner(text: str) -> Callable[[str], bool]:
    """Tells whether a title has a stretch not only as a genitive, "Lind's lawyer", or is of one who speaks for it."""
    said, running = frozenset(terms(text).words) - stop_words("en"), words_of("heads", "running", "voted_on")

    def is_none(title: str) -> bool:
        speaks = "spokes" in title or not running.isdisjoint(title.casefold().split())
        return speaks or not said.isdisjoint(words_in(GENITIVE.sub(" ", title)) | (said - words_in(title)))

    return is_none


def _may_be(role: str, figure: Figure) -> bool:
    """Whether somebody may be what a person is: no institute is a professor, and no nursing home's owner a nurse."""
    if figure.person.kind in ("body", "document") and stem(role) not in words_in(figure.person.label):
        return False
    words = {word for title in figure.titles for word in re.findall(r"[a-z-]+", title.casefold())}
    alike = {word for word in words if stem(word) == stem(role)}
    told = {role, *(word for word in alike if role in singulars(word))}
    return not alike or not alike.isdisjoint(told) or not _others(role).isdisjoint(map(stem, words - alike))


def _others(role: str) -> frozenset[str]:
    """The other words, as stems, by which a title may tell what somebody is."""
    own = stem(role)
    family = (word for group in families().get(own, ()) for word in group)
    return frozenset((*spelled_alike(own), *family)) - {own}


def _not_only_of(asked: Sequence[Asked], figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures without those whose titles have the last word asked only as an owner: "the mayor's aide"."""
    telling = asked[-1].telling if asked else frozenset[str]()

    def is_owner(title: str) -> bool:
        return not telling.isdisjoint(words_in(title)) and telling.isdisjoint(words_in(GENITIVE.sub(" ", title)))

    return tuple(figure for figure in figures if not any(map(is_owner, figure.titles)))


def _is_not_only_of(role: str, title: str) -> bool:
    """Whether a title has a role not only as a genitive; a spokesman speaks for whoever has it."""
    return "spokes" in title or role not in words_in(title) or role in words_in(GENITIVE.sub(" ", title))


def _ending(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Those whose title ends with the office of a Chinese stretch, before 厂长的女儿, who is none."""
    office = longest_end(fold(text), chinese_offices())
    held = tuple(f for f in figures if any(fold(title).endswith(office) for title in f.titles))
    return held or figures


def _holding(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Those who hold the office, before those who held it; whoever once worked for a body does not speak for it."""
    said = frozenset(terms(parted(text)).words) - stop_words("en")
    if PAST.match(text):
        return tuple(f for f in figures if any(map(PAST.search, f.titles)))
    if PAST.search(text):
        return figures
    told = [tuple(t for t in f.titles if said & words_in(t)) or f.titles for f in figures]
    now = tuple(
        f for f, titles in zip(figures, told, strict=True) if not all(PAST.match(t) or RETIRED.match(t) for t in titles)
    )
    return now if now or not is_description(text) else figures
