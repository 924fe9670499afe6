"""Small reports whose quotations and speakers the tests state themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.extraction import extract
from corpus.quotation import Person, Quotation, Record
from corpus.reading import parse
from retrieval.collection import Collection

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from retrieval.topics.topic import Thesaurus

HARBOUR = """A new quay for Vestmark

Ingrid Solheim, director of the Vestmark Port Authority, said: “The new quay will let two freighters unload at once. \
Cranes arrive in spring.”

“Fishermen were never asked about the dredging,” said Oskar Brandt, chairman of the Fishing Guild.

Lena Brandt, mayor of Vestmark, said that taxes would stay where they are.

The old quay was built in 1921 and is 140 metres long. It carries 37 shops.

“We will count the seals every winter,” a spokeswoman of the Wildlife Office said.
"""
SOLHEIM = Person("Ingrid Solheim", "Ingrid Solheim", ("director of the Vestmark Port Authority",))
OSKAR = Person("Oskar Brandt", "Oskar Brandt", ("chairman of the Fishing Guild",))
LENA = Person("Lena Brandt", "Lena Brandt", ("mayor of Vestmark",))
WILDLIFE = Person("a spokeswoman of the Wildlife Office", kind="unnamed")
HARBOUR_WORDS = {
    "The new quay will let two freighters unload at once. Cranes arrive in spring.": SOLHEIM,
    "Fishermen were never asked about the dredging,": OSKAR,
    "taxes would stay where they are": LENA,
    "We will count the seals every winter,": WILDLIFE,
}
ORCHARD = """柑橘合作社今年增产

合作社社长沈慕秋说：“今年的柑橘产量增加了三成，我们要建新的冷库。”

县农业局局长欧阳建平表示，灌溉水渠明年春天完工。

果园在青石镇，有两千亩。
"""
SHEN = Person("沈慕秋", "沈慕秋", ("合作社社长",))
OUYANG = Person("欧阳建平", "欧阳建平", ("县农业局局长",))
ORCHARD_WORDS = {"今年的柑橘产量增加了三成，我们要建新的冷库。": SHEN, "灌溉水渠明年春天完工": OUYANG}
MARKET = """Market hall to close on Mondays

11 March 2024

Nora Vik, head of the traders' union, said: “The market hall needs a new roof.” She added: “Stalls pay enough rent.” \
The roof was built in 1958. “We will strike because nobody listens,” Vik said.

“The roof can wait until the drains are done,” said Paul Renn, the city engineer.

“Rent for stalls in Eastport rises by four per cent,” said Ida Sund, the treasurer. In Westport 12 stalls stand \
empty, and in Eastport 30 stalls stand empty.

“The ferry pier comes first,” said Tom Aske, mayor of Eastport. “We share one budget for the pier,” said Liv Moe, \
mayor of Westport.
"""
VIK = Person("Nora Vik", "Nora Vik", ("head of the traders' union",))
RENN = Person("Paul Renn", "Paul Renn", ("the city engineer",))
SUND = Person("Ida Sund", "Ida Sund", ("the treasurer",))
ASKE = Person("Tom Aske", "Tom Aske", ("mayor of Eastport",))
MOE = Person("Liv Moe", "Liv Moe", ("mayor of Westport",))
MARKET_WORDS = {
    "The market hall needs a new roof.": VIK,
    "Stalls pay enough rent.": VIK,
    "We will strike because nobody listens,": VIK,
    "The roof can wait until the drains are done,": RENN,
    "Rent for stalls in Eastport rises by four per cent,": SUND,
    "The ferry pier comes first,": ASKE,
    "We share one budget for the pier,": MOE,
}


def record(text: str, words: Mapping[str, Person], *, name: str = "report") -> Record:
    """A report in which these people say these words: directly where marks stand around them."""
    article = parse(text, id=name)
    quotations = tuple(
        Quotation(article.excerpt(start, start + len(said)).span, _form(text, start), person)
        for said, person in words.items()
        for start in [text.index(said)]
    )
    return Record(article, quotations, tuple(dict.fromkeys(words.values())))


def reported(text: str, words: Mapping[str, Person], *, name: str = "report") -> Collection:
    """A collection of one such report."""
    return Collection.of([record(text, words, name=name)])


def _form(text: str, start: int) -> Literal["direct", "indirect"]:
    return "direct" if text[start - 1] == "“" else "indirect"


def harbour() -> Record:
    """The English report."""
    return record(HARBOUR, HARBOUR_WORDS, name="harbour")


def orchard() -> Record:
    """The Chinese report."""
    return record(ORCHARD, ORCHARD_WORDS, name="orchard")


def market() -> Record:
    """An English report in which some people speak more than once."""
    return record(MARKET, MARKET_WORDS, name="market")


def collection(*texts: str, thesaurus: Thesaurus | None = None) -> Collection:
    """Articles without any quotation, one of each text."""
    records = [record(text, {}, name=f"text{number}") for number, text in enumerate(texts)]
    return Collection.of(records, thesaurus=thesaurus)


def reading(*texts: str, name: str = "report") -> Collection:
    """Articles with their quotations, as they are found in earnest."""
    articles = [parse(text, id=f"{name}{number or ''}") for number, text in enumerate(texts)]
    return Collection.of([extract(article) for article in articles])


def lines(*paragraphs: str) -> str:
    """A text of these paragraphs."""
    return "\n\n".join(paragraphs)


def unquoted(*paragraphs: str) -> Collection:
    """One article of these paragraphs, in which nobody is quoted."""
    return collection(lines(*paragraphs))
