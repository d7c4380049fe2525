"""How `quotes` finds where quoted words come from: words as numbers, the marks people quote with, and where runs stand.

All of it counts in words of one long row, the article's before the comments'; `quotes` turns them into characters.
"""
