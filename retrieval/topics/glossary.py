"""A deployment's own glossary: other forms of names, and words that mean the same, in either language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from retrieval.language.option import Option
from retrieval.language.renowned import is_namesake, several_names
from retrieval.language.tokens import HAN, fold, question_words, simplified, stem, stop_words, terms
from retrieval.topics.facet import SAME

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from retrieval.collection import Collection
    from retrieval.language.spaces import Place
    from retrieval.topics.topic import Thesaurus


@dataclass(frozen=True)
class Glossary:
    """``names`` pairs another form with the name in the articles; each of ``terms`` holds words of one meaning."""

    names: tuple[tuple[str, str], ...] = ()
    terms: tuple[tuple[str, ...], ...] = ()

    def rewritten(self, question: str, collection: Collection) -> str:
        """The question with names as the articles write them, and phrases that the articles lack in words they have."""
        for form, name in sorted(self.names, key=lambda pair: -len(pair[0])):
            if name.casefold() not in question.casefold():
                question = replaced(question, form, name)
        for words in self.terms:
            known = [word for word in words if is_known(word, collection)]
            lacking = sorted((word for word in words if word not in known), key=len, reverse=True)
            for word in lacking if known else ():
                question = replaced(question, word, known[0])
        return as_they_are_called(question, collection) if HAN.search(question) else question

    @cached_property
    def same(self) -> Mapping[str, tuple[Option, ...]]:
        """What means the same as a single word, folded, as index terms."""
        found: dict[str, list[Option]] = {}
        for words in self.terms:
            for word in words:
                if len(terms(word).words) == 1:
                    others = (Option(terms(other).words, SAME) for other in words if other != word)
                    found.setdefault(fold(word), []).extend(option for option in others if option.terms)
        return {word: tuple(options) for word, options in found.items()}


NO_GLOSSARY = Glossary()


def as_they_are_called(question: str, collection: Collection) -> str:
    """A question with well-known people as the articles call them: 鲍威尔 is 鮑爾 in Taiwan."""
    plain = simplified(question)
    if len(plain) != len(question):
        return question
    for names in several_names():
        form = next((name for name in names if name in plain), None)
        if form and not is_known(form, collection):
            theirs = (name for name in names if _is_of_them(name, form, collection))
            known, at = next(theirs, form), plain.index(form)
            question = question[:at] + known + question[at + len(form) :]
            plain = simplified(question)
    return question


def _is_of_them(name: str, form: str, collection: Collection) -> bool:
    """Whether the articles have a name, and no speaker of it has another given name: 汉娜·鲍尔 is no 鲍威尔."""
    figures = collection.people.get(collection.people.by_name.get(name, ()))
    called = [fold(figure.person.name or "").rpartition("·") for figure in figures]
    others = bool(called) and all(is_namesake(given, form) for given, _, _ in called)
    return is_known(name, collection) and not others


def replaced(text: str, form: str, other: str) -> str:
    """A text with ``other`` for every ``form`` that is a word, in either case, but "WHO" only with its capitals."""
    edge = "" if HAN.search(form) else r"(?<![^\W_]){}(?![^\W_])"
    pattern = (edge or "{}").format(re.escape(form))
    common = form.isupper() and fold(form) in stop_words("en") | question_words("en")
    return re.sub(pattern, lambda _: other, text, flags=0 if common else re.IGNORECASE)


def is_known(words: str, collection: Collection) -> bool:
    """Whether the articles hold each of these words."""
    found = terms(words).words
    return bool(found) and all(collection.word_index.document_frequency(term) for term in found)


@dataclass(frozen=True)
class Explained:
    """A thesaurus, if there is one, with a glossary before it."""

    glossary: Glossary
    thesaurus: Thesaurus | None = field(default=None)

    def related(self, word: str) -> Sequence[Option]:
        """The glossary's words of the same meaning, then the thesaurus's."""
        own = self.glossary.same.get(word) or self.glossary.same.get(stem(word), ())
        return (*own, *(self.thesaurus.related(word) if self.thesaurus else ()))

    def english_of(self, words: Sequence[str]) -> Sequence[str]:
        """What the Chinese ones among the words mean, as far as the thesaurus knows."""
        return self.thesaurus.english_of(words) if self.thesaurus else ()

    def is_name(self, word: str) -> bool:
        """Whether a Chinese word is a proper name, as far as the thesaurus knows."""
        return self.thesaurus is not None and self.thesaurus.is_name(word)

    def place(self, word: str) -> Place | None:
        """The place of a Chinese word among words of like meaning, as far as the thesaurus knows."""
        return self.thesaurus.place(word) if self.thesaurus else None
