/** The result as the server words it: passed or not, red lines, objectives, what to read again, what happens next. */
import { el, serverHtml, button } from './dom.js';

export function resultScreen(result, data, t, { onAgain }) {
  const exam = data.kind === 'exam';
  const looks = result.passed ? 'valid' : exam ? 'bad' : 'soon';
  const heading = el('h1', { tabindex: '-1' }, result.headline);
  const certificate = el('div', { role: 'status' }, certificateLine(result, t));
  const next = el('div', {}, nextPart(result, t));
  return {
    heading,
    /** Shows what has followed from the result meanwhile. */
    follow: later => {
      certificate.replaceChildren(certificateLine(later, t) || '');
      next.replaceChildren(nextPart(later, t) || '');
    },
    node: el('div', { class: 'q-result page narrow' },
      heading,
      el('p', { class: 'lead' }, result.sentence),
      el('p', {}, el('span', { class: `st ${looks}` },
        t(exam ? 'result.percent' : 'result.percentPractice', { percent: result.percent, mark: result.passMark ?? 0 })), ' ',
        el('small', {}, t('result.points', { points: result.points, max: result.max }))),
      result.late && el('p', { class: 'banner soon' }, t('result.late')),
      result.flagged && el('p', { class: 'banner soon' }, t('result.flagged')),
      certificate,
      part(t('result.redLine'), result.redLine, line => el('li', { class: 'q-line' },
        serverHtml(el('span', {}), line.stem),
        el('span', { class: `st ${line.right ? 'valid' : 'bad'}` }, t(line.right ? 'result.right' : 'result.notRight')))),
      part(t('result.objectives'), result.objectives, line => el('li', { class: 'q-line' },
        el('span', {}, line.text),
        el('span', { class: `st ${line.right === line.count ? 'valid' : 'soon'}` },
          t('result.ofCount', { right: line.right, count: line.count })))),
      part(t('result.readAgain'), result.readAgain, line => el('li', {}, el('a', { href: line.url }, line.title))),
      next,
      (!exam || !result.passed) && button(t(exam ? 'result.anotherAttempt' : 'result.again'), onAgain)),
  };
}

function certificateLine({ certificate }, t) {
  return certificate && el('p', { class: 'banner valid' }, t('result.certificate'), ' ',
    el('a', { href: certificate.url }, certificate.serial));
}

function nextPart({ next }, t) {
  return part(t('result.next'), next, line => el('li', {}, line.url ? el('a', { href: line.url }, line.text) : line.text));
}

function part(title, lines, item) {
  return lines?.length > 0 && el('section', {}, el('h2', {}, title), el('ul', { class: 'q-lines' }, lines.map(item)));
}
