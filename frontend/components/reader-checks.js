/** The check question under each section, by the protocol of the quiz (check:<module>); a right answer ticks the section. */
import { el, button } from './dom.js';
import { backOff } from './net.js';
import { QuestionCard } from './question-card.js';
import { SaveState } from './save-state.js';

export class Checks {
  /** attempt: at the check questions, opened or not; slots: section id → element; onNext(section) goes to the one after it. */
  constructor(attempt, slots, t, { onTick, onNext, isTicked, nextTitle, steady }) {
    Object.assign(this, { attempt, slots, t, onTick, onNext, isTicked, nextTitle, steady });
    this.attempt.addEventListener('change', () => this.refresh());
    this.cards = [];
    this.onShown = () => { if (document.visibilityState === 'visible' && this.attempt.data) this.attempt.refresh(); };
  }

  async start() {
    this.stopped = false;
    document.addEventListener('visibilitychange', this.onShown);
    if (!this.attempt.data) { await this.open(); return; }
    this.attempt.listen();
    if (this.cards.length === 0) this.build();
  }

  stop() {
    this.stopped = true;
    document.removeEventListener('visibilitychange', this.onShown);
    this.attempt.rest();
  }

  async open() {
    for (let n = 1; !this.stopped; n++) {
      try {
        await this.attempt.open();
        this.steady(() => this.build());
        return;
      } catch (problem) {
        this.sayAll(problem.passing ? this.t('reader.checkOffline') : problem.detail ?? this.t('problem.signedOut'));
        if (!problem.passing) return;
        await new Promise(resolve => setTimeout(resolve, backOff(n)));
      }
    }
  }

  sayAll(sentence) {
    for (const slot of this.slots.values()) slot.replaceChildren(el('p', { class: 's' }, sentence));
  }

  build() {
    this.cards = this.attempt.data.questions.filter(question => this.slots.has(question.section)).map(question => {
      const card = new QuestionCard(this.attempt, question, this.t, {
        level: 3, label: this.t('reader.check'), onNext: () => this.onNext(question.section),
        nextLabel: this.nextTitle(question.section),
      });
      card.save = new SaveState(this.t);
      const ticked = this.isTicked(question.section) && !card.feedback?.right;
      this.slots.get(question.section).replaceChildren(
        ticked ? el('p', {}, el('span', { class: 'st valid' }, this.t('reader.tickedBefore'))) : '', card.node, card.save.node);
      return card;
    });
    for (const [section, slot] of this.slots) {
      if (!this.cards.some(card => card.question.section === section)) slot.replaceChildren();
    }
    this.refresh();
  }

  refresh() {
    if (this.attempt.superseded && !this.reopening) this.reopen();
    for (const card of this.cards) {
      card.refresh();
      if (card.triesBefore !== undefined || card.feedback) card.save.show(this.attempt);
      card.save.node.hidden = !(card.triesBefore !== undefined || this.attempt.unsent > 0 || card.feedback);
      if (card.feedback?.right) this.onTick(card.question.section);
    }
  }

  /** The same module is open elsewhere too. For a check that is no harm: whoever answers goes on. */
  async reopen() {
    this.reopening = true;
    await this.open();
    this.reopening = false;
  }
}
