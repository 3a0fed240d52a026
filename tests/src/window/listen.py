"""Prints what a screen reader would say, a JSON object to a line, as it happens. The bus has one window alone.

It follows Orca: the focus with its role, name, value, states and description, and whatever of its surroundings is new;
what comes into a live region; characters as they are typed.
"""

import json

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

STATES = {
    Atspi.StateType.CHECKED: "checked",
    Atspi.StateType.PRESSED: "pressed",
    Atspi.StateType.SELECTED: "selected",
    Atspi.StateType.EXPANDED: "expanded",
    Atspi.StateType.INVALID_ENTRY: "invalid",
    Atspi.StateType.REQUIRED: "required",
}
# What is told once when the focus comes into it.
AROUND = {"dialog", "panel", "landmark", "table", "list", "form", "grouping", "tree table", "list box"}
# Changes that are told of what has the focus.
TOLD = {"checked", "pressed", "expanded", "invalid-entry"}
MEANINGLESS = "\ufffc"

around = []
last = None


def say(kind, **said):
    """The same twice in a row is said once, but for what is typed."""
    global last
    if last == (kind, said) and kind != "typed":
        return
    last = (kind, said)
    print(json.dumps({"kind": kind, **said}, ensure_ascii=False), flush=True)


def text_of(accessible):
    """The text of an object, with that of what lies in it in its place."""
    text = accessible.get_text_iface()
    whole = Atspi.Text.get_text(text, 0, -1) if text else ""
    children = [accessible.get_child_at_index(index) for index in range(accessible.get_child_count())]
    parts = [text_of(child) or child.get_name() or "" for child in children if child is not None]
    if MEANINGLESS in whole:
        for part in parts:
            whole = whole.replace(MEANINGLESS, f" {part} ", 1)
    elif not whole.strip():
        whole = " ".join(parts)
    return " ".join(whole.replace(MEANINGLESS, " ").split())


def surroundings(accessible):
    found = []
    parent = accessible.get_parent()
    while parent is not None and parent.get_role_name() not in ("document web", "application"):
        name = parent.get_name() or ""
        if parent.get_role_name() in AROUND and name:
            found.insert(0, [parent.get_role_name(), name, parent.get_description() or ""])
        parent = parent.get_parent()
    return found


def value_of(accessible):
    role = accessible.get_role_name()
    if role in ("entry", "password text", "spin button"):
        return text_of(accessible)
    if role == "combo box":
        selection = accessible.get_selection_iface()
        chosen = selection and Atspi.Selection.get_selected_child(selection, 0)
        return (chosen and chosen.get_name()) or accessible.get_name() and text_of(accessible)
    return ""


def focus(accessible):
    global around
    role = accessible.get_role_name()
    if role in ("filler", "frame", "scroll pane"):
        return
    states = accessible.get_state_set()
    told = [name for state, name in STATES.items() if states.contains(state)]
    if not states.contains(Atspi.StateType.SENSITIVE):
        told.append("unavailable")
    attributes = accessible.get_attributes() or {}
    place = [attributes.get("posinset"), attributes.get("setsize")]
    now = surroundings(accessible)
    new = [each for each in now if each not in around]
    around = now
    name = accessible.get_name() or (text_of(accessible) if role != "entry" else "")
    say(
        "focus",
        around=new,
        role=role,
        name=" ".join(name.split()),
        value=value_of(accessible),
        states=told,
        place=place if all(place) else None,
        description=" ".join((accessible.get_description() or "").split()),
    )


def came(event):
    region = event.source
    attributes = region.get_attributes() or {}
    if attributes.get("container-live") in ("polite", "assertive"):
        whole = attributes.get("container-atomic") == "true"
        new = event.any_data if isinstance(event.any_data, Atspi.Accessible) else region
        say("live", text=text_of(region if whole else new))
    elif isinstance(event.any_data, Atspi.Accessible):
        role = event.any_data.get_role_name()
        if role in ("alert", "notification"):
            say("live", text=text_of(event.any_data))


def heard(event):
    try:
        kind = event.type
        if kind == "object:state-changed:focused":
            if event.detail1:
                focus(event.source)
        elif kind.startswith("object:children-changed:add"):
            came(event)
        elif kind.startswith("object:text-changed:insert"):
            if event.source.get_role_name() != "password text" and isinstance(event.any_data, str):
                say("typed", text=event.any_data)
        elif kind.startswith("object:state-changed:") and kind.rsplit(":", 1)[1] in TOLD and event.source.get_state_set().contains(Atspi.StateType.FOCUSED):
            say("state", state=kind.rsplit(":", 1)[1], on=bool(event.detail1))
    except GLib.Error:
        # It was gone before it could be asked.
        pass


def read(accessible):
    """Goes through all that is there, as a screen reader does with a page: WebKitGTK tells of no change in what nobody asked for."""
    if accessible is None:
        return
    accessible.get_role_name()
    for index in range(accessible.get_child_count()):
        read(accessible.get_child_at_index(index))


listener = Atspi.EventListener.new(heard)
for kind in (
    # The library remembers what it was told of an object until it hears of a change.
    "object:state-changed",
    "object:property-change",
    "object:children-changed:add",
    "object:text-changed:insert",
):
    listener.register(kind)
read(Atspi.get_desktop(0))
say("ready")
Atspi.event_main()
