/** The questions of an attempt: bar with time and save state, one question a page or all on one, map, finish. */
import { el, button, focusOn } from './dom.js';
import { tab } from './store.js';
import { QuestionCard } from './question-card.js';
import { SaveState, saveNote } from './save-state.js';
import { TimeLeft } from './time-left.js';

const ALL = 'sabak:all-on-one-page';

export class QuizPages {
  /** onFinish asks for the result; onTakeOver continues here after another device took over. */
  constructor(attempt, t, { onFinish, onTakeOver }) {
    this.attempt = attempt;
    this.t = t;
    this.onFinish = onFinish;
    this.onTakeOver = onTakeOver;
    this.questions = attempt.data.questions;
    this.exam = attempt.data.kind === 'exam';
    this.all = Boolean(tab.get(ALL));
    this.save = new SaveState(t);
    this.time = new TimeLeft(attempt, t, { onAlmost: () => this.commit(), onEnd: () => this.timeIsUp() });
    this.node = this.layout();
    this.buildMap();
    this.cards = this.questions.map(question => this.card(question));
    this.current = this.questions.find(question => question.key === attempt.at) ?? this.questions[0];
    this.arrange();
    this.refresh();
    if (attempt.endsAt) this.time.start();
  }

  layout() {
    const { data } = this.attempt;
    this.notice = el('div', { class: 'q-notice', role: 'status' });
    this.pages = el('div', { class: 'q-pages' });
    this.back = button(this.t('quiz.back'), () => this.step(-1));
    this.next = button(this.t('quiz.next'), () => this.step(1), '');
    this.steps = el('div', { class: 'q-steps' }, this.back, this.next);
    this.map = el('ol', { class: 'q-map' });
    this.counts = el('p', { class: 's' });
    this.note = el('p', { class: 's' });
    this.mode = button('', () => this.switchMode(), 'quiet');
    this.dialog = el('dialog', { class: 'card q-dialog', 'aria-labelledby': 'q-finish-title' });
    this.finish = button(this.t(this.exam ? 'quiz.finish' : 'quiz.finishPractice'), () => this.askToFinish());
    return el('div', { class: 'q-quiz' },
      el('div', { class: 'q-bar' },
        el('h1', { lang: data.language }, data.title),
        el('div', { class: 'q-state' }, this.time.node, this.save.node)),
      el('div', { class: 'q-grid' },
        el('div', { class: 'q-main' }, this.notice, this.pages, this.steps),
        el('aside', { class: 'q-aside card', 'aria-label': this.t('quiz.questions') },
          el('h2', {}, this.t('quiz.questions')), this.map, this.counts, this.finish,
          el('p', {}, this.mode),
          el('p', { class: 's' }, [data.person?.name, data.person?.unit].filter(Boolean).join(', ')), this.note)),
      this.dialog);
  }

  card(question) {
    const last = question === this.questions.at(-1);
    return new QuestionCard(this.attempt, question, this.t, {
      label: this.t('quiz.number', { number: question.no, count: this.questions.length }),
      onNext: () => (last ? this.askToFinish() : this.step(1, question)),
      nextLabel: this.t(last ? 'quiz.finishPractice' : 'quiz.next'),
    });
  }

  /** Puts one card or all of them on the page. */
  arrange() {
    const shown = this.all ? this.cards : [this.cards[this.index]];
    this.pages.replaceChildren(...shown.map(card => card.node));
    if (!this.all) return;
    for (const card of this.cards) card.node.onfocusin = () => this.visit(card.question);
  }

  get index() {
    return this.questions.indexOf(this.current);
  }

  visit(question) {
    if (question === this.current) return;
    this.current = question;
    this.attempt.visit(question.key);
    this.refresh();
  }

  go(question) {
    this.cards[this.index].commit();
    this.current = question;
    this.attempt.visit(question.key);
    if (!this.all) this.arrange();
    this.refresh();
    focusOn(this.cards[this.index].heading);
  }

  step(by, from = this.current) {
    const target = this.questions[this.questions.indexOf(from) + by];
    if (target) this.go(target);
  }

  switchMode() {
    this.cards.forEach(card => card.commit());
    this.all = !this.all;
    tab.set(ALL, this.all);
    this.arrange();
    this.refresh();
    focusOn(this.cards[this.index].heading);
  }

