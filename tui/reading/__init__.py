"""A reading of a thread without a terminal: folds, rows, moves. Textual is not imported here.

`session.Session` is the one mutable object; screens translate keys into its calls and draw what it says.
"""
