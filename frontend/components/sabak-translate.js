/**
 * <sabak-translate words='{…}' block='{…}' offer='{…}'>: the translation of one block of a draft.
 * What is typed lies in the browser's storage at once, under the account (PCs are shared) and the block. It goes into the draft when
 * the translator saves or moves on to another block: half a sentence is never taken for a translation. A lost line, an ended session,
 * a killed server, a closed tab leave it in the storage, and the same block shows it again.
 *
 * Stored: sabak:translate:<account>:<draft>:<module>:<language>:<block>  {text, base, at}
 *         base = the translation that the draft held when typing began; at = when it was typed
 * Fires `sabak-saved` when the draft has changed and `sabak-next` to go on; Flow asks the server what there is to say.
 */
import { el, button } from './dom.js';
import { call, backOff } from './net.js';
import { store } from './store.js';

const SNIPPET = 40;
const plain = text => text.replace(/\r\n?/g, '\n');

class SabakTranslate extends HTMLElement {
  static observedAttributes = ['block', 'offer'];

  connectedCallback() {
    if (this.area) return;
    this.words = JSON.parse(this.getAttribute('words'));
    this.area = el('textarea', { class: 't-field', rows: 8, spellcheck: 'true', 'aria-label': this.words.label, oninput: () => this.type(),
      onkeydown: event => this.key(event) });
    this.state = el('p', { class: 's t-state', role: 'status' });
    this.notices = el('div', { class: 't-notices', role: 'status' });
    this.buttons = el('div', { class: 'actions' },
      button(this.words['save-next'], () => this.save(true), ''),
      button(this.words.save, () => this.save(false)),
      button(this.words.copy, () => this.put(this.block.source), 'quiet'));
    this.replaceChildren(this.notices, this.area, this.buttons, el('p', { class: 's' }, this.words.keys), this.state);
    this.onOnline = () => this.retry();
    addEventListener('online', this.onOnline);
    if (this.hasAttribute('block')) this.open(JSON.parse(this.getAttribute('block')));
  }

