/** The page's words, from labels.<language>.json, and its times and dates. */
export class Labels {
  #words;
  #language;
  #fixed = {};

  /** Tries for as long as it takes: without words there is no page to show. */
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

  constructor(words, language) {
    this.#words = words;
    this.#language = language;
  }

  /** Values every text may name, such as the brand. */
  fix(values) {
    Object.assign(this.#fixed, values);
  }

  /** The text at a dotted path with its `{names}` filled in; undefined if there is none. */
  text(path, values) {
    const known = { ...this.#fixed, ...values };
    const text = path.split('.').reduce((node, name) => node?.[name], this.#words);
    return text?.replace(/\{(\w+)\}/g, (whole, name) => known[name] ?? whole).trim();
  }

  /** Takes in the words of a part that is loaded later. */
  async add(part) {
    const response = await fetch(new URL(`${part}.${this.#language}.json`, import.meta.url));
    const { problems, ...words } = await response.json();
    Object.assign(this.#words, words);
    Object.assign(this.#words.problems, problems);
  }

  /** Fills the elements that name a label: data-label is `path` or `attribute:path`. */
  apply(root) {
    for (const node of root.querySelectorAll('[data-label]')) {
      for (const part of node.dataset.label.split(' ')) {
        const [path, attribute] = part.split(':').reverse();
        if (attribute) node.setAttribute(attribute, this.text(path));
        else node.textContent = this.text(path);
      }
    }
  }

  time(at) {
    return this.#format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }

  /** Today, yesterday, or the date. */
  day(at) {
    const now = new Date();
    if (isSameDay(at, now)) return this.text('today');
    if (isSameDay(at, new Date(now - 86_400_000))) return this.text('yesterday');
    const year = at.getFullYear() === now.getFullYear() ? undefined : 'numeric';
    return this.#format(at, { year, month: 'long', day: 'numeric', weekday: 'long' });
  }

  #format(at, options) {
    return new Intl.DateTimeFormat(this.#language, options).format(at);
  }
}

export const isSameDay = (a, b) => a.toDateString() === b.toDateString();
