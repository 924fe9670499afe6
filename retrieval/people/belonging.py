"""Those who belong to somebody whom a question names: "Lind's lawyer", 林涛的律师."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from retrieval.language.tokens import HAN, fold
from retrieval.people.chinese_naming import holds, is_of_somebody
from retrieval.people.descriptions import is_description
from retrieval.people.holders import PLAIN_OFFICE, by_office
from retrieval.people.naming import GENITIVE, by_name
from retrieval.people.occupations import occupations

if TYPE_CHECKING:
    from retrieval.collection import Collection
    from retrieval.people.naming import Named
    from retrieval.people.people import Figure

ENDS_WITH_OF = re.compile(r"\w of(?: the)?$")


def belonging(text: str, named: Named, collection: Collection) -> tuple[Figure, ...] | None:
    """Those who belong to the one named: "Lind's lawyer"; None where it is no such stretch, as "Norwick's Mayor Lind".

    "Lind's lawyer Berg" and 林涛的律师何远 are the lawyer; of "Ann Lind's lawyer" the titles may say "Lind's lawyer".
    """
    if HAN.search(text) and not GENITIVE.search(text):
        return _belonging_in_chinese(text, named, collection)
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


def _belonging_in_chinese(text: str, named: Named, collection: Collection) -> tuple[Figure, ...] | None:
    """The same of a stretch in Chinese; 林涛发言人 is 林涛 himself, where he is a spokesman."""
    office = named.rest.strip()
    if named.figures and office and all(holds(figure, office) for figure in named.figures):
        return None
    another = by_name(named.rest, collection.people) if office.startswith("的") else None
    if another or named.rest.endswith(" ") or not is_of_somebody(named.rest):  # 律师何远 is 何远 himself
        return another.figures if another else None
    return by_office(text.replace("的", " "), collection, least=PLAIN_OFFICE)
