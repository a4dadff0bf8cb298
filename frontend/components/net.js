/** The server said no (`status`, with its translated sentence as `detail`) or could not be reached (`status` 0). */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.detail ?? `status ${status}`);
    this.status = status;
    this.detail = body.detail ?? null;
    this.body = body;
  }

  /** Worth another try later with the same request. */
  get passing() {
    return this.status === 0 || this.status >= 500 || [408, 425, 429].includes(this.status);
  }
}

const CSRF = 'XSRF-TOKEN';

function cookie(name) {
  const found = document.cookie.split('; ').find(part => part.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

/**
 * One JSON request. The server's answer to any request brings the CSRF cookie, also the refusal of a write that came before
 * there was one: then it is sent again, once. With `token` the attempt's own token is the identity: no cookie, no CSRF header,
 * so it works after the session has ended and while a colleague is signed in.
 */
export async function call(method, url, options = {}) {
  const sent = cookie(CSRF);
  try {
    return await request(method, url, sent, options);
  } catch (problem) {
    const now = cookie(CSRF);
    if (problem.status !== 403 || options.token || method === 'GET' || !now || now === sent) throw problem;
    return request(method, url, now, options);
  }
}

async function request(method, url, csrf, { body, token, keepalive = false, seconds = 20 }) {
  const headers = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (token) headers['X-Attempt-Token'] = token;
  else if (method !== 'GET') headers['X-XSRF-TOKEN'] = csrf ?? '';
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), seconds * 1000);
  try {
    const response = await fetch(url, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: token ? 'omit' : 'same-origin',
      redirect: 'error',
      signal: limit.signal,
      keepalive,
    });
    const text = await response.text();
    const answer = text && /json/.test(response.headers.get('Content-Type') ?? '') ? JSON.parse(text) : null;
    if (!response.ok) throw new Problem(response.status, answer ?? {});
    return answer;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(0);
  } finally {
    clearTimeout(timer);
  }
}

/** A page fragment rendered by our server. */
export async function fetchHtml(url, more = {}) {
  let response;
  try {
    response = await fetch(url, { credentials: 'same-origin', redirect: 'error', ...more });
  } catch {
    throw new Problem(0);
  }
  if (!response.ok) throw new Problem(response.status);
  return response.text();
}

/** Waiting time before try number `n`: 1, 2, 4 … 30 s, spread so that a whole facility does not return in one second. */
export function backOff(n) {
  return Math.min(30_000, 1000 * 2 ** Math.max(0, n - 1)) * (0.75 + Math.random() / 2);
}
