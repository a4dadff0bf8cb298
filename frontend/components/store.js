/**
 * What the browser keeps. Private windows, full discs and strict policies take storage away;
 * then it is kept in the memory of this page, and `durable` says so.
 */
class Store {
  constructor(open) {
    this.memory = new Map();
    this.durable = true;
    try {
      this.area = open();
      this.area.setItem('sabak:probe', '1');
      this.area.removeItem('sabak:probe');
    } catch {
      this.area = null;
      this.durable = false;
    }
  }

  get(key) {
    try {
      const text = this.memory.get(key) ?? this.area?.getItem(key) ?? null;
      return text === null ? null : JSON.parse(text);
    } catch {
      return null;
    }
  }

  /** Says whether it will survive this page. */
  set(key, value) {
    const text = JSON.stringify(value);
    try {
      if (!this.area) throw new Error('no storage');
      this.area.setItem(key, text);
      this.memory.delete(key);
      return true;
    } catch {
      this.durable = false;
      this.memory.set(key, text);
      return false;
    }
  }

  remove(key) {
    this.memory.delete(key);
    try {
      this.area?.removeItem(key);
    } catch { /* what cannot be reached cannot be read either */ }
  }

  keys(prefix) {
    const found = new Set([...this.memory.keys()]);
    try {
      for (let i = 0; this.area && i < this.area.length; i++) found.add(this.area.key(i));
    } catch { /* as above */ }
    return [...found].filter(key => key.startsWith(prefix));
  }
}

/** Outlives the page and the session. */
export const store = new Store(() => window.localStorage);
/** Lives as long as the tab. */
export const tab = new Store(() => window.sessionStorage);

/** `randomUUID` is missing on plain http, and very old or locked-down browsers lack `crypto`. */
export function uuid() {
  const bytes = new Uint8Array(16);
  if (globalThis.crypto?.getRandomValues) crypto.getRandomValues(bytes);
  else for (let i = 0; i < 16; i++) bytes[i] = Math.random() * 256;
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
