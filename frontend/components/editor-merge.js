/**
 * Two people have changed one file. The three texts stand beside each other, place by place: how it was, yours, theirs. For each
 * place one takes yours, theirs, both, or writes it anew; nothing is put together before every place is decided.
 */
import { el, button, freshName } from './dom.js';

const WAYS = ['mine', 'theirs', 'both', 'own'];

export class Merge {
  /** hunks: [{kind: same|mine|theirs|alike|conflict, base, mine, theirs: lists of lines}]; onDone(text), onLater(). */
  constructor(hunks, { who, words, language, onDone, onLater }) {
    Object.assign(this, { hunks, words, language, onDone });
    this.places = hunks.filter(hunk => !['same', 'alike'].includes(hunk.kind));
    this.choices = new Map(this.places.filter(hunk => hunk.kind !== 'conflict').map(hunk => [hunk, hunk.kind]));
    this.own = new Map();
    this.heading = el('h2', { tabindex: '-1' }, words('merge.title', { who }));
    this.open = el('p', { role: 'status' });
    this.done = button(words('merge.done'), () => this.finish(), '');
    this.node = el('section', { class: 'e-merge', 'aria-label': words('merge.title', { who }) },
      this.heading,
      el('p', {}, words('merge.lead', { who })),
      this.places.map((hunk, i) => this.place(hunk, i, who)),
      el('div', { class: 'e-merge-end' }, this.open, el('div', { class: 'q-tools' }, this.done, button(words('merge.later'), onLater))));
    this.refresh();
  }

  place(hunk, number, who) {
    const { words } = this;
    const name = freshName('merge');
    const own = el('textarea', { class: 'e-own', lang: this.language, 'aria-label': words('merge.own'), hidden: true,
      oninput: () => this.own.set(hunk, own.value) });
    const choose = way => {
      this.choices.set(hunk, way);
      own.hidden = way !== 'own';
      if (way === 'own' && !this.own.has(hunk)) {
        own.value = [...hunk.mine, ...hunk.theirs].join('\n');
        this.own.set(hunk, own.value);
      }
      this.refresh();
    };
    const says = hunk.kind === 'conflict' ? words('merge.both') : words(hunk.kind === 'mine' ? 'merge.onlyMine' : 'merge.onlyTheirs', { who });
    return el('fieldset', { class: `e-place ${hunk.kind === 'conflict' ? 'clash' : ''}` },
      el('legend', {}, words('merge.place', { number: number + 1, count: this.places.length }), ' ',
        el('span', { class: `st ${hunk.kind === 'conflict' ? 'bad' : 'calm'}` }, says)),
      el('div', { class: 'e-three' },
        this.text(words('merge.was'), hunk.base, hunk.base), this.text(words('merge.mine'), hunk.mine, hunk.base),
        this.text(words('merge.theirs', { who }), hunk.theirs, hunk.base)),
      el('div', { class: 'e-ways' }, WAYS.map(way => el('label', {},
        el('input', { type: 'radio', name, value: way, checked: this.choices.get(hunk) === way, onchange: () => choose(way) }),
        words(`merge.take.${way}`)))),
      own);
  }

  /** Lines that are not in the text before are marked, by a sign and a colour. */
  text(title, lines, base) {
    return el('div', { class: 'e-side' }, el('b', {}, title),
      lines.length === 0 ? el('p', { class: 's' }, this.words('merge.nothing'))
        : el('div', { class: 'e-code', lang: this.language }, lines.map(line => {
          const fresh = !base.includes(line);
          return el('div', { class: fresh ? 'new' : null }, fresh ? el('span', { class: 'sr' }, this.words('merge.new')) : null, line || '\u200b');
        })));
  }

  refresh() {
    const left = this.places.filter(hunk => !this.choices.has(hunk)).length;
    this.open.textContent = this.words('merge.left', { count: left });
    this.done.disabled = left > 0;
  }

  finish() {
    this.onDone(this.hunks.flatMap(hunk => this.lines(hunk)).join('\n'));
  }

  lines(hunk) {
    switch (this.choices.get(hunk) ?? 'mine') {
      case 'theirs': return hunk.theirs;
      case 'both': return [...hunk.mine, ...hunk.theirs];
      case 'own': return this.own.get(hunk) === '' ? [] : this.own.get(hunk).split('\n');
      default: return hunk.mine;
    }
  }
}
