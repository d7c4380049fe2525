"""What is remembered between readings: a page is known by its words, a comment by its words and what it answers.

One sqlite3 file in the user's state folder. `identity` says what a page and its comments are known by, `matching` which
comment of a page was which in another save of it, `database` owns the file and its faults, `shelf` what is kept in it,
`keeper` does all of that beside the keys. Heavy modules are loaded when a page is looked up, not before.
"""
