/**
 * <sabak-editor draft="…" path="…" language="ru" i18n-url="…" words-url="…" [pane="graph"]>: one file of a draft, with what the learners will
 * see of it beside it. It talks to /api/v1/drafts/{draft} itself; Flow gives it the file and hears nothing.
 */
import { el, button, debounce, focusOn, freshName } from './dom.js';
import { call, backOff } from './net.js';
import { loadMessages } from './messages.js';
import { SaveState, saveNote } from './save-state.js';
import { Lines } from './editor-lines.js';
import { Completion } from './editor-complete.js';
import { Tools, outline } from './editor-tools.js';
import { DraftFile } from './editor-kept.js';
import { Merge } from './editor-merge.js';
import { preview } from './editor-preview.js';
import { Graph } from './editor-graph.js';

const PREVIEW_MS = 350;
const CALLOUTS = { module: ['LAW', 'CASE', 'PRACTICE', 'REFLECT', 'IMPORTANT', 'NOTE', 'TIP', 'WARNING', 'CAUTION'], quiz: ['HINT', 'WHY'],
  scenario: ['LAW', 'CASE', 'PRACTICE', 'REFLECT', 'IMPORTANT'] };
const TYPES = ['single', 'multiple', 'true-false', 'match', 'order', 'number', 'text', 'essay'];

class SabakEditor extends HTMLElement {
  static observedAttributes = ['draft', 'path'];

  connectedCallback() {
    this.ready = true;
    this.begin();
  }

  disconnectedCallback() {
    this.file?.close();
    this.file = null;
  }

  attributeChangedCallback(name, before, now) {
    if (!this.ready || !this.isConnected || before === now) return;
    this.begin();
  }

  /** The language of the interface. */
  get reader() { return /(\w+)\.json/.exec(this.getAttribute('i18n-url'))?.[1] ?? 'en'; }

  get api() { return this.getAttribute('api') ?? '/api/v1'; }

  async begin() {
    this.file?.close();
    if (!this.getAttribute('draft') || !this.getAttribute('path')) return;
    const file = new DraftFile(this.api, this.getAttribute('draft'), this.getAttribute('path'), this.reader);
    Object.assign(this, { file, misses: 0, part: undefined, seenMistakes: null, said: null, foundNote: null });
    this.t = (await loadMessages(this.getAttribute('i18n-url'))).get;
    this.words = (await loadMessages(this.getAttribute('words-url'), 'editor')).get;
    this.replaceChildren(el('div', { class: 'skeleton q-wait', role: 'status' }, this.words('opening')));
    for (let n = 1; this.file === file; n++) {
      try {
        await file.open();
        break;
      } catch (problem) {
        if (this.file !== file) return;
        this.replaceChildren(this.problem(problem));
        if (!problem.passing) return;
        await new Promise(resolve => setTimeout(resolve, backOff(n)));
      }
    }
    if (this.file !== file) { file.close(); return; }
    this.build();
  }

  problem(problem) {
    const sentence = problem.status === 401 ? this.words('signedOut')
      : problem.passing ? this.t('problem.offline') : problem.detail ?? this.t('problem.other');
    return el('div', { class: `banner ${problem.passing ? 'soon' : 'bad'}`, role: 'alert' }, el('p', {}, sentence),
      problem.status === 401 && this.signIn());
  }

  signIn() {
    return el('a', { class: 'btn', href: location.href, target: '_self', 'router-ignore': true }, this.t('problem.signIn'));
  }

  build() {
    const { file, words } = this;
    const { kind, language, readOnly } = file.data;
    this.facts = el('p', { class: 'e-facts s', id: freshName('facts') });
    this.lines = new Lines({ label: words('text', { file: file.path }), language, describedBy: this.facts.id });
    this.lines.area.readOnly = Boolean(readOnly);
    this.completion = new Completion(this.lines, words, (what, typed) => this.offers(what, typed));
    this.tools = readOnly ? null : new Tools(kind, this.lines, words, { file: file.data, onAsk: () => this.completion.look(true) });
    this.save = new SaveState(words);
    this.notices = el('div', { class: 'e-notices', role: 'status' });
    this.merging = el('div', {});
    this.mistakes = el('section', { class: 'e-mistakes', 'aria-label': words('mistakes.title') });
    this.shown = preview(kind, language, { t: this.t, words, judge: (question, response) => this.judge(question, response), onPlace: line => this.goTo(line) });
    this.graph = kind === 'scenario' ? new Graph(words, { language, onScene: node => this.goTo(node.line), onPlay: id => this.play(id) }) : null;
    const panes = ['text', 'preview', ...(this.graph ? ['graph'] : [])];
    this.panes = {
      text: el('div', { class: 'e-left' }, this.lines.node, this.completion.node, this.mistakes, this.facts),
      preview: el('div', { class: 'e-shown', tabindex: '0', role: 'region', 'aria-label': words('pane.preview') }, this.shown.node),
      graph: this.graph && el('div', { class: 'e-shown', role: 'region', 'aria-label': words('pane.graph') }, this.graph.node),
    };
    this.tabs = Object.fromEntries(panes.map(name => [name, button(words(`pane.${name}`), () => this.pane(name), 'quiet', { 'data-pane': name })]));
    this.grid = el('div', { class: 'e-grid' }, panes.map(name => this.panes[name]));
    this.replaceChildren(
      el('div', { class: 'e-bar' },
        this.tools?.node,
        el('div', { class: 'e-panes', role: 'group', 'aria-label': words('panes') }, Object.values(this.tabs)),
        el('div', { class: 'e-state' }, this.save.node)),
      readOnly ? el('p', { class: 'banner' }, readOnly) : '', this.notices, this.merging, this.grid);
    this.pane(this.getAttribute('pane') === 'graph' && this.graph ? 'graph' : matchMedia('(min-width: 1100px)').matches ? 'preview' : 'text');
    this.lines.value = file.text;
    this.listen();
    this.refresh();
    if (file.found) this.sayFound();
    if (file.conflict) this.merge();
    this.look();
  }

