/**
 * The toolbar: whatever the format knows can be put in by a button, as a piece that is right as it stands, with words that say
 * what to write in their place. The first of them is selected, so that typing replaces it.
 */
import { el, freshName } from './dom.js';

/** What the file has, as far as a new piece must fit it. */
export function outline(text) {
  const ids = [...text.matchAll(/\{#([a-z0-9-]+)/g)].map(found => found[1]);
  const checked = [...text.matchAll(/\bcheck=([a-z0-9-]+)/g)].map(found => found[1]);
  return { ids, checked };
}

function fresh(ids, prefix) {
  for (let n = 1; ; n++) if (!ids.includes(`${prefix}-${n}`)) return `${prefix}-${n}`;
}

const callout = kind => ({ block: true, make: ({ words, chosen }) => {
  const said = chosen || words('skeleton.callout');
  return { text: `> [!${kind}]\n${said.split('\n').map(line => `> ${line}`.trimEnd()).join('\n')}`, first: chosen ? null : said };
} });

const around = (open, close) => ({ make: ({ words, chosen }) => {
  const said = chosen || words('skeleton.words');
  return { text: open + said + close, first: chosen ? null : said };
} });

/** The braces of a new question: a check for the first section that has none, if it can be one, else for practice. */
function braces({ text, file }, more, { canCheck = false, end = ' points=1' }) {
  const { ids, checked } = outline(text);
  const section = canCheck && file.sections.map(one => one.id).find(id => !checked.includes(id));
  const use = section ? `use=check check=${section}` : 'use=practice';
  const objective = file.objectives[0]?.id ?? 'lo1';
  return `{#${fresh(ids, 'q')}${more.replace(/^(?=.)/, ' ')} ${use} objective=${objective}${end}}`;
}

const question = (more, body, attributes = {}) => ({ below: /^### /m, make: context => {
  const { words } = context;
  const stem = words('skeleton.question');
  const hint = `> [!HINT] ${words('skeleton.hint')}`;
  const why = `> [!WHY] ${words('skeleton.why')}`;
  return { text: [`### ${stem} ${braces(context, more, attributes)}`, ...body(words), hint, why].join('\n'), first: stem };
} });

const option = (tick, word, said) => [`- [${tick}] ${word}`, `  > ${said}`];

const QUIZ = {
  single: question('', words => [
    ...option('x', words('skeleton.right'), words('skeleton.rightWhy')),
    ...option(' ', words('skeleton.wrong', { number: 1 }), words('skeleton.wrongWhy')),
    ...option(' ', words('skeleton.wrong', { number: 2 }), words('skeleton.wrongWhy'))], { canCheck: true }),
  multiple: question('type=multiple', words => [
    ...option('x', words('skeleton.rightOf', { number: 1 }), words('skeleton.rightWhy')),
    ...option('x', words('skeleton.rightOf', { number: 2 }), words('skeleton.rightWhy')),
    ...option(' ', words('skeleton.wrong', { number: 1 }), words('skeleton.wrongWhy')),
    ...option(' ', words('skeleton.wrong', { number: 2 }), words('skeleton.wrongWhy'))], { canCheck: true, end: ' points=2' }),
  trueFalse: question('type=true-false', words => [
    ...option('x', words('skeleton.true'), words('skeleton.rightWhy')),
    ...option(' ', words('skeleton.false'), words('skeleton.wrongWhy'))], { canCheck: true, end: ' points=1 .fixed' }),
  match: question('type=match', words => ['',
    `| ${words('skeleton.left')} | ${words('skeleton.rightSide')} |`, '| --- | --- |',
    ...[1, 2, 3].map(number => `| ${words('skeleton.leftOf', { number })} | ${words('skeleton.belongs', { number })} |`), ''], { end: ' points=2' }),
  order: question('type=order', words => ['',
    ...[1, 2, 3].map(number => `${number}. ${words('skeleton.step', { number })}`), '']),
  number: question('type=number answer=15 tolerance=0', () => ['']),
  text: { below: /^### /m, make: context => {
    const answers = `${context.words('skeleton.answer')}|${context.words('skeleton.answerTwo')}`;
    return question(`type=text answer="${answers}"`, () => ['']).make(context);
  } },
  essay: question('type=essay', words => ['',
    `| ${words('skeleton.criterion')} | ${words('skeleton.points')} |`, '| --- | --- |',
    `| ${words('skeleton.criterionOf', { number: 1 })} | 2 |`, `| ${words('skeleton.criterionOf', { number: 2 })} | 1 |`, ''],
  { end: '' }),
};

const MODULE = {
  section: { below: /^## /m, make: ({ text, words }) => {
    const title = words('skeleton.section');
    return { text: `## ${title} {#${fresh(outline(text).ids, 'section')}}\n\n${words('skeleton.sectionText')}`, first: title };
  } },
  bold: around('**', '**'),
  italic: around('*', '*'),
  law: callout('LAW'),
  case: callout('CASE'),
  practice: callout('PRACTICE'),
  reflect: callout('REFLECT'),
  important: callout('IMPORTANT'),
  term: { make: () => ({ text: '[[', ask: true }) },
  citation: { make: () => ({ text: '[', ask: true }) },
  figure: { block: true, make: ({ words, file }) => {
    const alt = words('skeleton.alt');
    return { text: `![${alt}](${file.media[0] ?? 'media/picture.svg'} "${words('skeleton.caption')}")`, first: alt };
  } },
  table: { block: true, make: ({ words }) => {
    const head = words('skeleton.column', { number: 1 });
    const row = [1, 2].map(number => words('skeleton.cell', { number })).join(' | ');
    return { text: `| ${head} | ${words('skeleton.column', { number: 2 })} |\n| --- | --- |\n| ${row} |\n| ${row} |`, first: head };
  } },
};

