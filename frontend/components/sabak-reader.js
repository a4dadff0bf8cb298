/**
 * <sabak-reader state-url="/api/v1/modules/x?lang=ru" i18n-url="…">: the reading view of a module.
 * Adopts an <article> and <script type="application/json" id="sabak-reader-state"> that the server put into it; otherwise
 * fetches both.
 * Tells its surroundings only by `sabak-ticked`.
 */
import { el, serverHtml, button, focusOn } from './dom.js';
import { call, fetchHtml, backOff } from './net.js';
import { loadMessages } from './messages.js';
import { Place } from './reader-place.js';
import { Terms } from './reader-terms.js';
import { Notes } from './reader-notes.js';
import { Checks } from './reader-checks.js';
import { Ahead } from './reader-ahead.js';
import { Attempt } from './attempt.js';
import { readerMenu } from './reader-menu.js';

const RESUME_FROM = 0.05;
const MOVED_PX = 40;

class SabakReader extends HTMLElement {
  static observedAttributes = ['state-url'];

  connectedCallback() {
    this.ready = true;
    const first = this.housed ? null : document.getElementById('sabak-first');
    if (first && !first.contains(this)) this.meet(first);
    else this.begin();
  }

  begin() {
    if (this.guest) return;
    if (this.parts) this.parts.forEach(part => part.start());
    else if (!this.loading) this.load();
  }

  disconnectedCallback() {
    this.parts?.forEach(part => part.stop());
  }

  attributeChangedCallback(name, before, now) {
    if (this.guest) { this.guest.setAttribute(name, now); return; }
    if (!this.ready || !this.isConnected || before === now) return;
    this.parts?.forEach(part => part.stop());
    this.parts = null;
    this.load();
  }

  /** Flow puts a view together out of sight and then moves it to its place: the text must not go out of sight with it. */
  meet(first) {
    if (this.getClientRects().length > 0) {
      this.takeOver(first);
      this.begin();
    } else requestAnimationFrame(() => { if (this.isConnected && !this.guest && !this.parts) this.connectedCallback(); });
  }

  /**
   * The page came with a reader that is alive before the view around it (#sabak-first). The view's own reader houses it as it is:
   * place, open panels and half-written notes stay.
   */
  takeOver(first) {
    const alive = first.querySelector('sabak-reader');
    if (alive?.getAttribute('state-url') === this.getAttribute('state-url')) {
      const { activeElement } = document;
      const focused = alive.contains(activeElement) ? activeElement : null;
      const selection = focused?.matches('textarea') ? [focused.selectionStart, focused.selectionEnd] : null;
      const top = scrollY;
      this.guest = alive;
      alive.housed = true;
      this.replaceChildren(alive);
      first.remove();
      focused?.focus({ preventScroll: true });
      if (selection) focused.setSelectionRange(...selection);
      scrollTo({ top, behavior: 'instant' });
    } else first.remove();
  }

  async load() {
    const url = this.getAttribute('state-url');
    const first = this.takeFirst();
    this.loading = true;
    if (!first.article) this.replaceChildren(el('div', { class: 'r-grid' }, el('div', { class: 'skeleton r-wait r-main' })));
    this.t = (await loadMessages(this.getAttribute('i18n-url'))).get;
    for (let n = 1; this.getAttribute('state-url') === url; n++) {
      try {
        const state = first.state ?? await call('GET', url);
        const article = first.article ?? await this.fetchArticle(state.html);
        this.loading = false;
        if (this.getAttribute('state-url') === url && this.isConnected) this.build(state, article, first);
        return;
      } catch (problem) {
        this.showProblem(problem, first.article);
        if (!problem.passing) return;
        await new Promise(resolve => setTimeout(resolve, backOff(n)));
      }
    }
  }

  /** What was fetched ahead, or what the server already put here; that stays as it is until the view around it is built. */
  takeFirst() {
    const { ahead } = this;
    this.ahead = null;
    if (ahead) return ahead;
    const script = this.querySelector('#sabak-reader-state');
    const article = script && this.querySelector('article');
    script?.remove();
    return article ? { article, state: JSON.parse(script.textContent), scrolled: Number(this.dataset.scrolled ?? 0) } : {};
  }

