"""threadreader: a reader for saved discussions, an article and the comments under it kept as plain text.

Data walks one way. `parser` takes the bytes of a file through one door (decode, clean) and builds a `model.Thread`:
an article, comments in reading order, furniture. `comparing` finds what has changed since an older save of a page, and
`export` writes a thread as text, Markdown or JSON. `reading` is a session over a thread without a terminal: folds,
rows, moves, search; `store` keeps what is remembered of it. `first_frame` shows its beginning at once, `early_reading`
obeys the keys and `rest` reads a long page to its end while the app is loaded; `widgets`, `screens` and `app` show it
with Textual, which nothing below them imports.
`cli` reads the arguments; `showing` takes a file to the screen, `printing` to the output, and `forgetting` out of the
store. `settings`, `keymap` and `preferences` say how the reader wants the screen.
Imports point down this list only: cli | showing | app | driver, preferences, early_reading | screens | widgets |
keymap | commands, clipboard, keys | library | opened | printing, forgetting, first_frame, rest | opening,
configuration | loading, options, terminal | settings | output | reading | parser, export, store | comparing, markup |
model, palette | resources, errors, words.
"""

__version__ = "0.1.0"
