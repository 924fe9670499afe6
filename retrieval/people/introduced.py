"""Whom an article introduces as somebody of somebody, or of a body, where their title alone says less.

"The fire chief" is the one chief of an article that tells of a fire, "Norwick's harbour master" whoever is introduced
so. What a title says otherwise, or that somebody is a deputy or held an office once, speaks against it.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from corpus.sentences import told_in
from retrieval.language.names import surname_of
from retrieval.language.patterns import CAPITAL, any_of
from retrieval.language.tokens import HAN, fold, simplified, stem, stems, stop_words, terms, word_list, words_listed
from retrieval.people.descriptions import described, is_description, is_general, office_terms, without_article
from retrieval.people.holders import by_office
from retrieval.people.kin import kin_of
from retrieval.people.office_words import EXACT_OFFICES, in_family, ranks, spelled_alike, words_of
from retrieval.people.subject_of import is_called_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from corpus.article import Article
    from corpus.quotation import Person
    from retrieval.collection import Collection
    from retrieval.people.people import Figure

MOST_READ = 8  # of them whose articles are read
FIRST = 3  # places of a name at which somebody may be introduced
SEVERAL = 2  # people, and words of a description
NEAR = 80  # characters beside it
DESCRIBED = (
    r"(?:the |an? )?(?:(?P<owner>.+?)(?:['’]s|(?<=s)['’]) )?(?P<office>[^,'’]+?)"
    r"(?: (?:of|at|for|from|with) (?:the )?(?P<owner2>.+))?$"
)
OWNED = r"(?:['’]s?)? (?:[\w-]+ ){0,4}"
NEW = re.compile(r"\b(?:new|newly-appointed)\b|^新")
CHANGES = r"\b(?:outgoing|incoming|newly|success\w+|elect|defeat\w*|los[et]s?|oust\w*)\b"
CHANGES_IN_CHINESE = "卸任|当选|接任|继任|落选|落败|败选|新任|候任|交接"
CALLED = rf"(?<![\w-])([\w-]{{1,40}}) ([\w-]{{1,40}}),? ((?:{CAPITAL} ?)+)"  # "fire chief Ann Moe"
DEPUTY = r"(?:the )?(?P<as>deputy|vice|assistant) (?P<of>.+)"


class Description(NamedTuple):
    """An office with the words beside it, as stems, and what it is of, in small letters."""

    head: str
    beside: frozenset[str]
    owner: str = ""


def introduced(text: str, collection: Collection) -> tuple[Figure, ...]:
    """The only one whom a description may mean, by how the articles introduce them; nobody where several may."""
    plain = _without_harmless(text)
    if plain == text:
        return _introduced(plain, collection)
    held = by_office(plain, collection) or _introduced(plain, collection)
    return () if NEW.search(text) and _is_changing(plain, held, collection) else held


def _is_changing(text: str, holders: Iterable[Figure], collection: Collection) -> bool:
    """Whether an article in which holders of an office speak tells that it, or whoever has it, is to change."""
    office = text if HAN.search(text) else re.sub(r"^.*['’]s? ", "", described(text)).removeprefix("the ")
    each = islice(((figure, name) for figure in holders for name, _ in figure.persons), MOST_READ)
    return any(_tells_of_change(office, figure, collection.records[name].article) for figure, name in each)


def _tells_of_change(office: str, figure: Figure, article: Article) -> bool:
    if HAN.search(office):
        return re.search(CHANGES_IN_CHINESE, simplified(article.text)) is not None
    surname = surname_of(figure.person.name or figure.person.label)
    told = re.compile(rf"\b{any_of((office, *surname))}\b", re.IGNORECASE)
    return any(re.search(CHANGES, one, re.IGNORECASE) and told.search(one) for one in told_in(article))


def _introduced(plain: str, collection: Collection) -> tuple[Figure, ...]:
    """Whom the articles introduce by a description that no title has."""
    if deputy := re.match(DEPUTY, plain):  # of whom an article says "her deputy"
        return kin_of(by_office(deputy["of"], collection), deputy["as"], collection)
    if HAN.search(plain):
        from retrieval.people.chinese_introduced import introduced_in_chinese  # noqa: PLC0415 - for Chinese alone

        found = tuple(introduced_in_chinese(plain, collection))
        return _only(f for f in found if plain in simplified(_article(f, collection).text)) or _only(found)
    if not is_description(plain):
        return ()
    description = _described(plain)
    return _only(f for f in _holders(description, collection) if _fits(description, f, collection))


def called_so(text: str, figures: tuple[Figure, ...], collection: Collection) -> tuple[Figure, ...]:
    """Of several whose titles fit a description in English, the only one whom an article calls just so.

    A title may be but a part of it: "managing director" where the title is "director". "The Speaker" is everybody, but
    where an article has "the Speaker, Ann Moe".
    """
    words = frozenset(terms(text).words)
    if len(figures) > SEVERAL and is_general(text):
        return _of_bare_role(words, figures)
    office = re.escape(without_article(text))
    if len(figures) < SEVERAL or len(figures) > MOST_READ or HAN.search(text) or len(words) < SEVERAL:
        return figures
    if any(words <= _words_of(person) for figure in figures for _, person in figure.persons):
        return figures
    so = tuple(figure for figure in figures if _is_called(office, figure, _article(figure, collection).text))
    return so if len(so) == 1 else figures


def _of_bare_role(words: frozenset[str], figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Of all who speak those whom "the speaker", "the boss" or "the man" may mean: "the man" is not just anybody."""
    if any(words <= _words_of(person) for figure in figures for _, person in figure.persons):
        return figures
    if words <= stems(words_of("heads")):
        running = stems(words_of("running"))
        return tuple(f for f in figures if any(running.intersection(office_terms(title)[-1:]) for title in f.titles))
    return () if words <= stems(words_of("anybody")) else figures