  async fetchArticle(url) {
    return articleOf(await fetchHtml(url));
  }

  showProblem(problem, article) {
    const sentence = problem.status === 401 ? this.t('problem.signedOut')
      : problem.passing ? this.t('problem.offline') : problem.detail ?? this.t('problem.other');
    this.replaceChildren(el('div', { class: 'r-grid' }, el('div', { class: 'r-main' },
      el('div', { class: 'banner soon', role: 'alert' }, sentence), article)));
  }

  /**
   * scrolled: how far the page had scrolled to the place where one stopped, before this view was there;
   * attempt: at the check questions, if it is open already; arrived: the person went on to it, the address has yet to follow.
   */
  build(state, article, { scrolled, attempt, arrived }) {
    const { t } = this;
    this.state = state;
    this.article = article;
    this.base = this.getAttribute('state-url')?.split('?')[0] ?? `/api/v1/modules/${state.module}`;
    this.sections = state.sections.map(section => ({ ...section, node: article.querySelector(`#${CSS.escape(section.id)}`) }))
      .filter(section => section.node);
    this.ticked = new Set(state.sections.filter(section => section.ticked).map(section => section.id));
    this.current = this.sections[0]?.id;
    this.own = state.own !== false;
    this.path = new URL(state.languages[0]?.url ?? '', location.href).pathname;
    const slots = this.own ? this.addSlots() : new Map();
    const titleOf = id => this.sections.find(section => section.id === id)?.title ?? '';
    this.place = new Place(this.base, this.sections.map(section => section.node),
      this.own ? { language: state.language, edition: state.edition } : null, id => this.entered(id));
    this.notes = new Notes(this.base, state.notes, t, titleOf);
    const api = this.base.replace(/\/modules\/.*$/, '');
    this.checks = new Checks(attempt ?? new Attempt(api, { quiz: `check:${state.module}` }, state.language), slots, t, {
      onTick: id => this.tick(id), onNext: id => this.goTo(this.after(id)), isTicked: id => this.ticked.has(id),
      steady: change => this.place.steady(change),
      nextTitle: id => (this.after(id) ? t('reader.nextSection') : t('reader.toTheEnd')),
    });
    this.next = state.next && new Ahead(api, state.next);
    this.layout(state, article);
    this.terms = new Terms(this, article);
    this.entered(this.current);
    this.parts = [this.place, this.own && this.notes, this.own && this.checks, this.next].filter(Boolean);
    this.parts.forEach(part => part.start());
    if (arrived) this.toTheTop();
    if (arrived) this.resumeAt(state.position);
    else this.findPlace(scrolled);
  }

  addSlots() {
    return new Map(this.sections.map(section => {
      const slot = el('div', { class: 'r-check' }, el('div', { class: `skeleton r-wait ${section.ticked ? 'r-ticked' : 'r-open'}` }));
      section.node.querySelector(':scope > .r-check')?.remove();
      section.node.append(slot);
      return [section.id, slot];
    }));
  }

  layout(state, article) {
    const { t } = this;
    this.line = el('i', {});
    this.progress = el('div', { class: 'r-progress', role: 'progressbar', 'aria-valuemin': '0', 'aria-valuemax': String(this.sections.length), 'aria-label': t('reader.progress') }, this.line);
    this.list = el('ol', {});
    this.buildList();
    const menu = readerMenu(state, t, { host: this, article, onLeave: () => this.place.handOver(state.module) });
    this.left = el('aside', { class: 'r-left', id: 'r-left', 'aria-label': t('reader.sections') },
      el('small', {}, t('reader.courseModule', { course: state.courseTitle, number: state.number })),
      el('p', { class: 'r-title', 'aria-hidden': 'true' }, state.title),
      el('small', {}, t('reader.facts', { minutes: state.minutes, edition: state.edition })),
      el('nav', { 'aria-label': t('reader.sections') }, this.list), menu);
    this.termList = el('div', {});
    this.right = el('aside', { class: 'r-right', id: 'r-right', 'aria-label': t('reader.beside') }, this.own && this.notes.node, this.termList);
    this.whereText = el('span', {});
    this.where = button(this.whereText, () => this.toggle(this.left, this.where), 'quiet', { 'aria-controls': 'r-left', 'aria-expanded': 'false' });
    this.notesButton = button(t(this.own ? 'notes.title' : 'reader.inThisSection'), () => this.toggle(this.right, this.notesButton), 'quiet', { 'aria-controls': 'r-right', 'aria-expanded': 'false' });
    this.resume = el('div', { class: 'r-resume', role: 'status' });
    this.replaceChildren(
      el('div', { class: 'r-bar' }, this.where, this.notesButton), this.progress,
      el('div', { class: 'r-grid' }, this.left,
        el('div', { class: 'r-main' }, state.banner && el('p', { class: 'banner soon' }, state.banner),
          el('h1', { lang: state.titleLanguage, tabindex: '-1' }, state.title),
          el('p', { class: 'lead', lang: state.titleLanguage }, state.summary), this.resume, article, this.ending(state)),
        this.right));
    article.addEventListener('click', event => this.followInside(event));
    article.addEventListener('pointerdown', () => this.closePanels());
    for (const panel of [this.left, this.right]) {
      panel.addEventListener('keydown', event => {
        if (event.key === 'Escape' && panel.hasAttribute('data-open')) this.toggle(panel, panel === this.left ? this.where : this.notesButton);
      });
    }
  }