const choice = mark => ({ line: true, make: ({ text, words }) => {
  const said = words('skeleton.choice');
  return { text: `- [${said}](#${outline(text).ids.at(-1) ?? 'end-good'}) {${mark}}`, first: said };
} });

const SCENARIO = {
  scene: { below: /^## /m, make: ({ text, words }) => {
    const { ids } = outline(text);
    const title = words('skeleton.scene');
    const next = ids.find(id => id.startsWith('end')) ?? ids.at(-1) ?? fresh(ids, 'scene');
    return { text: `## ${title} {#${fresh(ids, 'scene')}}\n\n${words('skeleton.sceneText')}\n\n`
      + `- [${words('skeleton.choice')}](#${next}) {score=2}\n- [${words('skeleton.choiceTwo')}](#${next}) {score=0}`, first: title };
  } },
  choice: choice('score=1'),
  critical: choice('critical'),
  ending: { below: /^## /m, make: ({ text, words }) => {
    const title = words('skeleton.ending');
    return { text: `## ${title} {#${fresh(outline(text).ids, 'end')} ending=good}\n\n${words('skeleton.endingText')}`, first: title };
  } },
  law: callout('LAW'),
  citation: MODULE.citation,
};

/** What a file begins with; offered while it has no such head. */
const HEAD = { module: { head: { top: true, make: ({ words }) => {
  const title = words('skeleton.title');
  return { text: `---\ntitle: ${title}\nsummary: ${words('skeleton.summary')}\nminutes: 20\nobjectives:\n  lo1: ${words('skeleton.objective')}\n`
    + `rules: [NMR 1]\nsources:\n  - ${words('skeleton.source')}\n---\n`, first: title };
} } }, quiz: {}, scenario: { head: { top: true, make: ({ words }) => {
  const title = words('skeleton.title');
  return { text: `---\ntitle: ${title}\nsummary: ${words('skeleton.summary')}\nminutes: 8\n---\n`, first: title };
} } } };

const TOOLS = { module: MODULE, quiz: QUIZ, scenario: SCENARIO };

