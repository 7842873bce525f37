import { el, iconButton } from '../base/dom.js';
import { t } from '../base/labels.js';

const TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf'];
const LARGEST = 10 * 1024 * 1024;

/**
 * Takes pictures and PDFs by a button, by pasting and by dropping. `send(file)` gets what may be
 * sent, `refuse(words)` is told about the rest; the server looks at the content again.
 */
export class Attach {
  button;
  #send;
  #refuse;

  constructor(box, input, { send, refuse }) {
    this.#send = send;
    this.#refuse = refuse;
    const picker = el('input', { type: 'file', accept: TYPES.join(','), hidden: true, 'data-testid': 'attach-file', onchange: () => this.#take([...picker.files], () => (picker.value = '')) });
    this.button = iconButton({ name: t('composer.attach'), shape: 'clip', testid: 'attach', onclick: () => picker.click() });
    this.button.append(picker);
    picker.addEventListener('click', (event) => event.stopPropagation());
    input.addEventListener('paste', (event) => this.#given(event, event.clipboardData));
    box.addEventListener('dragover', (event) => event.preventDefault());
    box.addEventListener('drop', (event) => this.#given(event, event.dataTransfer));
  }

  #given(event, { files }) {
    if (files.length === 0 || this.button.hidden) return;
    event.preventDefault();
    this.#take([...files]);
  }

  #take(files, done = () => {}) {
    for (const file of files) {
      if (!TYPES.includes(file.type)) this.#refuse(t('attach.type'));
      else if (file.size > LARGEST) this.#refuse(t('attach.size', { n: LARGEST / 1024 / 1024 }));
      else this.#send(file);
    }
    done();
  }
}
