// The board: a card's menu and keys, dragging, dialogs, toasts. Everything here is also there as forms and links.
const menu = document.getElementById('menu');
const dialog = document.getElementById('dialog');
const body = document.getElementById('dialog-body');
const board = () => document.getElementById('table');
const context = () => ({week: board().dataset.week, by: board().dataset.by});
const seen = element => element.offsetParent !== null;
const title = document.getElementById('board-title');
const card = visit => [...document.querySelectorAll(`.card[data-visit="${visit}"]`)].find(seen);
const typing = target => target.closest('input, select, textarea, dialog[open]');

let current = null;   // the visit whose menu or dialog is open, so that the focus finds its card again
let opener = null;    // what had the focus when a dialog opened
let dragged = null;
let late = false;     // a solve ended while a card was being dragged

function post(path, values) {
  htmx.ajax('POST', path, {target: '#table', swap: 'outerHTML', values});
}

function ask(path, visit, values) {
  current = visit;
  if (!dialog.open) opener = document.activeElement;
  htmx.ajax('GET', path, {target: '#dialog-body', swap: 'innerHTML', values: {...context(), ...values}});
}

const look = (visit, what) => ask(`/board/visits/${visit}/${what}`, visit, {});

function change(element, what, values = {}) {
  current = element.dataset.visit;
  post(`/board/visits/${current}/${what}`, {version: element.dataset.version, ...values});
}

const pin = element => change(element, 'pin', {pinned: element.dataset.pinned !== 'true'});

/* The menu: one for all cards, filled from the card it belongs to. */

const shown = {
  placed: of => of.dataset.placed === 'true',
  missing: of => of.dataset.placed !== 'true',
  pinned: of => of.dataset.pinned === 'true',
  loose: of => of.dataset.pinned !== 'true',
  repairable: of => of.dataset.repairable === 'true',
};

