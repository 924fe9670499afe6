"""Who holds an office that a question describes: by their titles, or where it is told of the body that they serve."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from itertools import islice
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import standard
from corpus.quotation import PAST
from retrieval.index.memory import remembered
from retrieval.language.titles import chinese_offices, parted
from retrieval.language.tokens import HAN, fold, simplified, stem, stop_words, terms, word_list
from retrieval.people.chinese_naming import is_a_name
from retrieval.people.foreign_offices import matches_across
from retrieval.people.occupations import FURTHER, occupations, singulars
from retrieval.people.offices import EXACT_OFFICES, families, general_roles, office_nouns, share_of, spelled_alike

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.quotation import Person
    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.people.offices import Asked
    from retrieval.people.people import Figure

OF_SOMEBODY = re.compile(r"\w'[s ].*\w|\b(?:of|for|to) (?:the )?\w")
OF_BODY = re.compile(
    r"(?P<office>.+?) (?:of|at|for) (?:the )?(?P<body>.+)|(?:the )?(?P<body2>.+?)['’]s? (?P<office2>.+)"
)
ARTICLE = re.compile(r"^(?:the|an?) ")
GENITIVE = re.compile(r"\b[\w-]+(?:['’]s|s['’])(?= )")
RETIRED = re.compile(r"(?:an? |the )?(?:retired|late)\b|退休|已故", re.IGNORECASE)
PUBLISHED = re.compile(r" (?:article|report|story|poll|survey|analysis|editorial|investigation)s?$")
TERM = "第[一二三四五六七八九十]+任|首任|末任|下一?任"
RUNNING = frozenset(("boss", "head", "chief", "leader"))
SERVING = re.compile(r"\b(?:spokes\w+|aide|advis[eo]r|lawyer|attorney|assistant|members?|employees?|workers?)\b", re.IGNORECASE)
PLAIN_OFFICE = 0.85  # share of a description from which it stands for a name
LEAST_SHARE = 0.62  # of a description that a title must account for
REMEMBERED, TITLES = 64, 4096  # descriptions of late, which a question is held against several times, and titles
RUNNER_UP = 0.93  # a second title that fits nearly as well makes the description ambiguous


def by_office(
    text: str, collection: Collection, *, least: float = LEAST_SHARE, most: int | None = None
) -> tuple[Figure, ...]:
    """Those whose title fits a description; several when they fit equally well, the first ``most`` of very many.

    Those whose title has every word of it come before those that have something else in the place of "speaker".
    """
    found = partial(_by_office, text, collection, least, most)
    return remembered(collection.holders, (text, least, most), REMEMBERED, found)


def _by_office(text: str, collection: Collection, least: float, most: int | None) -> tuple[Figure, ...]:
    if is_a_name(parted(text), collection.thesaurus):
        return ()
    term = _term_in(text)
    text = text.replace(term, "") if term else text
    matches = collection.people.offices.matches(text, least=least, thesaurus=collection.thesaurus)
    matches = matches or matches_across(text, collection, least)
    best = [m for m in matches if m.share >= RUNNER_UP * matches[0].share]
    found = _holding(text, tuple(islice(collection.people.each(m.key for m in best), most)))
    if not HAN.search(text):
        found = _in_one_article(collection.people.offices.asked(text, collection.thesaurus), found, least)
    said = frozenset(terms(text).words) - stop_words("en")
    found = _themselves(text, found)
    if HAN.search(text):
        found = _not_only_of(collection.people.offices.asked(text, collection.thesaurus), found)
    found = _running(text, found)
    found = _ending(text, found) if HAN.search(text) else _heading(text, said & office_nouns(), found)
    found = tuple(figure for figure in found if term is None or _is_of_term(term, figure))
    plainly = tuple(figure for figure in found if any(_has_all(said, title) for title in figure.titles))
    short = set(fold(text).split())
    return plainly or tuple(f for f in found if any(_initials(title) in short for title in f.titles)) or found


def _has_all(said: frozenset[str], title: str) -> bool:
    """Whether a title has every word of a description, be it as it is spelled in short: "Gov." of governor."""
    have = _words_in(title)
    return all(word in have or not spelled_alike(word).isdisjoint(have) for word in said)


def _in_one_article(asked: Sequence[Asked], figures: tuple[Figure, ...], least: float) -> tuple[Figure, ...]:
    """Those whose titles fit within one article: no mayor of London has been mayor here and in London there."""

    def fits(person: Person) -> bool:
        told = person.described
        if any(map(HAN.search, told)):  # found by what their titles mean
            return True
        return share_of(asked, frozenset[str]().union(*map(_words_in, told))) > least

    return tuple(figure for figure in figures if any(fits(person) for _, person in figure.persons))


def _heading(text: str, offices: frozenset[str], figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Those whose title is such an office, before those who are but friends or aides of somebody who holds it."""
    if not offices:
        return figures
    head = offices & set(map(stem, described(text).split()[-1:]))
    offices = offices.union(*map(spelled_alike, offices))
    heads = ([FURTHER.split(title, maxsplit=1)[0] for title in figure.titles] for figure in figures)
    held = tuple(f for f, own in zip(figures, heads, strict=True) if any(offices & _words_in(head) for head in own))
    return held or tuple(figure for figure in figures if not all(_is_of_holder(head, t) for t in figure.titles))


