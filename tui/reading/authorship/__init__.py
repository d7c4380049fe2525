"""Who wrote what, and the way from one comment of an author to the next."""
