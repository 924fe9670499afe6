"""Whom the source of a voice means: somebody named, “he”, “the mayor”, “they”."""
