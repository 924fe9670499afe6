"""Word lists of the questions' side: stop words, question words, as data."""
