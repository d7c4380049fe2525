"""The README's pictures show the program as it is, and fetch nothing from anywhere."""

import re
from pathlib import Path

import pytest

from tests.support.pictures import HOME, PICTURES, Picture, svg_of, words_in

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")

every_picture = pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: str(picture.name))


@every_picture
async def test_a_picture_has_the_words_of_the_screen(picture: Picture) -> None:
    assert words_in(picture.path.read_text("utf-8")) == words_in(await svg_of(picture))


@every_picture
async def test_a_picture_is_the_same_however_often_it_is_made(picture: Picture) -> None:
    assert await svg_of(picture) == await svg_of(picture)


@every_picture
def test_a_picture_needs_nothing_from_elsewhere(picture: Picture) -> None:
    assert re.findall(r"url\(|@import|@font-face|href=|<image|<script", picture.path.read_text("utf-8")) == []


@every_picture
def test_the_readme_shows_a_picture_and_says_what_is_on_it(picture: Picture) -> None:
    assert re.search(rf"!\[[^\]]{{20,}}\]\({HOME.name}/{picture.name}\.svg\)", README)
