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

  // what went wrong takes the focus; else the first field that asks for it
  function attend() {
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
  function ready() {
    if (!attend()) document.querySelector('[data-autofocus="true"]')?.focus();
    const add = window.faces?.ajax?.addOnEvent;
    if (add) add((event) => { if (event.status === 'success') setTimeout(attend); });
    if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', () => setTimeout(attend));
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready); else ready();
})();
