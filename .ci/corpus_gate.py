"""Fails where pages of the corpus are read worse than `corpus_floor.json` says they have been.

    corpus_gate.py CORPUS

Every figure of the floor is compared. `lost` counts words that were lost and must not rise; all others must not fall.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

FLOOR = Path(__file__).with_name("corpus_floor.json")
WORSE_WHEN_HIGHER = {"lost"}


def main() -> int:
    """Measure, print each figure beside its floor, and say whether all hold."""
    floors = json.loads(FLOOR.read_text("utf-8"))
    figures = measure(Path(sys.argv[1]), list(floors))
    failures = 0
    for dialect, floor in floors.items():
        for name, limit in floor.items():
            figure = figures[dialect][name]
            holds = is_good_enough(name, figure, limit)
            failures += not holds
            print(f"{dialect:18} {name:10} {figure or 0:.4f}  floor {limit:.4f}{'' if holds else '  WORSE'}")
    return 1 if failures else 0


def measure(corpus: Path, dialects: list[str]) -> dict[str, dict[str, float | None]]:
    """The figures of every dialect, by the corpus's own scorer."""
    with tempfile.TemporaryDirectory() as scratch:
        report = Path(scratch) / "report.json"
        evaluate = [
            sys.executable,
            str(corpus / "evaluate.py"),
            "--dialects",
            ",".join(dialects),
            "--json",
            str(report),
        ]
        subprocess.run([*evaluate, "--", sys.executable, "-m", "tui", "--to", "json"], check=True)
        figures: dict[str, dict[str, float | None]] = json.loads(report.read_text("utf-8"))
    return figures


def is_good_enough(name: str, figure: float | None, limit: float) -> bool:
    """Whether a figure holds its floor; one that could not be measured does not."""
    if figure is None:
        return False
    return figure <= limit if name in WORSE_WHEN_HIGHER else figure >= limit


if __name__ == "__main__":
    sys.exit(main())
