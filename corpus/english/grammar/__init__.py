"""English words, their classes, and the phrases that they make."""
