"""The program works wherever it is installed, with its style sheets and samples, and puts nothing beside itself."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from tui import __version__

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
DIST_INFO = f"threadreader-{__version__}.dist-info"
LEFT_BEHIND = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", "build", "dist", "*.egg-info")
WAYS = ("wheel", "wheel from sdist", "editable")


class Install:
    """A virtual environment that holds threadreader and nothing else, not even pip."""

    def __init__(self, home: Path, wheel: Path) -> None:
        self.programs = home / "bin"
        run([sys.executable, "-m", "venv", "--without-pip", str(home)])
        pip("--python", str(self.programs / "python"), "install", "--no-deps", "--no-index", str(wheel))
        self.site_packages = next(home.glob("lib/python*/site-packages"))
        self.elsewhere = home / "elsewhere"
        self.elsewhere.mkdir()

    def output(self, program: str, *arguments: str) -> str:
        """What a program of the environment prints, started in another folder."""
        return run([str(self.programs / program), *arguments], cwd=self.elsewhere)


def run(command: list[str], cwd: Path | None = None) -> str:
    done = subprocess.run(
        command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def pip(*arguments: str) -> None:
    run([sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments])


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(ROOT, tmp_path_factory.mktemp("checkout") / "threadreader", ignore=LEFT_BEHIND)


@pytest.fixture(scope="module")
def wheels(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A wheel a way, built by the backend that `pyproject.toml` asks for."""
    home = tmp_path_factory.mktemp("build")
    backend = home / "backend"
    pip("install", "--target", str(backend), "hatchling", "editables")

    def build(kind: str, source: Path, way: str) -> Path:
        out = home / way
        out.mkdir()
        code = f"import sys; sys.path.insert(0, {str(backend)!r}); import hatchling.build as backend; "
        run([sys.executable, "-c", f"{code}backend.build_{kind}({str(out)!r})"], cwd=source)
        return next(out.iterdir())

    shutil.unpack_archive(build("sdist", checkout, "sdist"), home / "unpacked")
    unpacked = next((home / "unpacked").iterdir())
    return {
        "wheel": build("wheel", checkout, "wheel"),
        "wheel from sdist": build("wheel", unpacked, "wheel from sdist"),
        "editable": build("editable", checkout, "editable"),
    }


@pytest.fixture(scope="module", params=WAYS)
def way(request: pytest.FixtureRequest) -> Iterator[str]:
    yield request.param


@pytest.fixture(scope="module")
def install(way: str, wheels: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Install:
    return Install(tmp_path_factory.mktemp("install") / "venv", wheels[way])


def test_the_command_runs_from_another_folder(install: Install) -> None:
    assert install.output("threadreader", "--version") == f"threadreader {__version__}\n"


def test_the_sample_is_found(install: Install) -> None:
    assert len(json.loads(install.output("threadreader", "--to", "json"))["comments"]) > 50


def test_the_style_sheets_are_found(install: Install) -> None:
    code = "import os; from tui.resources import resource; print(*sorted(os.listdir(resource('styles', ''))))"
    sheets = sorted(path.name for path in (ROOT / "styles").iterdir())
    assert install.output("python", "-c", code).split() == sheets


def test_nothing_else_is_installed(install: Install, way: str) -> None:
    package = "_threadreader.pth" if way == "editable" else "tui"
    assert sorted(path.name for path in install.site_packages.iterdir()) == sorted([package, DIST_INFO])


def test_the_wheel_does_not_depend_on_how_it_was_built(wheels: dict[str, Path]) -> None:
    direct, by_sdist = (sorted(ZipFile(wheels[way]).namelist()) for way in WAYS[:2])
    assert direct == by_sdist


def test_an_editable_install_reads_the_checkout(checkout: Path, wheels: dict[str, Path], tmp_path: Path) -> None:
    install = Install(tmp_path / "venv", wheels["editable"])
    (checkout / "sample_data" / "new.txt").write_text("A new sample\n", "utf-8")
    code = "from tui.resources import resource; print(open(resource('sample_data', 'new.txt')).read())"
    assert install.output("python", "-c", code).strip() == "A new sample"
