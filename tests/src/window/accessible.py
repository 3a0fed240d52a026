"""Prints what assistive technology sees of one process: a JSON line [depth, role, name] for each object."""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi


def walk(accessible, depth):
    if accessible is None:
        return
    print(json.dumps([depth, accessible.get_role_name(), accessible.get_name() or ""]))
    for index in range(accessible.get_child_count()):
        walk(accessible.get_child_at_index(index), depth + 1)


process = int(sys.argv[1])
desktop = Atspi.get_desktop(0)
for index in range(desktop.get_child_count()):
    application = desktop.get_child_at_index(index)
    if application is not None and application.get_process_id() == process:
        walk(application, 0)
