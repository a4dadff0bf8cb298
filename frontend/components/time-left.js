/** The time left in words; warns early and politely, and says when it is over. */
import { el } from './dom.js';

const WARN_MINUTES = [10, 5, 1];
const ALMOST_MS = 2500;

export class TimeLeft {
  /** onAlmost is called just before the end, onEnd every second from the end on, until stop(). */
  constructor(attempt, t, { onAlmost, onEnd }) {
    this.attempt = attempt;
    this.t = t;
    this.onAlmost = onAlmost;
    this.onEnd = onEnd;
    this.words = el('span', { class: 'q-time' });
    this.live = el('span', { class: 'sr', role: 'status' });
    this.node = el('span', {}, this.words, this.live);
    this.before = Infinity;
  }

  start() {
    this.stop();
    this.timer = setInterval(() => this.tick(), 1000);
    this.tick();
  }

  stop() {
    clearInterval(this.timer);
  }

  tick() {
    if (!this.attempt.endsAt) return;
    const milliseconds = this.attempt.millisecondsLeft;
    const minutes = Math.max(0, Math.ceil(milliseconds / 60_000));
    const words = milliseconds <= 0 ? this.t('time.over') : this.inWords(minutes);
    if (this.words.textContent !== words) this.words.textContent = words;
    this.words.classList.toggle('st', minutes <= WARN_MINUTES[1]);
    this.words.classList.toggle('soon', minutes <= WARN_MINUTES[1]);
    const warning = WARN_MINUTES.find(limit => minutes <= limit && this.before > limit);
    if (warning && (this.before !== Infinity || minutes <= WARN_MINUTES[1])) this.live.textContent = words;
    this.before = minutes;
    if (milliseconds <= 0) this.onEnd();
    else if (milliseconds < ALMOST_MS) this.onAlmost();
  }

  inWords(minutes) {
    if (minutes <= 1) return this.t('time.lastMinute');
    if (minutes < 60) return this.t('time.minutes', { minutes });
    return this.t('time.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  }
}
