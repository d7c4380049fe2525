"""Files that come with the program: inside the package where it is installed, at the top of a checkout otherwise."""

import os

_PACKAGE = os.path.dirname(os.path.abspath(__file__))


def resource(folder: str, name: str) -> str:
    """Path of a file in `styles` or `sample_data`."""
    installed = os.path.join(_PACKAGE, folder)
    home = installed if os.path.isdir(installed) else os.path.join(os.path.dirname(_PACKAGE), folder)
    return os.path.join(home, name)


SAMPLE_PATH = resource("sample_data", "clock.txt")
"""The sample thread, which is opened where no file is named."""
