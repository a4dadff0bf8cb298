/** <sabak-scenario module="…" language="ru" i18n-url="…">: scenes, choices, an ending, and "play again". */
import { el, button, focusOn } from './dom.js';
import { tab, uuid } from './store.js';
import { backOff } from './net.js';
import { loadMessages } from './messages.js';
import { Run } from './run.js';
import { SceneStage } from './scene-stage.js';
import { SaveState, saveNote } from './save-state.js';

const ENDING = { good: 'valid', mixed: 'soon', poor: 'bad' };

class SabakScenario extends HTMLElement {
  static observedAttributes = ['module', 'language'];

  connectedCallback() {
    this.ready = true;
    if (this.run?.data) this.run.listen();
    else this.begin();
  }

  disconnectedCallback() {
    this.run?.rest();
  }

  attributeChangedCallback(name, before, now) {
    if (!this.ready || !this.isConnected || before === now) return;
    this.run?.rest();
    this.begin();
  }

  get runKey() { return `sabak:run:${this.getAttribute('module')}`; }

  async begin() {
    if (!this.hasAttribute('module')) return;
    const run = new Run(this.getAttribute('api') ?? '/api/v1', this.getAttribute('module'), this.getAttribute('language') ?? 'en');
    this.run = run;
    this.t = (await loadMessages(this.getAttribute('i18n-url'))).get;
    this.replaceChildren(el('div', { class: 'page narrow' }, el('div', { class: 'skeleton q-wait', role: 'status' }, this.t('scenario.opening'))));
    let id = tab.get(this.runKey) ?? uuid();
    for (let n = 1; this.run === run; n++) {
      try {
        await run.open(id);
        break;
      } catch (problem) {
        if (problem.status === 404 && tab.get(this.runKey)) { tab.remove(this.runKey); id = uuid(); continue; }
        this.showProblem(problem);
        if (!problem.passing) return;
        await new Promise(resolve => setTimeout(resolve, backOff(n)));
      }
    }
    if (this.run !== run) return;
    tab.set(this.runKey, run.id);
    run.addEventListener('change', () => this.refresh());
    this.build();
  }

  showProblem(problem) {
    const sentence = problem.status === 401 ? this.t('problem.signedOut')
      : problem.passing ? this.t('problem.offline') : problem.detail ?? this.t('problem.other');
    this.replaceChildren(el('div', { class: 'page narrow' },
      el('div', { class: `banner ${problem.passing ? 'soon' : 'bad'}`, role: 'alert' }, sentence)));
  }

  build() {
    this.save = new SaveState(this.t);
    this.note = el('p', { class: 's' });
    this.stage = new SceneStage(this.run, this.t, this.run.data.language ?? this.getAttribute('language'), () => this.refresh());
    this.outcome = el('div', { class: 's-outcome', role: 'status' });
    this.replaceChildren(el('div', { class: 'page narrow s-page' },
      el('div', { class: 'q-bar' }, el('h1', {}, this.run.data.title), el('div', { class: 'q-state' }, this.save.node)),
      this.stage.node, this.outcome, this.note));
    this.stage.show(this.run.path.length > 0);
  }

  refresh() {
    if (!this.save) return;
    this.save.show(this.run);
    this.note.textContent = saveNote(this.run, this.t);
    const { scene, result } = this.run;
    const key = scene.choices.length > 0 ? '' : result ? JSON.stringify(result) : 'waiting';
    if (key === this.shown) return;
    this.shown = key;
    if (key === '') this.outcome.replaceChildren();
    else this.outcome.replaceChildren(result ? this.score(result) : el('p', { class: 'banner soon' }, this.t('scenario.scoreLater')),
      el('div', { class: 'q-tools' }, button(this.t('scenario.again'), () => this.again(), '')));
  }

  score(result) {
    return el('div', { class: `banner ${ENDING[result.ending] ?? ''}` },
      el('p', {}, el('b', {}, result.headline)),
      el('p', {}, result.sentence),
      el('p', {}, this.t('scenario.score', { score: result.score, max: result.max })));
  }

  again() {
    tab.remove(this.runKey);
    this.run.rest();
    this.shown = null;
    this.begin().then(() => focusOn(this.querySelector('h2')));
  }
}

customElements.define('sabak-scenario', SabakScenario);
