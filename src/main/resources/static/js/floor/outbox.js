// Everything typed or tapped goes into the store first; then it is sent, whenever and as often as it takes.
import '/webjars/idb/build/umd.js';
import './store.js';
import './send.js';
import {account, base, find, say, visit} from './here.js';

const store = self.floor.store;
const FIRST = 2000, LONGEST = 60000; // milliseconds between attempts
const listeners = [];
const seen = new Map();              // what the server has of this visit, by path
let entries = [];
let outcome = 'done';
let delay = FIRST;
let timer, running = false, again = false;

/** The entries of this visit, oldest first. */
export const own = what => entries.filter(entry => entry.visit === visit && (!what || entry.what === what));

/** What the server did not take, of any visit. */
export const refused = () => entries.filter(entry => entry.state === 'refused');

/** What the server last said there, also without network; an empty list before it said anything. */
export const told = path => seen.get(path) ?? [];

/** Calls when anything has changed. */
export const onChange = listener => listeners.push(listener);

/** Keeps something for the server. `at` is now: it may be sent hours later. Answers the entry's seq. */
export async function keep(what, path, body, options = {}) {
  const id = crypto.randomUUID();
  const at = new Date().toISOString();
  const method = options.method ?? 'POST';
  const full = method === 'POST' ? {clientId: id, at, ...body} : undefined;
  const seq = await store.add({id, account, visit, what, method, path: `${base}/${path}`, body: full, at}, options);
  navigator.storage?.persist?.();
  send();
  return seq;
}

/** Takes something back: forgets it where it never left the phone, else asks the server to, with the DELETE given. */
export async function takeBack(id, what, path) {
  const mine = entries.find(entry => entry.id === id);
  if (mine && mine.state !== 'sent') {
    let forgotten = false;
    await store.change(mine.seq, entry => {
      forgotten = entry.state === 'refused' || (entry.state === 'waiting' && !entry.tried);
      return forgotten ? null : undefined;
    });
    if (forgotten) return;
  }
  await keep(what, path, undefined, {method: 'DELETE'});
}

/** Changes what something says that never left the phone. False: it may have arrived, or is gone. */
export async function amend(id, change) {
  const mine = entries.find(entry => entry.id === id);
  let amended = false;
  if (mine) await store.change(mine.seq, entry => {
    amended = entry.state === 'waiting' && !entry.tried;
    return amended ? {...entry, body: {...entry.body, ...change}} : undefined;
  });
  return amended;
}

/** Sends a refused entry again, changed. */
export async function resend(seq, body) {
  await store.change(seq, entry => entry.state === 'refused' ? {...entry, body, state: 'waiting', problem: undefined} : undefined);
  send();
}

/** Lets a refused entry go; only a person does that. */
export const drop = seq => store.change(seq, () => null);

/** Sends what waits, and asks what the server knows. */
export async function send() {
  if (running) { again = true; return; }
  running = true;
  clearTimeout(timer);
  try {
    do {
      again = false;
      outcome = await self.floor.send(account);
    } while (again && outcome === 'done');
  } finally {
    running = false;
  }
  if (outcome === 'wait') {
    timer = setTimeout(send, delay);
    delay = Math.min(delay * 2, LONGEST);
    navigator.serviceWorker?.ready.then(worker => worker.sync?.register('floor')).catch(() => {});
  } else {
    delay = FIRST;
  }
  await refresh();
}

/** Brings back what the server last said there. */
export const recall = async path => seen.set(path, await store.answer([account, visit, path]) ?? []);

/** Asks the server for what it has. */
export async function learn(path) {
  try {
    const answer = await self.floor.ask(account, 'GET', `${base}/${path}`);
    if (!answer.ok) return;
    seen.set(path, await answer.json());
    await store.saveAnswer([account, visit, path], seen.get(path));
    refresh();
  } catch {
    // The state line says already that there is no network, or that one must sign in.
  }
}

export async function refresh() {
  entries = await store.of(account);
  show();
  listeners.forEach(listener => listener());
}

function show() {
  const waiting = entries.filter(entry => entry.state === 'waiting').length;
  const refused = entries.filter(entry => entry.state === 'refused').length;
  const state = outcome === 'sign-in' || outcome === 'other' ? outcome : waiting ? 'waiting' : refused ? 'refused' : 'sent';
  const count = state === 'refused' ? refused : waiting;
  const line = find('state');
  line.dataset.state = state;
  const text = say(count === 1 && (state === 'waiting' || state === 'refused') ? `${state}-one` : state, {n: count});
  if (find('state-text').textContent !== text) find('state-text').textContent = text;
  find('sign-in').hidden = state !== 'sign-in' && state !== 'other';
}

/** Signed out in another tab: nothing of this page is left. The session ends a moment after what was kept. */
async function gone() {
  self.floor.leaving = true;
  document.body.hidden = true;
  const signedIn = () => self.floor.ask(account, 'GET', '/phone/v1/floor').then(answer => answer.ok, () => false);
  for (let asked = 0; asked < 20 && await signedIn(); asked++) await new Promise(later => setTimeout(later, 500));
  location.replace('/sign-in');
}

new BroadcastChannel('floor').addEventListener('message', ({data}) => {
  if (self.floor.leaving) return; // this is the page that signs out
  if (data.wiped === account) gone();
  else refresh();
});
for (const moment of ['online', 'pageshow']) addEventListener(moment, () => { delay = FIRST; send(); });
document.addEventListener('visibilitychange', () => { if (!document.hidden) { delay = FIRST; send(); } });
