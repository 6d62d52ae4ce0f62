// Today's notes of one's own with what became of each, and above them whatever the server did not take.
import {find, say, time, visit} from './here.js';
import {drop, onChange, own, refused, resend, told} from './outbox.js';
import {edit} from './note.js';

let shown = '';

function part(name, text, tag = 'p') {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = text;
  return element;
}

function button(text, act, primary) {
  const element = part(primary ? 'btn primary' : 'btn', text, 'button');
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}

/** What the note says; for anything else what it was. */
const text = entry => entry.what === 'note' ? [entry.body.text, entry.body.action].filter(Boolean).join(' → ') : say(`what-${entry.what}`);

function tags(entry) {
  const line = part('tags', '', 'p');
  const state = {waiting: ['warn', '○'], sent: ['good', '✓'], refused: ['bad', '!']}[entry.state];
  line.append(part(`tag ${state[0]}`, `${state[1]} ${say(`state-${entry.state}`)}`, 'span'));
  if (entry.body?.kind && entry.what === 'note') line.append(part('tag', document.querySelector(`#note [value="${entry.body.kind}"] + span`).textContent, 'span'));
  line.append(part('quiet num', time(entry.at), 'span'));
  return line;
}

/** A body with masked texts in their places: `masked` has them by path, such as "text", "about" (its name) or "learned/0". */
function masks(body, masked) {
  const made = structuredClone(body);
  for (const [path, value] of Object.entries(masked)) {
    const names = path.split('/');
    const last = names.pop();
    const inside = names.reduce((part, name) => part[name], made);
    if (inside[last]?.name !== undefined) inside[last].name = value;
    else inside[last] = value;
  }
  return made;
}

/** What the server said against it, and the ways on. Only the person themselves ever lets it go. */
function help(entry) {
  const box = part('stack', '', 'div');
  const problem = entry.problem ?? {};
  const faults = part('wrong-list', '', 'ul');
  const messages = (problem.errors ?? []).map(each => each.message);
  (messages.length ? messages : [problem.detail ?? say('no-reason')]).forEach(each => faults.append(part('', each, 'li')));
  box.append(faults);
  const acts = part('actions', '', 'div');
  const masked = problem.masked && Object.keys(problem.masked).length ? problem.masked : null;
  if (masked) {
    box.append(part('quiet', Object.values(masked).join(' → ')));
    acts.append(button(say('guard-accept'), () => resend(entry.seq, masks(entry.body, masked)), true));
  }
  // What was written on another visit is changed on that visit's page; here it can be masked, tried again or let go.
  if (entry.what === 'note' && entry.visit === visit) acts.append(button(say('edit'), () => edit(entry)));
  else if (entry.what === 'debrief' && entry.visit === visit) acts.append(button(say('edit'), () => find('debrief-form').dispatchEvent(new CustomEvent('again', {detail: entry}))));
  else acts.append(button(say('try-again'), () => resend(entry.seq, entry.body)));
  acts.append(button(say('drop'), () => drop(entry.seq)));
  box.append(acts);
  return box;
}

function row(entry) {
  const item = document.createElement('li');
  item.dataset.state = entry.state;
  item.append(part('', text(entry)), tags(entry));
  if (entry.state === 'refused') item.append(help(entry));
  return item;
}

/** Notes the phone knows, and those only the server knows (written on another device). */
function all() {
  const mine = [...own('note').filter(entry => entry.state !== 'refused'), ...refused()];
  const known = new Set(mine.map(entry => entry.id));
  const others = (told('notes').notes ?? []).filter(note => note.mine && !known.has(note.clientId))
    .map(note => ({what: 'note', state: 'sent', body: note, at: note.at ?? note.writtenAt, seq: 0}));
  const late = entry => entry.state === 'refused' ? '~' : entry.at;
  return [...mine, ...others].sort((a, b) => late(b).localeCompare(late(a)));
}

function show() {
  const entries = all();
  const now = JSON.stringify(entries.map(entry => [entry.seq, entry.state, entry.body]));
  if (now === shown) return;
  shown = now;
  const list = find('own-list');
  const inside = list.contains(document.activeElement);
  list.replaceChildren(...entries.map(row));
  find('own-none').hidden = entries.length > 0;
  if (inside) find('own-title').focus();
}

export const startList = () => onChange(show);
