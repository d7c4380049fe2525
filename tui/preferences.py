"""What the reader of the screen prefers: the settings of the config file and of the command line, checked."""

from typing import NamedTuple

from tui.commands import COMMANDS
from tui.configuration import Configuration, read_configuration
from tui.keymap import Keymap, keymap_for
from tui.options import Arguments, UsageError
from tui.output import shown
from tui.palette import PALETTES
from tui.settings import KEYS_OF, SETTINGS, SettingError, Settings, settings_from, written


class Preferences(NamedTuple):
    """How the screen is to be."""

    settings: Settings = settings_from({})
    keymap: Keymap = keymap_for()


def preferences_from(arguments: Arguments) -> Preferences:
    """What the arguments and the config file ask for; raises UsageError where that cannot be."""
    return _preferences(arguments, read_configuration(arguments.config))


def settings_text(arguments: Arguments) -> str:
    """The settings in force as a config file, and where one is looked for."""
    configuration = read_configuration(arguments.config)
    settings, keymap = _preferences(arguments, configuration)
    lines = [f"# The settings in force; they are looked for in {configuration.name}"]
    for setting in SETTINGS:
        if setting.key.startswith(KEYS_OF):
            lines += ["", f"[{KEYS_OF.rstrip('.')}]"]
        lines.append(f"{setting.key.removeprefix(KEYS_OF)} = {written(getattr(settings, setting.field))}")
    lines += [f"{command.name} = {written(keymap.keys(command.name))}  # {command.title}" for command in COMMANDS]
    return "\n".join(lines) + "\n"


def _preferences(arguments: Arguments, configuration: Configuration) -> Preferences:
    if arguments.theme is not None and not _is_theme(arguments.theme):
        raise UsageError(f"--theme wants a name that `--theme list` gives, not {shown(arguments.theme) or 'nothing'}")
    try:
        settings = settings_from(configuration.values)
        if not _is_theme(settings.theme):
            raise SettingError("theme", f"theme wants a name that `--theme list` gives, not {shown(settings.theme)}")
        keymap = keymap_for(settings.preset, settings.keys)
    except SettingError as error:
        raise configuration.refusal(error) from None
    return Preferences(settings._replace(theme=arguments.theme or settings.theme), keymap)


def _is_theme(name: str) -> bool:
    """Whether there is a theme of a name; Textual is loaded only to look for one that is not ours."""
    if name in PALETTES:
        return True
    from tui.widgets.themes import theme_names

    return name in theme_names()
