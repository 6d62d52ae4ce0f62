// The blocks of a visit and how long each has been going. Computed from when a block began, never counted: a locked phone stops no clock.
import {find, say} from './here.js';
import {keep, onChange, own, told} from './outbox.js';

const PAUSE = 5; // minutes for both after a hard contact
const buttons = [...document.querySelectorAll('#blocks [data-block]')];
const minutes = block => block === 'PAUSE' ? PAUSE : Number(buttons.find(button => button.dataset.block === block).dataset.minutes);

/** The blocks that have begun, in order; those the phone knows and the server does not, too. */
function begun() {
  const blocks = new Map(told('blocks').map(each => [each.clientId, each]));
  own('block').filter(entry => entry.state !== 'refused').forEach(entry => blocks.set(entry.id, entry.body));
  return [...blocks.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The block that is on and when it began; a pause does not begin it anew. Null before the first. */
export function current() {
  const blocks = begun();
  const last = blocks.at(-1);
  if (!last) return null;
  let from = last;
  for (const each of blocks.reverse()) {
    if (each.block === last.block) from = each;
    else if (each.block !== 'PAUSE' || last.block === 'PAUSE') break;
  }
  return {block: last.block, from: Date.parse(from.at)};
}

export const begin = block => keep('block', 'blocks', {block});

function clock(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = `${String(Math.floor(seconds / 60) % 60).padStart(hours ? 2 : 1, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  return hours ? `${hours}:${rest}` : rest;
}

function tick() {
  const now = current();
  find('timer').hidden = !now;
  if (!now) return;
  const length = minutes(now.block);
  const left = now.from + length * 60000 - Date.now();
  const text = left > 0 ? say('left', {time: clock(left), minutes: length}) : say('over', {minutes: Math.floor(-left / 60000)});
  if (find('timer').textContent !== text) find('timer').textContent = text;
  find('timer').classList.toggle('over', left <= 0);
  tellOnce(now, left);
}

/** Once a block: a page that is loaded again does not shake the phone again. */
function tellOnce(now, left) {
  const mark = `floor-over-${now.block}-${now.from}`;
  if (left > 0) { find('over').textContent = ''; return; }
  if (sessionStorage.getItem(mark)) return;
  sessionStorage.setItem(mark, 'told');
  find('over').textContent = say(now.block === 'PAUSE' ? 'pause-is-over' : 'is-over');
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.([200, 100, 200]);
}

function show() {
  const on = current()?.block ?? null;
  document.getElementById('floor').dataset.on = on ?? '';
  for (const button of buttons) {
    const here = button.dataset.block === on;
    button.setAttribute('aria-pressed', String(here));
  }
  find('pause').hidden = on !== 'PAUSE';
  tick();
}

export function startTimer() {
  buttons.forEach(button => button.addEventListener('click', () => begin(button.dataset.block)));
  find('go-on').addEventListener('click', () => begin('CONTACTS'));
  onChange(show);
  setInterval(tick, 1000);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) tick(); });
}
