"""What a printed page costs beside a bare interpreter, as a ratio of medians in one run.

    python tests/benchmarks/bench_start.py [PROGRAM] [FILE]

PROGRAM is an installed `threadreader` (the one beside this Python by default), FILE a small page (the sample).
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 40
SAMPLE = Path(__file__).parents[2] / "sample_data" / "clock.txt"


def main() -> None:
    """Run the bare interpreter and the program in turns, and print their times."""
    beside = Path(sys.executable).with_name("threadreader")
    program, page = [*sys.argv[1:], *(str(beside), str(SAMPLE))[len(sys.argv) - 1 :]]
    python = Path(program).with_name("python")
    commands = {
        "python -c pass": [str(python), "-c", "pass"],
        "argparse, re, json, dataclasses": [str(python), "-c", "import argparse, re, json, dataclasses"],
        "threadreader --version": [program, "--version"],
        "threadreader --to json": [program, "--to", "json", page],
    }
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            seconds[name].append(once(command))
    bare = statistics.median(seconds["python -c pass"])
    for name, times in seconds.items():
        print(f"{name:34} {1000 * statistics.median(times):6.1f} ms  {statistics.median(times) / bare:5.2f}")


def once(command: list[str]) -> float:
    """Seconds from start to end of a command, with nothing that a person's shell would not have set."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
