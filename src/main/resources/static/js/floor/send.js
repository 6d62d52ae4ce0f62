// Brings what store.js keeps to the server, in order, each until the server took it. Pages and the service worker both run this.
self.floor ??= {};
(() => {
  const PATIENCE = 20000; // milliseconds until an answer counts as lost; a repeat is harmless
  const store = self.floor.store;
  let session;            // {account, header, token}: who is signed in, and what a POST must carry

  /** Why nothing more can be sent now: "wait", "sign-in" or "other" (somebody else is signed in). */
  class Halt extends Error {}

  const asked = (path, options = {}) =>
    fetch(path, {cache: 'no-store', credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE), ...options});

  const OVERTAKEN = 'urn:floorseat:refusal.overtaken'; // two wrote at once: the next attempt may well be let through

  const later = (status, said) => status === 408 || status === 425 || status === 429 || status >= 500 || said?.type === OVERTAKEN;

  /** Ours says what it took, and nothing where it took something back; the gate of a strange network says 200 to all, with a page. */
  const ours = (method, status, said) => method === 'DELETE' ? status === 204 : said !== null && typeof said === 'object';

  /** What an answer says; null if it is not JSON. One that breaks off is a fault. */
  async function read(answer) {
    const text = await answer.text();
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }

  async function whoIsSignedIn(account) {
    const answer = await asked('/phone/v1/floor', {headers: {Accept: 'application/json'}});
    if (answer.status === 401 || answer.status === 403) throw new Halt('sign-in');
    if (!answer.ok) throw new Halt('wait');
    const found = await answer.json();
    if (account && found.account !== account) throw new Halt('other');
    return found;
  }

  /** Asks as this account (null: whoever is signed in). A token that has gone stale is fetched once more. */
  async function ask(account, method, path, body) {
    for (let again = false; ; again = true) {
      if (again || !session || (account && session.account !== account)) session = await whoIsSignedIn(account);
      const headers = {Accept: 'application/json', 'Content-Type': 'application/json', [session.header]: session.token};
      const answer = await asked(path, {method, headers, body: body === undefined ? undefined : JSON.stringify(body)});
      if (answer.status === 401 || (answer.status === 403 && again)) {
        session = undefined;
        throw new Halt('sign-in');
      }
      if (answer.status !== 403) return answer;
    }
  }

  async function bring(seq) {
    // Marked before it leaves: what may have arrived is taken back by asking, not by forgetting it. What it says then is what is sent.
    const entry = await store.change(seq, it => it.state === 'waiting' ? {...it, tried: true} : undefined);
    if (entry?.state !== 'waiting') return;
    const answer = await ask(entry.account, entry.method, entry.path, entry.body);
    const said = await read(answer);
    if (later(answer.status, said) || (answer.ok && !ours(entry.method, answer.status, said))) throw new Halt('wait');
    await store.change(seq, it => answer.ok
      ? {...it, state: 'sent', said}
      : {...it, state: 'refused', problem: said ?? {status: answer.status}});
  }

  async function round(account) {
    session = await whoIsSignedIn(account);
    const as = session.account;
    for (;;) {
      const waiting = (await store.of(as)).filter(entry => entry.state === 'waiting');
      if (waiting.length === 0) return 'done';
      for (const entry of waiting) await bring(entry.seq);
    }
  }

  const alone = work => self.navigator.locks ? self.navigator.locks.request('floor-send', work) : work();

  /**
   * Sends what waits of this account; without one, of whoever is signed in. Only one tab or worker sends at a time.
   * Answers "done", "wait", "sign-in" or "other".
   */
  self.floor.send = account => alone(async () => {
    try {
      return await round(account);
    } catch (halt) {
      return halt instanceof Halt ? halt.message : 'wait';
    }
  });

  self.floor.ask = ask;
})();
