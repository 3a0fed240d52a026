"""Prints what assistive technology sees of one process: a JSON line [depth, role, name, focusable] for each object."""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

TRIES = 3


def walk(accessible, depth):
    if accessible is None:
        return
    focusable = accessible.get_state_set().contains(Atspi.StateType.FOCUSABLE)
    yield [depth, accessible.get_role_name(), accessible.get_name() or "", focusable]
    for index in range(accessible.get_child_count()):
        yield from walk(accessible.get_child_at_index(index), depth + 1)


def whole(application):
    """An object that goes while the tree is walked is an error: then the walk begins anew."""
    for left in reversed(range(TRIES)):
        try:
            return list(walk(application, 0))
        except GLib.Error:
            if left == 0:
                raise


process = int(sys.argv[1])
desktop = Atspi.get_desktop(0)
for index in range(desktop.get_child_count()):
    application = desktop.get_child_at_index(index)
    if application is not None and application.get_process_id() == process:
        for line in whole(application):
            print(json.dumps(line))
