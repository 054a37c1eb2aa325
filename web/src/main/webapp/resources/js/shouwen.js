/* Keys, asking before dangerous acts, focus on what went wrong. Pages only carry data- attributes, never scripts. */
(() => {
  'use strict';
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const visible = (element) => element && element.offsetParent !== null;
  const typing = (element) => element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
  const dialog = (id) => document.getElementById(id);

  // data-key: the key that opens a link or goes to a field
  function keyed(key) {
    return all('[data-key]').find((e) => e.dataset.key === key && visible(e));
  }

  // j and k walk over [data-row] links; Enter opens the one that has the focus, as any link
  function walk(step) {
    const rows = all('[data-row]').filter(visible);
    if (rows.length === 0) return;
    const at = rows.findIndex((row) => row === document.activeElement || row.closest('tr,li,article')?.contains(document.activeElement));
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    next.focus();
    next.scrollIntoView({block: 'nearest'});
  }

  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.metaKey) return;
    if (event.ctrlKey) {
      if (event.key === 'Enter') {
        const scope = document.activeElement?.closest('form') ?? document;
        const save = scope.querySelector('[data-save]:not([disabled])') ?? document.querySelector('[data-save]:not([disabled])');
        if (save) { event.preventDefault(); save.click(); }
      }
      return;
    }
    if (typing(event.target) || document.querySelector('dialog[open]')) return;
    if (event.key === 'j' || event.key === 'k') { event.preventDefault(); walk(event.key === 'j' ? 1 : -1); return; }
    if (event.key === '?') { event.preventDefault(); dialog('keys')?.showModal(); return; }
    const target = event.key.length === 1 ? keyed(event.key) : null;
    if (target) {
      event.preventDefault();
      if (typing(target)) { target.focus(); target.select?.(); } else { target.click(); }
    }
  });

  // data-confirm: ask once, naming what will happen, before the button does its work
  let asked = null;
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-confirm]');
    if (!button || button === asked || !button.dataset.confirm) return;
    const box = dialog('confirm');
    if (!box) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    box.querySelector('#confirm-text').textContent = button.dataset.confirm;
    box.querySelector('[data-confirm-yes]').onclick = () => {
      box.close();
      asked = button;
      try { button.click(); } finally { asked = null; }
    };
    box.showModal();
  }, true);

  document.addEventListener('click', (event) => {
    const target = event.target;
    if (target.closest?.('[data-close]')) target.closest('dialog').close();
    const fold = target.closest?.('[data-fold]');
    if (fold) fold.setAttribute('aria-expanded', String(fold.closest('.foldable').classList.toggle('open')));
    if (target.closest?.('[data-keys-help]')) dialog('keys')?.showModal();
    const language = target.closest?.('[data-language]');
    if (language && location.pathname.indexOf('j_security_check') < 0) {
      language.search = '?to=' + language.dataset.language + '&back=' + encodeURIComponent(location.pathname + location.search);
    }
    all('details.menu[open], details.more[open]').forEach((menu) => { if (!menu.contains(target)) menu.open = false; });
  });

  // data-auto: a filter sends its form as soon as it is changed; empty parameters stay out of the address
  document.addEventListener('change', (event) => {
    if (event.target.matches?.('[data-auto]')) event.target.form.requestSubmit();
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method === 'get') {
      Array.from(form.elements).forEach((e) => { if (e.name && e.value === '') e.disabled = true; });
      return;
    }
    // a double click sends once
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'true';
  });
  window.addEventListener('pageshow', () => all('form').forEach((form) => {
    delete form.dataset.sent;
    if (form.method === 'get') Array.from(form.elements).forEach((e) => { e.disabled = e.hasAttribute('disabled') && e.dataset.fixed === 'true'; });
  }));

  // a field with a sentence under it is marked, for the eye (with the style) and for a screen reader
  function mark() {
    all('.field > .message:not(:empty)').forEach((message) => message.parentElement.querySelector('.input')?.setAttribute('aria-invalid', 'true'));
  }
  // what went wrong takes the focus; else the first field that asks for it
  function attend() {
    mark();
    const summary = document.querySelector('.summary[data-focus]');
    if (summary) {
      summary.removeAttribute('data-focus');
      summary.focus();
    }
    return summary;
  }
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('.summary a[href^="#"]');
    if (!link) return;
    const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    (field.matches('input,select,textarea') ? field : field.querySelector('input,select,textarea') ?? field).focus();
  });
  // on a phone the tabs run past the edge: the one that is open must be seen
  function openTab() {
    all('.tabs > [aria-current="true"]').forEach((tab) => {
      const bar = tab.parentElement;
      bar.scrollLeft += tab.getBoundingClientRect().right - bar.getBoundingClientRect().right;
    });
  }
  // the session ended while the page was open: said on the page, which keeps what was typed
  function sayEnded() {
    const summary = document.getElementById('summary');
    const text = document.getElementById('live')?.dataset.ended;
    if (!summary || !text) return;
    const box = document.createElement('div');
    box.className = 'summary errors';
    box.setAttribute('role', 'alert');
    const line = document.createElement('p');
    line.textContent = text;
    box.append(line);
    summary.replaceChildren(box);
  }
  function ready() {
    openTab();
    if (!attend()) document.querySelector('[data-autofocus="true"]')?.focus();
    const add = window.faces?.ajax?.addOnEvent;
    if (add) add((event) => { if (event.status === 'success') setTimeout(attend); });
    if (window.jQuery) {
      window.jQuery(document).on('pfAjaxComplete', () => setTimeout(attend));
      window.jQuery(document).on('pfAjaxError', (event, answer) => { if (answer?.status === 401) sayEnded(); });
    }
  }
  // what waits is told by the server: the page asks again and changes only what differs (N-1)
  const live = document.getElementById('live');
  let source = null;
  let calling = null;
  let asking = false;
  let again = false;
  let wasDown = false;
  const POLL = 120000;
  const AGAIN = 2000;
  const MUCH_LATER = 30000;
  const busy = () => document.querySelector('dialog[open]') || document.querySelector('form[data-sent]');
  function who(element) {
    const part = element.closest('[data-fresh]');
    const key = (e) => [e.tagName, e.className, e.getAttribute('href') ?? e.value ?? e.textContent].join(' ');
    const own = key(element);
    return () => (element.id && document.getElementById(element.id)) || Array.from(part.querySelectorAll(element.tagName)).find((e) => key(e) === own);
  }
  function replace(fresh) {
    all('[data-fresh]').forEach((part) => {
      const next = fresh.getElementById(part.id);
      if (!next || next.innerHTML === part.innerHTML) return;
      const held = part.contains(document.activeElement) ? who(document.activeElement) : null;
      const top = window.scrollY;
      part.replaceChildren(...next.childNodes);
      if (held) (held() ?? part.querySelector('a,button'))?.focus({preventScroll: true});
      window.scrollTo(window.scrollX, top);
    });
    all('[data-place]').forEach((place) => {
      const next = Array.from(fresh.querySelectorAll('[data-place]')).find((p) => p.dataset.place === place.dataset.place);
      const count = next?.querySelector('.count');
      const old = place.querySelector('.count');
      if (count && old) { old.textContent = count.textContent; old.setAttribute('aria-label', count.getAttribute('aria-label')); }
      else if (count) place.append(document.importNode(count, true));
      else if (next && old) old.remove();
    });
  }
  async function refresh() {
    if (asking || document.hidden) { again = asking; return; }
    if (busy()) { setTimeout(refresh, 1000); return; }
    asking = true;
    try {
      const own = document.querySelector('[data-fresh]');
      const answer = await fetch(own ? location.href : live.dataset.counts, {headers: {'X-Requested-With': 'XMLHttpRequest'}, cache: 'no-store'});
      if (answer.ok && !answer.redirected) {
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
        if (busy()) again = true; else replace(fresh);
      }
    } catch (gone) {
      down(true);
    } finally {
      asking = false;
      if (again) { again = false; setTimeout(refresh, 1000); }
    }
  }
  function down(yes) {
    wasDown = yes;
    live.textContent = yes ? live.dataset.down : '';
  }
  // to be told is asked for within the session, which the open connection then does not hold (web.push)
  async function listen() {
    if (source || calling || document.hidden) return;
    const call = calling = new AbortController();
    let again = AGAIN;
    try {
      const answer = await fetch(live.dataset.events, {method: 'POST', headers: {'X-Requested-With': 'fetch'}, signal: call.signal});
      if (answer.ok) { hear(await answer.text()); return; }
      if (answer.status < 500) again = MUCH_LATER;
    } catch (gone) {
      if (!call.signal.aborted) down(true);
    } finally {
      if (calling === call) calling = null;
    }
    if (!call.signal.aborted) setTimeout(listen, again);
  }
  function hear(name) {
    const own = source = new EventSource(live.dataset.events + '?page=' + encodeURIComponent(name));
    own.addEventListener('open', () => { const caughtUp = wasDown; down(false); if (caughtUp) refresh(); });
    own.addEventListener('todo', refresh);
    own.addEventListener('error', () => { own.close(); if (source === own) { source = null; down(true); setTimeout(listen, AGAIN); } });
  }
  function hush() { calling?.abort(); calling = null; source?.close(); source = null; }
  if (live && window.EventSource) {
    listen();
    // a browser has few connections to give: only the page that is looked at listens
    document.addEventListener('visibilitychange', () => { if (document.hidden) { hush(); } else { listen(); refresh(); } });
    window.addEventListener('offline', () => down(true));
    window.addEventListener('online', () => { hush(); listen(); refresh(); });
    window.addEventListener('pagehide', hush);
    window.addEventListener('pageshow', (event) => { if (event.persisted) { listen(); refresh(); } });
    setInterval(refresh, POLL);
  }

  // data-promise: from an estimate in minutes the time to promise is proposed (C-4)
  document.addEventListener('change', async (event) => {
    const box = event.target.closest?.('[data-promise]');
    if (!box || !(Number(box.value) > 0)) return;
    const answer = await fetch(box.dataset.promise + '?minutes=' + Math.round(Number(box.value)), {headers: {'X-Requested-With': 'fetch'}});
    if (!answer.ok) return;
    const [promise] = await answer.json();
    const field = document.getElementById(box.dataset.promiseTo);
    if (promise && field) { field.value = promise.at; field.dispatchEvent(new Event('change', {bubbles: true})); }
  });

  // data-days: a day of the weeks ahead goes into the field; the time that stands there stays (T-4)
  document.addEventListener('click', (event) => {
    const day = event.target.closest?.('[data-days] [data-day]');
    if (!day) return;
    const days = day.closest('[data-days]');
    const field = document.getElementById(days.dataset.days);
    field.value = day.dataset.day + 'T' + (field.value.split('T')[1] || days.dataset.time || '18:00');
    field.dispatchEvent(new Event('change', {bubbles: true}));
    field.focus();
  });

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready); else ready();
})();
