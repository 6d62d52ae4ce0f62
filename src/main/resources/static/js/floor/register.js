// Makes the product work without network, for those who go to the floor: the service worker, and the pages of the visits to come.
const PAGES = 'floor-pages';
const FRESH = 10 * 60 * 1000; // milliseconds for which kept pages are fresh enough
const account = document.querySelector('meta[name=account]').content;

async function keepComingPages() {
  const mark = `floor-kept-${account}`;
  if (Date.now() - Number(sessionStorage.getItem(mark)) < FRESH) return;
  const answer = await fetch('/phone/v1/floor', {headers: {Accept: 'application/json'}, cache: 'no-store'});
  if (!answer.ok) return;
  const coming = (await answer.json()).pages;
  const pages = await caches.open(PAGES);
  // Visits that are over or off go, but for the one in hand.
  for (const {url} of await pages.keys()) {
    const {pathname} = new URL(url);
    if (!coming.includes(pathname) && pathname !== location.pathname) await pages.delete(url);
  }
  for (const path of coming.reverse()) { // put last: the first of them is the one a start without network shows
    const page = await fetch(path, {cache: 'no-store'});
    if (page.ok && !page.redirected) await pages.put(path, page);
  }
  sessionStorage.setItem(mark, String(Date.now()));
}

async function register() {
  await navigator.serviceWorker.register('/sw.js');
  await navigator.serviceWorker.ready;
  localStorage.setItem('floor-account', account);
  await keepComingPages();
}

if ('serviceWorker' in navigator) register().catch(() => { /* No network, or none allowed: the page works with it all the same. */ });
