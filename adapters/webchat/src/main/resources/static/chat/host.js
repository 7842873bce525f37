/**
 * The page that embeds this one in a frame (see widget.js). What crosses the border are a few
 * words about the panel, never what was said and never the token.
 */
export class Host {
  #origin = '*';

  /** True when the page runs inside the widget's frame. */
  static present =
    window.parent !== window && new URLSearchParams(location.search).has('embed');

  /** Handlers: `opened(focus)`, `closed()`. */
  constructor(handlers) {
    window.addEventListener('message', ({ source, data }) => {
      if (source !== window.parent || typeof data?.kefu !== 'string') return;
      if (data.kefu === 'opened') handlers.opened(data.focus === true);
      if (data.kefu === 'closed') handlers.closed();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) this.close();
    });
  }

  /** The frame has something to show; `started` tells whether there is a conversation to keep. */
  ready(started) {
    this.#tell({ kefu: 'ready', started });
  }

  started() {
    this.#tell({ kefu: 'started' });
  }

  unread(count) {
    this.#tell({ kefu: 'unread', count });
  }

  close() {
    this.#tell({ kefu: 'close' });
  }

  #tell(news) {
    window.parent.postMessage(news, this.#origin);
  }
}
