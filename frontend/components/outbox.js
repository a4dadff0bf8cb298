/**
 * Sends what was answered. Every page loads this file, the sign-in page included, and it sends for whichever
 * attempts are stored in this browser, with each attempt's own token: an ended session, a closed tab or another
 * person at the PC loses nothing. Events stay stored, sent or not, until the server has confirmed the result.
 *
 * Stored: sabak:attempt:<id>        {url, path, token, since, finish?, closed?}
 *         sabak:event:<id>:<uuid>   {event, held, page, order}   one key per event, so that tabs never overwrite
 */
import { store, uuid } from './store.js';
import { call, backOff, Problem } from './net.js';

const PAGE = uuid();
const BATCH = 50;
const KEEP_MS = 60 * 24 * 3600 * 1000;

const attemptKey = id => `sabak:attempt:${id}`;
const eventKey = (id, name) => `sabak:event:${id}:${name}`;

class Outbox extends EventTarget {
  constructor() {
    super();
    this.tries = new Map();
    this.timers = new Map();
    this.sending = new Map();
    this.refused = new Map();
    this.order = 0;
  }

  /** From now on events of this attempt (or run) can be kept and sent. */
  open(id, { url, path, token }) {
    this.refused.delete(id);
    const before = store.get(attemptKey(id)) ?? { since: Date.now() };
    store.set(attemptKey(id), { ...before, url, path, token });
  }

  /** Keeps an event, then sends it in the background. */
  add(id, event) {
    const entry = { event, held: false, page: PAGE, order: [Date.now(), ++this.order] };
    store.set(eventKey(id, event.uuid), entry);
    this.tell(id);
    this.schedule(id, 120);
  }

  events(id) {
    return store.keys(`sabak:event:${id}:`)
      .map(key => store.get(key))
      .filter(entry => entry?.event)
      .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1]);
  }

  unsent(id) {
    return this.events(id).filter(entry => !entry.held);
  }

  get durable() {
    return store.durable;
  }

  /** Sends what is unsent. The last reply, or null if there was nothing to send. Throws a Problem. */
  send(id) {
    if (!this.sending.has(id)) {
      const run = this.drain(id).finally(() => this.sending.delete(id));
      this.sending.set(id, run);
    }
    return this.sending.get(id);
  }

  async drain(id) {
    let reply = null;
    for (;;) {
      const batch = this.unsent(id).slice(0, BATCH).map(entry => entry.event);
      if (batch.length === 0) return reply;
      reply = await this.post(id, batch);
      if (!batch.some(event => reply.held.includes(event.uuid))) throw new Problem(0);
    }
  }

  /** One exchange; with no events it only asks for the server's time and the end of the attempt. */
  async post(id, events) {
    const record = store.get(attemptKey(id));
    if (!record) throw new Problem(404);
    try {
      const reply = await call('POST', record.url + record.path, { token: record.token, body: events });
      this.tries.delete(id);
      this.refused.delete(id);
      for (const held of reply.held) this.mark(id, held, true);
      if (reply.closed) this.note(id, { closed: true });
      this.tell(id, { reply });
      return reply;
    } catch (problem) {
      if (!problem.passing) this.refused.set(id, problem);
      this.tell(id, { problem });
      throw problem;
    }
  }

  /**
   * Compares with the server event by event and asks for the result; sends again what the server lacks.
   * Wanted once, it is tried again by every page until it succeeds.
   */
  async finish(id) {
    const record = this.note(id, { finish: true });
    if (!record.url) throw new Problem(404);
    let before = null;
    for (;;) {
      await this.send(id);
      const uuids = this.events(id).map(entry => entry.event.uuid);
      try {
        const result = await call('POST', `${record.url}/finish`, { token: record.token, body: { uuids } });
        this.forget(id);
        return result;
      } catch (problem) {
        const missing = problem.status === 409 ? problem.body.missing : null;
        if (!missing || String(missing) === before) throw problem;
        before = String(missing);
        for (const name of missing) this.mark(id, name, false);
      }
    }
  }

  mark(id, name, held) {
    const entry = store.get(eventKey(id, name));
    if (entry && entry.held !== held) store.set(eventKey(id, name), { ...entry, held });
  }

  note(id, facts) {
    const record = { ...store.get(attemptKey(id)), ...facts };
    if (record.url) store.set(attemptKey(id), record);
    return record;
  }

  /** The result is confirmed: nothing of the attempt stays in this browser. */
  forget(id) {
    for (const key of store.keys(`sabak:event:${id}:`)) store.remove(key);
    store.remove(attemptKey(id));
    clearTimeout(this.timers.get(id));
  }

  tell(id, more = {}) {
    this.dispatchEvent(new CustomEvent('change', { detail: { id, ...more } }));
  }

  schedule(id, milliseconds) {
    clearTimeout(this.timers.get(id));
    this.timers.set(id, setTimeout(() => this.attend(id), milliseconds));
  }

  /** Sends for one attempt and comes back later if the line is down. */
  async attend(id) {
    if (this.refused.has(id)) return;
    try {
      await this.send(id);
    } catch (problem) {
      if (!problem.passing) return;
      const n = (this.tries.get(id) ?? 0) + 1;
      this.tries.set(id, n);
      this.schedule(id, backOff(n));
    }
  }

  /** Looks after everything that earlier pages or other people left in this browser. */
  async sweep() {
    for (const key of store.keys('sabak:attempt:')) {
      const id = key.slice('sabak:attempt:'.length);
      const record = store.get(key);
      await this.attend(id);
      const settled = this.unsent(id).length === 0;
      if (settled && (record.finish || record.closed) && !this.refused.has(id)) await this.settle(id);
      if (settled && record.since < Date.now() - KEEP_MS) this.forget(id);
    }
  }

  async settle(id) {
    try {
      const result = await this.finish(id);
      this.tell(id, { result });
    } catch (problem) {
      if (!problem.passing) this.refused.set(id, problem);
    }
  }

  /** Last chance before the page goes: the browser finishes these requests by itself. */
  farewell() {
    for (const key of store.keys('sabak:attempt:')) {
      const id = key.slice('sabak:attempt:'.length);
      const mine = this.unsent(id).filter(entry => entry.page === PAGE).map(entry => entry.event);
      const record = store.get(key);
      if (mine.length === 0 || this.refused.has(id)) continue;
      call('POST', record.url + record.path, { token: record.token, body: mine, keepalive: true })
        .then(reply => reply.held.forEach(name => this.mark(id, name, true)), () => {});
    }
  }
}

export const outbox = new Outbox();

addEventListener('online', () => { outbox.tries.clear(); outbox.sweep(); });
addEventListener('pagehide', () => outbox.farewell());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') outbox.sweep();
  else outbox.farewell();
});
setInterval(() => outbox.sweep(), 60_000);
setTimeout(() => outbox.sweep(), 500);
