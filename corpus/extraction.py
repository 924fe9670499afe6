"""Who said what in an article: an Article becomes a Record, by the extractor of its language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from corpus.invisible import in_full, visible_article
from corpus.quotation import Record

if TYPE_CHECKING:
    from corpus.article import Article
    from corpus.chinese.lexicon import Frame
    from corpus.chinese.lexicon import Lexicon as ChineseLexicon
    from corpus.english.grammar.lexicon import Lexicon as EnglishLexicon


@dataclass(frozen=True, slots=True)
class Additions:
    """Cue words ("said", 表示) that a deployment adds to the bundled ones.

    ``english`` holds lines ``lemma<TAB>frames<TAB>forms`` as in ``lexicon/en/cue_verbs.tsv``; ``chinese`` pairs of a
    word in simplified characters and its frame, one of ``FRAMES`` in ``corpus/chinese/lexicon.py``.
    """

    english: tuple[str, ...] = ()
    chinese: tuple[tuple[str, Frame], ...] = ()


NO_ADDITIONS = Additions()


def extract(article: Article, additions: Additions = NO_ADDITIONS) -> Record:
    """Find the quotations of an article and the people who speak in it.

    Pure: the same article and additions give the same record.
    """
    if (seen := visible_article(article)) is not None:
        return in_full(extract(seen, additions), article)
    if article.language == "zh":
        from corpus.chinese.extraction import extract as extract_chinese  # noqa: PLC0415 - loads only what is needed

        return extract_chinese(article, _chinese(additions))
    from corpus.english.extraction import extract as extract_english  # noqa: PLC0415

    return extract_english(article, _english(additions))


def forget() -> None:
    """Let go of what nothing else needs until an article is read again: the weights of the rankers, of 4 MB."""
    from corpus.english.grammar.model import default_models  # noqa: PLC0415 - loads only what is needed

    default_models.cache_clear()


@cache
def _english(additions: Additions) -> EnglishLexicon:
    from corpus.english.grammar.lexicon import default_lexicon  # noqa: PLC0415 - loads only what is needed

    return default_lexicon().extended(additions.english) if additions.english else default_lexicon()


@cache
def _chinese(additions: Additions) -> ChineseLexicon:
    from corpus.chinese.lexicon import standard  # noqa: PLC0415 - loads only what is needed

    return standard().with_additions(cues=dict(additions.chinese)) if additions.chinese else standard()


__all__ = ["Additions", "Record", "extract", "forget"]
