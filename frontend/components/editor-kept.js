/**
 * One file of a draft that somebody is writing. What is typed lies in the browser's storage at once, under the account (PCs are
 * shared) and this page, and goes to the server when typing pauses. A lost line, an ended session, a killed server, a closed tab
 * leave it there: the next page of the same account that opens the file takes it up.
 *
 * Stored: sabak:draft:<account>:<draft>:<path>:<page>  {text, base, from, at, left?}
 *         base = the text of revision `from`, on which it was written; at = last sign of life of the page; left = that page has gone
 * Fires `change` when the state may differ, `text` when another text stands there than was typed, `conflict`.
 */
import { store, uuid } from './store.js';
import { call, backOff } from './net.js';
import { debounce } from './dom.js';

const PAUSE_MS = 2000;
const LONGEST_MS = 10_000;
const BEAT_MS = 5000;
const GONE_MS = 15_000;
const PRESENCE_MS = 15_000;
/** What a browser still sends of a page that goes. */
const FAREWELL_BYTES = 60_000;

const plain = text => text.replace(/\r\n?/g, '\n');

export class DraftFile extends EventTarget {
  /** @param reader the language in which times are said */
  constructor(api, draft, path, reader) {
    super();
    this.reader = reader;
    this.url = `${api}/drafts/${draft}`;
    this.draft = draft;
    this.path = path;
    this.page = uuid();
    this.others = [];
    this.newer = null;
    this.conflict = null;
    this.problem = null;
    this.offlineSince = null;
    this.tries = 0;
    this.later = debounce(PAUSE_MS, () => this.save());
    this.onOnline = () => this.save();
    this.onHide = () => this.farewell();
    this.onShow = () => { if (this.dirty) this.keep(); };
  }

  async open() {
    const data = await call('GET', `${this.url}/editor?path=${encodeURIComponent(this.path)}`);
    this.data = data;
    this.prefix = `sabak:draft:${data.account}:${this.draft}:${this.path}:`;
    this.take(data.text, data.revision);
    this.savedAt = data.savedAt ? new Date(data.savedAt) : null;
    addEventListener('online', this.onOnline);
    addEventListener('focus', this.onOnline);
    addEventListener('pagehide', this.onHide);
    addEventListener('pageshow', this.onShow);
    this.beat = setInterval(() => this.live(), BEAT_MS);
    this.meet = setInterval(() => this.present(), PRESENCE_MS);
    this.adopt();
    this.present();
  }

  /** A text that the server holds becomes what is written on. */
  take(text, revision) {
    this.text = this.base = plain(text);
    this.revision = revision;
  }

  get dirty() { return this.text !== this.base; }

  /** Somebody has typed. */
  type(text) {
    this.text = text;
    this.keep();
    this.unsentSince ??= Date.now();
    if (Date.now() - this.unsentSince > LONGEST_MS) this.save();
    else this.later();
    this.changed();
  }

  keep(more = {}) {
    const key = this.prefix + this.page;
    if (this.dirty) this.durable = store.set(key, { text: this.text, base: this.base, from: this.revision, at: Date.now(), ...more });
    else store.remove(key);
  }

  /** Says that this page is still there, and looks for texts of pages that are not. */
  live() {
    if (this.dirty) this.keep();
    else this.adopt();
  }

  /** Takes up what a page that has gone had not been able to send. */
  adopt() {
    if (this.dirty || this.conflict) return;
    const left = store.keys(this.prefix)
      .map(key => ({ key, entry: store.get(key) }))
      .filter(({ key, entry }) => entry && key !== this.prefix + this.page && (entry.left || entry.at < Date.now() - GONE_MS))
      .sort((a, b) => b.entry.at - a.entry.at);
    for (const { key, entry } of left) {
      if (entry.text === this.base) { store.remove(key); continue; }
      Object.assign(this, { text: entry.text, base: entry.base, revision: entry.from, found: new Date(entry.at) });
      this.keep();
      store.remove(key);
      this.dispatchEvent(new CustomEvent('text'));
      this.changed();
      this.save();
      return;
    }
  }

