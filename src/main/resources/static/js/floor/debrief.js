// The debrief: three things learned, a mistake of my own, a promise with a date, a context card. Ten minutes, and without network.
import {find, guarding, role, say} from './here.js';
import {keep, onChange, own, refresh, told} from './outbox.js';
import {fill, keepDraft, values} from './draft.js';
import {guard} from './guard.js';
import {complete, subject, watchSubject} from './note.js';

const form = find('debrief-form');
let key;

const some = text => text?.trim() || null;

/** What the visit was to look for, and what was said of it; what nothing was said of is left out. */
const asked = () => [...form.querySelectorAll('[data-look]')].map(each => each.dataset.look);
const looks = held => asked()
  .map(demand => ({demand, saw: some(held[`saw-${demand}`]), words: some(held[`words-${demand}`])}))
  .filter(look => look.saw || look.words);

function body(held) {
  const promised = some(held.promise);
  const card = some(held.maySay) || some(held.mayNotSay);
  const story = some(held.situation) || some(held.storyAction) || some(held.outcome);
  return {
    learned: [held.learned1, held.learned2, held.learned3].map(each => each.trim()),
    mistake: {text: held.mistake.trim(), ...subject(held.mistakeSubject, held.mistakeName)},
    promise: promised ? {text: promised, due: held.due} : null,
    card: card ? {maySay: some(held.maySay), mayNotSay: some(held.mayNotSay), queue: some(held.cardQueue), validUntil: held.validUntil} : null,
    story: story ? {situation: some(held.situation), action: some(held.storyAction), outcome: some(held.outcome)} : null,
    looks: looks(held)
  };
}

function wrong(held, made) {
  const fields = form.elements;
  const story = Object.values(made.story ?? {});
  return [
    ...[1, 2, 3].map(n => ({field: fields[`learned${n}`], place: `learned${n}-wrong`, missing: !some(held[`learned${n}`])})),
    {field: fields.mistake, place: 'mistake-wrong', missing: !some(held.mistake)},
    {field: fields.mistakeSubject, place: 'mistake-subject-wrong', missing: !held.mistakeSubject},
    {field: fields.mistakeName, place: 'mistake-name-wrong', missing: Boolean(made.mistake.about && !made.mistake.about.name)},
    ...asked().map(demand => ({field: fields[`saw-${demand}`][0], place: `saw-${demand}-wrong`, missing: Boolean(some(held[`words-${demand}`]) && !held[`saw-${demand}`])})),
    {field: fields.promise, place: 'promise-wrong', missing: Boolean(held.due && !made.promise)},
    {field: fields.due, place: 'due-wrong', missing: Boolean(made.promise && !held.due)},
    {field: fields.maySay, place: 'may-say-wrong', missing: Boolean(made.card && !made.card.maySay)},
    {field: fields.validUntil, place: 'valid-wrong', missing: Boolean(made.card && !held.validUntil)},
    {field: fields.situation, place: 'story-wrong', missing: story.length > 0 && story.includes(null)}
  ];
}

async function save(event) {
  event.preventDefault();
  const held = values(form);
  const made = body(held);
  if (find('give').disabled || !complete(wrong(held, made))) return;
  find('give').disabled = true; // a second tap would make a second debrief
  form.dispatchEvent(new Event('kept'));
  try {
    const seq = await keep('debrief', 'debrief', made, {draft: key, replaces: Number(held.replaces) || undefined});
    if (held.replaces) form.elements.replaces.value = String(seq); // refused again, it is this one that is changed
    await refresh();
    find('debrief-done').focus();
  } catch {
    find('debrief-said').textContent = say('no-store');
  } finally {
    find('give').disabled = false;
  }
}

/** A refused debrief goes back into the form. */
function again({detail: entry}) {
  const {learned, mistake, promise, card, story, looks: seen} = entry.body;
  fill(form, {
    learned1: learned[0], learned2: learned[1], learned3: learned[2],
    mistake: mistake.text, mistakeSubject: mistake.directiveVersion ?? mistake.about?.kind ?? '', mistakeName: mistake.about?.name ?? '',
    promise: promise?.text ?? '', due: promise?.due ?? '', maySay: card?.maySay ?? '', mayNotSay: card?.mayNotSay ?? '',
    cardQueue: card?.queue ?? '', validUntil: card?.validUntil ?? '', situation: story?.situation ?? '', storyAction: story?.action ?? '',
    outcome: story?.outcome ?? '', replaces: String(entry.seq),
    ...Object.fromEntries((seen ?? []).flatMap(look => [[`saw-${look.demand}`, look.saw ?? ''], [`words-${look.demand}`, look.words ?? '']]))
  });
  form.dispatchEvent(new Event('input', {bubbles: true}));
  form.elements.learned1.focus();
}

function show() {
  const mine = own('debrief');
  const given = mine.some(entry => entry.state !== 'refused') || (!Array.isArray(told('debrief')) && Boolean(told('debrief').learned));
  const editing = form.elements.replaces.value !== '';
  form.hidden = given || (mine.length > 0 && !editing);
  find('debrief-done').hidden = !given;
}

export async function startDebrief() {
  if (role !== 'EXECUTIVE') return;
  watchSubject(form.elements.mistakeSubject, form.elements.mistakeName);
  form.addEventListener('submit', save);
  form.addEventListener('again', event => { again(event); show(); });
  form.querySelectorAll('[data-guard]').forEach(field => guard(field, find(field.dataset.guard), guarding));
  onChange(show);
  key = await keepDraft(form, 'debrief');
}
