/** The page's words, read from labels.<language>.json; `{name}` is filled in by the caller. */
export class Labels {
  #words;
  #fixed = {};

  constructor(words, language) {
    this.#words = words;
    this.language = language;
  }

  /** Loads the words, for as long as it takes: without them there is no page to show. */
  static async load(language) {
    for (let wait = 500; ; wait = Math.min(wait * 2, 15_000)) {
      try {
        const response = await fetch(new URL(`labels.${language}.json`, import.meta.url));
        if (response.ok) return new Labels(await response.json(), language);
      } catch {
        // The server is away; the next attempt may find it.
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  /** Values every text may name, such as the brand. */
  fix(values) {
    Object.assign(this.#fixed, values);
  }

  /** The text at a dotted path, or null. */
  find(path, values = {}) {
    const text = path.split('.').reduce((node, name) => node?.[name], this.#words);
    if (typeof text !== 'string') return null;
    const all = { ...this.#fixed, ...values };
    return text.replace(/\{(\w+)\}/g, (whole, name) => all[name] ?? whole).trim();
  }

  text(path, values) {
    return this.find(path, values) ?? path;
  }

  /** Fills the elements that name a label in data-label, data-label-aria or data-label-hint. */
  apply(root) {
    for (const node of root.querySelectorAll('[data-label]')) {
      node.textContent = this.text(node.dataset.label);
    }
    for (const node of root.querySelectorAll('[data-label-aria]')) {
      node.setAttribute('aria-label', this.text(node.dataset.labelAria));
    }
    for (const node of root.querySelectorAll('[data-label-hint]')) {
      node.placeholder = this.text(node.dataset.labelHint);
    }
  }
}
