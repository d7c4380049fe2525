"""Keys in a page that stands: rows 3 to 7 and 11, and what is typed into the search bar and `n` of row 12."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from tests.benchmarks.clocked import SIZE, Answer, Program, opened, running, yardstick
from tests.benchmarks.starts import ARTICLE, COMMENTS, EMPTY_APP, OTHER_PANE
from tests.benchmarks.table import Measured, Values

NEXT, PAGE, FOLD_ALL, UNFOLD_ALL, END, HOME = "j", " ", "zM", "zR", "G", "g"
WHEEL_DOWN = "\x1b[<65;90;20M"
"""Three lines of the pane under it."""
NARROWER = (SIZE[0] - 20, SIZE[1])
HELD_SECONDS, HELD_PAUSE = 2.0, 1 / 60
BURST = 200
PANES = slice(1, SIZE[1] - 1)
"""The rows of the screen between the status line and the last."""
TYPED, TYPED_WIDE = "the", "灯笼港"
COLLAPSE = "\x1bV"
MUTT_SETTINGS = "set sort=threads sleep_time=0 read_inc=0 wait_key=no\nunset mark_old confirmappend\n"


@contextmanager
def reading(page: Path) -> Iterator[Program]:
    """The reader with a page, the comments in hand."""
    with opened(page) as program:
        program.press_and_see(OTHER_PANE, ARTICLE)
        program.press_and_see(OTHER_PANE, COMMENTS)
        program.rest()
        yield program


def pressing(program: Program, keys: str) -> Answer:
    """What comes of some keys."""
    return program.answer(partial(program.press, keys))


def measure_next(small: Path, large: Path, presses: int) -> Measured:
    """The key for the next comment in a small and a large thread, beside an app that writes a line."""
    with ExitStack() as stack:
        programs = [
            stack.enter_context(running(yardstick("line_app.py"), "READY")),
            *(stack.enter_context(reading(page)) for page in (small, large)),
        ]
        line, own, grown = _in_turns(programs, NEXT, presses)
    times = [[answer.changed for answer in answers] for answers in (line, own, grown)]
    return {"next": Values(times[1], times[0]), "next growth": Values(times[2], times[1])}


def measure_page(page: Path, presses: int) -> Measured:
    """A page down, beside an app that writes a page of ready lines."""
    with running(yardstick("line_app.py", "page"), "READY") as line, reading(page) as own:
        yardsticks, answers = _in_turns([line, own], PAGE, presses)
    return {
        "page": Values([answer.last for answer in answers], [answer.last for answer in yardsticks]),
        "page frames": Values([answer.frames for answer in answers]),
        "page bytes": Values([answer.size for answer in answers]),
    }


def _in_turns(programs: list[Program], keys: str, presses: int) -> list[list[Answer]]:
    """What programs answer to the same keys, pressed in one after the other; the first press of each warms it up."""
    answers = [[pressing(program, keys) for program in programs] for _ in range(presses + 1)]
    return [list(column) for column in zip(*answers[1:], strict=True)]


def measure_held(page: Path) -> Measured:
    """A key that is held, and many that come at once."""
    with reading(page) as program:
        frames, taken, lag = program.hold(NEXT, int(HELD_SECONDS / HELD_PAUSE), HELD_PAUSE)
        _, sent, burst = program.hold(NEXT, BURST, 0)
    return {"held frames": Values([frames / taken]), "held lag": Values([lag]), "burst": Values([sent + burst])}


def measure_large(page: Path, presses: int, mailbox: Path) -> Measured:
    """Folding everything, going to the ends and to a number, and another size, all in a large thread."""
    with reading(page) as program:
        folds = [_folded(program) for _ in range(presses)]
        lines = [pressing(program, WHEEL_DOWN).changed for _ in range(2 * presses)]
        ends = [(pressing(program, END).changed, pressing(program, HOME).changed) for _ in range(presses)]
        jumps = [_jump(program, 2 + 800 * (number % 2)) for number in range(presses)]
        sizes = list(_resized(program, presses))
    with running(EMPTY_APP, "READY") as program:
        empty = list(_resized(program, presses))
    mutt = _mutt_folds(mailbox, presses)
    return {
        "fold all": Values([fold for fold, _ in folds], [fold for fold, _ in mutt]),
        "unfold all": Values([unfold for _, unfold in folds], [unfold for _, unfold in mutt]),
        "end": Values([end for end, _ in ends], lines),
        "home": Values([home for _, home in ends], lines),
        "jump": Values(jumps, lines),
        "resize": Values(sizes, empty),
    }


def _folded(program: Program) -> tuple[float, float]:
    program.press(FOLD_ALL[0])
    program.wait_for_quiet(0.1)
    fold = pressing(program, FOLD_ALL[1]).changed
    program.press(UNFOLD_ALL[0])
    program.wait_for_quiet(0.1)
    return fold, pressing(program, UNFOLD_ALL[1]).changed


def _jump(program: Program, number: int) -> float:
    program.press(f":{number}")
    program.read_for(0.3)
    return program.answer(partial(program.press, "\r"), PANES).changed


def measure_resizes(page: Path, presses: int) -> list[float]:
    """Another size of the window, then the first again."""
    with reading(page) as program:
        return list(_resized(program, presses))


def _resized(program: Program, presses: int) -> Iterator[float]:
    for _ in range(presses):
        for size in (NARROWER, SIZE):
            yield program.answer(partial(program.resize, *size)).last


def _mutt_folds(mailbox: Path, presses: int) -> list[tuple[float, float]]:
    """Folding and unfolding all threads in neomutt; nothing where it is not installed."""
    if shutil.which("neomutt") is None:
        return []
    settings = mailbox.with_suffix(".muttrc")
    settings.write_text(f"{MUTT_SETTINGS}set folder={mailbox.parent}\n")
    with running(["neomutt", "-n", "-F", str(settings), "-R", "-f", str(mailbox)], "NeoMutt") as program:
        program.wait_for_quiet(1)
        return [(pressing(program, COLLAPSE).last, pressing(program, COLLAPSE).last) for _ in range(presses)]


def measure_typing(page: Path, rounds: int, typed: str = TYPED) -> Measured:
    """From a letter typed into the search bar to the words lit in the panes, and from `n` to the next hit."""
    lit: list[float] = []
    hits: list[float] = []
    with reading(page) as program:
        for _ in range(rounds):
            program.press("/")
            program.read_for(0.3)
            for letter in typed:
                lit.append(program.answer(partial(program.press, letter), PANES).changed)
            program.press("\r")
            program.read_for(0.3)
            hits += [pressing(program, "n").changed for _ in range(4)]
            program.press("\x1b")
            program.read_for(0.3)
    return {"lit": Values(lit), "next hit": Values(hits)}
