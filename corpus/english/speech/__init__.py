"""Who says which words of an English article, and where they say it."""
