// A note: text and one more tap. Saved on the phone at once, and the next can be typed.
import {find, guarding, say} from './here.js';
import {keep} from './outbox.js';
import {fill, keepDraft, values} from './draft.js';
import {guard} from './guard.js';
import {chosen, suggest} from './alike.js';

const form = find('note');
const NAMED = ['DIRECTIVE', 'PROCESS', 'PRODUCT', 'SYSTEM']; // what is named by hand; the rest are versions of directives
let key;

/** What a note is about as the server wants it, from the choice and the name typed beside it. */
export function subject(choice, name) {
  if (!choice) return {};
  return NAMED.includes(choice) ? {about: {kind: choice, name: name.trim()}} : {directiveVersion: choice};
}

/** Shows the field for a name where the choice needs one. */
export function watchSubject(select, name) {
  const show = () => { name.closest('.field').hidden = !NAMED.includes(select.value); };
  select.addEventListener('change', show);
  select.form.addEventListener('filled', show);
  select.form.addEventListener('reset', () => setTimeout(show));
  show();
}

/** Says what is missing at its place; answers whether all is there. */
export function complete(faults) {
  let first;
  for (const {field, place, missing} of faults) {
    find(place).hidden = !missing;
    (field instanceof RadioNodeList ? [...field] : [field]).forEach(each => each.setAttribute('aria-invalid', String(missing)));
    if (missing) first ??= field instanceof RadioNodeList ? field[0] : field;
  }
  first?.focus();
  return !first;
}

function wrong(held) {
  const fields = form.elements;
  const mistake = held.kind === 'MISTAKE';
  const named = NAMED.includes(held.subject);
  return [
    {field: fields.text, place: 'text-wrong', missing: !held.text.trim() && !held.action.trim()},
    {field: fields.kind, place: 'kind-wrong', missing: !held.kind},
    {field: fields.subject, place: 'subject-wrong', missing: mistake && !held.subject},
    {field: fields.subjectName, place: 'name-wrong', missing: named && !held.subjectName.trim()}
  ];
}

async function save(event) {
  event.preventDefault();
  const held = values(form);
  showSubject();
  if (!complete(wrong(held))) return;
  const body = {kind: held.kind, ...subject(held.subject, held.subjectName), ...chosen(held)};
  for (const name of ['text', 'action', 'segment', 'wish']) if (held[name]?.trim()) body[name] = held[name].trim();
  // The fields are free before it is written: whoever types on at once types the next note.
  form.dispatchEvent(new Event('kept'));
  form.reset();
  for (const name of ['replaces', 'alike', 'choice']) if (form.elements[name]) form.elements[name].value = '';
  showSubject();
  form.elements.text.focus();
  try {
    await keep('note', 'notes', body, {draft: key, replaces: Number(held.replaces) || undefined});
    find('saved').textContent = say('saved');
  } catch {
    fill(form, held);
    find('saved').textContent = say('no-store');
  }
}

/** A mistake must be about something: then the choice stands open. */
function showSubject() {
  const mistake = values(form).kind === 'MISTAKE';
  find('subject-must').hidden = !mistake;
  find('subject-may').hidden = mistake;
  if (mistake) find('more').open = true;
  find('worked').hidden = !form.elements.action.value && find('add-action').getAttribute('aria-expanded') !== 'true';
}

/** Puts a refused note back into the form; what stands there must be saved first. */
export function edit(entry) {
  const now = values(form);
  if (now.text.trim() || now.action.trim()) { find('saved').textContent = say('save-first'); form.elements.text.focus(); return; }
  const body = entry.body;
  fill(form, {
    text: body.text ?? '', action: body.action ?? '', kind: body.kind, segment: body.segment ?? '', wish: body.wish ?? '',
    subject: body.directiveVersion ?? body.about?.kind ?? '', subjectName: body.about?.name ?? '', replaces: String(entry.seq),
    alike: body.insight ? `insight-${body.insight}` : body.rule ? `rule-${body.rule}` : '', choice: body.choice ?? ''
  });
  form.dispatchEvent(new Event('input', {bubbles: true}));
  form.elements.text.focus();
}

export async function startNote() {
  watchSubject(form.elements.subject, form.elements.subjectName);
  form.addEventListener('submit', save);
  form.addEventListener('change', event => { if (event.target.name === 'kind') { find('kind-wrong').hidden = true; showSubject(); } });
  form.addEventListener('filled', showSubject);
  form.addEventListener('input', () => { find('saved').textContent = ''; });
  find('add-action').addEventListener('click', event => {
    const open = find('worked').hidden;
    event.currentTarget.setAttribute('aria-expanded', String(open));
    find('worked').hidden = !open;
    if (open) form.elements.action.focus();
  });
  guard(form.elements.text, find('text-guard'), guarding);
  guard(form.elements.action, find('action-guard'), guarding);
  suggest(form, find('alike'));
  key = await keepDraft(form, 'note');
  showSubject();
}
