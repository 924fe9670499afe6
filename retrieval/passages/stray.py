"""Lines that answer little: what a web page puts between paragraphs, and lead-ins, "Not everybody agrees."."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.article import Span
from corpus.sentences import ends_sentence
from retrieval.language.tokens import HAN

if TYPE_CHECKING:
    from retrieval.collection import Collection
    from retrieval.index.utterance import Utterance
    from retrieval.passages.candidates import Candidate

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
LEADING_WORDS, LEADING_CHARACTERS = 8, 14  # of a lead-in, in English and in Chinese
MOST_DIVIDED = 30  # characters of one that says that people think differently
DIVIDED = re.compile("(?:[不各]一|[异異]|分歧|[两兩]派|[纷紛][纭紜]|各[执執]一[词詞])[。！]?$")
CORRECTION = re.compile(r"(?:an? )?(?:correction|clarification)s?\b", re.IGNORECASE)
TELLS = re.compile(r"\d|[“”\"「」『』]|[一二三四五六七八九十百千万两][个個名位人年月天]")


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
    is_told = ends_sentence(text) or any(map(str.isdigit, text))
    return not is_told and _is_within(text, FEW_WORDS, FEW_CHARACTERS)


def _is_within(text: str, words: int, characters: int) -> bool:
    """Whether a text is a line of so many words, or Chinese characters, at most."""
    return "\n" not in text and (len(text) <= characters if HAN.search(text) else len(text.split()) <= words)


def leads_in(utterance: Utterance) -> bool:
    """Whether the article's own sentence opens a paragraph, is short, tells no figures, and more follows."""
    start, end = utterance.paragraph.span
    if utterance.form != "narration" or utterance.span.start != start or utterance.span.end + 1 >= end:
        return False
    text = utterance.text
    most = MOST_DIVIDED if DIVIDED.search(text) else LEADING_CHARACTERS
    short = len(text) <= most if HAN.search(text) else len(text.split()) <= LEADING_WORDS
    return short and utterance.paragraph.kind == "body" and TELLS.search(text) is None


def or_what_follows(candidate: Candidate, collection: Collection) -> Candidate:
    """The candidate; of a lead-in what follows it, of a correction all: what was wrong, and behind it what is right."""
    own = candidate.utterance
    if _corrects(own):
        span = own.paragraph.span
        return candidate._replace(utterance=replace(own, span=span, sentences=(span,)))
    if not leads_in(own):
        return candidate
    uttered = collection.paragraphs.utterances(candidate.number)
    later = sorted((u for u in uttered if u.span.start >= own.span.end), key=lambda u: u.span)
    told = next((u for u in later if u.form == "narration"), None)
    spoken = next((u for u in later if u.speaker is not None and not u.nested), None)
    if spoken is not None and (told is None or spoken.span.start <= told.span.end):
        return candidate._replace(utterance=spoken)
    if told is None:
        return candidate
    both = replace(own, span=Span(own.span.start, told.span.end), sentences=(*own.sentences, *told.sentences))
    return candidate._replace(utterance=both)


def _corrects(utterance: Utterance) -> bool:
    """Whether words that are nobody's stand in a paragraph that corrects the article."""
    text = utterance.article.text[slice(*utterance.paragraph.span)]
    return utterance.speaker is None and CORRECTION.match(text) is not None
