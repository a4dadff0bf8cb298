/**
 * <sabak-quiz exam="foundation" | quiz="practice:module" language="ru" i18n-url="…" [auto]
 *             [person="…" unit="…" heading="…" facts="…" leave-url="/login"]>
 * An exam first asks "is this you?" (PCs are shared), unless `auto` is set or this tab has already begun it.
 * Tells its surroundings only by the event `sabak-closed`.
 */
import { el, button, focusOn } from './dom.js';
import { tab, uuid } from './store.js';
import { backOff } from './net.js';
import { loadMessages } from './messages.js';
import { Attempt } from './attempt.js';
import { QuizPages } from './quiz-pages.js';
import { resultScreen } from './result.js';

const LOOKS = 4;
const LOOK_MS = 1500;

class SabakQuiz extends HTMLElement {
  static observedAttributes = ['exam', 'quiz', 'language'];

  async connectedCallback() {
    this.onLeave = () => this.pages?.commit();
    addEventListener('pagehide', this.onLeave, true);
    this.ready = true;
    if (this.attempt?.data) {
      this.attempt.listen();
      if (this.pages && !this.attempt.result) this.pages.time.start();
      return;
    }
    await this.begin();
  }

  disconnectedCallback() {
    removeEventListener('pagehide', this.onLeave, true);
    this.pages?.commit();
    this.pages?.stop();
    this.attempt?.rest();
  }

  attributeChangedCallback(name, before, now) {
    if (!this.ready || !this.isConnected || before === now) return;
    this.pages?.stop();
    this.attempt?.rest();
    this.attempt = null;
    this.begin();
  }

  get exam() { return this.getAttribute('exam'); }
  get subject() { return this.exam ? { exam: this.exam } : { quiz: this.getAttribute('quiz') }; }

  /**
   * Remembers in this tab which attempt was begun by whom: a reload goes on without asking again. A quiz that is done in one
   * language begins anew in another; an exam keeps its language to the end.
   */
  get begunKey() { return `sabak:begun:${this.exam ?? `${this.getAttribute('quiz')}:${this.language}`}`; }

  get language() { return this.getAttribute('language') ?? 'en'; }

  async begin() {
    this.t = (await loadMessages(this.getAttribute('i18n-url'))).get;
    if (!this.exam && !this.hasAttribute('quiz')) return;
    const begun = tab.get(this.begunKey);
    const known = begun && begun.person === this.getAttribute('person') ? begun.id : null;
    if (this.exam && !(this.hasAttribute('auto') && !this.attempt) && !known) this.askWho();
    else this.open(known);
  }

  askWho() {
    const heading = el('h1', { tabindex: '-1' }, this.getAttribute('heading') ?? this.t('quiz.exam'));
    this.replaceChildren(el('div', { class: 'page narrow q-who' },
      heading,
      el('p', { class: 'lead' }, this.getAttribute('facts') ?? ''),
      el('div', { class: 'card' },
        el('p', {}, this.t('quiz.whoAreYou')),
        el('p', { class: 'q-name' }, this.getAttribute('person') ?? ''),
        el('p', { class: 'q-unit' }, this.getAttribute('unit') ?? ''),
        el('div', { class: 'q-tools' },
          button(this.t('quiz.thisIsMe'), () => this.open(null), ''),
          el('a', { class: 'btn ghost', href: this.getAttribute('leave-url') ?? '/login' }, this.t('quiz.notMe')))),
      el('p', { class: 's' }, this.t('quiz.rules'))));
  }

  /** Tries until the line is there; a refusal is shown in the server's words. */
  async open(known) {
    this.replaceChildren(el('div', { class: 'page' }, el('div', { class: 'skeleton q-wait', role: 'status' }, this.t('quiz.opening'))));
    const attempt = new Attempt(this.getAttribute('api') ?? '/api/v1', this.subject, this.language);
    this.attempt = attempt;
    attempt.addEventListener('change', () => this.pages?.refresh());
    attempt.addEventListener('closed', () => this.showResult());
    const id = known ?? uuid();
    for (let n = 1; this.attempt === attempt; n++) {
      try {
        await attempt.open(id);
        break;
      } catch (problem) {
        if (known && problem.status === 404) { tab.remove(this.begunKey); this.begin(); return; }
        this.showProblem(problem);
        if (!problem.passing) return;
        await new Promise(resolve => setTimeout(resolve, backOff(n)));
      }
    }
    if (this.attempt !== attempt) return;
    tab.set(this.begunKey, { id: attempt.id, person: this.getAttribute('person') });
    if (attempt.result) this.showResult();
    else this.showQuestions();
  }

  showProblem(problem) {
    const sentence = problem.status === 401 ? this.t('problem.signedOut')
      : problem.passing ? this.t('problem.offline') : problem.detail ?? this.t('problem.other');
    this.replaceChildren(el('div', { class: 'page narrow' },
      el('h1', {}, this.getAttribute('heading') ?? this.t('quiz.exam')),
      el('div', { class: `banner ${problem.passing ? 'soon' : 'bad'}`, role: 'alert' }, el('p', {}, sentence),
        problem.status === 401 && el('a', { class: 'btn', href: location.href, target: '_self', 'router-ignore': true }, this.t('problem.signIn')))));
  }

  showQuestions() {
    this.pages = new QuizPages(this.attempt, this.t, {
      onFinish: () => this.attempt.finish(),
      onTakeOver: () => { this.pages.stop(); this.attempt.rest(); this.open(this.attempt.id); },
    });
    this.replaceChildren(this.pages.node);
    this.pages.go(this.pages.current);
  }

  /** The certificate is made a moment after the result; it is found under "Certificates" in any case. */
  async awaitCertificate(attempt, screen) {
    for (let n = 1; n <= LOOKS && this.attempt === attempt && screen.node.isConnected; n++) {
      await new Promise(resolve => setTimeout(resolve, LOOK_MS * n));
      const result = await attempt.lookAgain().catch(() => null);
      if (!result || result.awaited) continue;
      screen.follow(result);
      return;
    }
  }

  showResult() {
    this.pages?.stop();
    this.pages = null;
    const { result, data } = this.attempt;
    const screen = resultScreen(result, data, this.t, {
      onAgain: () => { tab.remove(this.begunKey); this.attempt.rest(); this.begin(); },
    });
    this.replaceChildren(screen.node);
    focusOn(screen.heading);
    if (result.awaited) this.awaitCertificate(this.attempt, screen);
    this.dispatchEvent(new CustomEvent('sabak-closed', { bubbles: true }));
  }
}

customElements.define('sabak-quiz', SabakQuiz);
