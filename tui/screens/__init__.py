"""Screens: they translate keys and events into calls of the session and have the panes drawn anew.

The reader's screen is made step by step, each a class with more commands: `keyed`, `copying`, `outward`, `searching`,
`overlays`, `panes`, `reader`. What is done beside its keys it holds as parts: `tracing`, `watching`, `typed_marks`,
`comparing`, `remembering`, `loading`, `reloading`. All other screens lie over the panes.
"""
