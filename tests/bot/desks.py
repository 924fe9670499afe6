"""A desk whose answers the test decides, over an article of its own."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from bot.desk import Desk
from corpus.article import Excerpt
from corpus.quotation import Person, Quotation, Record
from corpus.reading import parse
from retrieval.answer import Answer, Choice, Statement
from retrieval.collection import Collection, Hit

if TYPE_CHECKING:
    from bot.display.message import Message
    from retrieval.answer import Kind
    from retrieval.following.previous import Previous

TEXT = """The ferry will stay

Ada Moss, the harbour master, told the council: “The ferry will run all winter. We have the crew.”

Nobody had asked for more. The pier was repaired in 2019.

“Ticket prices stay as they are,” said Ben Ode, who keeps the accounts. 🚢🚢 He smiled.
"""
ADA = Person("Ada Moss", "Ada Moss", ("the harbour master",))
BEN = Person("Ben Ode", "Ben Ode")
WORDS = {
    ADA: "The ferry will run all winter. We have the crew.",
    BEN: "Ticket prices stay as they are,",
}
URL = "https://news.example/ferry"


def record(text: str = TEXT) -> Record:
    """The article with its two quotations; it has an address on the web."""
    article = replace(parse(text, id="ferry"), url=URL)
    quotations = tuple(
        Quotation(article.excerpt(start, start + len(words)).span, "direct", person)
        for person, words in WORDS.items()
        if (start := text.find(words)) >= 0
    )
    return Record(article, quotations, tuple(WORDS))


def statement(found: Record, words: str, speaker: Person | None = None) -> Statement:
    """A statement that consists of these words of the article."""
    start = found.article.text.index(words)
    excerpt = found.article.excerpt(start, start + len(words))
    paragraph = found.article.paragraph_at(start)
    assert isinstance(excerpt, Excerpt)
    assert paragraph is not None
    return Statement("ferry", paragraph.number, (excerpt,), "direct" if speaker else "narration", speaker)


@dataclass
class ScriptedDesk(Desk):
    """Knows what is said on the ferry and on prices, and nothing else but to be greeted; records every question."""

    asked: list[tuple[str, str, Previous | None]] = field(default_factory=list)

    def ask(self, text: str, language: Any = "auto", previous: Previous | None = None) -> Answer:
        self.asked.append((text, language, previous))
        if "boom" in text:
            raise RuntimeError("the secret words of a user")
        return self.answer(text, "zh" if language == "zh" else "en")

    def answer(self, text: str, language: Any) -> Answer:
        found = self.records["ferry"]
        ferry, prices = (statement(found, words, person) for person, words in WORDS.items())
        pier = statement(found, "The pier was repaired in 2019.")
        answers: dict[str, tuple[Kind, tuple[Statement, ...]]] = {
            "ferry": ("quotation", (ferry, prices)),
            "Ada": ("quotation", (ferry,)),
            "Ben": ("quotation", (prices,)),
            "pier": ("passage", (pier,)),
        }
        for word, (kind, statements) in answers.items():
            if word in text:
                people = tuple(s.speaker for s in statements if s.speaker)
                return Answer(text, language, kind, 0.9, statements, people)
        if text == "hello":
            return Answer(text, language, "nothing", 0.0, small_talk=True)
        if "both" in text:
            choices = (Choice("What did Ada say?", ADA), Choice("What did Ben say?", BEN))
            return Answer(text, language, "nothing", 0.0, lack="person", choices=choices)
        return Answer(text, language, "nothing", 0.1, nearest=(pier,))

    def search(self, query: str, k: int = 10) -> list[Hit]:
        found = self.records["ferry"].article
        return [Hit("ferry", p.number, p.span, 1.0) for p in found.paragraphs if p.number in (2, 4)][:k]


def desk(text: str = TEXT) -> ScriptedDesk:
    """A desk over the ferry article."""
    return ScriptedDesk((), Collection.of([record(text)]))


def marked(message: Message, kind: str) -> list[str]:
    """The stretches of a message's text that carry an entity of this kind, or of one that ends with it."""
    units = message.text.encode("utf-16-le")
    return [
        units[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le")
        for entity in message.entities
        if entity.kind.endswith(kind)
    ]
