// The service worker, served as /sw.js: VERSION and SHELL stand above, written by the server from the content of the files.
// Keeps what the visit page is made of, and the visit pages; no other page, for they are full of people.
/* global VERSION, SHELL */
importScripts('/webjars/idb/build/umd.js', '/js/floor/store.js', '/js/floor/send.js');

const STATIC = `floor-static-${VERSION}`;
const PAGES = 'floor-pages';
const PATIENCE = 3000; // milliseconds after which a page that is kept is shown
const PAGE = /^\/visits\/\d+\/floor$/;
const ASSET = /^\/(css|js|img|webjars)\/|^\/(icon\.svg|manifest\.webmanifest)$/;
const IN_NAME = /-[0-9a-f]{32}(?=\.\w+$)/; // the version as the server writes it into an address
const VERSIONED = /-[0-9a-f]{32}\.\w+$|^\/webjars\/[\w.-]+\/\d/;

self.addEventListener('install', event => event.waitUntil(
  caches.open(STATIC)
    .then(kept => kept.addAll(SHELL.map(path => new Request(path, {cache: 'reload'}))))
    .then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil(
  caches.keys()
    .then(names => Promise.all(names.filter(name => name !== STATIC && name !== PAGES).map(name => caches.delete(name))))
    .then(() => self.clients.claim())));

self.addEventListener('sync', event => {
  if (event.tag === 'floor') {
    event.waitUntil(self.floor.send().then(outcome => { if (outcome === 'wait') throw new Error('wait'); }));
  }
});

self.addEventListener('fetch', event => {
  const {pathname, origin} = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin) return;
  if (event.request.mode === 'navigate') {
    if (PAGE.test(pathname)) event.respondWith(page(event, pathname));
    else if (pathname === '/floor') event.respondWith(fetch(event.request).catch(newest));
  } else if (ASSET.test(pathname)) {
    event.respondWith(asset(event.request, pathname));
  }
});

/** Network first; the page kept where there is none, where it is slow, and where the server is ill. */
async function page(event, path) {
  const pages = await caches.open(PAGES);
  const kept = await pages.match(path);
  const network = fetch(event.request).then(async answer => {
    if (answer.ok) {
      await pages.delete(path); // put last: the newest page is the one a start without network shows
      await pages.put(path, answer.clone());
    } else if (answer.status === 403 || answer.status === 404) {
      await pages.delete(path); // not theirs any more
    }
    return answer.status >= 500 && kept ? kept : answer;
  });
  event.waitUntil(network.catch(() => {}));
  if (!kept) return network;
  return Promise.race([network, new Promise(late => setTimeout(late, PATIENCE, kept))]).catch(() => kept);
}

async function newest() {
  const paths = await (await caches.open(PAGES)).keys();
  return paths.length ? Response.redirect(paths.at(-1).url) : Response.error();
}

/**
 * What carries its version in its name never changes; of the rest the server's is the right one. A page kept since before the last
 * release names versions nobody has any more: it gets today's.
 */
async function asset(request, path) {
  const kept = await caches.open(STATIC);
  if (VERSIONED.test(path)) {
    const there = await kept.match(request);
    if (there) return there;
  }
  const spare = async () => await kept.match(request) ?? kept.match(path.replace(IN_NAME, ''));
  try {
    const answer = await fetch(request);
    if (!answer.ok) return await spare() ?? answer;
    await kept.put(request, answer.clone());
    return answer;
  } catch (fault) {
    const there = await spare();
    if (there) return there;
    throw fault;
  }
}