  /** Flow moves elements about: only one that stays away has gone. */
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      removeEventListener('online', this.onOnline);
      if (this.block && this.dirty) this.send(this.block, this.area.value);
      this.area = null;
      this.block = null;
    });
  }

  attributeChangedCallback(name, before, now) {
    if (!this.area || now === null) return;
    if (name === 'block') this.open(JSON.parse(now));
    else this.put(JSON.parse(now).text);
  }

  is(block) { return Boolean(this.area && this.block) && this.prefix(this.block) + this.block.id === this.prefix(block) + block.id; }

  get dirty() { return plain(this.area.value) !== this.base; }

  prefix(block) { return `sabak:translate:${block.account}:${block.draft}:${block.module}:${block.language}:`; }

  open(block) {
    if (this.is(block)) this.refresh(block);
    else {
      if (this.block && this.dirty) this.send(this.block, this.area.value);
      this.start(block);
    }
    this.area.readOnly = !block.writable;
    this.buttons.hidden = !block.writable;
    this.area.lang = block.language;
    this.look();
  }

  /** The same block as the draft has it now. */
  refresh(block) {
    const untouched = !this.dirty;
    this.block = block;
    if (untouched || plain(this.area.value) === block.target) {
      this.base = block.target;
      if (untouched) this.area.value = block.target;
      this.keep();
    }
  }

  start(block) {
    this.block = block;
    this.base = block.target;
    this.area.value = block.target;
    this.notices.replaceChildren();
    this.said = '';
    const kept = store.get(this.prefix(block) + block.id);
    if (!kept || kept.text === block.target) {
      store.remove(this.prefix(block) + block.id);
      return;
    }
    this.area.value = kept.text;
    this.base = kept.base;
    if (kept.base === block.target) this.notice('soon', this.words.found);
    else this.conflict(block.target);
  }

  type() {
    this.said = '';
    this.keep();
    this.look();
  }

  keep() {
    const key = this.prefix(this.block) + this.block.id;
    if (this.dirty) this.durable = store.set(key, { text: plain(this.area.value), base: this.base, at: Date.now() });
    else store.remove(key);
  }

  /** Puts a text into the field in place of what is there; the browser can undo it. */
  put(text) {
    this.area.focus();
    this.area.select();
    if (!document.execCommand?.('insertText', false, text)) this.area.value = text;
    this.type();
  }

  key(event) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.save(true);
  }

  async save(next) {
    const { block } = this;
    if (!block.writable) return;
    if (this.dirty && !await this.send(block, this.area.value)) return;
    if (next && this.is(block)) this.tell('sabak-next');
  }

  /** Sends the text of a block, this one or one that was just left. Says whether the draft has it now. */
  async send(block, typed) {
    const text = plain(typed);
    const key = this.prefix(block) + block.id;
    const from = this.is(block) ? this.base : store.get(key)?.base ?? block.target;
    this.say(block, this.words.saving);
    try {
      const reply = await call('PUT', `/api/v1/drafts/${block.draft}/blocks/${block.module}/${block.language}?block=${encodeURIComponent(block.id)}`,
        { body: { text, from } });
      this.saved(block, text, reply.text);
      return true;
    } catch (problem) {
      this.failed(block, problem);
      return false;
    }
  }

  saved(block, sent, held) {
    const key = this.prefix(block) + block.id;
    if (store.get(key)?.text === sent) store.remove(key);
    this.tries = 0;
    if (this.is(block)) {
      const typedOn = plain(this.area.value) !== sent;
      this.base = held;
      if (!typedOn) this.area.value = held;
      this.keep();
      this.notices.replaceChildren();
      this.said = this.words.saved;
    }
    this.look();
    this.tell('sabak-saved');
  }

  failed(block, problem) {
    if (!this.area) return;
    if (problem.status === 409 && typeof problem.body.theirs === 'string') {
      if (this.is(block)) this.conflict(problem.body.theirs, problem.detail);
    } else if (problem.passing) {
      this.said = this.words.offline;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.retry(), backOff(this.tries = (this.tries ?? 0) + 1));
      this.waiting = block;
    } else if (this.is(block)) {
      this.notice('bad', problem.status === 401 ? this.words['sign-in'] : problem.detail ?? this.words.offline);
      this.said = '';
    }
    this.look();
  }

  /** What could not be sent because there was no line. */
  retry() {
    const block = this.waiting;
    if (!block || !this.area) return;
    this.waiting = null;
    const text = this.is(block) ? this.area.value : store.get(this.prefix(block) + block.id)?.text;
    if (text !== undefined) this.send(block, text);
  }

  /** Somebody else has translated the block: both texts stand here until one is chosen. */
  conflict(theirs, detail) {
    this.notices.replaceChildren(el('div', { class: 'banner soon' },
      el('p', {}, detail ?? this.words.found),
      el('p', { class: 't-text', lang: this.block.language }, theirs),
      el('div', { class: 'actions' },
        button(this.words.mine, () => { this.base = theirs; this.keep(); this.notices.replaceChildren(); this.look(); this.area.focus(); }),
        button(this.words.theirs, () => {
          this.base = theirs;
          this.area.value = theirs;
          this.notices.replaceChildren();
          this.type();
          this.tell('sabak-saved');
        }))));
  }

  notice(look, text) {
    this.notices.replaceChildren(el('div', { class: `banner ${look}` }, el('p', {}, text)));
  }

  say(block, text) {
    if (!this.is(block)) return;
    this.said = text;
    this.look();
  }

  /** The state in words, and the other blocks whose text is not in the draft yet. */
  look() {
    if (!this.area) return;
    const words = this.said || (this.dirty ? this.words[this.durable === false ? 'fragile' : 'unsaved'] : '');
    const prefix = this.prefix(this.block);
    const others = store.keys(prefix).filter(key => key !== prefix + this.block.id);
    this.state.replaceChildren(words, others.length > 0 && el('span', { class: 't-others' }, `${words ? ' · ' : ''}${this.words.others} `,
      others.map(key => el('a', { href: this.address(key.slice(prefix.length)) }, this.snippet(store.get(key)?.text ?? '')))) || '');
  }

  address(id) {
    const query = new URLSearchParams(location.search);
    query.set('block', id);
    return `${location.pathname}?${query}`;
  }

  snippet(text) {
    const words = text.replace(/\s+/g, ' ').trim();
    return words.length > SNIPPET ? `${words.slice(0, SNIPPET)}…` : words;
  }

  tell(what) {
    if (this.isConnected) this.dispatchEvent(new CustomEvent(what, { bubbles: true }));
  }
}

customElements.define('sabak-translate', SabakTranslate);
