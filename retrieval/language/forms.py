"""Under what a figure is known over all articles, and the forms in which a question may name it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from retrieval.language.names import family_names, is_han, pinyin_key, shortened, surname_of
from retrieval.language.titles import title_terms
from retrieval.language.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.quotation import Person

KINDS = NAME, SURNAME, SOUND, OFFICE = "name", "surname", "sound", "office"  # of forms


def key_of(article: str, person: Person) -> str:
    """A name is one figure over all articles; an unnamed speaker belongs to one article."""
    return fold(person.name) if person.name else f"{article}\n{person.label}"


@lru_cache(maxsize=65536)
@lru_cache(maxsize=65536)
def forms_of(person: Person) -> tuple[tuple[str, str], ...]:
    """The folded forms under which a question may name somebody: names, sounds, surnames, words of their titles."""
    names = list(_names(person))
    titles = person.described
    return tuple(
        dict.fromkeys(
            (
                *((NAME, form) for form in names),
                *((SOUND, pinyin_key(form)) for form in names),
                *((SURNAME, form) for form in (surname_of(person.name) if person.name else ())),
                *((OFFICE, term) for title in titles for term in title_terms(title)),
            )
        )
    )


def _names(person: Person) -> Iterator[str]:
    """Full names, aliases of more than a surname, pinyin."""
    if not person.name:
        return
    forms = [pinyin_key(person.name)]
    for form in (person.name, *person.aliases):
        folded = fold(form)
        if form == person.name or " " in folded or is_han(folded):
            forms += [folded, folded.replace("·", " "), *family_names(form)]
            forms += () if person.kind != "person" else shortened(folded)
    yield from (form for form in dict.fromkeys(forms) if len(form) > 1)
