/**
 * The part of a question in which one answers, for all seven types, with plain form controls: everything works by
 * keyboard, by touch and with a screen reader, nothing needs dragging.
 *
 * answerFields(question, response, t, onChange) gives {node, read, commit, disable, say}:
 *   read()     the response as the protocol has it, null if unanswered
 *   commit()   takes over what is still being typed
 *   disable(b) answers can or cannot be changed
 *   say(texts) shows server-rendered feedback under options: {option id: html}
 * onChange(response) is called for every change; typing counts when it pauses.
 */
import { el, serverHtml, plainText, freshName, button, debounce } from './dom.js';

const TYPING_MS = 700;

export function answerFields(question, response, t, onChange) {
  const kind = { single: choices, 'true-false': choices, multiple: choices, match: pairs, order: sequence, number: typed, text: typed };
  return kind[question.type](question, response, t, onChange);
}

function choices(question, response, t, onChange) {
  const several = question.type === 'multiple';
  const name = freshName('choice');
  const chosen = new Set(response?.options ?? []);
  const lines = question.options.map(option => {
    const input = el('input', { type: several ? 'checkbox' : 'radio', name, value: option.id });
    input.checked = chosen.has(option.id);
    const text = serverHtml(el('span', { class: 'q-text' }), option.html);
    const said = el('div', { class: 'q-said', id: freshName('said') });
    input.addEventListener('change', () => onChange(read()));
    return { id: option.id, input, said, node: el('div', { class: 'q-option' }, el('label', {}, input, text), said) };
  });
  const read = () => {
    const options = lines.filter(line => line.input.checked).map(line => line.id);
    return options.length > 0 ? { options } : null;
  };
  return {
    node: el('div', { class: 'q-options' },
      several && el('p', { class: 's' }, t('question.several')), lines.map(line => line.node)),
    read,
    commit() {},
    disable(off) { lines.forEach(line => { line.input.disabled = off; }); },
    say(texts) {
      for (const line of lines) {
        serverHtml(line.said, texts[line.id]);
        if (texts[line.id]) line.input.setAttribute('aria-describedby', line.said.id);
        else line.input.removeAttribute('aria-describedby');
      }
    },
  };
}

/** Each item on the left gets a letter of the list on the right. */
function pairs(question, response, t, onChange) {
  const letters = question.right.map((_, i) => String.fromCharCode(65 + i));
  const selects = question.left.map(item => {
    const words = el('span', { class: 'q-text', id: freshName('left') });
    const select = el('select', { 'aria-labelledby': words.id }, el('option', { value: '' }, t('question.choose')));
    question.right.forEach((right, i) =>
      select.append(el('option', { value: right.id }, `${letters[i]} · ${plainText(right.html)}`)));
    select.value = response?.pairs?.[item.id] ?? '';
    select.addEventListener('change', () => onChange(read()));
    return { id: item.id, select, node: el('li', {}, serverHtml(words, item.html), select) };
  });
  const read = () => {
    const set = selects.filter(({ select }) => select.value).map(({ id, select }) => [id, select.value]);
    return set.length > 0 ? { pairs: Object.fromEntries(set) } : null;
  };
  const right = question.right.map((item, i) =>
    el('li', {}, el('b', {}, letters[i]), serverHtml(el('span', {}), item.html)));
  return {
    node: el('div', { class: 'q-match' },
      el('p', { class: 's' }, t('question.match')),
      el('p', { class: 'q-title' }, question.rightTitle ?? ''), el('ul', { class: 'q-letters' }, right),
      el('p', { class: 'q-title' }, question.leftTitle ?? ''), el('ul', { class: 'q-pairs' }, selects.map(line => line.node))),
    read,
    commit() {},
    disable(off) { selects.forEach(({ select }) => { select.disabled = off; }); },
    say() {},
  };
}

/** Shown shuffled, so it counts as unanswered until moved or kept on purpose. */
function sequence(question, response, t, onChange) {
  const items = new Map(question.options.map(option => [option.id, option]));
  let order = response?.order ?? question.options.map(option => option.id);
  let answered = Boolean(response);
  let off = false;
  const list = el('ol', { class: 'q-order' });
  const live = el('p', { class: 'sr', role: 'status' });
  const keep = button(t('question.keepOrder'), () => settle(), 'ghost');
  const move = (id, by) => {
    const from = order.indexOf(id);
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    order = order.filter(other => other !== id);
    order.splice(to, 0, id);
    settle();
    live.textContent = t('question.place', { place: to + 1, count: order.length });
    const arrows = list.children[to].querySelectorAll('button');
    (arrows[by < 0 ? 0 : 1].disabled ? arrows[by < 0 ? 1 : 0] : arrows[by < 0 ? 0 : 1]).focus();
  };
  const settle = () => { answered = true; draw(); onChange(read()); };
  const arrow = (id, by, sign, key, end) => button(sign, () => move(id, by), 'quiet', {
    'aria-label': t(key, { text: plainText(items.get(id).html) }), disabled: off || end,
  });
  const draw = () => {
    list.replaceChildren(...order.map((id, i) => el('li', {},
      serverHtml(el('span', { class: 'q-text' }), items.get(id).html),
      el('span', { class: 'q-arrows' },
        arrow(id, -1, '↑', 'question.up', i === 0), arrow(id, 1, '↓', 'question.down', i === order.length - 1)))));
    keep.hidden = answered || off;
  };
  const read = () => (answered ? { order } : null);
  draw();
  return {
    node: el('div', {}, el('p', { class: 's' }, t('question.order')), list, keep, live),
    read,
    commit() {},
    disable(value) { off = value; draw(); },
    say() {},
  };
}

function typed(question, response, t, onChange) {
  const number = question.type === 'number';
  const input = el('input', {
    type: 'text', inputmode: number ? 'decimal' : null, autocomplete: 'off', maxlength: number ? '20' : '500',
    class: number ? 'q-number' : null,
  });
  const valueOf = given => given?.number ?? given?.text ?? '';
  let last = valueOf(response);
  input.value = last;
  const read = () => {
    const value = input.value.trim();
    return value === '' ? null : number ? { number: value.replace(',', '.') } : { text: value };
  };
  const commit = () => {
    later.cancel();
    if (input.value === last) return;
    last = input.value;
    onChange(read());
  };
  const later = debounce(TYPING_MS, commit);
  input.addEventListener('input', later);
  input.addEventListener('change', commit);
  return {
    node: el('label', { class: 'q-typed' }, el('span', {}, t(number ? 'question.number' : 'question.text')), input),
    read,
    commit,
    disable(off) { input.disabled = off; },
    say() {},
  };
}
