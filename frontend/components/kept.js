/** What an attempt and a scenario run have in common: their events lie in the outbox, and the screen says how they fare. */
import { outbox } from './outbox.js';

/** So long it may take without a word about it. */
const SENDING_MS = 3000;

export class Kept extends EventTarget {
  constructor() {
    super();
    this.receivedText = null;
    this.problem = null;
    this.offlineSince = null;
    this.onOutbox = event => { if (event.detail.id === this.id) this.heard(event.detail); };
  }

  listen() {
    outbox.removeEventListener('change', this.onOutbox);
    outbox.addEventListener('change', this.onOutbox);
  }

  rest() {
    outbox.removeEventListener('change', this.onOutbox);
  }

  heard({ reply, problem, result }) {
    if (problem) this.failed(problem);
    if (reply) {
      this.problem = null;
      this.offlineSince = null;
      if (reply.held.length > 0) this.receivedText = reply.receivedText;
      this.adopt(reply);
    }
    if (result) this.settled(result);
    this.changed();
  }

  failed(problem) {
    this.problem = problem;
    if (problem.passing) this.offlineSince ??= new Date();
  }

  /** Events that the server does not hold yet. */
  get unsent() {
    return this.id ? outbox.unsent(this.id).length : 0;
  }

  /** One of: none, received, sending (a moment), waiting (kept here), fragile (kept in this page only), refused. */
  get saveState() {
    const unsent = outbox.unsent(this.id ?? '');
    if (unsent.length > 0 && !this.problem && Date.now() - unsent[0].order[0] < SENDING_MS) return 'sending';
    if (unsent.length === 0) return this.receivedText ? 'received' : 'none';
    if (this.problem && !this.problem.passing) return 'refused';
    return outbox.durable ? 'waiting' : 'fragile';
  }

  changed() {
    this.dispatchEvent(new CustomEvent('change'));
  }
}
