"""The words of a question that carry meaning, each a facet of its topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.patterns import Patterns
from retrieval.language.families import has_family
from retrieval.language.tokens import question_words, runs, stop_words, word_list
from retrieval.topics.heard import names_joined
from retrieval.topics.retold import spending

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from retrieval.collection import Collection

WAYS = Patterns("retrieval/words/content.zh.toml")


def content_words(text: str, collection: Collection) -> Iterable[str]:
    """The words of a stretch of a question, in its order, without those that ask and those that carry nothing."""
    for kind, run in runs(WAYS["measured"].sub(" ", text)):
        if kind == "han":
            yield from _chinese(run, collection)
        elif not (carries_nothing(run) or (run in word_list("asked_of_facts.en.txt") and not collection.is_news)):
            yield run


def carries_nothing(word: str) -> bool:
    """Whether an English word is no facet of any topic."""
    return word in stop_words("en") or word in question_words("en")


def _chinese(run: str, collection: Collection) -> Iterator[str]:
    from retrieval.language.chinese import cut  # noqa: PLC0415 - jieba's dictionary takes a second

    stretches = WAYS["day"].split(WAYS["pointing"].sub("", run))
    words = names_joined([word for stretch in stretches for word in cut(stretch)], collection)
    asking = stop_words("zh") | question_words("zh")
    words = [w for w in _together(words) if w not in asking]
    words = [w if collection.word_index.holds(w) else WAYS["asking"].sub("", w) for w in words]
    parts = (part for word in words for part in _parts(word, collection))
    yield from (part for part in parts if part and part not in asking)


def _together(words: Sequence[str]) -> Iterator[str]:
    """The words, a verb of one character with the object behind 的 that makes a word with it: 开的会 is 开会."""
    from retrieval.language.chinese import share_of  # noqa: PLC0415 - jieba's dictionary takes a second

    rest = list(words)
    while rest:
        word = rest.pop(0)
        if len(word) == 1 and rest[:1] == ["的"] and [len(each) for each in rest[1:2]] == [1]:
            joined = word + rest[1]
            if share_of(joined):
                word, rest = joined, rest[2:]
        yield word


def _parts(word: str, collection: Collection) -> tuple[str, ...]:
    """A verb without what jieba draws to it, 亏了, 要花, and apart from an object that the corpus has alone: 卖画."""
    verb, rest = word[:1], word[1:]
    if WAYS["modal"].match(verb) and rest and (has_family(rest) or rest in spending()):
        return (rest,)
    if not rest or not has_family(verb):
        return (word,)
    if WAYS["aspect"].match(rest):
        return (verb,)
    if not collection.word_index.holds(word) and not has_family(word) and collection.word_index.holds(rest):
        return verb, rest
    return (word,)
