"""Questions that are complete only with what came before them."""
