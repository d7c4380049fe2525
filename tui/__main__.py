"""`python -m tui` is the command `threadreader`."""

from tui.cli import main

main()
