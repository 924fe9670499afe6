"""How Chinese news reports speech."""