export class Tools {
  /** onAsk opens the list of what may be put in. */
  constructor(kind, lines, words, { file, onAsk }) {
    Object.assign(this, { lines, words, file, onAsk });
    const label = freshName('tools');
    const tools = { ...(file.text.startsWith('---') ? {} : HEAD[kind]), ...TOOLS[kind] };
    this.buttons = Object.entries(tools).map(([name, tool], i) => el('button', {
      type: 'button', class: 'btn quiet', tabindex: i === 0 ? '0' : '-1', title: words(`toolHelp.${name}`),
      onpointerdown: event => event.preventDefault(), onclick: () => this.use(tool),
    }, words(`tool.${name}`)));
    this.node = el('div', { class: 'e-tools', role: 'toolbar', 'aria-labelledby': label, onkeydown: event => this.key(event) },
      el('span', { class: 's', id: label }, words(`tools.${kind}`)), this.buttons);
  }

  /** One stop of the Tab key; the arrows go from button to button. */
  key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = this.buttons.indexOf(document.activeElement);
    const next = this.buttons[(at + step + this.buttons.length) % this.buttons.length];
    this.buttons.forEach(button => button.setAttribute('tabindex', button === next ? '0' : '-1'));
    next.focus();
  }

  use(tool) {
    const { lines } = this;
    const { selectionStart, selectionEnd } = lines.area;
    const made = tool.make({ text: lines.value, chosen: lines.value.slice(selectionStart, selectionEnd), words: this.words, file: this.file });
    const place = tool.top ? { from: 0, to: 0, text: made.text }
      : tool.below ? belowPlace(lines.value, selectionEnd, made.text, tool.below)
      : tool.block ? blockPlace(lines.value, selectionStart, selectionEnd, made.text)
      : tool.line ? linePlace(lines.value, selectionEnd, made.text) : { from: selectionStart, to: selectionEnd, text: made.text };
    const first = made.first ? place.text.indexOf(made.first) : -1;
    lines.replace(place.from, place.to, place.text, first < 0 ? place.text.trimEnd().length : first,
      first < 0 ? place.text.trimEnd().length : first + made.first.length);
    lines.show(lines.at(lines.caret).line);
    if (made.ask) this.onAsk();
  }
}

/** The head of the file ends here; nothing is put into it. */
const headEnd = text => /^---\n[^]*?\n---\n/.exec(text)?.[0].length ?? 0;

/** A question, section or scene: below the one in which the caret stands. */
function belowPlace(text, caret, piece, heading) {
  const from = Math.max(caret, headEnd(text));
  const next = heading.exec(text.slice(from));
  const end = next ? from + next.index : text.length;
  const at = text.slice(0, end).trimEnd().length;
  const kept = Math.max(at, headEnd(text));
  return padded(text, kept, end, piece);
}

/** A piece that stands by itself: with an empty line before and after it; never in the middle of another piece. */
function blockPlace(text, start, end, piece) {
  if (start !== end) return padded(text, start, end, piece);
  const from = Math.max(start, headEnd(text));
  const after = text.indexOf('\n\n', Math.max(0, from - 1));
  const at = text.slice(headEnd(text), from).trim() === '' ? from : after < 0 ? text.length : after;
  return padded(text, at, at, piece);
}

function padded(text, from, to, piece) {
  const before = text.slice(0, from);
  const head = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const rest = text.slice(to);
  const tail = rest === '' ? '\n' : rest.startsWith('\n\n') ? '' : rest.startsWith('\n') ? '\n' : '\n\n';
  return { from, to, text: head + piece + tail };
}

/** A line of a list, below the line of the caret. */
function linePlace(text, caret, piece) {
  const found = text.indexOf('\n', caret);
  const end = found < 0 ? text.length : found;
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  const head = line.trim() === '' ? '' : line.startsWith('- ') ? '\n' : '\n\n';
  return { from: end, to: end, text: head + piece };
}
