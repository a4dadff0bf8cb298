/**
 * One way through a scenario. All scenes are in the browser, so it goes on without a line; every choice is an event,
 * and the score is the server's.
 */
import { outbox } from './outbox.js';
import { uuid } from './store.js';
import { call } from './net.js';
import { Kept } from './kept.js';

/** FNV-1a: spreads texts that differ little over 32 bits. */
function scattered(text) {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0), 0x01000193) >>> 0;
  return hash;
}

/** One way through scenes: `scenes` (identifier → scene), where it starts, and `path`, the choices made so far. */
const way = Base => class extends Base {
  get scene() {
    const last = this.path.at(-1);
    return this.scenes.get(last ? this.choiceOf(last).target : this.start);
  }

  choiceOf({ scene, choice }) {
    return this.scenes.get(scene).choices.find(one => one.id === choice);
  }

  /** The choices of a scene in an order that is this run's own and the same after a reload: authors put the best one first. */
  choicesOf(scene) {
    const place = new Map(scene.choices.map(choice => [choice, scattered(`${this.id} ${scene.id} ${choice.id}`)]));
    return scene.choices.toSorted((one, other) => place.get(one) - place.get(other));
  }
};

/** A way that nobody keeps: an author tries what is being written, from any scene, with the choices as they are written. */
export class Trial extends way(Object) {
  constructor(scenes, start) {
    super();
    this.scenes = new Map(scenes.map(scene => [scene.id, scene]));
    this.start = start;
    this.path = [];
  }

  choicesOf(scene) {
    return scene.choices.filter(choice => this.scenes.has(choice.target));
  }

  choose(choice) {
    this.path.push({ scene: this.scene.id, choice: choice.id });
  }

  /** The same way through scenes that have been written anew, as far as it still leads. */
  through(scenes) {
    const trial = new Trial(scenes, this.start);
    for (const step of this.path) {
      const choice = trial.scenes.get(step.scene)?.choices.find(one => one.id === step.choice);
      if (!choice || !trial.scenes.has(choice.target) || trial.scene?.id !== step.scene) break;
      trial.path.push(step);
    }
    return trial;
  }

  get score() {
    return this.path.reduce((sum, step) => sum + this.choiceOf(step).score, 0);
  }

  get failed() {
    return this.path.some(step => this.choiceOf(step).critical);
  }
}

export class Run extends way(Kept) {
  constructor(api, module, language) {
    super();
    this.api = api;
    this.module = module;
    this.language = language;
    this.result = null;
  }

  async open(wanted = uuid()) {
    const data = await call('PUT', `${this.api}/runs/${wanted}`,
      { body: { module: this.module, language: this.language, device: uuid() } });
    this.id = data.id;
    this.data = data;
    this.result = data.result;
    this.start = data.start;
    this.scenes = new Map(data.scenes.map(scene => [scene.id, scene]));
    const held = new Set(data.path.map(step => step.uuid));
    const here = outbox.unsent(data.id).map(entry => entry.event).filter(event => !held.has(event.uuid));
    this.path = [...data.path, ...here].map(({ scene, choice }) => ({ scene, choice }));
    if (!data.closed) outbox.open(data.id, { url: `${this.api}/runs/${data.id}`, path: '/choices', token: data.token });
    this.listen();
    if (here.length > 0) outbox.schedule(data.id, 0);
  }

  choose(choice) {
    const step = { scene: this.scene.id, choice: choice.id };
    this.path.push(step);
    outbox.add(this.id, { uuid: uuid(), seq: this.path.length, ...step, wallClock: new Date().toISOString() });
    this.changed();
  }

  adopt(reply) {
    if (!reply.result) return;
    this.result = reply.result;
    outbox.forget(this.id);
  }
}
