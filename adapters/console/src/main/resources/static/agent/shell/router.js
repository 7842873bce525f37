import { Emitter } from '../base/emitter.js';

/** Where in the desk we are, as the part of the address after `#/`. Emits `at` with its steps. */
export class Router extends Emitter {
  constructor() {
    super();
    addEventListener('hashchange', () => this.announce());
  }

  get steps() {
    return location.hash.replace(/^#\/?/, '').split('/').map(decode);
  }

  go(...steps) {
    const hash = `#/${steps.map(encodeURIComponent).join('/')}`;
    if (location.hash !== hash) location.hash = hash;
  }

  announce() {
    this.emit('at', this.steps);
  }
}

function decode(step) {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
