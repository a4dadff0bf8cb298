/**
 * One attempt at an exam, a practice quiz or the check questions of a module, as the protocol of the server has it:
 * what is asked, what was answered and marked, where the person is, how much time is left, and the way to the result.
 * Fires `change` whenever something the screen shows may differ, `closed` with the result.
 */
import { outbox } from './outbox.js';
import { uuid } from './store.js';
import { call, backOff } from './net.js';
import { ServerClock } from './clock.js';
import { Kept } from './kept.js';

const FLUSH_FIRST_MS = 4000;

export class Attempt extends Kept {
  /** subject: {exam: id} or {quiz: id} */
  constructor(api, subject, language) {
    super();
    this.api = api;
    this.subject = subject;
    this.language = language;
    this.clock = new ServerClock();
    this.answers = new Map();
    this.marks = new Map();
    this.feedback = {};
    this.at = null;
    this.superseded = false;
    this.closed = false;
    this.result = null;
  }

  /** Begins, goes on, or takes over from another device; all three are the same request. */
  async open(wanted = this.id ?? uuid()) {
    await Promise.race([outbox.sweep(), new Promise(resolve => setTimeout(resolve, FLUSH_FIRST_MS))]);
    const device = uuid();
    const data = await call('PUT', `${this.api}/attempts/${wanted}`,
      { body: { ...this.subject, language: this.language, device } });
    this.device = device;
    this.seq = 0;
    this.id = data.id;
    this.data = data;
    this.superseded = false;
    this.problem = null;
    this.offlineSince = null;
    this.closed = data.closed;
    this.result = data.result;
    this.endsAt = data.endsAt;
    this.clock.sync(data.serverNow);
    this.collect(data);
    if (data.closed) outbox.note(data.id, { closed: true });
    else outbox.open(data.id, { url: `${this.api}/attempts/${data.id}`, path: '/events', token: data.token });
    this.listen();
    this.changed();
  }

  /** What the server holds, then what only this browser has. */
  collect(data) {
    this.answers.clear();
    this.marks.clear();
    this.at = data.at;
    this.feedback = { ...data.feedback };
    const held = new Set(data.held.map(event => event.uuid));
    const here = outbox.unsent(data.id).map(entry => entry.event).filter(event => !held.has(event.uuid));
    for (const event of [...data.held.filter(event => event.counted !== false), ...here]) {
      this.take(event);
      this.receivedText = event.receivedText ?? this.receivedText;
    }
  }

  take({ kind, question, response }) {
    if (kind === 'answer') {
      if (response === null) this.answers.delete(question);
      else this.answers.set(question, response);
    } else if (kind === 'mark') {
      this.marks.set(question, response.marked);
    } else {
      this.at = question;
    }
  }

  answer(question, response) { this.record('answer', question, response); }
  mark(question, marked) { this.record('mark', question, { marked }); }
  visit(question) { if (this.at !== question) this.record('at', question, {}); }

  record(kind, question, response) {
    if (this.closed || this.superseded || !this.device) return;
    const event = {
      uuid: uuid(), device: this.device, seq: ++this.seq, kind, question, response, ...this.clock.stamp(),
    };
    this.take(event);
    outbox.add(this.id, event);
  }

  settled(result) {
    this.close(result);
  }

  adopt(reply) {
    this.clock.sync(reply.serverNow);
    this.endsAt = reply.endsAt;
    this.superseded = reply.superseded;
    Object.assign(this.feedback, reply.feedback);
    if (reply.closed && !this.closed) {
      this.closed = true;
      if (!this.finishing) this.finish();
    }
  }

  get millisecondsLeft() {
    return this.endsAt ? this.clock.until(this.endsAt) : Infinity;
  }

  /** The time may have been extended since the last reply. */
  async refresh() {
    try {
      await outbox.post(this.id, []);
    } catch { /* heard() has noted it */ }
  }

  /** Asks for the result until it is there; the line may be down for as long as it likes. */
  async finish() {
    if (this.finishing) return;
    this.finishing = true;
    this.changed();
    for (let n = 1; this.finishing; n++) {
      try {
        this.close(await outbox.finish(this.id));
        return;
      } catch (problem) {
        if (this.result) return;
        this.failed(problem);
        if (problem.passing) this.finishing = true;
        else if (await this.lookUp()) return;
        else this.finishing = false;
      }
      this.changed();
      if (this.finishing) await nextTry(n);
    }
  }

  /** Closed by another device or by the clock: the token has ended, the session may show the result. */
  async lookUp() {
    try {
      const data = await call('GET', `${this.api}/attempts/${this.id}`);
      if (data.result) this.close(data.result);
      return Boolean(data.result);
    } catch {
      return false;
    }
  }

  /** What the server says of the result now, when its certificate has been made. */
  async lookAgain() {
    const { result } = await call('GET', `${this.api}/attempts/${this.id}`);
    this.result = result;
    return result;
  }

  close(result) {
    if (this.result) return;
    this.finishing = false;
    this.closed = true;
    this.result = result;
    this.changed();
    this.dispatchEvent(new CustomEvent('closed', { detail: result }));
  }
}

/** A while, or until the line is back. */
function nextTry(n) {
  return new Promise(resolve => {
    setTimeout(resolve, backOff(n));
    addEventListener('online', resolve, { once: true });
  });
}
