/**
 * One question on the screen. In an exam every change is an event at once and nothing is judged; in practice and under
 * a section the answer goes when "check" is pressed, and feedback comes back, now or when the line is there again.
 */
import { el, serverHtml, button, freshName } from './dom.js';
import { answerFields } from './question.js';

export class QuestionCard {
  /** options: level of the heading, `label` above the stem, onNext and its words (practice and checks). */
  constructor(attempt, question, t, { level = 2, label, onNext = null, nextLabel = '' }) {
    this.attempt = attempt;
    this.question = question;
    this.t = t;
    this.judged = attempt.data.kind !== 'exam';
    this.heading = el('div', { role: 'heading', 'aria-level': String(level), tabindex: '-1', class: 'q-stem', id: freshName('stem') },
      el('small', {}, label), serverHtml(el('div', { lang: attempt.data.language }), question.stem));
    this.fields = answerFields(question, attempt.answers.get(question.key) ?? null, t, response => this.changed(response));
    const role = ['single', 'true-false'].includes(question.type) ? 'radiogroup' : 'group';
    this.node = el('section', { class: 'q-card', 'data-question': question.key },
      this.heading,
      el('div', { role, 'aria-labelledby': this.heading.id, lang: attempt.data.language }, this.fields.node),
      this.judged ? this.judgedPart(onNext, nextLabel) : this.examPart());
    this.refresh();
  }

  changed(response) {
    if (this.judged) {
      this.ask.textContent = '';
      return;
    }
    this.attempt.answer(this.question.key, response);
  }

  examPart() {
    this.markButton = button('', () => {
      this.attempt.mark(this.question.key, !this.attempt.marks.get(this.question.key));
    }, 'quiet');
    this.clearButton = button(this.t('quiz.clear'), () => {
      this.attempt.answer(this.question.key, null);
      this.rebuild();
      this.heading.focus();
    }, 'quiet');
    return el('div', { class: 'q-tools' }, this.markButton, this.clearButton);
  }

  /** Fresh fields with what the attempt now says. */
  rebuild() {
    const fields = answerFields(this.question, this.attempt.answers.get(this.question.key) ?? null, this.t,
      response => this.changed(response));
    this.fields.node.replaceWith(fields.node);
    this.fields = fields;
    this.refresh();
  }

  judgedPart(onNext, nextLabel) {
    this.ask = el('span', { class: 's', role: 'status' });
    this.verdict = el('div', { class: 'q-verdict', role: 'status' });
    this.checkButton = button(this.t('quiz.check'), () => this.check(), '');
    this.nextButton = onNext && button(nextLabel, onNext, '');
    const hint = this.question.hint && el('details', { class: 'q-hint' },
      el('summary', {}, this.t('quiz.hint')), serverHtml(el('div', { lang: this.attempt.data.language }), this.question.hint));
    return el('div', {}, hint || null, this.verdict,
      el('div', { class: 'q-tools' }, this.checkButton, this.nextButton, this.ask));
  }

  check() {
    const response = this.fields.read();
    if (response === null) {
      this.ask.textContent = this.t('quiz.answerFirst');
      return;
    }
    this.triesBefore = this.attempt.feedback[this.question.key]?.tries ?? 0;
    this.attempt.answer(this.question.key, response);
  }

  get feedback() {
    return this.attempt.feedback[this.question.key] ?? null;
  }

  /** Takes over what is being typed; called before the page goes or the time ends. */
  commit() {
    if (!this.judged) this.fields.commit();
  }

  refresh() {
    const stopped = this.attempt.closed || this.attempt.superseded || this.attempt.finishing || this.stopped;
    if (this.judged) this.refreshJudged(stopped);
    else this.refreshExam(stopped);
  }

  refreshExam(stopped) {
    const marked = Boolean(this.attempt.marks.get(this.question.key));
    this.fields.disable(Boolean(stopped));
    this.markButton.textContent = `⚑ ${this.t(marked ? 'quiz.unmark' : 'quiz.mark')}`;
    this.markButton.setAttribute('aria-pressed', String(marked));
    this.markButton.disabled = stopped;
    this.clearButton.hidden = stopped || !this.attempt.answers.has(this.question.key);
  }

  refreshJudged(stopped) {
    const feedback = this.feedback;
    const waiting = this.triesBefore !== undefined && (feedback?.tries ?? 0) <= this.triesBefore;
    const right = Boolean(feedback?.right);
    this.fields.disable(Boolean(stopped) || right);
    this.checkButton.hidden = right;
    this.checkButton.disabled = stopped;
    if (this.nextButton) this.nextButton.hidden = !right;
    if (waiting) this.wait();
    else this.triesBefore = undefined;
    if (feedback && !waiting) this.judge(feedback);
  }

  wait() {
    const words = this.t(this.attempt.offlineSince ? 'quiz.willBeChecked' : 'quiz.checking');
    if (this.judgedAs === words) return;
    this.judgedAs = words;
    this.verdict.className = 'q-verdict banner calm';
    this.verdict.textContent = words;
  }

  judge(feedback) {
    const seen = JSON.stringify(feedback);
    if (seen === this.judgedAs) return;
    this.judgedAs = seen;
    this.fields.say(feedback.options ?? {});
    const partly = !feedback.right && feedback.points > 0;
    this.verdict.className = `q-verdict banner ${feedback.right ? 'valid' : 'soon'}`;
    this.verdict.replaceChildren(
      el('b', {}, this.t(feedback.right ? 'quiz.right' : partly ? 'quiz.partly' : 'quiz.notYet',
        { points: feedback.points, max: feedback.max })),
      serverHtml(el('div', { lang: this.attempt.data.language }), feedback.why ?? ''));
  }
}
