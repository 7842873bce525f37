import { el, icon } from './dom.js';
import { apiUrl, backoff, failure, Refused, Unavailable } from './http.js';
import { randomId } from './outbox.js';

const TYPES = 'image/png,image/jpeg,image/gif,image/webp,application/pdf';
const LARGEST = 10 * 1024 * 1024;
const ATTEMPTS = 5;
/** What is wrong with the file itself: the same one again is refused again. */
const HOPELESS = new Set(['file-too-large', 'body-too-large', 'file-type-unsupported', 'file-damaged', 'file-too-many-pixels', 'file-active', 'file-encrypted']);
const LABEL = /^\[[^\]]*\]\s*/;
const SHEET = 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6';

/**
 * Files up and down. What is on its way up lives as long as the page; each goes under an id that
 * never changes, so that sending it again cannot double it. Fetched files are kept to be shown
 * again, for their addresses need a token that no element of the page can carry.
 */
export class Files {
  #session;
  #log;
  #labels;
  #scroll;
  #sending = new Map();
  #bars = new Map();
  #fetched = new Map();

  /** Needs the page's style and words for files. */
  static async ready(parts) {
    const href = new URL('files.css', import.meta.url);
    document.head.append(el('link', { rel: 'stylesheet', href }));
    await parts.labels.add('files');
    return new Files(parts);
  }

  constructor({ session, log, labels, scroll }) {
    this.#session = session;
    this.#log = log;
    this.#labels = labels;
    this.#scroll = scroll;
  }

  /** Opens the browser's own dialog. */
  choose() {
    const input = el('input', { type: 'file', accept: TYPES, multiple: '', 'data-testid': 'file', hidden: '' });
    input.addEventListener('change', () => {
      input.remove();
      this.send([...input.files]);
    });
    document.body.append(input);
    input.click();
  }

  send(files) {
    for (const file of files) {
      const id = `f-${randomId()}`;
      const { name, type, size } = file;
      const item = { id, kind: 'file', text: name, at: Date.now(), file, attachment: { name, type, size } };
      this.#sending.set(id, item);
      void this.#upload(item);
    }
  }

  retry(id) {
    const item = this.#sending.get(id);
    if (item) void this.#upload(item);
  }

  discard(id) {
    this.#sending.delete(id);
  }

