"""How English news reports speech."""