  ending(state) {
    const { t } = this;
    const link = (target, key, look = 'ghost', more = {}) => target && el('a', { class: `btn ${look}`, href: target.url, ...more }, t(key, { title: target.title }));
    const language = new URLSearchParams(location.search).get('lang');
    const neighbour = (target, key, more) => target && link({ ...target, url: language ? `${target.url}?lang=${language}` : target.url }, key, 'ghost', more);
    this.end = el('section', { class: 'r-end', 'aria-labelledby': 'r-end-title' },
      el('h2', { id: 'r-end-title', tabindex: '-1' }, t('reader.learned')),
      el('ul', { lang: state.titleLanguage }, state.objectives.map(text => el('li', {}, text))),
      el('div', { class: 'r-nav' }, link(state.scenario, 'reader.scenario', ''), link(state.practice, 'reader.practice')),
      el('nav', { class: 'r-nav', 'aria-label': t('reader.modules') }, neighbour(state.previous, 'reader.previous'),
        neighbour(state.next, 'reader.next', {
          onclick: event => setTimeout(() => { if (event.defaultPrevented) this.goOn(); }),
          onpointerenter: () => this.next.fetch(), onfocus: () => this.next.fetch(),
        })));
    return this.end;
  }

  /** Whoever houses this view has taken the click and will change the address; the next module is shown meanwhile. */
  goOn() {
    const ready = this.next.take();
    if (!ready) return;
    this.ahead = { state: ready.state, article: articleOf(ready.article), attempt: ready.attempt, arrived: true };
    this.setAttribute('state-url', ready.url);
  }

  toggle(panel, opener) {
    const open = !panel.hasAttribute('data-open');
    for (const [other, its] of [[this.left, this.where], [this.right, this.notesButton]]) {
      other.toggleAttribute('data-open', open && other === panel);
      its.setAttribute('aria-expanded', String(open && other === panel));
    }
    if (open) panel.style.top = `${opener.parentElement.getBoundingClientRect().bottom}px`;
    if (open) panel.querySelector('a, textarea, button')?.focus();
    else opener.focus();
  }

  closePanels() {
    for (const [panel, opener] of [[this.left, this.where], [this.right, this.notesButton]]) {
      panel.removeAttribute('data-open');
      opener.setAttribute('aria-expanded', 'false');
    }
  }

