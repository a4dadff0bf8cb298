/**
 * The server's time as this page knows it: `serverNow` of the last reply plus what has passed since.
 * What has passed is monotonic, which nobody can set; only where the PC slept (the monotonic clock of some
 * systems stands still then) is it the difference of the wall clock, marked as such.
 */
export class ServerClock {
  constructor() {
    this.serverNow = null;
  }

  sync(serverNow) {
    this.serverNow = serverNow;
    this.server = Date.parse(serverNow);
    this.mono = performance.now();
    this.wall = Date.now();
  }

  /** The stamp of an event that happens now. */
  stamp() {
    const mono = performance.now() - this.mono;
    const wall = Date.now() - this.wall;
    const slept = wall - mono > 2000;
    return {
      sync: this.serverNow,
      sinceSync: Math.round(slept ? wall : mono),
      clock: slept ? 'wall' : 'mono',
      wallClock: new Date().toISOString(),
    };
  }

  /** Milliseconds until an instant of the server. */
  until(instant) {
    return Date.parse(instant) - this.server - this.stamp().sinceSync;
  }
}
