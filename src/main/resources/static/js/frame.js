// What every page needs: htmx sends the CSRF token, nothing fails in silence, messages can be closed.
const meta = name => document.querySelector(`meta[name=${name}]`)?.content;
const toasts = document.getElementById('toasts');

document.addEventListener('htmx:configRequest', event => {
  const header = meta('csrf-header');
  if (header && event.detail.verb !== 'get') event.detail.headers[header] = meta('csrf-token');
});

/* What the server says goes where it says, whatever the status. */
document.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.xhr.getResponseHeader('HX-Retarget') === '#toasts') {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

/** Says it, to those who look and to those who listen. */
function say(text) {
  const toast = document.createElement('div');
  const words = document.createElement('span');
  const close = document.createElement('button');
  toast.className = 'toast';
  words.textContent = text;
  Object.assign(close, {type: 'button', className: 'close', textContent: '×', ariaLabel: toasts.dataset.close});
  close.dataset.close = '';
  toast.append(words, close);
  toasts.replaceChildren(toast);
}

/* Where the server said nothing, or nothing that can be shown. */
for (const lost of ['htmx:sendError', 'htmx:timeout']) document.addEventListener(lost, () => say(toasts.dataset.offline));
document.addEventListener('htmx:responseError', () => say(toasts.dataset.failed));

document.addEventListener('click', event => {
  const toast = event.target.closest('.toast [data-close]')?.closest('.toast');
  if (!toast) return;
  toast.remove();
  (document.querySelector('h1[tabindex]') ?? document.getElementById('main')).focus();
});

/* What this phone keeps belongs to an account: pages of another one's visits go, and signing out leaves nothing behind. */

const account = meta('account');
const kept = localStorage.getItem('floor-account');
if (account && kept && kept !== account && 'caches' in window) caches.delete('floor-pages');

let leaving; // "asking" while what is kept is looked at, "left" once nothing stands in the way

document.addEventListener('submit', async event => {
  const form = event.target;
  if (!account || !form.getAttribute('action')?.endsWith('/sign-out') || leaving === 'left') return;
  event.preventDefault();
  if (leaving) return;
  leaving = 'asking';
  const left = await import('/js/floor/leave.js').then(script => script.leave(account))
    .catch(() => ({go: true, others: true})); // nobody could look: what is kept stays, it may be somebody else's
  leaving = left.go ? 'left' : undefined;
  if (!left.go) return;
  if (!left.others) form.append(Object.assign(document.createElement('input'), {type: 'hidden', name: 'wipe', value: 'all'}));
  form.submit();
});

// A dialog of the board that was opened as a page has no board to answer into: its form is sent as any other.
if (!document.getElementById('table')) {
  document.querySelectorAll('form[hx-target="#table"]').forEach(form => form.removeAttribute('hx-post'));
}
