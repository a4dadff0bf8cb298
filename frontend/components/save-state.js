/** The save state in words, always on the screen; only a change of kind is spoken. */
import { el } from './dom.js';

const LOOK = { none: 'calm', received: 'valid', sending: 'calm', waiting: 'soon', fragile: 'bad', refused: 'bad' };

export class SaveState {
  constructor(t) {
    this.t = t;
    this.badge = el('span', { class: 'st calm' });
    this.live = el('span', { class: 'sr', role: 'status' });
    this.node = el('span', { class: 'q-save' }, this.badge, this.live);
    this.kind = 'none';
  }

  show(attempt) {
    const kind = attempt.saveState;
    const words = this.t(`save.${kind}`, { time: attempt.receivedText ?? '', count: attempt.unsent });
    this.badge.className = `st ${LOOK[kind]}`;
    this.badge.textContent = words;
    clearTimeout(this.timer);
    if (kind === 'sending') this.timer = setTimeout(() => this.show(attempt), 1000);
    else this.speak(kind, words);
  }

  speak(kind, words) {
    if (kind !== this.kind && (kind !== 'received' || this.kind !== 'none')) this.live.textContent = words;
    this.kind = kind;
  }
}

/** The longer sentence beside it: since when there is no connection, or why the server refuses. */
export function saveNote(attempt, t) {
  if (attempt.saveState === 'refused') return t('save.refusedNote', { reason: attempt.problem.detail ?? '' });
  if (attempt.saveState === 'fragile') return t('save.fragileNote');
  if (!attempt.offlineSince) return '';
  const hours = String(attempt.offlineSince.getHours()).padStart(2, '0');
  const minutes = String(attempt.offlineSince.getMinutes()).padStart(2, '0');
  return t('save.offlineNote', { time: `${hours}:${minutes}` });
}
