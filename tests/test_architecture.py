"""Imports point down, the headless layers stay headless and light, and files are opened in one place."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "tui").rglob("*.py"))


def module_name(path: Path) -> str:
    """What a file is imported as."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULE_NAMES = set(map(module_name, MODULES))
LAYERS: tuple[tuple[str, ...], ...] = (
    ("__main__",),
    ("cli",),
    ("showing",),
    ("app",),
    ("driver", "preferences", "early_reading"),
    ("screens",),
    ("widgets",),
    ("keymap",),
    ("commands", "clipboard", "keys"),
    ("library",),
    ("opened",),
    ("printing", "forgetting", "first_frame", "rest"),
    ("opening", "configuration"),
    ("failure", "loading", "options", "terminal"),
    ("settings",),
    ("output",),
    ("reading", "presets"),
    ("parser", "export", "store"),
    ("markup", "comparing"),
    ("model", "palette"),
    ("resources", "errors", "words", "__init__"),
)
"""From the top down; what stands side by side does not import each other."""

RANKS = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
WITH_TEXTUAL = {"app", "driver", "screens", "preferences", "widgets", "commands", "clipboard"}
OPENS_FILES = {
    "database.py": "the state file, made for its owner alone",
    "failure.py": "the log of an error inside the program",
    "first_frame.py": "our own style sheets",
    "loading.py": "what a person names",
    "terminal.py": "/dev/tty",
}
OPENING_CALLS = {"open", "os.open", "os.fdopen", "io.open", "gzip.open", "codecs.open", "Path.open"}
OPENING_METHODS = (".read_text", ".read_bytes")
HEAVY = tuple(
    "textual rich markdown_it asyncio logging argparse pathlib importlib.metadata sqlite3 tomllib platformdirs".split()
)


def component(path: Path) -> str:
    """The package or module directly under `tui` that a file belongs to."""
    return path.relative_to(ROOT / "tui").parts[0].removesuffix(".py")


HEADLESS = sorted({component(path) for path in MODULES} - WITH_TEXTUAL - {"__main__"})


def imports(path: Path) -> Iterator[str]:
    """Names of the modules that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}:{node.lineno} imports by a relative name"
            for name in (f"{node.module}.{alias.name}" for alias in node.names):
                yield name if node.module == "tui" or name in MODULE_NAMES else node.module or ""


def heavy_modules(code: str) -> str:
    """Which heavy modules a fresh interpreter has loaded after it ran some code."""
    report = f"import sys; sys.stderr.write(' '.join(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{report}"], capture_output=True, text=True, check=False, timeout=60, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    home = component(path)
    for name in imports(path):
        parts = name.split(".")
        if parts[0] != "tui" or len(parts) == 1:
            continue
        target = parts[1] if parts[1] in RANKS else "__init__"
        assert target == home or RANKS[target] > RANKS[home], f"{home} imports {name}"


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Not even for the names of types, nor when a function is called: each module can be understood after others."""
    left = {module_name(path): {name for name in imports(path) if name.startswith("tui.")} for path in MODULES}
    while understood := {name for name, imported in left.items() if left.keys().isdisjoint(imported)}:
        left = {name: imported for name, imported in left.items() if name not in understood}
    assert not left


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_textual_is_imported_above_the_line_only(path: Path) -> None:
    if component(path) not in WITH_TEXTUAL:
        assert not any(name.split(".")[0] == "textual" for name in imports(path))


def test_only_these_files_open_files() -> None:
    opening = {path.name for path in MODULES if any(opening_calls(path))}
    assert opening == set(OPENS_FILES)


def opening_calls(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if called in OPENING_CALLS or called.endswith(OPENING_METHODS):
                yield called


@pytest.mark.parametrize("name", HEADLESS)
def test_a_headless_package_loads_nothing_heavy(name: str) -> None:
    modules = [module_name(path) for path in MODULES if component(path) == name]
    assert heavy_modules("\n".join(f"import {module}" for module in modules)) == ""


@pytest.mark.parametrize("arguments", [["--to", "text"], ["--to", "markdown"], ["--to", "json"], ["--explain"]])
def test_printing_loads_nothing_heavy(arguments: list[str]) -> None:
    call = [*arguments, "sample_data/clock.txt"]
    assert heavy_modules(f"import tui.cli\nassert tui.cli.run({call!r}) == 0") == ""
