/**
 * Has the next module here before it is asked for: its text, what the reader must know of it and its questions, so that going
 * on waits for nothing. What is personal in it may change in another tab, so it is not kept for long.
 */
import { call, fetchHtml } from './net.js';
import { Attempt } from './attempt.js';

const IDLE_MS = 8000;
const SOON_MS = 500;
const FRESH_MS = 5 * 60_000;

export class Ahead {
  /** next: {state, html}, the addresses of the module that follows */
  constructor(api, next) {
    this.api = api;
    this.next = next;
    this.stopped = true;
    this.onHand = () => this.wait();
  }

  start() {
    this.stopped = false;
    if (navigator.connection?.saveData) return;
    document.addEventListener('scroll', this.onHand, { capture: true, passive: true });
    this.wait();
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
    document.removeEventListener('scroll', this.onHand, { capture: true });
    this.rest();
  }

  /** Whether the end of this module is being read. */
  near(isNear) {
    this.isNear = isNear;
    if (!this.stopped) this.wait();
  }

  /** When the line has had nothing to do for a while; the text never changes, so it may come long before it is read. */
  wait() {
    clearTimeout(this.timer);
    if (this.isNear) this.timer = setTimeout(() => this.fetch(), SOON_MS);
    else if (!this.article) this.timer = setTimeout(() => this.fetchArticle().catch(() => {}), IDLE_MS);
  }

  async fetchArticle() {
    this.article ??= fetchHtml(this.next.html, { priority: 'low' });
    try {
      return await this.article;
    } catch (problem) {
      this.article = null;
      throw problem;
    }
  }

  /** The end is near: everything that the next module needs. */
  async fetch() {
    if (navigator.connection?.saveData || this.fetching || this.fresh) return;
    this.fetching = true;
    try {
      const [article, state] = await Promise.all([this.fetchArticle(), call('GET', this.next.state)]);
      const attempt = state.own === false ? null : new Attempt(this.api, { quiz: `check:${state.module}` }, state.language);
      await attempt?.open();
      this.rest();
      this.ready = { url: this.next.state, state, article, attempt, at: Date.now() };
      if (this.stopped) this.rest();
    } catch { /* the way without any of it is always open */
    } finally {
      this.fetching = false;
    }
  }

  get fresh() {
    return this.ready && Date.now() - this.ready.at < FRESH_MS;
  }

  /** All of it, once; null if it is not here or too old. */
  take() {
    const ready = this.fresh ? this.ready : null;
    if (ready) this.ready = null;
    return ready;
  }

  rest() {
    this.ready?.attempt?.rest();
    this.ready = null;
  }
}
