/** Language, text size, print and "read later offline": one quiet line. */
import { el, button } from './dom.js';
import { store } from './store.js';

const SIZES = 4;
const NORMAL = 1;

export function readerMenu(state, t, { host, article, onLeave }) {
  const setSize = size => {
    const bounded = Math.max(0, Math.min(SIZES - 1, size));
    store.set('sabak:text-size', bounded);
    host.dataset.size = bounded;
    smaller.disabled = bounded === 0;
    larger.disabled = bounded === SIZES - 1;
  };
  const size = () => Number(host.dataset.size);
  const smaller = button('A−', () => setSize(size() - 1), 'quiet', { 'aria-label': t('menu.smaller') });
  const larger = button('A+', () => setSize(size() + 1), 'quiet', { 'aria-label': t('menu.larger') });
  const languages = state.languages.map(({ code, name, url }) => (code === state.language
    ? el('span', { class: 'r-here', lang: code, 'aria-current': 'true' }, name)
    : el('a', { href: url, lang: code, hreflang: code, onclick: onLeave }, name)));
  const node = el('div', { class: 'r-menu', role: 'group', 'aria-label': t('menu.title') },
    languages.length > 1 && el('span', { class: 'r-languages' }, languages),
    smaller, larger,
    button(t('menu.print'), () => print(), 'quiet'),
    button(t('menu.offline'), () => saveFile(state, article), 'quiet'));
  setSize(store.get('sabak:text-size') ?? NORMAL);
  return node;
}

/** One file with the text and its styles, to read where there is no line. */
async function saveFile(state, article) {
  const page = document.implementation.createHTMLDocument(state.title);
  page.documentElement.lang = state.language;
  const text = article.cloneNode(true);
  for (const part of text.querySelectorAll('.r-check, .r-next')) part.remove();
  const style = page.createElement('style');
  style.textContent = (await Promise.all(['tokens', 'app', 'components', 'print'].map(styles))).join('\n');
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const viewport = page.createElement('meta');
  viewport.name = 'viewport';
  viewport.content = 'width=device-width';
  const heading = page.createElement('h1');
  heading.lang = state.titleLanguage;
  heading.textContent = state.title;
  const main = page.createElement('main');
  main.className = 'page narrow';
  main.append(heading, page.importNode(text, true));
  page.head.prepend(charset, viewport);
  page.head.append(style);
  page.body.append(main);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`<!doctype html>${page.documentElement.outerHTML}`], { type: 'text/html' }));
  link.download = `${state.module}-${state.language}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Without a line the file has no styles, but it has the text. */
async function styles(name) {
  try {
    const response = await fetch(new URL(`../theme/${name}.css`, import.meta.url));
    return response.ok ? await response.text() : '';
  } catch {
    return '';
  }
}
