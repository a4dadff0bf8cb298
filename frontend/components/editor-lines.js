/**
 * The text of a file: a plain <textarea>, so that undo, spelling and screen readers work as everywhere, over a mirror that draws
 * the same lines with their numbers and the marks of mistakes. The box around both scrolls, so the two never part.
 */
import { el } from './dom.js';

export class Lines extends EventTarget {
  constructor({ label, language, describedBy }) {
    super();
    this.area = el('textarea', {
      class: 'e-area', lang: language, spellcheck: 'true', autocomplete: 'off', 'aria-label': label,
      'aria-describedby': describedBy, 'aria-autocomplete': 'list',
    });
    this.mirror = el('div', { class: 'e-mirror', 'aria-hidden': 'true', lang: language });
    this.node = el('div', { class: 'e-text' }, el('div', { class: 'e-sheet' }, this.mirror, this.area));
    this.texts = [];
    this.marked = new Set();
    this.area.addEventListener('input', () => { this.draw(); this.reveal(); this.dispatchEvent(new CustomEvent('type')); });
    this.draw();
  }

  get value() { return this.area.value; }
  get caret() { return this.area.selectionStart; }

  /** Another text altogether, which nobody typed: undo does not reach behind it. */
  set value(text) {
    this.area.value = text;
    this.draw();
  }

  /** Puts text in place of a part, as if it had been typed: undo takes it back. */
  replace(from, to, text, chosenFrom = text.length, chosenTo = chosenFrom) {
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(from, to);
    const typed = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
    if (!typed && this.area.value.slice(from, from + text.length) !== text) {
      this.area.setRangeText(text, from, to, 'end');
      this.area.dispatchEvent(new Event('input', { bubbles: true }));
    }
    this.area.setSelectionRange(from + chosenFrom, from + chosenTo);
  }

  /** The text grows only when the mirror does, so the browser has looked too early where the caret is. */
  reveal() {
    const caret = this.box(this.area.selectionEnd);
    const view = this.node.getBoundingClientRect();
    const room = caret.bottom - caret.top;
    if (caret.bottom + room > view.bottom) this.node.scrollTop += caret.bottom + room - view.bottom;
    else if (caret.top < view.top) this.node.scrollTop -= view.top - caret.top;
  }

  /** Only the lines that differ are drawn again. */
  draw() {
    const now = this.area.value.split('\n');
    const before = this.texts;
    let head = 0;
    while (head < now.length && head < before.length && now[head] === before[head]) head++;
    let tail = 0;
    while (tail < now.length - head && tail < before.length - head && now.at(-1 - tail) === before.at(-1 - tail)) tail++;
    const lines = [...this.mirror.children].slice(head, before.length - tail);
    const after = this.mirror.children[before.length - tail] ?? null;
    lines.forEach(line => line.remove());
    for (const text of now.slice(head, now.length - tail)) {
      this.mirror.insertBefore(el('div', { class: 'e-line' }, text || '\u200b'), after);
    }
    this.texts = now;
  }

  /** @param numbers of the lines that have a mistake, from 1 */
  mark(numbers) {
    this.marked.forEach(number => this.mirror.children[number - 1]?.classList.remove('bad'));
    [...this.mirror.getElementsByClassName('bad')].forEach(line => line.classList.remove('bad'));
    this.marked = new Set(numbers);
    this.marked.forEach(number => this.mirror.children[number - 1]?.classList.add('bad'));
  }

  /** Where a line begins, as a number of characters. */
  offset(line, column = 1) {
    const at = Math.max(0, Math.min(line - 1, this.texts.length - 1));
    const before = this.texts.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0);
    return before + Math.max(0, Math.min(column - 1, this.texts[at].length));
  }

  /** The line, from 1, and the column, from 1, of a place in the text. */
  at(offset) {
    const before = this.area.value.slice(0, offset);
    const line = before.split('\n').length;
    return { line, column: offset - before.lastIndexOf('\n') };
  }

  /** Goes to a place and shows which line it is. */
  go(line, column = 1) {
    const offset = this.offset(line, column);
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(offset, offset);
    this.show(line);
    this.dispatchEvent(new CustomEvent('moved'));
  }

  show(line) {
    const drawn = this.mirror.children[Math.min(line, this.texts.length) - 1];
    [...this.mirror.getElementsByClassName('here')].forEach(other => other.classList.remove('here'));
    drawn.classList.add('here');
    const scrolls = this.node.scrollHeight > this.node.clientHeight;
    if (scrolls) this.node.scrollTop = drawn.offsetTop - this.node.clientHeight / 3;
    if (!scrolls || this.node.getBoundingClientRect().top < 0) drawn.scrollIntoView({ block: 'center' });
  }

  /** Where a place of the text is on the screen. */
  box(offset) {
    const { line, column } = this.at(offset);
    const text = this.mirror.children[line - 1].firstChild;
    const range = document.createRange();
    range.setStart(text, Math.min(column - 1, text.length));
    range.collapse(true);
    const box = range.getClientRects()[0] ?? this.mirror.children[line - 1].getBoundingClientRect();
    return { left: box.left, top: box.top, bottom: box.bottom || box.top };
  }
}
