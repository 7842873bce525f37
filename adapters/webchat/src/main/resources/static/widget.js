/**
 * The chat as a bubble on any page:
 *
 *   <script src="https://support.example/widget.js" defer data-position="right"></script>
 *
 * A shadow root holds the button, a frame of the chat's own origin holds the chat: neither can be
 * restyled or read by the host page. See the module's README for the attributes.
 */
(() => {
  const script = document.currentScript ?? document.querySelector('script[src*="widget.js"]');
  const base = new URL('./', script.src);
  const NAME = 'kefu-widget';
  const READY_WITHIN = 12_000;
  if (document.querySelector(`[data-testid=${NAME}]`)) return;

  const CSS = `
    :host { all: initial !important; color-scheme: light dark; }
    :host {
      --surface: #fff; --ink: #475a54; --line: #dde6e3;
      font: 15px/1.6 -apple-system, "PingFang SC", "Microsoft YaHei", sans-serif;
    }
    @media (prefers-color-scheme: dark) { :host { --surface: #17211e; --ink: #b0c0bb; --line: #273430; } }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    button { padding: 0; border: 0; background: none; color: inherit; font: inherit; cursor: pointer; }
    :focus-visible { outline: 3px solid #12866d; outline-offset: 3px; }
    svg { width: 26px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
    .launcher, .panel { position: fixed; z-index: 2147483000; right: max(20px, env(safe-area-inset-right)); }
    .left > * { right: auto; left: max(20px, env(safe-area-inset-left)); }
    .launcher {
      bottom: max(20px, env(safe-area-inset-bottom)); display: grid; place-items: center; width: 60px; height: 60px;
      border-radius: 21px; background: linear-gradient(150deg, #12866d, #0a5847); color: #fff;
      box-shadow: 0 2px 6px rgb(8 40 32 / 22%), 0 14px 32px -6px rgb(8 70 55 / 45%);
    }
    .badge {
      position: absolute; top: -5px; right: -5px; min-width: 23px; padding: 0 5px; border: 2px solid #fff;
      border-radius: 12px; background: #c42b1f; font-size: 12px; font-weight: 600; line-height: 19px;
    }
    .panel {
      bottom: calc(max(20px, env(safe-area-inset-bottom)) + 74px); width: min(408px, 100vw - 40px); height: min(704px, 100vh - 118px);
      overflow: hidden; border: 1px solid var(--line); border-radius: 22px; background: var(--surface); color: var(--ink);
      box-shadow: 0 2px 8px rgb(8 30 24 / 10%), 0 24px 64px -12px rgb(8 30 24 / 34%); transition: opacity .2s, transform .2s, visibility .2s;
    }
    .panel:not(.open) { opacity: 0; visibility: hidden; transform: translateY(12px); }
    iframe { display: block; width: 100%; height: 100%; border: 0; }
    .cover { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 16px; padding: 32px; background: var(--surface); text-align: center; }
    .again { padding: 8px 22px; border-radius: 20px; background: #0b6b57; color: #fff; }
    .x { position: absolute; top: 14px; right: 14px; }
    .spinner { width: 30px; height: 30px; border: 3px solid var(--line); border-top-color: #12866d; border-radius: 50%; animation: turn .9s linear infinite; }
    @keyframes turn { to { transform: rotate(1turn); } }
    @media (max-width: 520px), (max-height: 480px) {
      .panel { inset: 0 !important; width: 100%; height: 100%; border: 0; border-radius: 0; }
      .open ~ .launcher { display: none; }
    }
    @media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; } }
    @media print { :host { display: none !important; } }
  `;
  const CHAT = 'M4 11.5C4 7.4 7.6 4 12 4s8 3.4 8 7.5-3.6 7.5-8 7.5c-1 0-2-.2-2.9-.5L5 20l1-3.3a7.3 7.3 0 0 1-2-5.2zM8.5 11.5h.01M12 11.5h.01M15.5 11.5h.01';
  const DOWN = 'M6 9.5l6 6 6-6';
  const CROSS = 'M6 6l12 12M18 6L6 18';

  /** A flag in the host origin's storage, if it grants any. */
  const flag = (area, key, on) => {
    try {
      const name = `${NAME}.${key}`;
      if (on !== undefined) window[area][on ? 'setItem' : 'removeItem'](name, 1);
      return window[area].getItem(name);
    } catch {
      return null;
    }
  };

  const make = (tag, name, attributes = {}, ...children) => {
    const node = document.createElement(tag);
    for (const pair of Object.entries({ 'data-testid': name, ...attributes })) node.setAttribute(...pair);
    node.append(...children);
    return node;
  };
  const draw = (shape) => {
    const [svg, path] = ['svg', 'path'].map((tag) => document.createElementNS('http://www.w3.org/2000/svg', tag));
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', true);
    path.setAttribute('d', shape);
    svg.append(path);
    return svg;
  };

  let words = {};
  let identity = script.dataset.identity;
  let frame;
  let ready = false;
  let failed = false;
  let open = false;
  let unread = 0;
  let timer;
  let opener;

  const badge = make('span', 'badge', { class: 'badge', 'aria-hidden': true });
  const launcher = make('button', 'launcher', { class: 'launcher', 'aria-haspopup': 'dialog' });
  const cross = make('button', 'cover-close', { class: 'x' }, draw(CROSS));
  const spinner = make('div', 'spinner', { class: 'spinner' });
  const notice = make('div', 'notice', { role: 'status' });
  const again = make('button', 'cover-retry', { class: 'again' });
  const cover = make('div', 'cover', { class: 'cover' }, spinner, notice, again, cross);
  const panel = make('div', 'panel', { class: 'panel', role: 'dialog' }, cover);
  const side = make('div', 'side', { class: script.dataset.position ?? 'right' }, panel, launcher);
  const widget = make('div', NAME);

  const render = () => {
    const name = script.dataset.label ?? words.open ?? 'Chat';
    const news = unread > 0 && words.unread?.replace('{count}', unread);
    panel.classList.toggle('open', open);
    panel.setAttribute('aria-label', words.frame ?? name);
    launcher.setAttribute('aria-expanded', open);
    launcher.setAttribute('aria-label', (open ? words.close : news) || name);
    launcher.replaceChildren(draw(open ? DOWN : CHAT), badge);
    badge.hidden = open || unread === 0;
    badge.textContent = unread > 99 ? '99+' : unread;
    cover.hidden = ready;
    spinner.hidden = failed;
    again.hidden = !failed;
    again.textContent = words.retry ?? 'Retry';
    notice.textContent = (failed ? words.failed : words.loading) ?? '';
    cross.setAttribute('aria-label', words.close ?? 'Close');
    frame?.setAttribute('title', words.frame ?? name);
  };

  const tell = (kefu, focus) => ready && frame.contentWindow.postMessage({ kefu, focus }, base.origin);

  /** The chat from its beginning, with nothing left in memory of the one before. */
  const load = () => {
    unload();
    frame = make('iframe', 'frame', { src: new URL(identity ? '?embed&known' : '?embed', base) });
    panel.prepend(frame);
    timer = setTimeout(() => {
      failed = !ready;
      render();
    }, READY_WITHIN);
    render();
  };

  const unload = () => {
    clearTimeout(timer);
    frame?.remove();
    frame = null;
    ready = failed = false;
    unread = 0;
  };

  /** Who is signed in now: a signed token, or a function that gives a fresh one each time; else nobody. */
  const identify = (who) => {
    if (who === identity) return;
    identity = who;
    unload();
    if (open) load();
    render();
  };

  const show = (opening, focus = true) => {
    if (open === opening) return;
    open = opening;
    flag('sessionStorage', 'open', open);
    if (open && !frame) load();
    render();
    tell(open ? 'opened' : 'closed', focus);
    const target = !open ? opener ?? launcher : ready ? frame : cross;
    if (focus) target.focus({ preventScroll: true });
  };

  const heard = {
    ready() {
      const waiting = document.activeElement === widget;
      ready = true;
      render();
      if (!open) return;
      tell('opened', waiting);
      if (waiting) frame.focus();
    },
    started: () => flag('localStorage', 'started', true),
    close: () => show(false),
    async identity() {
      const { contentWindow } = frame;
      const token = await (identity?.call ? identity() : identity);
      contentWindow.postMessage({ kefu: 'identity', token }, base.origin);
    },
    unread(count) {
      unread = Number(count) || 0;
      render();
    },
  };

  /** A phone's keyboard covers the page: the panel keeps to what is left of it. */
  const fit = () => {
    const { height, offsetTop } = visualViewport;
    const covered = open && innerHeight - height > 80 && !launcher.offsetWidth;
    panel.style.setProperty('top', covered ? `${offsetTop}px` : '', 'important');
    panel.style.height = covered ? `${height}px` : '';
  };

  const root = widget.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  root.adoptedStyleSheets = [sheet];
  root.append(side);
  root.addEventListener('keydown', ({ key }) => key === 'Escape' && show(false));
  launcher.addEventListener('click', () => show(!open));
  cross.addEventListener('click', () => show(false));
  again.addEventListener('click', load);
  visualViewport?.addEventListener('resize', fit);
  visualViewport?.addEventListener('scroll', fit);
  addEventListener('message', ({ source, origin, data }) => {
    const known = frame && source === frame.contentWindow && origin === base.origin;
    if (known && Object.hasOwn(heard, data?.kefu)) heard[data.kefu](data.count);
  });
  document.addEventListener('click', (event) => {
    opener = event.target.closest?.('[data-kefu-open]');
    if (!opener) return;
    event.preventDefault();
    show(true);
  });
  render();
  document.body.append(widget);
  if ('open' in script.dataset || flag('sessionStorage', 'open')) show(true, false);
  else if (!identity && flag('localStorage', 'started')) setTimeout(() => frame ?? load(), 1000);
  window.KefuChat = { identify, signOut: () => identify(), open: () => show(true), close: () => show(false) };

  fetch(new URL('chat/labels.zh-CN.json', base), { credentials: 'omit' })
    .then((response) => response.json())
    .then((labels) => {
      words = labels.widget;
      render();
    })
    .catch(() => {}); // The button keeps its plain name.
})();
