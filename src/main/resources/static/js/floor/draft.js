// Keeps what is being typed, key by key, so that a form is as it was after the phone has killed the page.
import {account, visit} from './here.js';

const store = self.floor.store;
const CALM = 150; // milliseconds without a key before it is written

/** What the fields of a form hold, by name. */
export const values = form => Object.fromEntries(new FormData(form));

/** Puts values into the fields of a form. */
export function fill(form, held) {
  for (const field of form.elements) {
    if (!field.name || !(field.name in held)) {
      if (field.type === 'radio') field.checked = false;
      continue;
    }
    if (field.type === 'radio') field.checked = field.value === held[field.name];
    else field.value = held[field.name];
  }
  form.dispatchEvent(new Event('filled'));
}

/** Keeps a form's draft from now on, and brings back what it held. Answers with the draft's key. */
export async function keepDraft(form, name) {
  const key = [account, visit, name];
  let timer;
  let dirty = false;
  const write = () => {
    clearTimeout(timer);
    if (!dirty) return;
    dirty = false;
    store.saveDraft(key, values(form));
  };
  const held = await store.draft(key);
  if (held) fill(form, held);
  form.addEventListener('input', () => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(write, CALM);
  });
  // Saved for sending: what is left in the fields belongs to the next one.
  form.addEventListener('kept', () => { dirty = false; clearTimeout(timer); });
  addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', () => { if (document.hidden) write(); });
  return key;
}
