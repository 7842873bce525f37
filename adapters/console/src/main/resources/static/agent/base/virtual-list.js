import { once } from './emitter.js';

const OVERSCAN = 600;
const NEAR_END = 60;
const PASSES = 4;

/**
 * A long list of which only what is near the view is on the page. Items may differ in height: they
 * are measured when drawn and estimated before. What the reader looks at stays where it is when
 * items above it come, go or grow; with `follow` the end stays in view while the reader is there.
 * `draw(item, previous)` makes an item's element; it is asked again when either has changed.
 */
export class VirtualList {
  #view;
  #list;
  #options;
  #items = [];
  #keys = [];
  #tops = [0];
  #heights = new Map();
  #drawn = new Map();
  #width = 0;
  #atEnd;
  #lastTop = 0;
  #soon = once(() => this.#paint());
  #sizes = new ResizeObserver(() => this.#soon());

  /** Options: `key(item)`, `draw`, `estimate` (pixels), `follow`, `tag`, `near(top|end)`, `moved(atEnd)`. */
  constructor(view, list, options) {
    this.#view = view;
    this.#list = list;
    this.#options = { follow: false, near: () => {}, moved: () => {}, ...options };
    this.#atEnd = this.#options.follow;
    view.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    this.#sizes.observe(view);
  }

  get atEnd() {
    return this.#atEnd;
  }

  get items() {
    return this.#items;
  }

  set items(items) {
    const anchor = this.#anchor();
    this.#items = items;
    this.#keys = items.map(this.#options.key);
    this.#layOut();
    this.#paint(anchor);
  }

  /** Shows another list altogether: nothing of the old one's place or sizes is kept. */
  restart(items) {
    this.#heights.clear();
    this.#drawn.forEach(({ node }) => this.#drop(node));
    this.#drawn.clear();
    this.#atEnd = this.#options.follow;
    this.#items = [];
    this.#keys = [];
    this.items = items;
    if (!this.#options.follow) this.#view.scrollTop = 0;
  }

  toEnd() {
    this.#atEnd = true;
    this.#paint();
  }

  /** Brings an item into view, near the middle if it was out of it. */
  reveal(key) {
    const index = this.#keys.indexOf(key);
    if (index < 0) return;
    const { scrollTop, clientHeight } = this.#view;
    const [top, bottom] = [this.#tops[index], this.#tops[index + 1]];
    if (top >= scrollTop && bottom <= scrollTop + clientHeight) return;
    this.#atEnd = false;
    this.#view.scrollTop = Math.max(0, top - (clientHeight - (bottom - top)) / 2);
    this.#paint();
  }

  /** The element of an item, if it is on the page. */
  node(key) {
    return this.#drawn.get(key)?.node;
  }

  #layOut() {
    const { estimate } = this.#options;
    const tops = new Array(this.#keys.length + 1);
    tops[0] = 0;
    for (let i = 0; i < this.#keys.length; i++) {
      tops[i + 1] = tops[i] + (this.#heights.get(this.#keys[i]) ?? estimate);
    }
    this.#tops = tops;
  }

  /** The first item in view and how far above the view's edge it begins. */
  #anchor() {
    const top = this.#view.scrollTop;
    const index = this.#indexAt(top);
    return { key: this.#keys[index], above: top - (this.#tops[index] ?? 0) };
  }

  #indexAt(top) {
    let [low, high] = [0, Math.max(0, this.#keys.length - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#tops[middle] <= top) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.#view;
    const below = scrollHeight - scrollTop - clientHeight;
    if (below < NEAR_END) this.#atEnd = true;
    else if (scrollTop < this.#lastTop) this.#atEnd = false;
    this.#lastTop = scrollTop;
    this.#options.moved(this.#atEnd);
    this.#soon();
  }

  /** Draws what is near the view until sizes agree with what is seen. */
  #paint(anchor = this.#anchor()) {
    if (this.#width !== this.#view.clientWidth) {
      this.#width = this.#view.clientWidth;
      this.#heights.clear();
      this.#layOut();
    }
    for (let pass = 0; pass < PASSES; pass++) {
      this.#settle(anchor);
      const [first, last] = this.#range();
      this.#place(first, last);
      if (!this.#measure(first, last)) break;
      this.#layOut();
    }
    this.#settle(anchor);
    this.#lastTop = this.#view.scrollTop;
    this.#tellEdges();
  }

  #settle({ key, above }) {
    const height = this.#tops[this.#keys.length];
    if (this.#list.style.height !== `${height}px`) this.#list.style.height = `${height}px`;
    const index = this.#keys.indexOf(key);
    const wanted = this.#options.follow && this.#atEnd ? this.#view.scrollHeight : this.#tops[index] + above;
    if (Number.isFinite(wanted) && Math.abs(this.#view.scrollTop - wanted) > 0.5) this.#view.scrollTop = wanted;
  }

  #range() {
    const { scrollTop, clientHeight } = this.#view;
    const first = this.#indexAt(scrollTop - OVERSCAN);
    const last = Math.min(this.#keys.length, this.#indexAt(scrollTop + clientHeight + OVERSCAN) + 1);
    return [first, last];
  }

  #place(first, last) {
    const wanted = new Set(this.#keys.slice(first, last));
    for (const [key, { node }] of this.#drawn) {
      if (wanted.has(key)) continue;
      this.#drop(node);
      this.#drawn.delete(key);
    }
    let before = null;
    for (let i = last - 1; i >= first; i--) {
      const node = this.#element(i);
      if (node.nextSibling !== before || !node.isConnected) this.#list.insertBefore(node, before);
      before = node;
      const move = `translateY(${this.#tops[i]}px)`;
      if (node.style.transform !== move) node.style.transform = move;
    }
  }

  #element(index) {
    const key = this.#keys[index];
    const [item, previous] = [this.#items[index], this.#items[index - 1]];
    const known = this.#drawn.get(key);
    if (known?.item === item && known.previous === previous) return known.node;
    const node = this.#options.draw(item, previous);
    node.setAttribute('aria-setsize', this.#items.length);
    node.setAttribute('aria-posinset', index + 1);
    if (known) this.#replace(known.node, node);
    this.#sizes.observe(node);
    this.#drawn.set(key, { item, previous, node });
    return node;
  }

  /** The focus stays where it was, though the element is another. */
  #replace(old, node) {
    const focused = old.contains(document.activeElement) && document.activeElement.dataset.testid;
    this.#sizes.unobserve(old);
    old.replaceWith(node);
    if (focused !== false) (node.querySelector(`[data-testid="${focused}"]`) ?? node).focus({ preventScroll: true });
  }

  #drop(node) {
    this.#sizes.unobserve(node);
    node.remove();
  }

  #measure(first, last) {
    let changed = false;
    for (let i = first; i < last; i++) {
      const height = this.#drawn.get(this.#keys[i]).node.offsetHeight;
      if (height === 0 || this.#heights.get(this.#keys[i]) === height) continue;
      this.#heights.set(this.#keys[i], height);
      changed ||= this.#tops[i + 1] - this.#tops[i] !== height;
    }
    return changed;
  }

  #tellEdges() {
    const { scrollTop, clientHeight } = this.#view;
    if (clientHeight === 0) return;
    if (scrollTop < OVERSCAN) this.#options.near('top');
    if (scrollTop + clientHeight > this.#tops[this.#keys.length] - OVERSCAN) this.#options.near('end');
  }
}
