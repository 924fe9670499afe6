"""Makes a corpus of any size from a seed: articles in English and Chinese with people, titles and quotations.

python scripts/made_corpus.py FOLDER ARTICLES [--paragraphs 40] [--seed 1]

Words follow Zipf's law over the vocabularies that retrieval knows: those of the word space, and jieba's.
"""

from __future__ import annotations

import argparse
import random
import sys
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

if TYPE_CHECKING:
    from collections.abc import Iterator

GIVEN = ("Ada", "Bruno", "Clara", "David", "Elena", "Felix", "Grace", "Henry", "Irene", "James", "Karin", "Louis")
ONSETS = ("b", "br", "d", "dr", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w")
NUCLEI, CODAS = ("a", "e", "i", "o", "u"), ("ck", "ld", "ll", "n", "nd", "r", "rt", "s")
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
CHARACTERS = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文华建国海燕宁波春玲玉梅"
OFFICES = ("mayor", "director", "president", "secretary", "chairman", "spokesman", "professor", "minister")
BODIES = ("Harbour Board", "Water Authority", "School Council", "Transport Office", "Health Bureau", "Steel Company")
CHINESE_OFFICES = ("市长", "局长", "主任", "校长", "书记", "董事长", "院长", "经理")
CHINESE_BODIES = ("港务局", "水务局", "教育局", "交通局", "卫生局", "钢铁公司")
CITIES = 400
KNOWN_WORDS = 30_000
TURNS = ("spoken", "spoken", "reported", "told", "told")  # what a paragraph may be


class Made(NamedTuple):
    """An article: the file's name without its ending, the text, questions that it answers, and who says what in it."""

    name: str
    text: str
    is_chinese: bool
    questions: tuple[str, ...]
    spoken: tuple[Spoken, ...]


@dataclass(frozen=True)
class Zipf:
    """Words by rank: the chance of each falls with its rank."""

    words: tuple[str, ...]
    reach: tuple[float, ...]

    @classmethod
    def of(cls, words: list[str]) -> Zipf:
        """The first word is the most common."""
        return cls(tuple(words), tuple(accumulate(1 / (rank + 2.7) for rank in range(len(words)))))

    def draw(self, chance: random.Random, count: int) -> list[str]:
        """So many words."""
        return chance.choices(self.words, cum_weights=self.reach, k=count)


@cache
def english() -> Zipf:
    """The stems of the word space, in an order of our own."""
    from retrieval.language.spaces import THESAURI, words_of  # noqa: PLC0415 - four megabytes

    words = sorted(word for word in words_of(THESAURI) if word.isalpha())
    random.Random(0).shuffle(words)
    return Zipf.of(words[:KNOWN_WORDS])


@cache
def chinese() -> Zipf:
    """Jieba's words of two characters, the most frequent first."""
    import jieba  # noqa: PLC0415 - a second

    with jieba.get_dict_file() as file:
        lines = [line.split(" ") for line in file.read().decode().splitlines()]
    counted = sorted((-int(line[1]), line[0]) for line in lines if len(line[0]) == 2)  # noqa: PLR2004
    return Zipf.of([word for _, word in counted[:KNOWN_WORDS]])


def family(number: int) -> str:
    """The family name or city of a number; no two numbers share one."""
    parts = []
    for sounds in (ONSETS, NUCLEI, CODAS, ONSETS, NUCLEI):
        number, rest = divmod(number, len(sounds))
        parts.append(sounds[rest])
    return "".join((*parts, "n" * number)).capitalize()


class Speaker(NamedTuple):
    """Somebody with a title, in one language."""

    name: str
    title: str


def speaker(chance: random.Random, known: int, *, han: bool) -> Speaker:
    """One of the people of the corpus; of ``known`` people the first speak most often."""
    number = int(known * chance.random() ** 3)
    own = random.Random(number)
    if han:
        name = own.choice(SURNAMES) + "".join(own.choices(CHARACTERS, k=2))
        return Speaker(name, own.choice(CHINESE_BODIES) + own.choice(CHINESE_OFFICES))
    title = f"{own.choice(OFFICES)} of the {family(own.randrange(CITIES))} {own.choice(BODIES)}"
    return Speaker(f"{own.choice(GIVEN)} {family(CITIES + number)}", title)


class Passage(NamedTuple):
    """A paragraph, a question that it answers, and who says words on what in it, where somebody is quoted."""

    text: str
    question: str
    spoken: Spoken | None = None


class Spoken(NamedTuple):
    """Somebody's name and some of the words that they say."""

    who: str
    words: str


def english_paragraph(chance: random.Random, who: Speaker, length: int) -> Passage:
    """A made paragraph."""
    words = english().draw(chance, length)
    half = length // 2
    first, second = " ".join(words[:half]).capitalize(), " ".join(words[half:]).capitalize()
    asked = " ".join(words[2:6])
    match chance.choice(TURNS):
        case "spoken":
            text = f"“{first},” said {who.name}, {who.title}. “{second}.”"
            return Passage(text, f"What did {who.name} say about {asked}?", Spoken(who.name, asked))
        case "reported":
            return Passage(f"{who.name}, {who.title}, said that {first.lower()}. {second}.", f"Who said that {asked}?")
        case _:
            return Passage(f"{first} {chance.randrange(2, 900)}. {second}.", f"What is known about {asked}?")


def chinese_paragraph(chance: random.Random, who: Speaker, length: int) -> Passage:
    """A made paragraph."""
    words = chinese().draw(chance, length)
    half = length // 2
    first, second = "".join(words[:half]), "".join(words[half:])
    asked = "".join(words[1:4])
    match chance.choice(TURNS):
        case "spoken":
            text = f"{who.title}{who.name}说：“{first}，{second}。”"
            return Passage(text, f"{who.name}关于{asked}说了什么？", Spoken(who.name, asked))
        case "reported":
            return Passage(f"{who.title}{who.name}表示，{first}。{second}。", f"谁提到了{asked}？")
        case _:
            return Passage(f"{first}，共{chance.randrange(2, 900)}个。{second}。", f"{asked}的情况如何？")


def article(number: int, *, paragraphs: int = 40, seed: int = 1, known: int = 50_000) -> Made:
    """The article of a number, always the same one; every second one is Chinese."""
    chance = random.Random(f"{seed}/{number}")
    han = number % 2 == 1
    make = chinese_paragraph if han else english_paragraph
    people = [speaker(chance, known, han=han) for _ in range(5)]
    made = [make(chance, chance.choice(people), chance.randrange(20, 60)) for _ in range(max(1, paragraphs - 1))]
    words = (chinese() if han else english()).draw(chance, 6)
    title = "".join(words) if han else " ".join(words).capitalize()
    text = "\n\n".join((title, *(passage.text for passage in made))) + "\n"
    questions, spoken = tuple(passage.question for passage in made), tuple(p.spoken for p in made if p.spoken)
    return Made(f"{number // 1000:03}/made-{number:06}", text, han, questions, spoken)


def articles(count: int, *, paragraphs: int = 40, seed: int = 1) -> Iterator[Made]:
    """So many articles; a larger corpus has more people in it."""
    for number in range(count):
        yield article(number, paragraphs=paragraphs, seed=seed, known=max(20, 2 * count))


def write(folder: Path, count: int, *, paragraphs: int = 40, seed: int = 1) -> None:
    """Write the articles as files, a thousand to a folder."""
    for made in articles(count, paragraphs=paragraphs, seed=seed):
        path = folder / f"{made.name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made.text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int, metavar="ARTICLES")
    parser.add_argument("--paragraphs", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write(given.folder, given.count, paragraphs=given.paragraphs, seed=given.seed)
