"""Answers of every kind: words, people, lists, the article itself."""