def _running(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The same without those who only speak for whoever is asked for: a body's spokesman is not its boss."""
    words = [] if HAN.search(text) else described(text).split()
    if not words or words[-1] not in RUNNING:
        return figures
    return tuple(figure for figure in figures if not figure.titles or not all(map(SERVING.search, figure.titles)))


def _is_of_holder(offices: frozenset[str], title: str) -> bool:
    """Whether a title is that of somebody around whoever holds an office: "an aide to the mayor"."""
    head, *further = FURTHER.split(title, maxsplit=1)
    is_around = bool(further) and not occupations().isdisjoint(head.casefold().split()[-1:])
    return is_around and "spokes" not in title and any(offices & _words_in(one) for one in further)


def _themselves(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Those who are what an English stretch ends with, and not only of one: "the referees' body" is no referee."""
    if HAN.search(text):
        return figures
    words = described(text).split()
    role = next((w for w in (words[-1], *singulars(words[-1])) if w in occupations()), None) if words else None
    if role is None:
        return figures
    found = tuple(f for f in figures if not f.titles or any(_is_not_only_of(stem(role), t) for t in f.titles))
    return found if stem(role) in general_roles() else tuple(f for f in found if _may_be(stem(role), f))


def _may_be(role: str, figure: Figure) -> bool:
    """Whether somebody may be what a person is: a body only where it is called so, no institute is a professor."""
    return figure.person.kind not in ("body", "document") or role in _words_in(figure.person.label)


def _not_only_of(asked: Sequence[Asked], figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The same where a Chinese stretch is met by what it means in English: its office is the last word."""
    telling = asked[-1].telling if asked else frozenset[str]()

    def is_owner(title: str) -> bool:
        return not telling.isdisjoint(_words_in(title)) and telling.isdisjoint(_words_in(GENITIVE.sub(" ", title)))

    return tuple(figure for figure in figures if not any(map(is_owner, figure.titles)))


def described(text: str) -> str:
    """A description without what its office is of."""
    return FURTHER.split(fold(text), maxsplit=1)[0]


def _is_not_only_of(role: str, title: str) -> bool:
    """Whether a title has a role not only as a genitive; a spokesman speaks for whoever has it."""
    return "spokes" in title or role not in _words_in(title) or role in _words_in(GENITIVE.sub(" ", title))


def _ending(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Those whose title ends with the office of a Chinese stretch, before 厂长的女儿, who is none."""
    office = max(filter(fold(text).endswith, chinese_offices()), key=len, default="")
    held = tuple(f for f in figures if any(fold(title).endswith(office) for title in f.titles))
    return held or figures


def _term_in(text: str) -> str | None:
    """Which of those who held an office a Chinese stretch means, if it does: 第一任, 首任, 下一任."""
    term = re.search(TERM, simplified(text)) if "任" in text else None
    return term[0] if term else None


def _is_of_term(term: str, figure: Figure) -> bool:
    """Whether one of somebody's titles says that they are that one."""
    return any((_term_in(title) or "").replace("首", "第一") == term.replace("首", "第一") for title in figure.titles)


def _initials(title: str) -> str:
    """The letters with which the words of a title begin: "ceo"."""
    return "".join(word[0] for word in fold(title).split())


def _holding(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Those who hold the office, before those who held it; whoever once worked for a body does not speak for it."""
    said = frozenset(terms(parted(text)).words) - stop_words("en")
    if PAST.match(text):
        return tuple(f for f in figures if any(map(PAST.search, f.titles)))
    if PAST.search(text):
        return figures
    told = [tuple(t for t in f.titles if said & _words_in(t)) or f.titles for f in figures]
    now = tuple(f for f, titles in zip(figures, told, strict=True) if not all(map(_is_past, titles)))
    return now if now or not is_description(text) else figures


def _is_past(title: str) -> bool:
    """Whether somebody no longer holds an office."""
    return PAST.match(title) is not None or RETIRED.match(title) is not None


@lru_cache(TITLES)
def _words_in(title: str) -> frozenset[str]:
    """The words of a title, of which many people have the same."""
    return terms(title).word_set


def by_whole_office(text: str, collection: Collection) -> tuple[Figure, ...]:
    """Those whose title accounts for a stretch with a name in it: "Lind's spokesman"."""
    return by_office(text.replace("'s", ""), collection, least=PLAIN_OFFICE)


def by_office_of(text: str, named: Named | None, collection: Collection) -> tuple[Figure, ...]:
    """Those who hold an office of somebody or something that a stretch names: "Lind's spokesman", "head of Norwick".

    Nobody where the office is that of the one named themselves: "Mayor Lind". "The union leader" is no union, and who
    speaks for the White House has not to be Ann White.
    """
    if named is None:
        return ()
    if whole := _with_surname(text, named, collection) or _with_name(text, named, collection):
        return whole
    if not is_description(named.rest):
        return ()
    if any(figure.person.name and figure.titles for figure in named.figures) and not OF_SOMEBODY.search(text):
        return ()
    whole = by_whole_office(text, collection)
    bodies = tuple(figure for figure in named.figures if may_be_body(figure))
    called = tuple(figure for figure in whole if figure.person.name)
    return called or _at_home(named.rest, bodies, collection) or whole


def may_be_body(figure: Figure) -> bool:
    """Whether somebody is no person, as far as the articles tell: without a name, or of one word and no title."""
    name = figure.person.name
    return name is None or not (" " in name or figure.titles or HAN.search(name))


def _with_surname(text: str, named: Named, collection: Collection) -> tuple[Figure, ...]:
    """Those of whose titles, or of whose label, somebody's surname is but a word, with all the others of a stretch."""
    said = frozenset(terms(text.replace("'s", "")).words) - stop_words("en")
    if named.full or HAN.search(text) or len(said) == 1 or set(named.rest.split()) <= word_list("honorifics.en.txt"):
        return ()
    found = by_whole_office(text, collection)
    others = (figure for figure in found if figure not in named.figures)
    whole = tuple(figure for figure in others if any(said <= _words_in(title) for title in figure.titles))
    return called(text, whole) or whole


def _with_name(text: str, named: Named, collection: Collection) -> tuple[Figure, ...]:
    """The bodies of whose label a name is but a part: the Norwick Post is nobody called Norwick."""
    return called(text, by_whole_office(text, collection)) if named.full and named.behind else ()


def by_office_in(text: str, collection: Collection) -> tuple[Figure, ...]:
    """Those who hold an office of a body without a name of its own: "the council's leader", "head of the council"."""
    parts = OF_BODY.match(text.casefold())
    if parts is None:
        return ()
    office, body = parts["office"] or parts["office2"], parts["body"] or parts["body2"]
    bodies = called(body, by_office(body, collection))
    return _at_home(office, bodies, collection) if is_description(office) else ()


def called(text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The bodies whose whole label a stretch is: the White House, and not its officials; a paper, or its report."""
    bodies = (figure for figure in figures if figure.person.kind == "body")
    return tuple(figure for figure in bodies if _source(figure.person.label) == _source(text))


def _source(label: str) -> str:
    """What a body is called, without what it publishes: "a Norwick Post article" is "Norwick Post"."""
    return PUBLISHED.sub("", without_article(label)) or without_article(label)


def without_article(label: str) -> str:
    """What somebody is called, folded: "the White House" is "White House"."""
    return ARTICLE.sub("", fold(label))


def _at_home(office: str, bodies: Sequence[Figure], collection: Collection) -> tuple[Figure, ...]:
    """Those who bear a bare office where it is told of a body: "the CEO of Norwick", whom an article calls no more."""
    articles = {article for figure in bodies for article, _ in figure.persons}
    here = (f for f in by_office(office, collection) if any(article in articles for article, _ in f.persons))
    return tuple(figure for figure in here if any(_words_in(title) <= _bare() for title in figure.titles))


@cache
def _bare() -> frozenset[str]:
    """The words of titles that tell no place or body."""
    return EXACT_OFFICES | general_roles() | families().keys() | frozenset(map(stem, ("executive", "officer", "of")))


@cache
def _titles_in_chinese() -> tuple[str, ...]:
    """Offices and occupations of titles, of two characters and more, without those that tell of no one office."""
    general = word_list("general_roles.zh.txt")
    return tuple(word for word in standard().offices.words if len(word) > 1 and word not in general)


def is_description(text: str) -> bool:
    """Whether a stretch describes somebody by an office: then nobody fitting it means that the corpus lacks them."""
    if HAN.search(text):
        plain = fold(text)
        return plain.endswith(tuple(chinese_offices())) or ("的" not in plain and plain.endswith(_titles_in_chinese()))
    stems = {stem(word) for word in fold(text).split()}
    return bool(stems & (EXACT_OFFICES | general_roles() | families().keys())) or is_role(text)


def is_general(text: str) -> bool:
    """Whether an English stretch has no words but those that may stand for any office: "the speaker"."""
    words = [word for word in fold(text).split() if word not in stop_words("en")]
    return bool(words) and not HAN.search(text) and general_roles().issuperset(map(stem, words))


def is_role(text: str) -> bool:
    """Whether an English stretch ends in what somebody is, one person: "the norwick lobbyist", and no "doctors"."""
    words = described(text).split()
    return bool(words) and words[-1] in occupations()