  async save() {
    this.later.cancel();
    if (this.saving || this.conflict || this.closed || !this.dirty) return;
    const sent = this.text;
    this.saving = true;
    this.changed();
    try {
      const reply = await call('PUT', `${this.url}/files?path=${encodeURIComponent(this.path)}`, { body: { text: sent, from: this.revision } });
      this.saved(sent, reply);
    } catch (problem) {
      this.failed(problem);
    } finally {
      this.saving = false;
    }
    if (this.dirty && !this.problem && !this.conflict) this.later();
    this.changed();
  }

  saved(sent, { revision, savedAt }) {
    Object.assign(this, { base: sent, revision, savedAt: new Date(savedAt), problem: null, offlineSince: null, tries: 0, newer: null });
    this.unsentSince = this.dirty ? Date.now() : null;
    this.keep();
  }

  failed(problem) {
    if (problem.status === 409 && typeof problem.body.theirs === 'string') {
      this.conflict = problem.body;
      this.dispatchEvent(new CustomEvent('conflict'));
      return;
    }
    this.problem = problem;
    if (!problem.passing) return;
    this.offlineSince ??= new Date();
    setTimeout(() => this.save(), backOff(++this.tries));
  }

  /** What was put together of both texts goes on from the other one. */
  settle(text) {
    this.base = plain(this.conflict.theirs);
    this.revision = this.conflict.revision;
    this.conflict = null;
    this.text = text;
    this.keep();
    this.dispatchEvent(new CustomEvent('text'));
    if (this.dirty) this.save();
    this.changed();
  }

  /** Who else has this file open, and whether one of them has saved. */
  async present(left = false) {
    try {
      const { others, revision, savedBy } = await call('POST', `${this.url}/presence`,
        { body: { path: this.path, page: this.page, left }, keepalive: left });
      this.others = others;
      this.newer = revision > this.revision && !this.saving && !this.conflict ? { by: savedBy } : null;
      this.changed();
    } catch { /* the state of saving says what is wrong */ }
  }

  /** The text that another has saved, in place of one without changes. */
  async refresh() {
    const data = await call('GET', `${this.url}/editor?path=${encodeURIComponent(this.path)}`);
    if (this.dirty) { this.save(); return; }
    this.data = data;
    this.take(data.text, data.revision);
    this.savedAt = data.savedAt ? new Date(data.savedAt) : null;
    this.newer = null;
    this.dispatchEvent(new CustomEvent('text'));
    this.changed();
  }

  /** The page goes: what is not sent yet stays for the next one, and the browser tries to send it by itself. */
  farewell() {
    if (!this.data) return;
    this.present(true);
    if (!this.dirty) return;
    this.keep({ left: true });
    const body = { text: this.text, from: this.revision };
    if (this.conflict || new Blob([this.text]).size > FAREWELL_BYTES) return;
    call('PUT', `${this.url}/files?path=${encodeURIComponent(this.path)}`, { body, keepalive: true })
      .then(reply => { this.saved(body.text, reply); }, () => {});
  }

  /** Another file is opened in this page, or the view is left. */
  close() {
    this.farewell();
    this.later.cancel();
    clearInterval(this.beat);
    clearInterval(this.meet);
    removeEventListener('online', this.onOnline);
    removeEventListener('focus', this.onOnline);
    removeEventListener('pagehide', this.onHide);
    removeEventListener('pageshow', this.onShow);
    this.closed = true;
  }

  /** In the words of save-state.js. */
  get saveState() {
    if (!this.dirty) return this.savedAt ? 'received' : 'none';
    const waits = this.conflict || this.problem?.passing || [401, 423].includes(this.problem?.status);
    if (this.problem && !waits) return 'refused';
    if (!waits) return 'sending';
    return this.durable === false ? 'fragile' : 'waiting';
  }

  get receivedText() {
    return this.savedAt && new Intl.DateTimeFormat(this.reader, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(this.savedAt);
  }

  get unsent() { return this.dirty ? 1 : 0; }

  changed() {
    this.dispatchEvent(new CustomEvent('change'));
  }
}
