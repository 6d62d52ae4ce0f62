"""Prints what libical (Evolution, GNOME Calendar, KDE) understands of every calendar in a folder: one line of JSON a file."""

import datetime
import json
import pathlib
import sys

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402

KIND = ICalGLib.ComponentKind.VEVENT_COMPONENT


def utc(event, kind, time):
    if not event.count_properties(kind):
        return None
    moment = time.as_timet_with_zone(time.get_timezone())
    return datetime.datetime.fromtimestamp(moment, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def parameter(attendee, kind):
    found = attendee.get_first_parameter(kind) if attendee else None
    return found.as_ical_string().partition("=")[2].strip('"') if found else ""


def value(component, kind):
    found = component.get_first_property(kind)
    return found.get_value_as_string() if found else ""


def read(path):
    calendar = ICalGLib.Component.new_from_string(path.read_text(encoding="utf-8"))
    # what it could not read it leaves behind as properties that say so
    if calendar.count_errors():
        raise ValueError("errors: " + calendar.as_ical_string())
    event = calendar.get_first_component(KIND)
    attendee = event.get_first_property(ICalGLib.PropertyKind.ATTENDEE_PROPERTY)
    return {
        "file": path.name,
        "events": calendar.count_components(KIND),
        "method": value(calendar, ICalGLib.PropertyKind.METHOD_PROPERTY),
        "uid": event.get_uid(),
        "sequence": event.get_sequence(),
        "start": utc(event, ICalGLib.PropertyKind.DTSTART_PROPERTY, event.get_dtstart()),
        "end": utc(event, ICalGLib.PropertyKind.DTEND_PROPERTY, event.get_dtend()),
        "status": value(event, ICalGLib.PropertyKind.STATUS_PROPERTY),
        "summary": event.get_summary() or "",
        "location": event.get_location() or "",
        "description": event.get_description() or "",
        "attendees": event.count_properties(ICalGLib.PropertyKind.ATTENDEE_PROPERTY),
        "address": attendee.get_attendee() if attendee else "",
        "name": parameter(attendee, ICalGLib.ParameterKind.CN_PARAMETER),
        "partstat": parameter(attendee, ICalGLib.ParameterKind.PARTSTAT_PARAMETER),
    }


for path in sorted(pathlib.Path(sys.argv[1]).glob("*.ics")):
    try:
        line = read(path)
    except Exception as error:
        line = {"file": path.name, "error": repr(error)}
    print(json.dumps(line))
