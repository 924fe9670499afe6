"""A conversation about the articles: a line becomes blocks to show. Whoever reads and prints lines is elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from bot.choosing import may_pick, picked
from bot.display.blocks import Block, choice_names
from bot.display.script import leaning
from bot.display.titles import article_lines, title_of
from retrieval.following.previous import Previous
from retrieval.people.strangers import looked_up
from retrieval.questions.message import questions_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.desk import Desk
    from bot.display.wording import Wording
    from config.settings import LanguageSetting
    from corpus.article import Language
    from retrieval.answer import Choice


# what ends it, and the commands that need no slash: no article is asked with these
LAST = frozenset({"/quit", "/exit", "quit", "exit", "bye", "goodbye", "退出", "再见", "拜拜"})
WORDS = frozenset({"help"})
MARKS = ".!。！~ "
LISTED = 500  # people or articles in one list


@dataclass
class Conversation:
    """Remembers what the next question may follow up and choose from, and the last question with its language."""

    desk: Desk
    wording: Wording
    setting: LanguageSetting = "auto"
    previous: Previous | None = None
    choices: tuple[Choice, ...] = ()
    names: list[str] = field(default_factory=list)
    spoken: Language | None = None
    asked: str = ""

    @property
    def language(self) -> Language:
        """The language of what is no answer: the one set, else that of the last answer, else that of the articles."""
        if self.setting != "auto":
            return self.setting
        first = next(iter(self.desk.records.values()), None)
        return self.spoken or (first.article.language if first else "en")

    @property
    def words(self) -> Wording:
        """The wording in the language of the conversation and the characters of the last question that told them."""
        return self.wording.for_asker(self.asked).told_in(self.language)

    def welcome(self) -> list[Block]:
        """The text with which a conversation begins."""
        return self.say("chat_welcome", articles=len(self.desk.records))

    def reply(self, line: str) -> list[Block] | None:
        """What to show after a line; None when the conversation is over."""
        line = line.strip()
        command = f"/{line.lower()}" if line.lower() in WORDS else line.partition(" ")[0].lower()
        if line.lower().rstrip(MARKS) in LAST:
            return None
        if command.startswith("/"):
            obeyed = COMMANDS.get(command)
            return obeyed(self, line) if obeyed else self.say("chat_unknown", command=line.split(maxsplit=1)[0])
        return self.ask(line) if line else []

    def ask(self, line: str) -> list[Block]:
        """Answer a question, several of them, or one of the choices that the last answer offered."""
        place = picked(line, self.names) if may_pick(line) else None
        if place is not None:
            return self._answer(self.choices[place].question, is_picked=True)
        return [block for question in questions_in(line) for block in self._answer(question)]

    def _answer(self, question: str, *, is_picked: bool = False) -> list[Block]:
        setting = self.setting if any(map(str.isalpha, question)) else self.language
        answer = self.desk.ask(question, setting, self.previous)
        self.asked = question if leaning(question) else self.asked  # 方小姐呢 is of either script
        self.previous, self.spoken = Previous.of(answer, self.previous), answer.language
        if answer.choices or not is_picked:  # else another may be picked
            names = choice_names(self.words.told_in(answer.language), answer, self.desk.records)
            self.choices, self.names = answer.choices, names
        return self.words.blocks(answer, self.desk.records)

    def say(self, key: str, **values: object) -> list[Block]:
        """One message in the language of the conversation."""
        return [Block("words", self.words.message(key, **values).strip())]


def speakers(talk: Conversation, line: str) -> list[Block]:
    """Everybody who speaks, in order of appearance, each once; of several articles below the title of the first.

    With a name or an office behind the command only those whom it fits.
    """
    wording, called = talk.words, line.partition(" ")[2].strip()
    collection = talk.desk.collection
    every = looked_up(called, collection) if called else ()
    figures = every[:LISTED] if called else collection.people.stretch(0, LISTED)
    people: dict[str, str] = {}
    for figure in figures:
        people.setdefault(wording.speaker(figure.person), figure.persons[0][0])
    total = len(every) if called else talk.desk.catalogue.people()
    more, shown = total > len(figures), len(people)
    if called:
        head = wording.message("speakers_called", count=total if more else shown, shown=shown)
    else:
        head = wording.message("speakers", count=shown, more=more)
    several = len(set(people.values())) > 1
    lines = [head]
    for article, group in groupby(people, key=people.__getitem__):
        lines += ["", title_of(article, talk.desk.records)] if several else []
        lines += wording.listed([(who, None) for who in group], {})
    return [Block("words", "\n".join(lines))]


def who(talk: Conversation, line: str) -> list[Block]:
    """Who somebody is; without a name the commands."""
    name = line.partition(" ")[2].strip()
    return talk.ask(talk.wording.who_is(name)) if name else talk.say("chat_help")


def articles(talk: Conversation, _: str) -> list[Block]:
    """The text that lists the articles, a line each."""
    wording, collection = talk.words, talk.desk.collection
    several = collection.catalogue.latest(0, LISTED)
    lines = article_lines(wording, "chat_article", several, collection.records)
    return [Block("words", "\n".join(lines))]


COMMANDS: dict[str, Callable[[Conversation, str], list[Block]]] = {
    "/article": articles,
    "/articles": articles,
    "/help": lambda talk, _: talk.say("chat_help"),
    "/speakers": speakers,
    "/who": who,
}
