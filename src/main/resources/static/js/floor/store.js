// What the phone keeps until the server has it. Pages and the service worker both run this, so it is a plain script: what it offers
// hangs at self.floor. Every row belongs to an account; another one's rows are never read.
/* global idb */
self.floor ??= {};
(() => {
  const NAME = 'floorseat';
  const EVERYTHING = ['entries', 'drafts', 'answers'];
  const voice = new BroadcastChannel('floor');
  let open;

  // Once this document signs out, nothing is kept in it any more: what still runs waits until the document is gone.
  const database = () => self.floor.leaving ? new Promise(() => {}) : open ??= idb.openDB(NAME, 1, {
    upgrade(db) {
      // The key counts up: the order in which things happened is the order in which they are sent.
      const entries = db.createObjectStore('entries', {keyPath: 'seq', autoIncrement: true});
      entries.createIndex('id', 'id', {unique: true});
      entries.createIndex('account', 'account');
      db.createObjectStore('drafts');
      db.createObjectStore('answers');
    },
    terminated() { open = undefined; }
  }).then(db => {
    db.addEventListener('versionchange', () => { db.close(); open = undefined; });
    return db;
  }, fault => { open = undefined; throw fault; });

  /* Said to the other tabs, and in this document, too: "changed", or whose things are {wiped}. */
  const changed = () => voice.postMessage('changed');
  const rows = account => IDBKeyRange.bound([account], [account, []]);

  self.floor.store = {
    /** Keeps an entry for the server, in the same breath lets go of its draft and of the refused entry it replaces. Answers its seq. */
    async add(entry, {draft, replaces} = {}) {
      const write = (await database()).transaction(['entries', 'drafts'], 'readwrite');
      const added = write.objectStore('entries').add({state: 'waiting', tried: false, ...entry});
      if (replaces) write.objectStore('entries').delete(replaces);
      if (draft) write.objectStore('drafts').delete(draft);
      const [seq] = await Promise.all([added, write.done]);
      changed();
      return seq;
    },

    /** An account's entries in the order in which they happened. */
    async of(account) {
      return (await database()).getAllFromIndex('entries', 'account', account);
    },

    /** Changes an entry: `how` gets it and gives the new one, null to drop it, or undefined to leave it. Answers what it is now; undefined: gone. */
    async change(seq, how) {
      const write = (await database()).transaction('entries', 'readwrite');
      const entry = await write.store.get(seq);
      const next = entry && how(entry);
      if (next === null) await write.store.delete(seq);
      else if (next) await write.store.put(next);
      await write.done;
      if (next !== undefined) changed();
      return next === null ? undefined : next ?? entry;
    },

    async draft(key) { return (await database()).get('drafts', key); },
    async saveDraft(key, values) { await (await database()).put('drafts', values, key); },

    /** What the server last answered, for when it cannot be asked. */
    async answer(key) { return (await database()).get('answers', key); },
    async saveAnswer(key, value) { await (await database()).put('answers', value, key); },

    /** Forgets what was sent before a moment (ISO). */
    async forget(account, before) {
      const write = (await database()).transaction('entries', 'readwrite');
      for (const entry of await write.store.index('account').getAll(account)) {
        if (entry.state === 'sent' && entry.at < before) await write.store.delete(entry.seq);
      }
      await write.done;
    },

    /** Removes everything of an account that signs out; true if nothing of anybody's is left, and then the database is gone, too. */
    async wipe(account) {
      const db = await database();
      self.floor.leaving = true;
      const write = db.transaction(EVERYTHING, 'readwrite');
      for (const key of await write.objectStore('entries').index('account').getAllKeys(account)) {
        await write.objectStore('entries').delete(key);
      }
      await write.objectStore('drafts').delete(rows(account));
      await write.objectStore('answers').delete(rows(account));
      const left = await Promise.all(EVERYTHING.map(store => write.objectStore(store).count()));
      await write.done;
      voice.postMessage({wiped: account});
      if (left.some(count => count > 0)) return false;
      db.close();
      open = undefined;
      await idb.deleteDB(NAME);
      return true;
    }
  };
})();
