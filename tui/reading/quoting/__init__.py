"""How `quotes` finds where quoted words come from: words as numbers, the marks people quote with, and where runs stand.

`marks`, `introductions` and `shown` count in characters of a text, what is found from the one and told to the other in
words of one long row, the article's before the comments'; `spans` and `quotes` turn the ones into the others.
"""
