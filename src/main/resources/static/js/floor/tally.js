// Tallies by one tap: contacts by segment and wished channel, how they were, consent, systems opened, waiting time.
import {find, say} from './here.js';
import {keep, onChange, own, amend, refresh, takeBack, told} from './outbox.js';
import {begin} from './timer.js';

const cells = () => [...document.querySelectorAll('#grid [data-wish]')];
let feeling = Promise.resolve(); // one mood after the other: a second tap must see what the first has made of the contact
let offered = null;   // the hard contact after which a pause was turned down

/** All tallies of mine that count, in order; each with the id under which it can be taken back. */
function tallies() {
  const all = new Map(told('tallies').map(each => [each.clientId, each]));
  own('tally').filter(entry => entry.state !== 'refused').forEach(entry => all.set(entry.id, entry.body));
  own('untally').forEach(entry => all.delete(entry.path.split('/').at(-1)));
  return [...all.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

const tap = (kind, body) => keep('tally', 'tallies', {kind, ...body});
const undo = tally => takeBack(tally.clientId, 'untally', `tallies/${tally.clientId}`);

/** How the last contact was. It is the same contact: where the server may know it already, the slip is taken back and written anew. */
async function feel(mood) {
  const contact = tallies().findLast(each => each.kind === 'CONTACT');
  if (!contact || await amend(contact.clientId, {mood})) return;
  await undo(contact);
  await tap('CONTACT', {segment: contact.segment, wish: contact.wish, mood, at: contact.at});
  await refresh();
}

const label = (kind, value) => document.querySelector(`#grid [data-${kind}-name="${CSS.escape(value)}"]`)?.textContent.trim() ?? value;

function words(tally) {
  if (tally.kind === 'CONTACT') return `${label('segment', tally.segment)}, ${label('wish', tally.wish)}`;
  if (tally.kind === 'CONSENT') return say(`consent-${tally.consent}`);
  if (tally.kind === 'SYSTEMS') return say('systems', {n: tally.systems});
  return say('wait', {heard: clock(tally.heardSeconds)});
}

const clock = seconds => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Seconds of "4:30" or "270"; null if it is neither. */
function seconds(text) {
  const parts = /^(?:(\d{1,3}):([0-5]\d)|(\d{1,5}))$/.exec(text.trim());
  return parts ? parts[3] ? Number(parts[3]) : Number(parts[1]) * 60 + Number(parts[2]) : null;
}

function show() {
  const all = tallies();
  const contacts = all.filter(each => each.kind === 'CONTACT');
  rowsFor(contacts);
  for (const cell of cells()) {
    const count = contacts.filter(each => each.segment === cell.dataset.segment && each.wish === cell.dataset.wish).length;
    cell.textContent = count || '+';
    cell.classList.toggle('counted', count > 0);
    cell.setAttribute('aria-label', say('cell', {segment: label('segment', cell.dataset.segment), wish: label('wish', cell.dataset.wish), n: count}));
  }
  find('contacts-count').textContent = contacts.length;
  const last = contacts.at(-1);
  document.querySelectorAll('[data-mood]').forEach(button => {
    button.disabled = !last;
    button.setAttribute('aria-pressed', String(last?.mood === button.dataset.mood));
    button.querySelector('.count').textContent = contacts.filter(each => each.mood === button.dataset.mood).length;
  });
  document.querySelectorAll('[data-consent]').forEach(button => {
    button.querySelector('.count').textContent = all.filter(each => each.kind === 'CONSENT' && each.consent === button.dataset.consent).length;
  });
  find('systems-sum').textContent = all.filter(each => each.kind === 'SYSTEMS').map(each => each.systems).join(', ');
  find('waits').textContent = all.filter(each => each.kind === 'WAIT')
    .map(each => each.dashboardSeconds == null ? clock(each.heardSeconds) : say('waited', {heard: clock(each.heardSeconds), dashboard: clock(each.dashboardSeconds)})).join('; ');
  find('undo').hidden = all.length === 0;
  if (all.length) find('undo-what').textContent = words(all.at(-1));
  showConsequences(all, last);
}

/** After a refused consent only the screen is watched, until the next contact; after a hard contact both are offered a pause. */
function showConsequences(all, last) {
  const refused = all.findLast(each => each.kind === 'CONSENT');
  find('screen-only').hidden = !(refused?.consent === 'REFUSED' && !all.some(each => each.kind === 'CONTACT' && Date.parse(each.at) > Date.parse(refused.at)));
  find('rest').hidden = last?.mood !== 'HARD' || offered === last.clientId || pausedSince(last);
}

const pausedSince = last => own('block').some(entry => entry.body.block === 'PAUSE' && Date.parse(entry.at) > Date.parse(last.at));

/** A segment of one's own gets a row like the others. */
function rowsFor(contacts) {
  const known = new Set([...document.querySelectorAll('#grid [data-segment-name]')].map(row => row.dataset.segmentName));
  contacts.filter(each => !known.has(each.segment)).forEach(each => { known.add(each.segment); addRow(each.segment); });
}

function addRow(segment) {
  const row = document.querySelector('#grid tbody tr').cloneNode(true);
  const name = row.querySelector('[data-segment-name]');
  name.dataset.segmentName = segment;
  name.textContent = segment;
  row.querySelectorAll('[data-wish]').forEach(cell => { cell.dataset.segment = segment; });
  document.querySelector('#grid tbody').append(row);
}

export function startTallies() {
  find('grid').addEventListener('click', event => {
    const cell = event.target.closest('[data-wish]');
    if (cell) tap('CONTACT', {segment: cell.dataset.segment, wish: cell.dataset.wish});
  });
  document.querySelectorAll('[data-mood]').forEach(button => button.addEventListener('click', () => { feeling = feeling.catch(() => {}).then(() => feel(button.dataset.mood)); }));
  document.querySelectorAll('[data-consent]').forEach(button => button.addEventListener('click', () => tap('CONSENT', {consent: button.dataset.consent})));
  document.querySelectorAll('[data-step]').forEach(button => button.addEventListener('click', () => {
    find('systems').value = Math.min(20, Math.max(1, Number(find('systems').value) + Number(button.dataset.step)));
  }));
  find('systems-add').addEventListener('click', () => tap('SYSTEMS', {systems: Number(find('systems').value)}));
  find('undo').addEventListener('click', () => { const last = tallies().at(-1); if (last) undo(last); });
  find('take-pause').addEventListener('click', () => begin('PAUSE'));
  find('no-pause').addEventListener('click', () => { offered = tallies().findLast(each => each.kind === 'CONTACT').clientId; show(); });
  find('other-segment').addEventListener('submit', event => {
    event.preventDefault();
    const name = event.target.elements.segment.value.trim();
    if (name && !document.querySelector(`#grid [data-segment-name="${CSS.escape(name)}"]`)) { addRow(name); show(); }
    event.target.reset();
  });
  find('wait').addEventListener('submit', event => {
    event.preventDefault();
    const heard = seconds(event.target.elements.heard.value);
    const shown = event.target.elements.dashboard.value.trim();
    const dashboard = shown ? seconds(shown) : undefined;
    const wrong = heard === null || dashboard === null;
    find('wait-wrong').hidden = !wrong;
    event.target.elements.heard.setAttribute('aria-invalid', String(heard === null));
    event.target.elements.dashboard.setAttribute('aria-invalid', String(dashboard === null));
    if (wrong) return;
    tap('WAIT', {heardSeconds: heard, dashboardSeconds: dashboard});
    event.target.reset();
  });
  onChange(show);
}
