/**
 * The chat as a bubble on any page:
 *
 *   <script src="https://support.example/widget.js" defer data-position="right"></script>
 *
 * Everything lives in one element with a shadow root and, in it, a frame of the chat's own
 * origin, so neither page can restyle or read the other. The frame is loaded when it is first
 * needed. Any element of the host page with `data-kefu-open` opens the chat. Attributes of the
 * script: data-position (right, left), data-open (opens at once), data-label (the button's name).
 * What the host origin stores: whether a conversation was begun, whether the panel is open.
 */
(() => {
  const script = document.currentScript ?? document.querySelector('script[src*="widget.js"]');
  const base = new URL('./', script.src);
  const NAME = 'kefu-widget';
  const READY_WITHIN = 12_000;
  if (document.querySelector(`[data-testid="${NAME}"]`)) return;

  const CSS = `
    :host { all: initial !important; color-scheme: light dark; }
    :host {
      --accent: #0b6b57; --surface: #fff; --ink: #13231e; --soft: #475a54; --line: #dde6e3;
      font: 15px/1.6 -apple-system, BlinkMacSystemFont, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :host { --surface: #17211e; --ink: #e7f0ed; --soft: #b0c0bb; --line: #273430; }
    }
    * { box-sizing: border-box; }
    button { font: inherit; color: inherit; border: 0; background: none; cursor: pointer; }
    :focus-visible { outline: 3px solid #fff; outline-offset: -6px; }
    svg { width: 26px; height: 26px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
    .launcher, .panel { position: fixed; z-index: 2147483000; right: max(20px, env(safe-area-inset-right)); }
    .left .launcher, .left .panel { right: auto; left: max(20px, env(safe-area-inset-left)); }
    .launcher {
      bottom: max(20px, env(safe-area-inset-bottom)); display: grid; place-items: center; width: 60px; height: 60px; padding: 0;
      border-radius: 21px; background: linear-gradient(150deg, #12866d, #0a5847); color: #fff;
      box-shadow: 0 2px 6px rgb(8 40 32 / 22%), 0 14px 32px -6px rgb(8 70 55 / 45%); transition: transform .2s;
    }
    .launcher:hover { transform: translateY(-2px); }
    .launcher:active { transform: scale(.96); }
    .badge {
      position: absolute; top: -5px; right: -5px; min-width: 23px; height: 23px; padding: 0 6px; border: 2px solid #fff;
      border-radius: 12px; background: #c42b1f; font-size: 12px; font-weight: 600; line-height: 19px; text-align: center;
    }
    .panel {
      bottom: calc(max(20px, env(safe-area-inset-bottom)) + 74px); width: min(408px, 100vw - 40px); height: min(704px, 100dvh - 118px);
      border: 1px solid var(--line); border-radius: 22px; overflow: hidden; background: var(--surface); color: var(--ink);
      box-shadow: 0 2px 8px rgb(8 30 24 / 10%), 0 24px 64px -12px rgb(8 30 24 / 34%); transition: opacity .18s, transform .22s cubic-bezier(.2,.8,.2,1), visibility .22s;
      transform-origin: bottom right;
    }
    .left .panel { transform-origin: bottom left; }
    .panel:not(.open) { opacity: 0; visibility: hidden; transform: translateY(12px) scale(.98); }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    .cover { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 16px; padding: 32px; background: var(--surface); text-align: center; color: var(--soft); }
    .cover p { margin: 0; }
    .cover button { padding: 8px 22px; border-radius: 20px; background: var(--accent); color: #fff; font-weight: 500; }
    .cover .x { position: absolute; top: 12px; right: 12px; width: 40px; height: 40px; padding: 0; background: none; color: var(--soft); }
    .cover .x svg { width: 22px; }
    .spinner { width: 30px; height: 30px; border: 3px solid var(--line); border-top-color: var(--accent); border-radius: 50%; animation: turn .9s linear infinite; }
    [hidden] { display: none !important; }
    .cover :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    @keyframes turn { to { transform: rotate(1turn); } }
    @media (max-width: 520px), (max-height: 480px) {
      .panel, .left .panel { inset: 0; width: 100%; height: 100dvh; border: 0; border-radius: 0; }
      .open ~ .launcher { display: none; }
    }
    @media (prefers-reduced-motion: reduce) { * { transition: none !important; } .spinner { animation-duration: 4s; } }
    @media print { :host { display: none !important; } }
  `;
  const CHAT = 'M4 11.5C4 7.4 7.6 4 12 4s8 3.4 8 7.5-3.6 7.5-8 7.5c-1 0-2-.2-2.9-.5L5 20l1-3.3a7.3 7.3 0 0 1-2-5.2zM8.5 11.5h.01M12 11.5h.01M15.5 11.5h.01';
  const DOWN = 'M6 9.5l6 6 6-6';
  const CROSS = 'M6 6l12 12M18 6L6 18';

  /** What the host origin remembers, if it grants storage at all. */
  const memory = {
    get(area, key) {
      try { return window[area].getItem(`${NAME}.${key}`) === '1'; } catch { return false; }
    },
    set(area, key, on) {
      try { window[area][on ? 'setItem' : 'removeItem'](`${NAME}.${key}`, '1'); } catch { /* not granted */ }
    },
  };

  const make = (tag, attributes = {}, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  };
  const draw = (path) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.append(document.createElementNS(svg.namespaceURI, 'path'));
    svg.firstChild.setAttribute('d', path);
    return svg;
  };

  let words = {};
  let frame = null;
  let ready = false;
  let open = false;
  let unread = 0;
  let timer = 0;

  const badge = make('span', { class: 'badge', 'data-testid': 'badge', 'aria-hidden': 'true' });
  const launcher = make('button', { class: 'launcher', type: 'button', 'data-testid': 'launcher', 'aria-expanded': 'false', 'aria-haspopup': 'dialog' });
  const cross = make('button', { class: 'x', type: 'button', 'data-testid': 'cover-close' }, draw(CROSS));
  const spinner = make('div', { class: 'spinner' });
  const notice = make('p', { role: 'status' });
  const again = make('button', { type: 'button', 'data-testid': 'cover-retry' });
  const cover = make('div', { class: 'cover', 'data-testid': 'cover' }, spinner, notice, again, cross);
  const panel = make('div', { class: 'panel', role: 'dialog', 'data-testid': 'panel' }, cover);
  const side = make('div', { class: script.dataset.position === 'left' ? 'left' : 'right' }, panel, launcher);
  const widget = make('div', { 'data-testid': NAME });

  const label = () => {
    const count = unread > 0 ? words.unread?.replace('{count}', unread) : null;
    launcher.setAttribute('aria-label', open ? words.close ?? 'Close chat' : count ?? script.dataset.label ?? words.open ?? 'Chat');
    panel.setAttribute('aria-label', words.frame ?? 'Chat');
    cross.setAttribute('aria-label', words.close ?? 'Close');
    again.textContent = words.retry ?? 'Retry';
    frame?.setAttribute('title', words.frame ?? 'Chat');
  };

  const render = () => {
    panel.classList.toggle('open', open);
    launcher.setAttribute('aria-expanded', String(open));
    badge.hidden = open || unread === 0;
    badge.textContent = unread > 99 ? '99+' : unread;
    launcher.replaceChildren(draw(open ? DOWN : CHAT), badge);
    cover.hidden = ready;
    label();
  };

  const tell = (kefu, focus) => ready && frame.contentWindow.postMessage({ kefu, focus }, base.origin);

  const wait = (failed) => {
    spinner.hidden = failed;
    again.hidden = !failed;
    notice.textContent = (failed ? words.failed : words.loading) ?? '';
  };

  const load = () => {
    frame?.remove();
    ready = false;
    wait(false);
    frame = make('iframe', { src: new URL('?embed', base).href, 'data-testid': 'frame' });
    panel.prepend(frame);
    clearTimeout(timer);
    timer = setTimeout(() => ready || wait(true), READY_WITHIN);
    render();
  };

  const focusInside = () => (ready ? frame : cross).focus({ preventScroll: true });

  const show = (opening, focus = true) => {
    if (open === opening) return;
    open = opening;
    memory.set('sessionStorage', 'open', open);
    if (open && !frame) load();
    render();
    tell(open ? 'opened' : 'closed', focus);
    if (!focus) return;
    if (open) focusInside();
    else launcher.focus({ preventScroll: true });
  };

  const heard = {
    ready({ started }) {
      ready = true;
      if (started) memory.set('localStorage', 'started', true);
      render();
      if (!open) return;
      const waiting = document.activeElement === widget;
      tell('opened', waiting);
      if (waiting) focusInside();
    },
    started: () => memory.set('localStorage', 'started', true),
    close: () => show(false),
    unread({ count }) {
      unread = Number(count) || 0;
      render();
    },
  };

  /** A phone's keyboard covers the page: the panel keeps to what is left of it. */
  const fit = ({ height, offsetTop }) => {
    const covered = window.innerHeight - height > 80 && open && !launcher.checkVisibility?.();
    panel.style.top = covered ? `${offsetTop}px` : '';
    panel.style.height = covered ? `${height}px` : '';
  };

  const mount = () => {
    const root = widget.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets = [sheet];
    root.append(side);
    launcher.addEventListener('click', () => show(!open));
    cross.addEventListener('click', () => show(false));
    again.addEventListener('click', load);
    root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && open) show(false);
    });
    window.addEventListener('message', ({ source, origin, data }) => {
      if (!frame || source !== frame.contentWindow || origin !== base.origin) return;
      if (Object.hasOwn(heard, data?.kefu)) heard[data.kefu](data);
    });
    document.addEventListener('click', (event) => {
      if (!event.target.closest?.('[data-kefu-open]')) return;
      event.preventDefault();
      show(true);
    });
    for (const change of ['resize', 'scroll']) {
      window.visualViewport?.addEventListener(change, (event) => fit(event.target));
    }
    wait(false);
    render();
    document.body.append(widget);
  };

  const name = async () => {
    try {
      const response = await fetch(new URL('chat/labels.zh-CN.json', base), { credentials: 'omit' });
      words = (await response.json()).widget ?? {};
      if (!ready) wait(spinner.hidden);
      label();
    } catch {
      // Without its words the button keeps its plain name.
    }
  };

  mount();
  void name();
  if ('open' in script.dataset || memory.get('sessionStorage', 'open')) show(true, false);
  else if (memory.get('localStorage', 'started')) (window.requestIdleCallback ?? setTimeout)(() => frame || load());
})();
