"""The table of settings."""

import pytest

from tui.options import help_text
from tui.presets import PRESETS
from tui.settings import SETTINGS, SettingError, Settings, settings_from, settings_help, written
from tui.widgets.themes import NIGHT, theme_names


def refusal(key: str, value: object) -> str:
    with pytest.raises(SettingError) as error:
        settings_from({key: value})
    assert error.value.key == key
    return str(error.value)


def test_without_a_file_everything_is_as_by_default() -> None:
    assert settings_from({}) == Settings(NIGHT, "auto", 80, 1.5, False, "vim", {})


def test_every_setting_sets_a_field() -> None:
    assert sorted(setting.field for setting in SETTINGS) == sorted(set(Settings._fields) - {"keys"})


def test_a_default_may_be_written() -> None:
    assert [setting.read(setting.default) for setting in SETTINGS] == [setting.default for setting in SETTINGS]


@pytest.mark.parametrize(
    ("key", "value", "field"),
    [
        ("theme", "nord", "theme"),
        ("layout", "single", "layout"),
        ("text-width", 40, "text_width"),
        ("text-width", 160, "text_width"),
        ("read-after", 0, "read_after"),
        ("read-after", 2.5, "read_after"),
        ("author-colours", True, "author_colours"),
        *(("keys.preset", preset, "preset") for preset in PRESETS),
    ],
)
def test_a_setting_is_taken(key: str, value: object, field: str) -> None:
    taken = settings_from({key: value})
    assert taken._asdict() == settings_from({})._asdict() | {field: value}


@pytest.mark.parametrize(("value", "keys"), [("j", ("j",)), (["j", "Down"], ("j", "Down")), ([], ())])
def test_keys_are_one_or_a_list(value: object, keys: tuple[str, ...]) -> None:
    assert settings_from({"keys.parent": value}).keys == {"parent": keys}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", 3),
        ("layout", "wide"),
        ("layout", ["auto"]),
        ("author-colours", 1),
        ("text-width", 39),
        ("text-width", 161),
        ("text-width", 80.0),
        ("text-width", True),
        ("text-width", "80"),
        ("read-after", -1),
        ("read-after", 3601),
        ("read-after", float("nan")),
        ("read-after", True),
        ("read-after", "never"),
        ("keys.preset", "emacs"),
        ("keys.parent", 1),
        ("keys.parent", ["p", 1]),
    ],
)
def test_a_value_that_means_nothing_is_refused(key: str, value: object) -> None:
    assert f"{key} wants " in refusal(key, value)


def test_a_refusal_says_what_is_wanted_and_what_there_is() -> None:
    assert refusal("layout", "wide") == 'layout wants one of "auto", "beside", "single", not "wide"'


def test_a_setting_that_is_not_there_is_named_with_those_that_are() -> None:
    sentence = refusal("colour", "red")
    assert "colour" in sentence and all(setting.key in sentence for setting in SETTINGS)


def test_a_setting_among_the_keys_is_sent_above_them() -> None:
    assert "belongs above" in refusal("keys.theme", "nord")


def test_a_refusal_shows_control_characters() -> None:
    assert "\x1b" not in refusal("layout", "\x1b[31m") + refusal("\x1b[31m", 1)


def test_the_help_names_every_setting_with_its_default() -> None:
    assert settings_help() in help_text()
    assert all(
        f"{setting.key} = " in settings_help() and written(setting.default) in settings_help() for setting in SETTINGS
    )


def test_the_usual_theme_is_one() -> None:
    assert settings_from({}).theme == theme_names()[0]
