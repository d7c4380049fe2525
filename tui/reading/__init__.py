"""A reading of a thread without a terminal: folds, rows, moves. Textual is not imported here.

From the ground up: `folds` say which comments are in sight, `layout` makes rows of them, `windows` show some of the
rows, a `trail` goes through the windows. What a reader looks for, marks or compares is given the trail, or less, and
has a module or a folder of its own; `session.Session`, the one mutable object, holds all of that together. Screens
translate keys into its calls and draw what it says.
"""
