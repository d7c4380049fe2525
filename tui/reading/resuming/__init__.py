"""A reading taken up again: in another sitting, and over a page that was read anew."""