  refresh() {
    this.save.show(this.attempt);
    this.note.textContent = saveNote(this.attempt, this.t);
    this.cards.forEach(card => card.refresh());
    this.back.hidden = this.all || this.index === 0;
    this.next.hidden = this.all || this.index === this.questions.length - 1 || (!this.exam && this.isRight(this.current));
    this.next.className = `btn ${this.exam ? '' : 'ghost'}`;
    this.mode.textContent = this.t(this.all ? 'quiz.oneByOne' : 'quiz.allOnOnePage');
    this.finish.disabled = this.attempt.closed || this.attempt.finishing || this.attempt.superseded;
    this.drawMap();
    this.drawNotice();
  }

  isRight(question) {
    return Boolean(this.attempt.feedback[question.key]?.right);
  }

  isDone(question) {
    return this.exam ? this.attempt.answers.has(question.key) : this.isRight(question);
  }

  /** The buttons stay the same elements: one that is replaced between press and release would lose the click. */
  buildMap() {
    this.places = this.questions.map(question => ({
      question,
      sign: el('span', { 'aria-hidden': 'true' }),
      node: el('button', { type: 'button', onclick: () => this.go(question) }, String(question.no)),
    }));
    for (const place of this.places) {
      place.node.append(place.sign);
      this.map.append(el('li', {}, place.node));
    }
  }

  drawMap() {
    for (const place of this.places) this.drawPlace(place);
    const done = this.questions.filter(question => this.isDone(question)).length;
    const marked = this.questions.filter(question => this.attempt.marks.get(question.key)).length;
    this.counts.textContent = this.t(this.exam ? 'quiz.counts' : 'quiz.countsPractice',
      { answered: done, marked, left: this.questions.length - done });
  }

  drawPlace({ question, node, sign }) {
    const done = this.isDone(question);
    const marked = Boolean(this.attempt.marks.get(question.key));
    const state = done ? (this.exam ? 'answered' : 'right') : 'open';
    node.className = done ? 'done' : '';
    node.setAttribute('aria-label', this.t('quiz.mapItem',
      { number: question.no, state: this.t(`quiz.state.${state}`), marked: marked ? 'yes' : 'no' }));
    if (question === this.current) node.setAttribute('aria-current', 'step');
    else node.removeAttribute('aria-current');
    sign.textContent = `${done ? '✓' : ''}${marked ? '⚑' : ''}`;
  }

  drawNotice() {
    const { attempt, t } = this;
    const said = attempt.superseded ? 'superseded'
      : attempt.finishing ? (attempt.offlineSince ? 'finishWaits' : 'finishing')
      : attempt.problem && !attempt.problem.passing ? 'refused' : '';
    if (said === this.said) return;
    this.said = said;
    const look = { superseded: 'bad', refused: 'bad', finishWaits: 'soon', finishing: '' }[said];
    this.notice.replaceChildren(said ? el('div', { class: `banner ${look}` },
      el('p', {}, t(`quiz.${said}`, { reason: attempt.problem?.detail ?? '' })),
      said === 'superseded' && button(t('quiz.takeOver'), this.onTakeOver)) : '');
  }

  timeIsUp() {
    if (this.attempt.finishing || this.attempt.closed || this.attempt.superseded || this.ending) return;
    this.ending = true;
    this.cards.forEach(card => { card.stopped = true; card.refresh(); });
    this.attempt.refresh().then(() => {
      this.ending = false;
      const extended = this.attempt.millisecondsLeft > 0;
      this.cards.forEach(card => { card.stopped = !extended; card.refresh(); });
      if (!extended) this.onFinish();
    });
  }

  commit() {
    this.cards.forEach(card => card.commit());
  }

  askToFinish() {
    this.commit();
    const open = this.questions.filter(question => !this.isDone(question));
    const go = question => { this.dialog.close(); this.go(question); };
    this.dialog.replaceChildren(
      el('h2', { id: 'q-finish-title' }, this.t(this.exam ? 'quiz.finishTitle' : 'quiz.finishPracticeTitle')),
      el('p', {}, this.t(this.exam ? 'quiz.unanswered' : 'quiz.notRight', { count: open.length })),
      open.length > 0 && el('ul', { class: 'q-open' }, open.map(question =>
        el('li', {}, button(this.t('quiz.go', { number: question.no }), () => go(question), 'quiet')))),
      this.exam && el('p', { class: 's' }, this.t('quiz.finishMeans')),
      el('div', { class: 'q-tools' },
        button(this.t('quiz.finishNow'), () => { this.dialog.close(); this.onFinish(); }, ''),
        button(this.t('quiz.goOn'), () => this.dialog.close())));
    this.dialog.showModal();
  }

  stop() {
    this.time.stop();
    if (this.dialog.open) this.dialog.close();
  }
}
