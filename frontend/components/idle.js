/**
 * Tells the server that somebody is there (key, pointer, scroll), at most every 30 s. Where the server has locked or
 * ended the session, the page is asked for again, and the server shows the lock or the sign-in page in its place:
 * answers are stored, so nothing is lost.
 *
 * After `<meta name="sabak-idle" content="seconds">` without a sign of life it looks whether the lock has fallen,
 * so that a PC left alone does not go on showing a person's page.
 */
import { call } from './net.js';

const SAY_MS = 30_000;
const LOOK_MS = 20_000;
const SEEN = document.querySelector('meta[name="sabak-api"]')?.content ?? '/api/v1';
const idleMs = () => 1000 * Number(document.querySelector('meta[name="sabak-idle"]')?.content ?? 180);

let lastSign = Date.now();
let lastSaid = 0;

/* An exam gives more time: reading a question takes longer than looking up. */
const exam = () => document.querySelector('sabak-quiz[exam]') !== null;

async function ask(method) {
  try {
    await call(method, `${SEEN}/session/seen`, method === 'POST' ? { body: { exam: exam() } } : {});
  } catch (problem) {
    if (problem.status === 401 || problem.status === 423) location.reload();
  }
}

function alive() {
  lastSign = Date.now();
  if (lastSign - lastSaid < SAY_MS) return;
  lastSaid = lastSign;
  ask('POST');
}

for (const kind of ['keydown', 'pointerdown', 'pointermove', 'scroll', 'wheel', 'touchstart']) {
  addEventListener(kind, alive, { capture: true, passive: true });
}

/* A GET changes nothing: it only asks whether the session is still open. */
setInterval(() => {
  if (Date.now() - lastSign > idleMs()) ask('GET');
}, LOOK_MS);