  listen() {
    const { file, lines } = this;
    const look = debounce(PREVIEW_MS, () => this.look());
    lines.addEventListener('type', () => { this.foundNote = null; file.type(lines.value); look(); });
    lines.addEventListener('moved', () => this.follow());
    lines.area.addEventListener('keyup', () => this.follow());
    lines.area.addEventListener('pointerup', () => this.follow());
    file.addEventListener('change', () => { if (this.file === file) this.refresh(); });
    file.addEventListener('text', () => {
      if (this.file !== file) return;
      lines.value = file.text;
      if (file.found) this.sayFound();
      this.look();
    });
    file.addEventListener('conflict', () => { if (this.file === file) this.merge(); });
  }

  pane(name) {
    this.dataset.pane = name;
    for (const [each, tab] of Object.entries(this.tabs)) tab.setAttribute('aria-pressed', String(each === name));
  }

  /** A line of the text, wherever one came from. */
  goTo(line) {
    if (getComputedStyle(this.panes.text).display === 'none') this.pane('text');
    this.lines.go(line);
  }

  play(scene) {
    this.pane('preview');
    this.shown.from(scene);
  }

  /** The part that is being written comes into sight beside it, once, when another part is entered. */
  follow() {
    const before = this.lines.value.slice(0, this.lines.caret);
    const id = [...before.matchAll(/^##+ .*\{#([a-z0-9-]+)/gm)].at(-1)?.[1];
    if (id === this.part) return;
    this.part = id;
    this.behind = !this.shown.follow(id);
  }

  /** Asks for what is to be seen; while one answer is on its way, only the latest text waits. */
  async look() {
    const { file } = this;
    if (this.looking) { this.lookAgain = true; return; }
    this.looking = true;
    try {
      const text = this.lines.value;
      const seen = await call('POST', `${file.url}/preview`, { body: { path: file.path, text } });
      if (this.file === file) this.showSeen(seen);
    } catch (problem) {
      if (this.file === file && problem.passing) setTimeout(() => this.look(), backOff(++this.misses));
    } finally {
      this.looking = false;
    }
    if (!this.lookAgain) return;
    this.lookAgain = false;
    this.look();
  }

  showSeen(seen) {
    this.misses = 0;
    this.shown.show(seen);
    this.graph?.show(seen.graph);
    if (this.behind) this.behind = !this.shown.follow(this.part);
    this.lines.mark(seen.problems.map(problem => problem.line).filter(line => line > 0));
    this.showMistakes(seen);
    this.showFacts(seen);
  }

  showMistakes({ problems, elsewhere }) {
    const { words } = this;
    const seen = JSON.stringify([problems, elsewhere]);
    if (seen === this.seenMistakes) return;
    this.seenMistakes = seen;
    this.mistakes.replaceChildren(
      el('p', { role: 'status', class: 'e-count' },
        el('span', { class: `st ${problems.length > 0 ? 'bad' : 'valid'}` }, words('mistakes.count', { count: problems.length }))),
      problems.length > 0 ? el('ol', { tabindex: '0', 'aria-label': words('mistakes.title') }, problems.map(problem => el('li', {},
        el('button', { type: 'button', onclick: () => this.lines.go(problem.line || 1, problem.column || 1) },
          el('b', {}, problem.line > 0 ? words('mistakes.line', { line: problem.line }) : words('mistakes.file')), ' ', problem.sentence)))) : '',
      ...elsewhere.map(other => el('p', { class: 's' }, words('mistakes.elsewhere', { file: other.file, count: other.count }), ' ',
        other.url ? el('a', { href: other.url }, words('mistakes.open')) : '')));
  }

  showFacts({ words: count, minutes, ease, objectives }) {
    const { words } = this;
    this.facts.replaceChildren(...[
      words('facts.words', { count }),
      minutes === null ? null : words('facts.minutes', { count: minutes }),
      ease,
    ].filter(Boolean).map(fact => el('span', {}, fact)), ...objectives.map(({ id, text, questions }) => el('span', {
      class: `st ${questions >= 2 ? 'valid' : 'soon'}`, title: text,
    }, words(questions >= 2 ? 'facts.covered' : 'facts.lacking', { id, count: questions }))));
  }

  judge(question, response) {
    return call('POST', `${this.file.url}/preview/answer`, { body: { path: this.file.path, text: this.lines.value, question, response } });
  }

  refresh() {
    const { file, words } = this;
    this.save.show(file);
    const signedOut = [401, 423].includes(file.problem?.status);
    const note = signedOut || file.conflict ? '' : saveNote(file, words);
    const said = JSON.stringify([note, file.problem?.status, file.others, file.newer, Boolean(file.conflict), this.merging.childElementCount, this.foundNote]);
    if (said === this.said) return;
    this.said = said;
    this.notices.replaceChildren(...[
      signedOut
        ? el('div', { class: 'banner soon' }, el('p', {}, words('signedOut')), this.signIn())
        : note && el('p', { class: 'banner soon' }, note),
      this.foundNote && el('p', { class: 'banner valid' }, this.foundNote),
      file.conflict && this.merging.childElementCount === 0 && el('div', { class: 'banner bad' }, el('p', {}, words('merge.waits', { who: file.conflict.who })),
        button(words('merge.open'), () => this.merge(), '')),
      file.newer && el('div', { class: 'banner soon' }, el('p', {}, words('newer', { who: file.newer.by ?? '' })),
        button(words('showNewer'), () => file.refresh(), '')),
      file.others.length > 0 && el('p', { class: 's' }, words('others', { names: file.others.join(', '), count: file.others.length })),
    ].filter(Boolean));
  }

  sayFound() {
    const time = new Intl.DateTimeFormat(this.reader, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }).format(this.file.found);
    this.foundNote = this.words('found', { time });
    this.file.found = null;
    this.refresh();
  }

  async merge() {
    const { file, words } = this;
    const { ancestor, theirs, who } = file.conflict;
    try {
      const { hunks } = await call('POST', `${file.url}/merge`, { body: { base: ancestor, mine: file.text, theirs } });
      if (this.file !== file || !file.conflict) return;
      const merge = new Merge(hunks, { who, words, language: file.data.language,
        onDone: text => { this.endMerge(); file.settle(text); },
        onLater: () => this.endMerge() });
      this.writing(false);
      this.merging.replaceChildren(merge.node);
      this.refresh();
      focusOn(merge.heading);
    } catch (problem) {
      if (problem.passing) setTimeout(() => { if (file.conflict) this.merge(); }, backOff(1));
    }
  }

  endMerge() {
    this.merging.replaceChildren();
    this.writing(true);
    this.refresh();
    this.lines.area.focus();
  }

  /** The text and its tools give way while two texts are put together. */
  writing(shown) {
    this.grid.hidden = !shown;
    if (this.tools) this.tools.node.hidden = !shown;
  }

  /** What may stand at the caret. */
  offers(kind, typed) {
    const { data } = this.file;
    const { words } = this;
    const ids = () => [...this.lines.value.matchAll(/^##+ (.*?) *\{#([a-z0-9-]+)/gm)].map(([, title, id]) => ({ id, title }));
    const plain = (list, detail) => list.map(text => ({ text, label: text, detail: words(detail(camel(text))) }));
    switch (kind) {
      case 'term': return data.terms.map(({ id, term, definition }) => ({
        text: term.toLowerCase() === id.replaceAll('-', ' ') ? `${id}]]` : `${id}|${term}]]`, label: term, detail: definition, find: [id] }));
      case 'rule': return this.rules(typed);
      case 'callout': return CALLOUTS[data.kind].map(name => ({ text: `${name}]${data.kind === 'quiz' ? ' ' : '\n> '}`, label: name, detail: words(`callout.${name.toLowerCase()}`) }));
      case 'media': return data.media.map(name => ({ text: `${name})`, label: name, detail: '' }));
      case 'id': return ids().map(({ id, title }) => ({ text: `${id})`, label: id, detail: title }));
      case 'objective': return data.objectives.map(({ id, text }) => ({ text: id, label: id, detail: text }));
      case 'check': {
        const { checked } = outline(this.lines.value);
        return data.sections.map(({ id, title }) => ({ text: id, label: id, detail: checked.includes(id) && id !== typed ? words('checked', { title }) : title }));
      }
      case 'redLine': return plain(['torture', 'solitary', 'restraints', 'reprisals', 'belief'], text => `redLine.${text}`);
      case 'use': return plain(['check', 'practice', 'exam'], text => `use.${text}`);
      case 'type': return plain(TYPES, text => `type.${text}`);
      default: return plain(['good', 'mixed', 'poor'], text => `ending.${text}`);
    }
  }

  /** The sources, and once one is named, its rules. */
  rules(typed) {
    const { sources } = this.file.data;
    const named = sources.find(({ code }) => typed.startsWith(`${code} `));
    if (!named) return sources.map(({ code, name, full, numbers }) => ({ text: numbers > 0 ? `${code} ` : `${code}]`, label: code, detail: full, find: [name] }));
    return Array.from({ length: named.numbers }, (_, i) => `${named.code} ${i + 1}`).map(label => ({ text: `${label}]`, label, detail: named.full }));
  }
}

const camel = text => text.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

customElements.define('sabak-editor', SabakEditor);
