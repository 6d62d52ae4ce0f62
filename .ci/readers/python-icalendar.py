"""Prints what python-icalendar (Home Assistant, Plone, many scripts) understands of every calendar in a folder: one line of JSON a file."""

import datetime
import json
import pathlib
import sys

import icalendar


def utc(value):
    return value.dt.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ") if value else None


def read(path):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    events = calendar.walk("VEVENT")
    event = events[0]
    if event.errors:
        raise ValueError(str(event.errors))
    attendee = event.get("ATTENDEE")
    parameters = attendee.params if attendee is not None else {}
    return {
        "file": path.name,
        "events": len(events),
        "method": str(calendar["METHOD"]),
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "start": utc(event.get("DTSTART")),
        "end": utc(event.get("DTEND")),
        "status": str(event.get("STATUS", "")),
        "summary": str(event.get("SUMMARY", "")),
        "location": str(event.get("LOCATION", "")),
        "description": str(event.get("DESCRIPTION", "")),
        "attendees": 0 if attendee is None else len(attendee) if isinstance(attendee, list) else 1,
        "address": str(attendee) if attendee is not None else "",
        "name": str(parameters.get("CN", "")),
        "partstat": str(parameters.get("PARTSTAT", "")),
    }


for path in sorted(pathlib.Path(sys.argv[1]).glob("*.ics")):
    try:
        line = read(path)
    except Exception as error:
        line = {"file": path.name, "error": repr(error)}
    print(json.dumps(line))
