"""What has changed on the screen, taken from the widgets it stands in.

Textual's compositor renders whatever lies behind a change too, cuts every line of the screen at the edges of all
widgets, and draws what is in front: half the time of a frame. Where nothing lies over a change, as in panes side by
side, the widget it belongs to is asked for those cells and nothing else; Textual's way is left for the other frames.
"""

from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from rich.console import Console
from textual._compositor import ChopsUpdate, Compositor, CompositorMap, CompositorUpdate
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widget import Widget


class _Patch(NamedTuple):
    """A part of the screen, and the strips that stand there."""

    region: Region
    strips: Sequence[Strip]


class _Owner(NamedTuple):
    """A widget, and where it begins on the screen."""

    widget: Widget
    origin: Offset


class PatchUpdate(CompositorUpdate):
    """Some parts of the screen, each drawn from its left edge."""

    def __init__(self, patches: Sequence[_Patch]) -> None:
        self._patches = patches

    def render_segments(self, console: Console) -> str:
        """The parts as a terminal takes them."""
        return "".join(
            f"\x1b[{y};{region.x + 1}H{strip.render(console)}"
            for region, strips in self._patches
            for y, strip in enumerate(strips, region.y + 1)
        )


class PatchCompositor(Compositor):
    """Textual's compositor, but for changes that nothing lies over."""

    @property
    def full_map(self) -> CompositorMap:
        """Where every widget stands since the last layout.

        Textual looks anew where a widget is asked for that is only coming up; the layout that follows then takes for
        drawn what has moved or gone since the frame before.
        """
        return self._full_map if self._visible_map is None else super().full_map

    def render_partial_update(self) -> PatchUpdate | ChopsUpdate | None:  # type: ignore[override]
        """What has changed since the last frame, from the top to the foot; None where nothing has."""
        changes = sorted(self._dirty_regions, key=attrgetter("y", "x"))
        owners = [self._owner(changed) for changed in changes]  # All first: drawing may have the map made anew.
        if not changes or None in owners:
            return super().render_partial_update()
        self._dirty_regions.clear()
        return PatchUpdate(
            [
                _Patch(changed, owner.widget.render_lines(changed.translate(-owner.origin)))
                for changed, owner in zip(changes, owners, strict=True)
                if owner is not None
            ]
        )

    def _owner(self, changed: Region) -> _Owner | None:
        """The widget that a part of the screen belongs to alone; None where others stand over it."""
        for widget, (region, clip) in self.visible_widgets.items():
            shown = region.intersection(clip)
            if shown.overlaps(changed):
                return _Owner(widget, region.offset) if shown.contains_region(changed) else None
        return None
