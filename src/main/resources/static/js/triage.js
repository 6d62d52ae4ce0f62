// The inbox by keys: they do nothing while somebody types, and can be switched off (WCAG 2.1.4).
const triage = document.querySelector('.triage');
const toggle = document.getElementById('keys-on');
const current = () => triage.querySelector('.items [aria-current]');
let on = localStorage.getItem('triage-keys') !== 'off';

function show() {
  toggle.setAttribute('aria-pressed', String(on));
}

toggle.addEventListener('click', () => {
  on = !on;
  localStorage.setItem('triage-keys', on ? 'on' : 'off');
  show();
});
show();

/* Who got here by a key goes on by keys: the focus is where they were. */
if (sessionStorage.getItem('triage-by-key')) {
  sessionStorage.removeItem('triage-by-key');
  (current() ?? document.querySelector('.triage h1'))?.focus();
}
const byKey = () => sessionStorage.setItem('triage-by-key', 'yes');

const types = target => target.closest('textarea, select, [contenteditable], dialog[open], input:not([type=checkbox], [type=radio])') !== null;

function go(step) {
  const links = [...triage.querySelectorAll('.items a')];
  const next = links[links.indexOf(current()) + step];
  if (!next) return;
  byKey();
  next.click();
}

function act(key) {
  const what = triage.querySelector(`.detail [data-key="${key}"]`);
  if (!what) return false;
  if (what.tagName === 'BUTTON') {
    byKey();
    what.click();
    return true;
  }
  const part = what.parentElement;
  part.open = true;
  (part.querySelector('input:checked') ?? part.querySelector('input:not([type=hidden]), select, button') ?? what).focus();
  return true;
}

document.addEventListener('keydown', event => {
  if (!on || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  if (key !== 'escape' && types(event.target)) return;
  const inList = event.target === document.body || event.target.closest('.items') !== null;
  if (key === 'j' || (key === 'arrowdown' && inList)) go(1);
  else if (key === 'k' || (key === 'arrowup' && inList)) go(-1);
  else if (key === 'escape') {
    const open = event.target.closest('.acts details[open]');
    if (!open) return;
    open.open = false;
    open.querySelector('summary').focus();
  } else if (!['1', '2', '3', 'h', 'p'].includes(key) || !act(key)) return;
  event.preventDefault();
});

/* An act in a form of several needs somebody chosen; who submits by the Enter key does what the open part says. */
const doByEnter = event => {
  if (event.key !== 'Enter' || !event.target.matches('input') || event.target.type === 'search') return;
  const several = event.currentTarget.id === 'several';
  const part = several ? event.target.closest('.part') : event.target.closest('details[open]');
  if (!part && !several) return;
  event.preventDefault();
  const button = part?.querySelector('button[name=act]');
  if (!button) return;
  byKey();
  button.click();
};
document.querySelectorAll('.triage .acts, #several').forEach(form => form.addEventListener('keydown', doByEnter));
triage.dataset.ready = '';
