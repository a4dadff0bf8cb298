/**
 * Makes an element. `on…` properties are listeners, `true` is an empty attribute, `null` and `false` are left out.
 * Children are nodes or text; text is never read as HTML.
 */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

/** HTML that our server rendered and sanitised (text of modules, questions, scenes). Nothing else may come here. */
export function serverHtml(node, html) {
  node.innerHTML = html ?? '';
  return node;
}

/** The words of server-rendered HTML, for places that hold text only, such as <option>. */
export function plainText(html) {
  const parsed = new DOMParser().parseFromString(html ?? '', 'text/html');
  return parsed.body.textContent.trim().replace(/\s+/g, ' ');
}

export function button(label, onclick, look = 'ghost', more = {}) {
  return el('button', { type: 'button', class: `btn ${look}`.trim(), onclick, ...more }, label);
}

/** Moves the reading position of keyboard and screen reader, then shows the place below sticky bars. */
export function focusOn(node) {
  if (!node) return;
  if (!node.hasAttribute('tabindex')) node.setAttribute('tabindex', '-1');
  node.focus({ preventScroll: true });
  node.scrollIntoView({ block: 'start' });
}

let lastName = 0;
/** A name for `id` attributes that is used once on this page. */
export const freshName = prefix => `${prefix}-${++lastName}`;

export function debounce(milliseconds, run) {
  let timer = null;
  const later = (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => { timer = null; run(...args); }, milliseconds);
  };
  later.waiting = () => timer !== null;
  later.cancel = () => { clearTimeout(timer); timer = null; };
  return later;
}
