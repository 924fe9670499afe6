"""What can be wrong with an index in a folder; each is mended by building it anew."""

from __future__ import annotations


class IndexFolderError(Exception):
    """An index cannot be used; the message says why, as the end of a sentence."""


class DamagedIndexError(IndexFolderError):
    """What is in the folder is not what was written there."""


class OutdatedIndexError(IndexFolderError):
    """Another version of the program, or other settings, made it."""