  /** Puts the file of a message into its bubble. */
  show({ from, text, attachment }, bubble, id) {
    const { type, name } = attachment;
    const local = this.#sending.get(id)?.file;
    const picture = type.startsWith('image/');
    // The same picture again would lose its height for a moment, and the page its place.
    const drawn = picture && local && bubble.querySelector('.picture');
    const shown = drawn || (picture ? this.#picture(attachment, local) : this.#sheet(attachment, local));
    const own = !from || from === 'customer';
    // What the customer wrote under it follows the kind of file in brackets.
    const words = own ? text.replace(name, '').replace(LABEL, '') : text;
    const caption = own ? [el('p', {}, words)] : [...bubble.childNodes];
    bubble.replaceChildren(shown, ...(words ? caption : []));
    bubble.classList.toggle('pictured', picture);
    this.#scroll.grown();
    if (!local || !id) return;
    const bar = el('progress', { max: 1, value: 0, 'aria-label': this.#labels.text('uploading') });
    this.#bars.set(id, bar);
    if (!attachment.id) bubble.append(bar);
  }

  #picture(attachment, local) {
    const label = this.#labels.text('openPicture', attachment);
    const image = el('img', { alt: attachment.name, decoding: 'async' });
    image.addEventListener('load', () => this.#scroll.grown());
    // What only calls itself a picture is shown by its name.
    image.addEventListener('error', () => {
      button.closest('.bubble')?.classList.remove('pictured');
      button.replaceWith(this.#sheet({ ...attachment, type: '' }, local));
    });
    const open = () => this.#save(attachment, local);
    const button = el('button', { type: 'button', class: 'picture', title: label, 'data-testid': 'picture', onclick: open }, image);
    this.#address(attachment, local).then(
      (address) => image.setAttribute('src', address),
      () => button.replaceChildren(icon('alert'), el('span', {}, this.#labels.text('fileGone'))),
    );
    return button;
  }

  #sheet(attachment, local) {
    const open = () => this.#save(attachment, local);
    const size = sized(attachment, this.#labels);
    return el(
      'button',
      { type: 'button', class: 'sheet', title: this.#labels.text('save'), 'data-testid': 'sheet', onclick: open },
      icon('sheet', SHEET),
      el('span', {}, el('strong', {}, attachment.name), el('small', {}, size)),
    );
  }

  async #save(attachment, local) {
    try {
      const href = await this.#address(attachment, local);
      el('a', { href, download: attachment.name }).click();
    } catch {
      // The picture says so already, and the next press tries again.
    }
  }

  /** An address of the page's own under which the browser finds the file. */
  #address({ id, url }, local) {
    const key = local ?? id;
    if (!this.#fetched.has(key)) {
      const address = (local ? Promise.resolve(local) : this.#fetch(url)).then(URL.createObjectURL);
      this.#fetched.set(key, address);
      address.catch(() => this.#fetched.delete(key));
    }
    return this.#fetched.get(key);
  }

  async #fetch(url) {
    const { token } = await this.#session.ensure();
    const address = apiUrl(url.slice(url.indexOf('attachments/')));
    const response = await fetch(address, { headers: { Authorization: `Bearer ${token}` } });
    if (!response.ok) throw failure(response.status);
    return response.blob();
  }

  async #upload(item, attempt = 1) {
    if (item.file.size > LARGEST) return this.#mark(item, 'failed', 'file-too-large');
    this.#mark(item, 'sending');
    try {
      const { sequence, attachment } = await this.#post(item);
      this.#log.accepted({ ...item, attachment }, sequence);
      this.#bars.get(item.id)?.remove();
    } catch (error) {
      if (!this.#sending.has(item.id)) return;
      if (error instanceof Unavailable && attempt < ATTEMPTS) {
        this.#mark(item, 'waiting');
        setTimeout(() => this.#upload(item, attempt + 1), Math.max(backoff(attempt), error.retryAfter));
      } else {
        this.#mark(item, 'failed', error.problem?.type?.split(':').at(-1) ?? 'file-not-sent');
      }
    }
  }

  /** Fetch tells nothing of how far it is. */
  async #post({ id, file }) {
    const { token } = await this.#session.ensure();
    const request = new XMLHttpRequest();
    request.open('POST', apiUrl(`attachments?clientMessageId=${id}`));
    request.responseType = 'json';
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Content-Disposition', `attachment; filename*=UTF-8''${encoded(file.name)}`);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      const bar = this.#bars.get(id);
      if (bar) bar.value = loaded / total;
    });
    return new Promise((resolve, reject) => {
      request.addEventListener('load', () => {
        const { status, response } = request;
        if (status < 300) resolve(response);
        else reject(refusal(status, response, Number(request.getResponseHeader('Retry-After'))));
      });
      request.addEventListener('error', () => reject(new Unavailable()));
      request.send(file);
    });
  }

  #mark(item, state, problem) {
    Object.assign(item, { state, problem, hopeless: HOPELESS.has(problem) });
    this.#log.showPending(item);
  }
}

/** Too many files is not cured by waiting, and neither is a session that is over. */
function refusal(status, problem, seconds) {
  return status === 401 ? new Refused(problem ?? {}) : failure(status, problem ?? {}, seconds * 1000);
}

/** "PDF, 1.2 MB"; of what is no PDF the size alone. */
function sized({ type, size }, labels) {
  const kib = Math.ceil(size / 1024);
  const words = kib < 1000 ? `${kib} KB` : `${(size / 1048576).toFixed(1)} MB`;
  return type === 'application/pdf' ? labels.text('fileSize', { size: words }) : words;
}

/** As RFC 8187 wants it. */
function encoded(name) {
  const escape = (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name.toWellFormed?.() ?? name).replace(/['()*]/g, escape);
}
