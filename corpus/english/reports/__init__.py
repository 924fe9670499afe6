"""How far what a voice of an English article tells without marks goes, and whether it is words at all."""
