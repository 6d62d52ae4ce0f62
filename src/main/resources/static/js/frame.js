// What every page needs: htmx sends the CSRF token, results are announced, dialogs close with their form.
const meta = name => document.querySelector(`meta[name=${name}]`)?.content;

document.addEventListener('htmx:configRequest', event => {
  const header = meta('csrf-header');
  if (header && event.detail.verb !== 'get') event.detail.headers[header] = meta('csrf-token');
});

/** Says it to people who listen rather than look. */
export function announce(text) {
  document.getElementById('announce').textContent = text;
}

/** Headers for a request made by script. */
export function csrf() {
  const header = meta('csrf-header');
  return header ? {[header]: meta('csrf-token')} : {};
}
