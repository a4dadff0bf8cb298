/**
 * What is being written, as those who learn will see it: the article in the typography of the reader, questions that can be
 * answered, scenes that can be played. What has not changed stays as it is, so that an answer begun or a place scrolled to is
 * not lost while one types.
 */
import { el, serverHtml, button } from './dom.js';
import { Terms } from './reader-terms.js';
import { QuestionCard } from './question-card.js';
import { SceneStage } from './scene-stage.js';
import { Trial } from './run.js';

/** An attempt at questions that nobody keeps; each answer is judged by the server, as in practice. */
class Tried extends EventTarget {
  constructor(language, judge) {
    super();
    Object.assign(this, { judge, data: { kind: 'practice', language }, answers: new Map(), marks: new Map(), feedback: {} });
  }

  async answer(key, response) {
    const tries = (this.feedback[key]?.tries ?? 0) + 1;
    this.dispatchEvent(new CustomEvent('change'));
    try {
      this.feedback[key] = { ...await this.judge(key, response), tries };
      this.offlineSince = null;
    } catch {
      this.offlineSince = new Date();
    }
    this.dispatchEvent(new CustomEvent('change'));
  }
}

class ArticlePreview {
  constructor(language) {
    this.node = el('div', { class: 'e-article r-main' });
    this.node.lang = language;
  }

  show({ html, title, summary }) {
    const whole = JSON.stringify([html, title, summary]);
    if (whole === this.shown) return;
    this.shown = whole;
    this.node.replaceChildren(el('h2', { class: 'e-title' }, title), el('p', { class: 'lead' }, summary));
    const article = serverHtml(el('div', {}), html);
    this.node.append(article);
    new Terms(this.node, article);
  }

  /** The section that is being written comes into sight; false if it is not there yet. */
  follow(id) {
    return into(this.node, id && this.node.querySelector(`#${CSS.escape(id)}`));
  }
}

class QuizPreview {
  constructor(language, { t, words, judge, onPlace }) {
    Object.assign(this, { language, t, words, onPlace });
    this.attempt = new Tried(language, judge);
    this.attempt.addEventListener('change', () => this.cards.forEach(({ card }) => card?.refresh()));
    this.cards = new Map();
    this.node = el('div', { class: 'e-questions' });
  }

  show({ questions }) {
    const before = this.cards;
    this.cards = new Map(questions.map((question, i) => {
      const seen = JSON.stringify({ ...question, line: 0, no: 0 });
      const kept = before.get(question.asked.key);
      return [question.asked.key, kept?.seen === seen ? kept : this.card(question, seen, i + 1)];
    }));
    const nodes = [...this.cards.values()].map(({ node }) => node);
    if (nodes.length === 0) nodes.push(el('p', { class: 's' }, this.words('preview.noQuestions')));
    nodes.forEach((node, i) => { if (this.node.children[i] !== node) this.node.insertBefore(node, this.node.children[i] ?? null); });
    while (this.node.children.length > nodes.length) this.node.lastElementChild.remove();
    questions.forEach(question => { this.cards.get(question.asked.key).line = question.line; });
  }

  card(question, seen, number) {
    const { asked, use, section, objective, redLine } = question;
    delete this.attempt.feedback[asked.key];
    this.attempt.answers.delete(asked.key);
    const made = { seen };
    const about = el('p', { class: 'e-about' },
      el('span', { class: 'st calm' }, this.words('preview.use', { use: use || 'none' })),
      section ? el('span', { class: 's' }, section) : null,
      objective ? el('span', { class: 's' }, objective) : null,
      redLine ? el('span', { class: 'st bad' }, this.words('preview.redLine')) : null,
      button(this.words('preview.toText'), () => this.onPlace(made.line), 'quiet'));
    if (asked.type === 'essay') {
      made.node = el('div', { class: 'e-question' }, about, serverHtml(el('div', { class: 'q-stem', lang: this.language }), asked.stem),
        el('p', { class: 's' }, this.words('preview.essay')));
      return made;
    }
    made.card = new QuestionCard(this.attempt, asked, this.t, { label: this.words('preview.question', { number }) });
    made.node = el('div', { class: 'e-question' }, about, made.card.node);
    return made;
  }

  follow(id) {
    return into(this.node, id && [...this.cards].find(([key]) => key.endsWith(`/${id}`))?.[1].node);
  }
}

class ScenePreview {
  constructor(language, { t, words }) {
    Object.assign(this, { language, t, words });
    this.node = el('div', { class: 'e-scenes' });
  }

  show({ scenes, title }) {
    const seen = JSON.stringify(scenes.map(scene => ({ ...scene, line: 0 })));
    if (seen === this.seen) return;
    this.seen = seen;
    this.scenes = scenes;
    this.title = title;
    if (scenes.length === 0) {
      this.trial = null;
      this.node.replaceChildren(el('p', { class: 's' }, this.words('preview.noScenes')));
      return;
    }
    const known = this.trial && scenes.some(scene => scene.id === this.trial.start);
    this.play(known ? this.trial.through(scenes) : new Trial(scenes, scenes[0].id), false);
  }

  /** From any scene, with what is written now. */
  from(id) {
    this.play(new Trial(this.scenes, id), true);
  }

  play(trial, focus) {
    this.trial = trial;
    const foot = el('div', { class: 'e-played' });
    const stage = new SceneStage(trial, this.t, this.language, () => foot.replaceChildren(...this.outcome()));
    this.node.replaceChildren(el('h2', { class: 'e-title', lang: this.language }, this.title), stage.node, foot);
    stage.show(focus);
  }

  outcome() {
    const { trial, words } = this;
    const { scene } = trial;
    const lost = scene.choices.length - trial.choicesOf(scene).length;
    return [
      lost > 0 ? el('p', { class: 'banner bad' }, words('preview.lostChoices', { count: lost })) : '',
      scene.ending ? el('p', { class: 's' }, words('preview.ending', { ending: scene.ending }), ' ',
        words('preview.score', { score: trial.score, failed: trial.failed ? 'yes' : 'no' })) : '',
      el('div', { class: 'q-tools' },
        trial.path.length > 0 ? button(words('preview.back'), () => { trial.path.pop(); this.play(trial, true); }) : '',
        trial.start !== this.scenes[0].id || trial.path.length > 0 ? button(words('preview.restart'), () => this.from(this.scenes[0].id)) : ''),
    ];
  }

  follow() { return true; }
}

/** Brings a part to the upper edge of the box that shows it. */
function into(node, part) {
  const box = node.closest('.e-shown');
  if (part) box.scrollTop += part.getBoundingClientRect().top - box.getBoundingClientRect().top;
  return Boolean(part);
}

const KINDS = { module: ArticlePreview, quiz: QuizPreview, scenario: ScenePreview };

export const preview = (kind, language, more) => new KINDS[kind](language, more);
