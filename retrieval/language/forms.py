"""Under what a figure is known over all articles, and the forms in which a question may name it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from corpus.chinese.lexicon import standard
from retrieval.language.names import family_names, is_han, pinyin_key, shortened, surname_of
from retrieval.language.patterns import longest_end
from retrieval.language.renowned import is_namesake, other_names
from retrieval.language.titles import title_terms
from retrieval.language.tokens import HAN, fold, word_list, words_listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.quotation import Person

KINDS = NAME, SURNAME, SOUND, OFFICE = "name", "surname", "sound", "office"  # of forms
MARRIED = 4  # characters of a name with two surnames
SHORTEST_OWNER = 2  # characters of whoever a relative is called after
WHOSE = "[的他她]+"  # between a name and a relative of theirs
UNNAMED_OWNERS = ("其", "他", "她", "这", "那", "该", "一", "有", "多", "几", "两")


def key_of(article: str, person: Person) -> str:
    """A name is one figure over all articles; an unnamed speaker belongs to one article."""
    return fold(person.name) if person.name else f"{article}\n{person.label}"


@lru_cache(maxsize=65536)
def forms_of(person: Person) -> tuple[tuple[str, str], ...]:
    """The folded forms under which a question may name somebody: names, sounds, surnames, words of their titles."""
    names = list(_names(person))
    titles = person.described
    return tuple(
        dict.fromkeys(
            (
                *((NAME, form) for form in names),
                *((NAME, part) for part in _parts(person)),
                *((SOUND, pinyin_key(form)) for form in names),
                *((SURNAME, form) for form in (surname_of(person.name) if person.name else ())),
                *((OFFICE, term) for title in titles for term in title_terms(title)),
            )
        )
    )


def _names(person: Person) -> Iterator[str]:
    """Full names, aliases of more than a surname, pinyin; of a relative without a name what the article calls them."""
    if not person.name:
        yield from filter(None, (as_relative(fold(person.label)),))
        return
    forms = [pinyin_key(person.name), *other_names().get(fold(person.name), ())]
    for form in (person.name, *person.aliases):
        folded = fold(form)
        if form == person.name or " " in folded or is_han(folded):
            forms += [folded, folded.replace("·", " "), *family_names(form)]
            forms += () if person.kind != "person" else shortened(folded)
    yield from (form for form in dict.fromkeys(forms) if len(form) > 1)


def _parts(person: Person) -> tuple[str, ...]:
    """The part of a name in characters under which whoever bears it goes: 林德 of 安·林德, 许邓 of 许邓晓岚.

    That of somebody well known is theirs, unless the article goes on to call others so.
    """
    before, _, last = fold(person.name or "").rpartition("·")
    if before:
        is_of_another = last in other_names() and any(last in fold(title) for title in person.titles)  # 拜登夫人
        is_theirs = not (is_of_another or is_namesake(before, last))
        return (last,) if len(last) > 1 and is_han(last) and is_theirs else ()
    if len(last) != MARRIED or not is_han(last) or standard().transliteration.issuperset(last):  # 马丁内斯
        return ()
    return (last[:2],) if word_list("common_surnames.zh.txt").issuperset(last[:2]) else ()


def as_relative(label: str) -> str:
    """The form of 小满的奶奶, or 小满她奶奶, under which she is found, 小满奶奶; "" where it is no relative."""
    relation = longest_end(label, chinese_kin()) if is_han(label) else ""
    whose = re.sub(f"{WHOSE}$", "", label.removesuffix(relation)) if relation else ""
    return "" if len(whose) < SHORTEST_OWNER or whose.startswith(UNNAMED_OWNERS) else whose + relation


@cache
def chinese_kin() -> frozenset[str]:
    """Chinese words for relatives, in simplified characters."""
    return frozenset(filter(HAN.match, words_listed("kin.txt")))
