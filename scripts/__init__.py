"""Scripts for contributors; nothing in the program imports them."""
