"""What the command accepts, and what it says to what it does not."""

import pytest

from tui.options import DEFAULT_MAX_SIZE, OPTIONS, Arguments, UsageError, help_text, parse


def test_without_arguments_everything_is_as_by_default() -> None:
    assert parse([]) == Arguments(files=(), max_size=DEFAULT_MAX_SIZE)


@pytest.mark.parametrize("spelling", [["--to", "json"], ["--to=json"], ["-t", "json"], ["-tjson"], ["-t=json"]])
def test_a_value_may_be_spelt_in_these_ways(spelling: list[str]) -> None:
    assert parse([*spelling, "page.txt"]) == Arguments(files=("page.txt",), to="json")


def test_options_and_files_stand_in_any_order() -> None:
    assert parse(["a", "--explain", "b", "--from", "markdown", "-"]) == Arguments(
        files=("a", "b", "-"), explain=True, dialect="markdown"
    )


def test_after_two_dashes_everything_is_a_file() -> None:
    assert parse(["--", "--to", "-x"]).files == ("--to", "-x")


@pytest.mark.parametrize(
    ("size", "value"), [("1", 1), ("10k", 10 << 10), ("3M", 3 << 20), ("2g", 2 << 30), ("64M", DEFAULT_MAX_SIZE)]
)
def test_a_size_has_a_unit(size: str, value: int) -> None:
    assert parse(["--max-size", size]).max_size == value


@pytest.mark.parametrize(
    "arguments",
    [
        ["--max-size", "0"],
        ["--max-size", "-1"],
        ["--max-size", "1.5M"],
        ["--max-size", "M"],
        ["--max-size", "²"],
        ["--max-size", ""],
        ["--width", "9"],
        ["--width", "wide"],
        ["--to", "xml"],
        ["--encoding", "latin-99"],
        ["--encoding", "rot13"],
        ["--encoding", "utf\0"],
        ["--encoding"],
        ["--explain=yes"],
        ["-h1"],
        ["--nothing"],
        ["-x"],
        ["--t", "json"],
    ],
)
def test_what_means_nothing_is_refused(arguments: list[str]) -> None:
    with pytest.raises(UsageError):
        parse(arguments)


def test_a_refusal_names_the_option_and_what_it_wants() -> None:
    with pytest.raises(UsageError, match="--to wants one of text, markdown, json, not xml"):
        parse(["--to", "xml"])


def test_a_refusal_shows_control_characters() -> None:
    with pytest.raises(UsageError) as refusal:
        parse(["--\x1b[31m\n"])
    assert "--␛[31m␊" in str(refusal.value)


def test_the_help_names_every_option() -> None:
    assert all(f"{option.name} {option.value or ''}".strip() in help_text() for option in OPTIONS)


def test_the_help_fits_a_wide_terminal() -> None:
    assert max(map(len, help_text().split("\n"))) <= 120


def test_every_option_sets_a_field_of_the_arguments() -> None:
    assert sorted(option.field for option in OPTIONS) == sorted(set(Arguments._fields) - {"files"})
