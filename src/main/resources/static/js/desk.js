// The desk on the keyboard: "/" leads to the search, the arrows from rule to rule. Everything is a link or a button without it.
const search = document.getElementById('q');
const keys = document.getElementById('keys');
const typing = element => element?.closest?.('input:not([type=checkbox]), textarea, select, [contenteditable]');
const lines = () => [...document.querySelectorAll('#found .line')];

/* One key without another can be in somebody's way (WCAG 2.1.4): it can be switched off, and stays so on this device. */
keys.checked = localStorage.getItem('desk-keys') !== 'off';
keys.addEventListener('change', () => localStorage.setItem('desk-keys', keys.checked ? 'on' : 'off'));

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === '/' && keys.checked && !typing(event.target)) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const all = lines();
    const at = all.indexOf(event.target.closest?.('#found li')?.querySelector('.line'));
    if (event.target !== search && at < 0) return;
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (next >= all.length || (event.target === search && event.key === 'ArrowUp')) return;
    event.preventDefault();
    (next < 0 ? search : all[next]).focus();
  }
});
