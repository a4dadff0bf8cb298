/** Notes beside the text, one list per section; saved while typing, kept on the screen until the server has them. */
import { el, debounce, freshName, button } from './dom.js';
import { uuid } from './store.js';
import { call, backOff } from './net.js';

const SAVE_MS = 900;

export class Notes {
  /** notes: [{id, section, text, when}] */
  constructor(url, notes, t, titleOf) {
    this.url = url;
    this.t = t;
    this.titleOf = titleOf;
    this.entries = notes.map(note => this.entry(note));
    this.list = el('div', { class: 'r-notes' });
    this.addButton = button(t('notes.add'), () => this.add(), 'quiet');
    this.node = el('section', { 'aria-label': t('notes.title') }, el('h2', {}, t('notes.title')), this.list, this.addButton);
    this.onLeave = event => { if (this.entries.some(entry => entry.dirty)) event.preventDefault(); };
  }

  start() { addEventListener('beforeunload', this.onLeave); }

  stop() {
    removeEventListener('beforeunload', this.onLeave);
    for (const entry of this.entries) if (entry.dirty) this.send(entry, true);
  }

  count(section) {
    return this.entries.filter(entry => entry.section === section && entry.area.value.trim()).length;
  }

  show(section) {
    this.section = section;
    const shown = this.entries.filter(entry => entry.section === section && (entry.fresh || entry.dirty || entry.area.value));
    this.list.replaceChildren(...(shown.length > 0 ? shown.map(entry => entry.node) : [el('p', { class: 's' }, this.t('notes.none'))]));
  }

  add() {
    const entry = this.entry({ id: uuid(), section: this.section, text: '', when: '' });
    entry.fresh = true;
    this.entries.push(entry);
    this.show(this.section);
    entry.area.focus();
  }

  entry({ id, section, text, when }) {
    const state = el('small', { id: freshName('note'), role: 'status' }, when);
    const area = el('textarea', {
      rows: '3', maxlength: '4000', 'aria-label': this.t('notes.label', { section: this.titleOf(section) }), 'aria-describedby': state.id,
    });
    area.value = text;
    const entry = { id, section, area, state, dirty: false, tries: 0, node: el('div', { class: 'r-note' }, area, state) };
    const later = debounce(SAVE_MS, () => this.send(entry));
    area.addEventListener('input', () => {
      entry.dirty = true;
      state.textContent = this.t('notes.saving');
      later();
    });
    area.addEventListener('blur', () => {
      if (later.waiting()) { later.cancel(); this.send(entry); }
      entry.fresh = false;
    });
    return entry;
  }

  async send(entry, keepalive = false) {
    const text = entry.area.value.trim();
    try {
      const reply = await call('PUT', `${this.url}/notes/${entry.id}`, { body: { section: entry.section, text }, keepalive });
      entry.tries = 0;
      if (entry.area.value.trim() !== text) return;
      entry.dirty = false;
      entry.state.textContent = text ? this.t('notes.saved', { when: reply?.when ?? '' }) : this.t('notes.removed');
    } catch (problem) {
      entry.state.textContent = problem.passing ? this.t('notes.waiting') : problem.detail ?? this.t('problem.signedOut');
      if (problem.passing && !keepalive) setTimeout(() => { if (entry.dirty) this.send(entry); }, backOff(++entry.tries));
    }
  }
}
