/** Where the person is in the text: which section, how far in it; saved on the server, found again at the next opening. */
import { tab } from './store.js';
import { call } from './net.js';
import { debounce } from './dom.js';

const SAVE_MS = 2500;
const HANDED_OVER_MS = 60_000;
const HANDS = ['wheel', 'touchstart', 'pointerdown', 'keydown'];
const READING_LINE = 0.35;

export class Place {
  /** facts go with the place; without them it is not saved. onSection(id) is called when another section is being read. */
  constructor(url, sections, facts, onSection) {
    this.url = url;
    this.sections = sections;
    this.facts = facts;
    this.onSection = onSection;
    this.current = sections[0]?.id ?? null;
    this.offset = 0;
    this.save = debounce(SAVE_MS, () => this.send());
    this.onScroll = () => {
      this.frame ??= requestAnimationFrame(() => { this.frame = null; this.look(); });
    };
    this.onLeave = () => { if (this.save.waiting()) { this.save.cancel(); this.send(true); } };
    this.onHand = () => { this.wanted = null; };
    this.onOnline = () => { if (this.failed) this.send(); };
  }

  start() {
    document.addEventListener('scroll', this.onScroll, { capture: true, passive: true });
    addEventListener('pagehide', this.onLeave);
    addEventListener('online', this.onOnline);
    for (const kind of HANDS) addEventListener(kind, this.onHand, { capture: true, passive: true });
  }

  stop() {
    document.removeEventListener('scroll', this.onScroll, { capture: true });
    removeEventListener('pagehide', this.onLeave);
    removeEventListener('online', this.onOnline);
    for (const kind of HANDS) removeEventListener(kind, this.onHand, { capture: true });
    this.onLeave();
  }

  /** The section at the reading line, a third down the screen. */
  look() {
    const line = innerHeight * READING_LINE;
    const reached = this.sections.filter(section => section.getBoundingClientRect().top <= line);
    const section = reached.at(-1) ?? this.sections[0];
    if (!section?.isConnected) return;
    const box = section.getBoundingClientRect();
    const offset = Math.min(1, Math.max(0, (line - box.top) / Math.max(1, heightOfText(section))));
    const moved = section.id !== this.current || Math.abs(offset - this.offset) > 0.02;
    const entered = section.id !== this.current;
    this.current = section.id;
    this.offset = offset;
    if (entered) this.onSection(section.id);
    if (moved) this.save();
  }

  async send(keepalive = false) {
    if (!this.facts) return;
    const body = { section: this.current, offset: Math.round(this.offset * 1000) / 1000, ...this.facts };
    try {
      await call('PUT', `${this.url}/position`, { body, keepalive });
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }

  /** Scrolls to a place; false if that section does not exist in this edition. */
  restore({ section, offset }) {
    const node = this.sections.find(one => one.id === section);
    if (!node) return false;
    const box = node.getBoundingClientRect();
    if (offset < 0.02) node.scrollIntoView({ block: 'start' });
    else scrollerOf(node).scrollBy({ top: box.top + heightOfText(node) * offset - innerHeight * READING_LINE, behavior: 'instant' });
    this.current = section;
    this.offset = offset;
    this.wanted = { section, offset };
    this.onSection(section);
    return true;
  }

  /** Changes the page around the section that is being read without moving it on the screen. */
  steady(change) {
    const section = this.sections.find(one => one.id === this.current);
    const before = section?.getBoundingClientRect().top;
    change();
    if (this.wanted) this.restore(this.wanted);
    else if (section) scrollerOf(section).scrollBy({ top: section.getBoundingClientRect().top - before, behavior: 'instant' });
  }

  /** Gives the place to the page that shows the same module in another language. */
  handOver(module) {
    tab.set(`sabak:place:${module}`, { section: this.current, offset: this.offset, at: Date.now() });
  }

  static handedOver(module) {
    const place = tab.get(`sabak:place:${module}`);
    tab.remove(`sabak:place:${module}`);
    return place && Date.now() - place.at < HANDED_OVER_MS ? place : null;
  }
}

/** The question below the text is not part of the measure: it comes later and changes its size. */
function heightOfText(section) {
  const question = section.querySelector(':scope > .r-check');
  return (question ?? section).getBoundingClientRect()[question ? 'top' : 'bottom'] - section.getBoundingClientRect().top;
}

/** The page itself, or the box that a layout scrolls instead. */
function scrollerOf(node) {
  for (let box = node.parentElement; box; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box);
    if (/auto|scroll/.test(overflowY) && box.scrollHeight > box.clientHeight && box !== document.body) return box;
  }
  return window;
}
