"""Stray lines: what a web page puts between the paragraphs of an article, and which tells nothing of it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.sentences import SENTENCE_END
from retrieval.language.tokens import HAN

if TYPE_CHECKING:
    from retrieval.index.utterance import Utterance

MOST_WORDS, MOST_CHARACTERS = 24, 40  # of a line that leads elsewhere, in English and in Chinese
FEW_WORDS, FEW_CHARACTERS = 12, 18  # of one that names a thing, and is no sentence
LINK = re.compile(
    r"\[[^\[\]]*\]|.*(?:>>|»|＞＞)"
    r"|(?:(?:follow|like) \w+(?: \w+){0,2} on\b|(?:share|tweet|pin|post|email) (?:this|it) (?:on|via|to|with)\b"
    r"|share on \w+|subscribe to\b|sign up (?:to|for)\b|click (?:here|to|on)\b|advertisement$|comments?(?: \(.*\))?$"
    r"|read(?: more)?:|related(?: \w+)?:|see also:|(?:tags?|topics?|keywords?|filed under|photos?|image)\s*:).*"
    r"|(?:关键[词字]|标签|相关(?:阅读|新闻|报道|链接)|延伸阅读|推荐阅读|责任?编辑|点击|扫码|扫描二维码"
    r"|關鍵[詞字]|標籤|相關(?:閱讀|新聞|報導|連結)|延伸閱讀|推薦閱讀|責任編輯|點擊|掃描)[^。！？]*",
    re.IGNORECASE,
)


def leads_elsewhere(utterance: Utterance) -> bool:
    """Whether a paragraph is a link, a button or a list of keywords: "[Read: …]", "Share this on …", 关键词."""
    return _is_alone(utterance) and _leads_elsewhere(utterance.text)


def names_a_thing(utterance: Utterance) -> bool:
    """Whether a paragraph is a short line that ends like no sentence and has no figure: it answers little."""
    return _is_alone(utterance) and utterance.paragraph.kind == "body" and _names_a_thing(utterance.text)


def _is_alone(utterance: Utterance) -> bool:
    """Whether it is all of a paragraph of the article's own."""
    return utterance.form == "narration" and utterance.span == utterance.paragraph.span


@lru_cache(maxsize=8192)
def _leads_elsewhere(text: str) -> bool:
    return _is_within(text, MOST_WORDS, MOST_CHARACTERS) and LINK.fullmatch(text) is not None


@lru_cache(maxsize=8192)
def _names_a_thing(text: str) -> bool:
    is_told = SENTENCE_END.search(text) or any(map(str.isdigit, text))
    return not is_told and _is_within(text, FEW_WORDS, FEW_CHARACTERS)


def _is_within(text: str, words: int, characters: int) -> bool:
    """Whether a text is a line of so many words, or Chinese characters, at most."""
    return "\n" not in text and (len(text) <= characters if HAN.search(text) else len(text.split()) <= words)