  /** Links to a section go there without a navigation; the address still says where we are. */
  followInside(event) {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link || link.classList.contains('term')) return;
    const target = this.article.querySelector(link.getAttribute('href'));
    if (!target) return;
    event.preventDefault();
    focusOn(target);
  }

  goTo(id) {
    this.closePanels();
    const section = this.sections.find(one => one.id === id);
    focusOn(section ? section.node.querySelector('h2') ?? section.node : this.end.querySelector('h2'));
  }

  after(id) {
    return this.sections[this.sections.findIndex(section => section.id === id) + 1]?.id ?? null;
  }

  entered(id) {
    if (this.resume.hasChildNodes() && id !== this.resumedAt) this.resume.replaceChildren();
    this.current = id;
    if (this.parts && !this.closest('#sabak-first') && location.pathname === this.path) {
      history.replaceState(history.state, '', `${location.pathname}${location.search}#${id}`);
    }
    this.next?.near(this.after(id) === null);
    this.notes.show(id);
    this.drawList();
    this.drawTerms();
  }

  drawTerms() {
    const section = this.sections.find(one => one.id === this.current);
    const terms = section ? this.terms.inSection(section.node) : [];
    this.termList.replaceChildren(...(terms.length === 0 ? [] : [
      el('h2', {}, this.t('reader.inThisSection')),
      el('dl', { lang: this.state.language }, terms.map(({ term, definition }) => [el('dt', {}, term), el('dd', {}, definition)]))]));
  }

  /** Built once and changed in place: a link that is replaced between press and release would lose the click. */
  buildList() {
    const { t, state } = this;
    for (const [i, section] of this.sections.entries()) {
      section.sign = el('span', { 'aria-hidden': 'true' }, String(i + 1));
      section.done = el('span', { class: 'sr' });
      section.link = el('a', { href: `#${section.id}`, onclick: event => { event.preventDefault(); this.goTo(section.id); } },
        section.sign, el('span', {}, el('span', { lang: state.language }, section.title), section.done));
      this.list.append(el('li', {}, section.link));
    }
    for (const [target, key] of [[state.scenario, 'reader.scenario'], [state.practice, 'reader.practice']]) {
      if (target) this.list.append(el('li', {}, el('a', { href: target.url },
        el('span', { 'aria-hidden': 'true' }, '◇'), el('span', {}, t(key, { title: target.title })))));
    }
  }

  drawList() {
    const { t } = this;
    for (const [i, section] of this.sections.entries()) {
      const done = this.ticked.has(section.id);
      section.sign.textContent = done ? '✓' : String(i + 1);
      section.done.textContent = done ? ` ${t('reader.ticked')}` : '';
      if (section.id === this.current) section.link.setAttribute('aria-current', 'step');
      else section.link.removeAttribute('aria-current');
    }
    const index = this.sections.findIndex(section => section.id === this.current);
    this.whereText.textContent = `${t('reader.ofCount', { number: index + 1, count: this.sections.length })} · ${this.sections[index]?.title ?? ''}`;
    this.progress.setAttribute('aria-valuenow', String(this.ticked.size));
    this.line.style.width = `${100 * this.ticked.size / Math.max(1, this.sections.length)}%`;
  }

  tick(id) {
    if (this.ticked.has(id)) return;
    this.ticked.add(id);
    this.drawList();
    this.dispatchEvent(new CustomEvent('sabak-ticked', { bubbles: true }));
  }

  /** A link to a section wins, then the place before a change of language, then where one stopped last time. */
  findPlace(scrolled) {
    const handed = Place.handedOver(this.state.module);
    if (scrolled !== undefined && Math.abs(scrollY - scrolled) > MOVED_PX) { this.place.look(); return; }
    const linked = decodeURIComponent(location.hash.slice(1));
    const { position } = this.state;
    if (handed) { this.place.restore(handed); return; }
    if (linked && linked !== position?.section && this.place.restore({ section: linked, offset: 0 })) return;
    this.resumeAt(position);
  }

  resumeAt(position) {
    const index = this.sections.findIndex(section => section.id === position?.section);
    if (index < 0 || (index === 0 && position.offset < RESUME_FROM)) return;
    this.resumedAt = position.section;
    this.resume.replaceChildren(
      el('span', {}, this.t('reader.resumed', { number: index + 1, title: this.sections[index].title })),
      button(this.t('reader.startOver'), () => this.startOver(), 'quiet'),
      button(this.t('reader.stay'), () => { this.resume.replaceChildren(); focusOn(this.sections[index].node.querySelector('h2')); }, 'quiet'));
    this.place.restore(position);
  }

  startOver() {
    this.resume.replaceChildren();
    this.toTheTop();
  }

  toTheTop() {
    focusOn(this.querySelector('h1'));
    scrollTo({ top: 0, behavior: 'instant' });
  }
}

function articleOf(html) {
  return serverHtml(el('div', {}), html).querySelector('article');
}

customElements.define('sabak-reader', SabakReader);
