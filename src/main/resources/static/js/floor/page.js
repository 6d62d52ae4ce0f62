// The visit page: brings the parts together.
import {account, find, role, say, time} from './here.js';
import {keep, learn, onChange, own, recall, refresh, send, told} from './outbox.js';
import {startTimer, current} from './timer.js';
import {startTallies} from './tally.js';
import {startNote} from './note.js';
import {startList} from './list.js';
import {startDebrief} from './debrief.js';

const PATHS = ['blocks', 'tallies', 'notes', ...role === 'EXECUTIVE' ? ['debrief'] : []];
const KEPT = 2 * 24 * 60 * 60 * 1000; // milliseconds for which the phone still shows what it has sent

let noteInSight = true;

const went = what => own(what).find(entry => entry.state !== 'refused');

/** The one thing to do now stands at the thumb: arrive, write and save a note, give the debrief. */
function showAct() {
  const arrived = find('present').dataset.at || went('check-in')?.at;
  const seat = find('present').dataset.seat || went('check-in')?.said?.seat;
  find('arrive').hidden = Boolean(arrived);
  find('not-here').hidden = Boolean(arrived);
  find('here').hidden = !arrived;
  if (arrived) find('here').textContent = seat ? say('here-at', {time: time(arrived), seat}) : say('here', {time: time(arrived)});
  const debrief = current()?.block === 'DEBRIEF' && role === 'EXECUTIVE' && !find('debrief-form').hidden;
  find('save').hidden = !arrived || debrief || !noteInSight;
  find('write').hidden = !arrived || debrief || noteInSight;
  find('save-here').hidden = Boolean(arrived) && !debrief;
  find('give').hidden = !arrived || !debrief;
  find('counting').hidden = !['CONTACTS', 'PAUSE'].includes(current()?.block);
  find('debrief').hidden = current()?.block !== 'DEBRIEF' && own('debrief').length === 0;
}

function showDone() {
  const done = Boolean(went('done')) || told('notes').iAmDone === true;
  find('done').hidden = done;
  find('is-done').hidden = !done;
}

async function start() {
  onChange(showAct);
  onChange(showDone);
  find('arrive').addEventListener('click', () => keep('check-in', 'check-in', {}));
  find('done').addEventListener('click', () => keep('done', 'notes/done', {}));
  find('write').addEventListener('click', () => find('text').focus());
  new IntersectionObserver(seen => { noteInSight = seen.at(-1).isIntersecting; showAct(); }).observe(find('note'));
  startTimer();
  startTallies();
  startList();
  await startNote();
  await startDebrief();
  await Promise.all(PATHS.map(recall));
  await refresh();
  find('floor').dataset.ready = '';
  await self.floor.store.forget(account, new Date(Date.now() - KEPT).toISOString());
  await send();
  for (const path of PATHS) await learn(path);
}

start().catch(fault => {
  find('state').dataset.state = 'refused';
  find('state-text').textContent = say('no-store');
  throw fault;
});
