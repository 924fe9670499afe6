"""What can go wrong with files of articles. Every message is one whole sentence for a person to read."""

from __future__ import annotations


class CorpusError(Exception):
    """The folder of articles cannot be used at all: it is missing, no folder, or unreadable."""


class EmptyCorpus(CorpusError):  # noqa: N818 - named for what it is
    """The folder of articles is there and can be listed, and no article is in it."""


class UnreadableArticle(CorpusError):  # noqa: N818 - named for what it is, like FileNotFoundError's kin
    """One file cannot be read as an article; the others still load."""
