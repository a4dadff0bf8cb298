/** A scene of a scenario on the screen: its text, what was decided so far, and its choices. */
import { el, serverHtml, focusOn } from './dom.js';

export class SceneStage {
  /** run: a way through the scenes; onShown is called whenever another scene stands there. */
  constructor(run, t, language, onShown) {
    Object.assign(this, { run, t, onShown });
    this.node = el('div', { class: 's-stage', lang: language });
  }

  show(focus) {
    const { scene, path } = this.run;
    const heading = el('h2', { tabindex: '-1' }, scene.title);
    const choose = choice => { this.run.choose(choice); this.show(true); };
    this.node.replaceChildren(
      el('p', { class: 's' }, this.t(scene.choices.length > 0 ? 'scenario.step' : 'scenario.end', { step: path.length + 1 })),
      heading,
      serverHtml(el('div', { class: 's-text' }), scene.html),
      ...this.trail(),
      scene.choices.length > 0 ? el('ul', { class: 's-choices', 'aria-label': this.t('scenario.choices') }, this.run.choicesOf(scene).map(choice =>
        el('li', {}, serverHtml(el('button', { type: 'button', onclick: () => choose(choice) }), choice.html)))) : '');
    this.onShown();
    if (focus) focusOn(heading);
  }

  /** What was decided so far, so that an ending can be traced back. */
  trail() {
    const { path, scenes } = this.run;
    if (path.length === 0) return [];
    return [el('details', { class: 's-trail' }, el('summary', {}, this.t('scenario.trail', { count: path.length })),
      el('ol', {}, path.map(step => el('li', {}, el('b', {}, scenes.get(step.scene).title), ' ',
        serverHtml(el('span', {}), this.run.choiceOf(step).html)))))];
  }
}
