/**
 * What may stand at the caret: terms, rules, identifiers, values of attributes. The list opens while one types, is gone through
 * with the arrows, taken with Enter or Tab and closed with Escape; the text keeps the focus throughout.
 */
import { el, freshName } from './dom.js';

const MOST = 40;

/** What one is about to write, by what stands before the caret on its line. */
const PLACES = [
  { kind: 'term', before: /\[\[([^[\]|\n]*)$/ },
  { kind: 'callout', before: /^> ?\[!([A-Za-z]*)$/ },
  { kind: 'media', before: /!\[[^\]\n]*\]\(([\w./-]*)$/ },
  { kind: 'id', before: /\]\(#([\w-]*)$/ },
  { kind: 'objective', before: /\{[^{}\n]*\bobjective=([\w-]*)$/ },
  { kind: 'check', before: /\{[^{}\n]*\bcheck=([\w-]*)$/ },
  { kind: 'redLine', before: /\{[^{}\n]*\bred-line=([\w-]*)$/ },
  { kind: 'use', before: /\{[^{}\n]*\buse=([\w-]*)$/ },
  { kind: 'type', before: /\{[^{}\n]*\btype=([\w-]*)$/ },
  { kind: 'ending', before: /\{[^{}\n]*\bending=([\w-]*)$/ },
  { kind: 'rule', before: /(?:^|[^![\]])\[((?:[A-Z][A-Za-z]{0,3}(?: \d*)?)?)$/ },
];

/** What may follow directly and is taken in, so that no bracket stands there twice. */
const CLOSING = { term: ']]', callout: ']', media: ')', id: ')', rule: ']' };

const folded = text => text.toLocaleLowerCase().replaceAll('ё', 'е');

export class Completion {
  /** offers(kind, typed) gives [{text, label, detail}]: the text stands in place of what was typed. */
  constructor(lines, words, offers) {
    Object.assign(this, { lines, words, offers });
    this.list = el('ul', { class: 'e-list', role: 'listbox', id: freshName('list'), 'aria-label': words('complete.list'), hidden: true });
    this.live = el('span', { class: 'sr', role: 'status' });
    this.node = el('div', {}, this.list, this.live);
    const { area } = lines;
    area.setAttribute('aria-controls', this.list.id);
    area.addEventListener('input', event => { if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') this.look(); });
    area.addEventListener('keydown', event => this.key(event));
    area.addEventListener('blur', () => this.close());
    area.addEventListener('pointerdown', () => this.close());
    lines.node.addEventListener('scroll', () => this.close());
  }

  get open() { return !this.list.hidden; }

  /** Looks what stands before the caret. */
  look(asked = false) {
    const { area } = this.lines;
    if (area.selectionStart !== area.selectionEnd) { this.close(); return; }
    const caret = area.selectionStart;
    const before = area.value.slice(area.value.lastIndexOf('\n', caret - 1) + 1, caret);
    for (const { kind, before: pattern } of PLACES) {
      const found = pattern.exec(before);
      if (!found) continue;
      if (kind === 'rule' && found[1] === '' && !asked && /^\s*([-*]|\d+\.) \[$/.test(before)) break;
      this.show(kind, found[1], caret);
      return;
    }
    this.close();
  }

  show(kind, typed, caret) {
    const wanted = folded(typed);
    const matching = this.offers(kind, typed)
      .map(offer => ({ ...offer, rank: rank(offer, wanted) }))
      .filter(offer => offer.rank < 3)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST);
    if (matching.length === 0) { this.close(); return; }
    Object.assign(this, { kind, from: caret - typed.length, caret, chosen: 0, found: matching });
    this.list.replaceChildren(...matching.map((offer, i) => el('li', {
      role: 'option', id: `${this.list.id}-${i}`, 'aria-selected': String(i === 0),
      onpointerdown: event => event.preventDefault(), onclick: () => this.take(i),
    }, el('b', {}, offer.label), offer.detail ? el('small', {}, offer.detail) : null)));
    this.list.hidden = false;
    this.place();
    this.choose(0);
    this.live.textContent = this.words('complete.count', { count: matching.length });
  }

  place() {
    const at = this.lines.box(this.from);
    const size = this.list.getBoundingClientRect();
    const below = at.bottom + size.height < innerHeight || at.top < size.height;
    this.list.style.left = `${Math.max(0, Math.min(at.left, document.documentElement.clientWidth - size.width))}px`;
    this.list.style.top = `${below ? at.bottom : at.top - size.height}px`;
  }

  key(event) {
    if (event.ctrlKey && event.key === ' ') { event.preventDefault(); this.look(true); return; }
    if (!this.open || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key];
    if (step) this.choose((this.chosen + step + this.found.length) % this.found.length);
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) this.take(this.chosen);
    else if (event.key === 'Escape') this.close();
    else {
      if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) this.close();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  choose(number) {
    this.list.children[this.chosen]?.setAttribute('aria-selected', 'false');
    this.chosen = number;
    const option = this.list.children[number];
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.lines.area.setAttribute('aria-activedescendant', option.id);
  }

  take(number) {
    const { text, label } = this.found[number];
    const closing = CLOSING[this.kind] ?? '';
    const after = this.lines.value.slice(this.caret);
    const doubled = closing && text.endsWith(closing) && after.startsWith(closing) ? closing.length : 0;
    const { from, caret } = this;
    this.close();
    this.lines.replace(from, caret + doubled, text);
    if (!text.endsWith(' ')) this.close();
    this.live.textContent = label;
  }

  close() {
    this.list.hidden = true;
    this.lines.area.removeAttribute('aria-activedescendant');
  }
}

/** 0 begins with what is wanted, 1 some word of it does, 2 it is in there, 3 not at all. */
function rank({ label, detail, find }, wanted) {
  const texts = [label, ...(find ?? [])].map(folded);
  if (texts.some(text => text.startsWith(wanted))) return 0;
  if (texts.some(text => text.split(/[\s-]+/).some(word => word.startsWith(wanted)))) return 1;
  return texts.some(text => text.includes(wanted)) || (wanted.length > 2 && folded(detail ?? '').includes(wanted)) ? 2 : 3;
}