function openMenu(button) {
  const of = button.closest('.card');
  current = of.dataset.visit;
  document.getElementById('menu-title').textContent = of.dataset.name;
  for (const part of menu.querySelectorAll('[data-when]')) part.hidden = !shown[part.dataset.when](of);
  const frozen = of.dataset.frozen === 'true';
  for (const item of menu.querySelectorAll('[data-post], [data-open]:not([data-open=why])')) item.hidden ||= frozen;
  if (!frozen) menu.querySelector('[data-open=move]').hidden = false;
  menu.showPopover();
  const at = button.getBoundingClientRect();
  const left = Math.min(at.left, innerWidth - menu.offsetWidth - 8);
  const below = at.bottom + menu.offsetHeight + 8 < innerHeight;
  menu.style.left = `${Math.max(8, left)}px`;
  menu.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - menu.offsetHeight - 4)}px`;
  items()[0]?.focus();
}

const items = () => [...menu.querySelectorAll('[role=menuitem]')].filter(item => !item.hidden);

function closeMenu(focus) {
  if (!menu.matches(':popover-open')) return;
  menu.hidePopover();
  if (focus) card(current)?.querySelector('.more')?.focus();
}

menu.addEventListener('keydown', event => {
  const all = items();
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  const to = event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1
    : step ? (all.indexOf(document.activeElement) + step + all.length) % all.length : -1;
  if (to >= 0) {
    event.preventDefault();
    all[to].focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    closeMenu(true);
  }
});

menu.addEventListener('click', event => {
  const item = event.target.closest('[role=menuitem]');
  const of = card(current);
  if (!item || !of) return;
  closeMenu(true);
  if (item.dataset.open) look(current, item.dataset.open);
  else if (item.dataset.post === 'pin') pin(of);
  else change(of, item.dataset.post);
});

/* Clicks: a card's button, links that open a dialog, what closes one. */

document.addEventListener('click', event => {
  const more = event.target.closest('.card .more');
  if (more) {
    event.preventDefault();
    openMenu(more);
    return;
  }
  const opens = event.target.closest('a[data-dialog]');
  if (opens && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    const to = new URL(opens.href);
    ask(to.pathname, to.pathname.match(/visits\/(\d+)/)?.[1] ?? null, Object.fromEntries(to.searchParams));
    return;
  }
  if (event.target.closest('dialog [data-close]')) {
    event.preventDefault();
    dialog.close();
  }
});

document.addEventListener('submit', event => {
  if (!event.target.matches('form[data-dialog]')) return;
  event.preventDefault();
  const values = Object.fromEntries(new FormData(event.target));
  ask(new URL(event.target.action).pathname, values.visit, values);
});

dialog.addEventListener('click', event => {
  if (event.target === dialog) dialog.close();
});

dialog.addEventListener('close', () => {
  body.replaceChildren();
  (opener?.isConnected && seen(opener) ? opener : card(current)?.querySelector('.more') ?? title).focus();
  opener = null;
});

document.body.addEventListener('htmx:afterSwap', event => {
  if (event.detail.target !== body || !body.firstElementChild) return;
  if (!dialog.open) dialog.showModal();
  (body.querySelector('[role=alert]') ? body.querySelector('#dialog-title')
    : body.querySelector('input[type=radio]:checked, select') ?? body.querySelector('#dialog-title'))?.focus();
});

/* Whatever is done on the board is answered with the same part of it. */
document.body.addEventListener('htmx:configRequest', event => {
  if (event.detail.verb !== 'post') return;
  for (const [name, value] of Object.entries(context())) event.detail.parameters[name] ??= value;
});

/* Done: the board was swapped; the dialog closes, the focus goes to the card wherever it is now. */
document.body.addEventListener('floorseat:done', () => {
  const had = document.activeElement;
  if (dialog.open) dialog.close();
  const to = card(current)?.querySelector('.more');
  const lost = had === document.body || !had?.isConnected || had.closest('dialog, .toast');
  if (lost) (to ?? title).focus();
  else if (had.closest('.card')) to?.focus();
});

/* Keys. */

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || typing(event.target) || event.altKey) return;
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && key === 'z' && !event.shiftKey) {
    event.preventDefault();
    current = null;
    post(`/board/${board().dataset.rotation}/undo`, {change: board().dataset.change});
    return;
  }
  if (event.ctrlKey || event.metaKey) return;
  if (key === 's' && event.target.closest('#solver, #table')) {
    event.preventDefault();
    document.getElementById('run-toggle')?.click();
    return;
  }
  const of = event.target.closest('.card') ?? (menu.matches(':popover-open') ? card(current) : null);
  if (!of || of.dataset.frozen === 'true') return;
  if (key === 'm') {
    event.preventDefault();
    closeMenu(true);
    look(of.dataset.visit, 'move');
  } else if (key === 'p' && of.dataset.placed === 'true') {
    event.preventDefault();
    closeMenu(true);
    pin(of);
  }
});

/* Dragging: over any cell that can take it; what happens then, the server decides. */

const takes = cell => cell && dragged
  && (board().dataset.by !== 'executive' || cell.dataset.person === dragged.dataset.of);

document.addEventListener('dragstart', event => {
  dragged = event.target.closest?.('.card[draggable=true]') ?? null;
  if (!dragged) return;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', dragged.dataset.name);
  dragged.classList.add('lifted');
});

document.addEventListener('dragover', event => {
  const cell = event.target.closest?.('td[data-when]');
  if (takes(cell)) {
    event.preventDefault();
    cell.classList.add('drop');
  }
});

document.addEventListener('dragleave', event => {
  const cell = event.target.closest?.('td[data-when]');
  if (cell && !cell.contains(event.relatedTarget)) cell.classList.remove('drop');
});

document.addEventListener('drop', event => {
  const cell = event.target.closest?.('td[data-when]');
  if (!takes(cell)) return;
  event.preventDefault();
  cell.classList.remove('drop');
  if (cell.contains(dragged)) return;
  opener = dragged.querySelector('.more');
  const mentor = board().dataset.by === 'mentor' ? {mentor: cell.dataset.person} : {};
  change(dragged, 'drop', {when: cell.dataset.when, row: cell.dataset.row, ...mentor});
});

document.addEventListener('dragend', () => {
  dragged?.classList.remove('lifted');
  dragged = null;
  document.querySelectorAll('.drop').forEach(cell => cell.classList.remove('drop'));
  if (late) {
    late = false;
    htmx.trigger(document.body, 'floorseat:solved');
  }
});

/* The board does not change under a card that is being dragged. */
document.body.addEventListener('htmx:beforeRequest', event => {
  if (dragged && event.detail.elt === board()) {
    event.preventDefault();
    late = true;
  }
});

/* The table keeps its place, the focus and what is unfolded when it is swapped. */
let scrolled = null;
let unfolded = [];
let within = null;    // the visit whose card had the focus; empty: the focus was elsewhere in the table; null: it was not there
document.body.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.target?.id === 'table') {
    const box = board().querySelector('.scroll');
    scrolled = {left: box.scrollLeft, top: box.scrollTop};
    unfolded = [...board().querySelectorAll('details[open]')].map(details => details.id);
    const had = document.activeElement?.closest('#table *');
    within = had ? had.closest('.card')?.dataset.visit ?? '' : null;
  }
});
document.body.addEventListener('htmx:afterSwap', event => {
  if (event.detail.target?.id !== 'table') return;
  for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '');
  if (within !== null && document.activeElement === document.body) (card(within)?.querySelector('.more') ?? title).focus();
});
document.body.addEventListener('htmx:afterSettle', event => {
  if (scrolled && event.detail.target?.id === 'table') {
    board().querySelector('.scroll').scrollTo(scrolled);
    scrolled = null;
  }
});

/* Choosing is going there. */
document.addEventListener('change', event => {
  if (event.target.matches('select[data-go]')) event.target.form.requestSubmit();
});
