"""What a document says of itself, without what web pages and programs add, as front matter."""

from __future__ import annotations

import re
from html import unescape

Metadata = dict[str, str | None]

PROGRAMS_OWN = re.compile(
    r"(?i)^(microsoft (word|powerpoint)|powerpoint|word document|document ?\d*$|untitled|无标题|未命名)"
    r"|\.(docx?|pdf|rtf|odt|txt|html?|pages|wps|indd|qxp)$"
)
SITES = re.compile(r"\s+[|\-–—·»]+\s|_|-")
SITE_BEHIND = re.compile(r"(?P<title>.*[^\s|\-–—·»_])(?P<mark>\s+[|\-–—·»]+\s+|_+|-+)(?P<site>[^|_»]+)$")
SITE_IN_FRONT = re.compile(r"(?P<site>[^|]+?)\s+\|\s+(?P<title>.+)$")
CHINESE_SITE = re.compile(r"^[^，。！？：]{0,12}(?:网|网站|日报|晚报|频道|客户端|订阅|新闻)$")
LONGEST_SITE = 4  # words
NO_AUTHOR = re.compile(
    r"(?i)[:：\d@/]|版权|授权|关注|复制|转载|发布于|未知|\b(?:com|net|org|fr|cn)$|^(?:admin|editor|by)\b"
)
TITLE = re.compile(rb"(?is)<title[^>]{0,200}>(.{1,600}?)</title>")
RIGHTS = re.compile(r"版权所有$")


def said(title: str | None) -> str | None:
    """A title that somebody gave; None for one that a program made of a file's name, or gives to every file."""
    return None if title is None or PROGRAMS_OWN.search(title.strip()) else title


def of_page(metadata: Metadata, heading: str) -> Metadata:
    """The metadata of a web page, whose text begins with ``heading``."""
    source = RIGHTS.sub("", (metadata["source"] or "").strip())
    authors = "; ".join(authors_of(metadata["author"] or "", source))
    title = headline(metadata["title"] or "", source, heading.strip())
    return metadata | {"title": title, "author": authors, "source": source}


def site_in(page: bytes, heading: str) -> str | None:
    """The site that a page's title names behind its heading: ``<title>Ferry sails again | The Quay News</title>``."""
    written = TITLE.search(page)
    title = " ".join(unescape(written[1].decode("utf-8", "ignore")).split()) if written else ""
    behind = SITE_BEHIND.fullmatch(title)
    if behind is None or behind["title"] != " ".join(heading.split()):
        return None
    return behind["site"].strip() if is_site(behind["site"], "", behind["mark"]) else None


def headline(title: str, source: str, heading: str) -> str:
    """A page's title without the site's name behind or in front of it."""
    title = " ".join(title.split())
    if heading and title.startswith(heading) and SITES.match(title, len(heading)):
        return heading
    in_front = SITE_IN_FRONT.fullmatch(title)
    if in_front and is_like(in_front["site"], source):
        return in_front["title"]
    behind = SITE_BEHIND.fullmatch(title)
    if behind and is_site(behind["site"], source, behind["mark"]):
        return headline(behind["title"], source, heading)
    return title


def is_site(words: str, source: str, mark: str) -> bool:
    """Whether words behind a title name the site: they are like its name, or what a site alone is called."""
    if is_like(words, source) or CHINESE_SITE.fullmatch(words):
        return True
    return mark.strip() == "|" and len(words.split()) <= LONGEST_SITE


def is_like(words: str, source: str) -> bool:
    """Whether one of two names of a site begins with the other, spaces and case apart."""
    first, second = (re.sub(r"\W|^the\b", "", name.casefold()) for name in (words, source))
    return bool(first and second) and (first.startswith(second) or second.startswith(first))


def authors_of(several: str, source: str) -> list[str]:
    """The names among what a page gives as its authors: neither a label nor the site."""
    names = (name.strip() for name in several.split(";"))
    whole = (name for name in names if name and (not name.isascii() or len(name.split()) > 1))  # first name and last
    return [name for name in whole if not NO_AUTHOR.search(name) and not is_like(name, source)]


def front_matter(metadata: Metadata) -> str:
    """The lines in front of the text; nothing where nothing is known."""
    values = {key: " ".join(value.split()) for key, value in metadata.items() if value and value.strip()}
    if not values:
        return ""
    lines = "\n".join(f"{key}: {quoted(value)}" for key, value in values.items())
    return f"---\n{lines}\n---\n\n"


def quoted(value: str) -> str:
    """A value as it can be read again: one that looks like a list or is in quotation marks has marks around it."""
    return f'"{value}"' if value[0] in "[\"'" else value