def _is_called(office: str, figure: Figure, text: str) -> bool:
    """Whether an office, a pattern, stands right beside somebody's name."""
    name = re.escape(figure.person.name or figure.person.label)
    return re.search(rf"\b{office},? {name}|{name}, (?:the |an? )?{office}\b", text, re.IGNORECASE) is not None


def _only(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    found = tuple({figure.key: figure for figure in figures}.values())
    named = tuple(figure for figure in found if figure.person.name) or found
    return named if len(named) == 1 else ()


def _without_harmless(text: str) -> str:
    """A description without words that narrow nothing down: "the new mayor", 新市长."""
    if HAN.search(text):
        return re.sub(r"^(?:新任?|现任|该|这位|那位|本地|当地)(?=.{2})", "", text)
    return " ".join(word for word in text.split() if word not in words_listed("harmless.en.txt"))


def _described(text: str) -> Description:
    """What is asked for, of "norwick's managing director" or "the chief executive of norwick"."""
    parts = re.match(DESCRIBED, text.casefold().strip())
    office = parts["office"] if parts else text
    words = [w for w in fold(office).split() if w not in stop_words("en")] or [""]
    owner = (parts["owner"] or parts["owner2"] or "") if parts else ""
    return Description(stem(words[-1]), frozenset(map(stem, words[:-1])), re.sub(r"^the ", "", owner))


def _holders(description: Description, collection: Collection) -> Iterator[Figure]:
    """Those with the office in a title whose articles have every other word that is asked for, the first ones."""
    asked = {*description.beside, *terms(description.owner).words}
    read = 0
    for figure in collection.people.holding({description.head, *spelled_alike(description.head)}):
        own, name = _words_of(figure.person), figure.persons[0][0]
        if read < MOST_READ and all(word in own or collection.holds(name, word) for word in asked):
            read += 1
            yield figure


def _words_of(person: Person) -> frozenset[str]:
    return terms(" ".join(person.described)).word_set - stop_words("en")


def _fits(description: Description, figure: Figure, collection: Collection) -> bool:
    """Whether somebody is introduced with an office, and with whatever is asked for beside it."""
    article = _article(figure, collection)
    return any(_is_so(description, person, title, article) for person, title in _titled(figure))


def _titled(figure: Figure) -> Iterator[tuple[Person, str]]:
    _, person = figure.persons[0]
    yield from ((person, title) for title in person.described)


def _is_so(description: Description, person: Person, title: str, article: Article) -> bool:
    """Whether a title fits a description as far as it goes, and the article tells what the title lacks."""
    head, beside, owner = description
    own = office_terms(title)
    if not own or not (own[-1] == head or own[-1] in spelled_alike(head)):
        return False
    have = terms(title).word_set
    if _ranks(beside) != _ranks(have):
        return False
    missing = {word for word in beside if word not in have and not in_family(word, have)}
    owned = owner != "" and not frozenset(terms(owner).words) <= have
    if missing or owned:
        if not have - beside - {head, *spelled_alike(head)} <= stems(word_list("honorifics.en.txt")):
            return False
        if any(_is_name(word, article) for word in missing) or _is_of_another(missing, head, person, article):
            return False
    return not owned or is_introduced_as(owner, head, person, article) or _is_of_place(owner, head, person, article)


def _is_of_place(owner: str, head: str, person: Person, article: Article) -> bool:
    """Whether an article headed by a place calls one of it so, and nobody else: the mayor of its town."""
    is_headed = re.search(rf"\b{re.escape(owner)}\b", article.title or "", re.IGNORECASE) is not None
    beside = _words_of(person) - stems(word_list("honorifics.en.txt"))
    if not is_headed or head not in EXACT_OFFICES or not beside <= {head, *spelled_alike(head)}:
        return False
    told = re.findall(
        rf"\b{re.escape(head[:4])}\w* (?:of|for) [A-Z]|[A-Z][\w-]+['’]s {re.escape(head[:4])}", article.text
    )
    return not told


def _ranks(words: Iterable[str]) -> frozenset[str]:
    return frozenset(words) & stems(ranks())


def _is_name(word: str, article: Article) -> bool:
    """Whether an article has a word, a stem, only with a capital, as the names of places and bodies."""
    found = [w for w in re.findall(r"[^\W\d_]+", article.text) if stem(fold(w)) == word]
    return not any(w[0].islower() for w in found)


def _is_of_another(missing: set[str], head: str, person: Person, article: Article) -> bool:
    """Whether an article calls somebody else so: "the fire chief, Ann Moe"."""
    for match in re.finditer(CALLED, article.text):
        if stem(fold(match[1])) in missing and stem(fold(match[2])) == head and match[3].strip() not in person.label:
            return True
    return False


def is_introduced_as(owner: str, head: str, person: Person, article: Article) -> bool:
    """Whether somebody is introduced as that of an owner: by name, or by "his" and "its" where that means it."""
    whose, office = re.escape(owner), rf"{re.escape(head[:4])}\w*"
    of = r"(?: [\w-]+){0,2}? (?:of|for|at|with|from) (?:the )?(?:[\w-]+ ){0,3}?"
    said = rf"\b{whose}{OWNED}{office}|\b{office}{of}{whose}\b"
    name = person.name or person.label
    for match in list(re.finditer(re.escape(name), article.text))[:FIRST]:
        if re.search(said, _beside(article.text, match.start(), match.end()), re.IGNORECASE):
            return True
        if is_called_before(owner, office, match.start(), match.end(), article):
            return True
    return False


def _beside(text: str, start: int, end: int) -> str:
    """What stands near a name within its sentence."""
    first = max(text.rfind(". ", 0, start) + 1, text.rfind("\n", 0, start) + 1, start - NEAR, 0)
    behind = [place for place in (text.find(". ", end), text.find("\n", end)) if place >= 0]
    return text[first : min((*behind, end + NEAR, len(text)))]


def _article(figure: Figure, collection: Collection) -> Article:
    return collection.records[figure.persons[0][0]].article
