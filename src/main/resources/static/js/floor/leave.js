// Signing out leaves nothing behind: sends what waits, asks before anything is lost, then wipes what this phone keeps.
import '/webjars/idb/build/umd.js';
import './store.js';
import './send.js';

const store = self.floor.store;

function choose(unsent) {
  const dialog = document.getElementById('leave').content.firstElementChild.cloneNode(true);
  document.body.append(dialog);
  const title = dialog.querySelector('h2');
  title.textContent = title.dataset[unsent === 1 ? 'one' : 'many'].replace('{n}', unsent);
  return new Promise(chosen => {
    dialog.addEventListener('close', () => { dialog.remove(); chosen(dialog.returnValue === 'go'); });
    dialog.showModal();
  });
}

/** How many entries are not sent, after one more attempt. */
async function unsent(account) {
  const count = async () => (await store.of(account)).filter(entry => entry.state !== 'sent').length;
  if (await count()) await self.floor.send(account);
  return count();
}

/**
 * `go` if nothing is left that the person did not give up; then all of theirs is wiped. `others` if something of somebody else's may be
 * kept here still. What the store holds decides, whoever's pages were seen last in this browser.
 */
export async function leave(account) {
  const left = await unsent(account).catch(() => 0); // a store that cannot be read holds nothing that could be sent
  if (left && !await choose(left)) return {go: false};
  for (const name of await self.caches?.keys() ?? []) await caches.delete(name);
  for (const worker of await navigator.serviceWorker?.getRegistrations() ?? []) await worker.unregister();
  localStorage.removeItem('floor-account');
  sessionStorage.clear();
  return {go: true, others: !await store.wipe(account).catch(() => false)};
}
