// Prints what ical.js understands of every calendar in a folder: one line of JSON a file. NODE_PATH leads to the package.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const loaded = require('ical.js');
const ICAL = loaded.default || loaded;

const folder = process.argv[2];

function utc(time) {
  return time ? new Date(time.toUnixTime() * 1000).toISOString() : null;
}

function read(file) {
  const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(path.join(folder, file), 'utf8')));
  const event = calendar.getFirstSubcomponent('vevent');
  const attendee = event.getFirstProperty('attendee');
  const text = name => event.getFirstPropertyValue(name) || '';
  const parameter = name => (attendee && attendee.getParameter(name)) || '';
  return {
    file,
    events: calendar.getAllSubcomponents('vevent').length,
    method: calendar.getFirstPropertyValue('method'),
    uid: text('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    start: utc(event.getFirstPropertyValue('dtstart')),
    end: utc(event.getFirstPropertyValue('dtend')),
    status: text('status'),
    summary: text('summary'),
    location: text('location'),
    description: text('description'),
    attendees: event.getAllProperties('attendee').length,
    address: attendee ? attendee.getFirstValue() : '',
    name: parameter('cn'),
    partstat: parameter('partstat'),
  };
}

for (const file of fs.readdirSync(folder).filter(name => name.endsWith('.ics')).sort()) {
  let line;
  try {
    line = read(file);
  } catch (error) {
    line = {file, error: String(error && error.stack)};
  }
  console.log(JSON.stringify(line));
}
