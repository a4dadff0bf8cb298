/**
 * The strings of the components: patterns of the bundle `components` as JSON, in the part of ICU MessageFormat
 * that they use: {name}, {n, plural, one {…} other {# …}}, {kind, select, a {…} other {…}} and quoting with '.
 */
import { backOff } from './net.js';

/** Reads one pattern into a list of strings and {name, kind, cases} parts; ends at an unmatched '}'. */
function parse(pattern, from = { at: 0 }, inPlural = false) {
  const parts = [];
  let text = '';
  const flush = () => { if (text) parts.push(text); text = ''; };
  while (from.at < pattern.length && pattern[from.at] !== '}') {
    const letter = pattern[from.at];
    if (letter === "'") text += quoted(pattern, from);
    else if (letter === '{') { flush(); parts.push(argument(pattern, from)); }
    else if (letter === '#' && inPlural) { flush(); parts.push({ kind: 'count' }); from.at++; }
    else { text += letter; from.at++; }
  }
  flush();
  return parts;
}

/** '' is an apostrophe; a ' before a brace or # opens a quoted run; any other ' is itself. */
function quoted(pattern, from) {
  from.at++;
  if (pattern[from.at] === "'") { from.at++; return "'"; }
  if (!/[{}#]/.test(pattern[from.at] ?? '')) return "'";
  const end = pattern.indexOf("'", from.at);
  const run = pattern.slice(from.at, end < 0 ? undefined : end);
  from.at = end < 0 ? pattern.length : end + 1;
  return run;
}

function argument(pattern, from) {
  const head = /\{\s*([\w-]+)\s*(?:,\s*(\w+)\s*,?)?/y;
  head.lastIndex = from.at;
  const [whole, name, kind = 'plain'] = head.exec(pattern);
  from.at += whole.length;
  const cases = {};
  if (kind === 'plural' || kind === 'select') {
    const label = /\s*(=?[\w-]+)\s*\{/y;
    for (;;) {
      label.lastIndex = from.at;
      const found = label.exec(pattern);
      if (!found) break;
      from.at += found[0].length;
      cases[found[1]] = parse(pattern, from, kind === 'plural');
      from.at++;
    }
  }
  from.at = pattern.indexOf('}', from.at) + 1;
  return { name, kind, cases };
}

export class Messages {
  constructor(patterns, language, bundle = 'components') {
    this.bundle = bundle;
    this.patterns = patterns;
    this.language = language;
    this.rules = new Intl.PluralRules(language);
    this.numbers = new Intl.NumberFormat(language);
    this.parsed = new Map();
  }

  /** The sentence for a key of the bundle (without its prefix such as `components.`). */
  get = (key, values = {}) => {
    const full = `${this.bundle}.${key}`;
    if (!this.parsed.has(full)) this.parsed.set(full, parse(this.patterns[full] ?? full));
    return this.format(this.parsed.get(full), values, null);
  };

  format(parts, values, count) {
    return parts.map(part => {
      if (typeof part === 'string') return part;
      if (part.kind === 'count') return this.numbers.format(count);
      const value = values[part.name];
      if (part.kind === 'plural') return this.format(this.plural(part.cases, value), values, value);
      if (part.kind === 'select') return this.format(part.cases[value] ?? part.cases.other, values, count);
      return typeof value === 'number' ? this.numbers.format(value) : String(value ?? '');
    }).join('');
  }

  plural(cases, value) {
    return cases[`=${value}`] ?? cases[this.rules.select(value)] ?? cases.other;
  }
}

const loaded = new Map();

/** Loads the strings once per address; on a broken line it keeps trying, because without words there is no page. */
export function loadMessages(url, bundle = 'components') {
  const address = url ?? new URL(`../i18n/${document.documentElement.lang || 'en'}.json`, import.meta.url).href;
  if (!loaded.has(address)) loaded.set(address, fetchPatterns(address, bundle));
  return loaded.get(address);
}

async function fetchPatterns(address, bundle) {
  const language = /([\w-]+)\.json/.exec(address)?.[1] ?? 'en';
  for (let n = 1; ; n++) {
    try {
      const response = await fetch(address);
      if (response.ok) return new Messages(await response.json(), language, bundle);
    } catch { /* tried again below */ }
    await new Promise(resolve => setTimeout(resolve, backOff(n)));
  }
}
