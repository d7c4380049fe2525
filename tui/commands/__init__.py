"""Every command once: its name, keys, title and help. Key maps, key bar, palette and help are made from this table.

The keys are those that the reader has not chosen otherwise, named as `tui.keys` has it; two with a space between are
pressed one after the other. A command with `run` changes the session; the others are actions of the reader's screen, by
their name. Each section has its table in a module here.
"""

from tui.commands.command import SECTIONS, Command, Mode, Situation, mode_of
from tui.commands.folding import FOLDING
from tui.commands.marking import MARKING
from tui.commands.moving import JUMPING, MOVING
from tui.commands.outward import COPYING, SOURCE
from tui.commands.program import LOOKS, PROGRAM
from tui.commands.searching import SEARCHING

__all__ = ["COMMANDS", "SECTIONS", "Command", "Mode", "Situation", "mode_of"]

COMMANDS: tuple[Command, ...] = (*MOVING, *JUMPING, *FOLDING, *MARKING, *SEARCHING, *COPYING, *SOURCE, *LOOKS, *PROGRAM)
"""All of them, section by section."""
