/** Glossary: the definition on hover, on focus and on tap; Escape closes it; the pointer may move onto it. */
import { el, freshName } from './dom.js';

const OPEN_MS = 120;
const CLOSE_MS = 250;

export class Terms {
  constructor(host, article) {
    this.terms = Object.fromEntries([...article.querySelectorAll('dl.terms > dt[id^="term-"]')].map(term => [
      term.id.slice('term-'.length), { term: term.textContent, definition: term.nextElementSibling?.textContent ?? '' }]));
    this.box = el('div', { class: 'r-term', role: 'tooltip', id: freshName('term'), hidden: true });
    host.append(this.box);
    for (const link of article.querySelectorAll('a.term[data-term]')) this.watch(link);
    this.box.addEventListener('pointerenter', () => clearTimeout(this.timer));
    this.box.addEventListener('pointerleave', () => this.soon(() => this.close(), CLOSE_MS));
    host.addEventListener('keydown', event => { if (event.key === 'Escape') this.close(); });
    host.addEventListener('pointerdown', event => {
      if (!this.box.contains(event.target) && !event.target.closest?.('a.term')) this.close();
    });
  }

  watch(link) {
    if (!this.terms[link.dataset.term]) return;
    link.addEventListener('pointerenter', event => { if (event.pointerType === 'mouse') this.soon(() => this.open(link), OPEN_MS); });
    link.addEventListener('pointerleave', () => this.soon(() => this.close(), CLOSE_MS));
    link.addEventListener('focus', () => this.open(link));
    link.addEventListener('blur', () => this.close());
    link.addEventListener('click', event => { event.preventDefault(); this.open(link); });
  }

  soon(run, milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(run, milliseconds);
  }

  open(link) {
    clearTimeout(this.timer);
    this.close();
    const { term, definition } = this.terms[link.dataset.term];
    this.box.replaceChildren(el('b', {}, term), el('span', {}, definition));
    this.box.hidden = false;
    link.setAttribute('aria-describedby', this.box.id);
    this.link = link;
    const at = link.getBoundingClientRect();
    const size = this.box.getBoundingClientRect();
    const below = at.bottom + size.height < innerHeight;
    this.box.style.left = `${Math.max(0, Math.min(at.left, document.documentElement.clientWidth - size.width))}px`;
    this.box.style.top = `${below ? at.bottom : at.top - size.height}px`;
  }

  close() {
    clearTimeout(this.timer);
    this.box.hidden = true;
    this.link?.removeAttribute('aria-describedby');
  }

  /** The terms that occur in a section, for the column beside it. */
  inSection(section) {
    const ids = [...section.querySelectorAll('a.term[data-term]')].map(link => link.dataset.term);
    return [...new Set(ids)].map(id => this.terms[id]).filter(Boolean);
  }
}
