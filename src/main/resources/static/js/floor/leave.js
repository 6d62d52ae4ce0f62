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

/** True if nothing is left that the person did not give up. With it, all of theirs is wiped; `others` says if somebody else's waits. */
export async function leave(account) {
  const unsent = async () => (await store.of(account)).filter(entry => entry.state !== 'sent').length;
  if (await unsent()) await self.floor.send(account);
  const left = await unsent();
  if (left && !await choose(left)) return {go: false};
  const empty = await store.wipe(account);
  for (const name of await caches.keys()) await caches.delete(name);
  for (const worker of await navigator.serviceWorker?.getRegistrations() ?? []) await worker.unregister();
  localStorage.removeItem('floor-account');
  sessionStorage.clear();
  return {go: true, others: !empty};
}
