/* The reception form while it is filled in: finds customers and units, keeps the draft, shows what the answers bring. */
(() => {
  'use strict';
  const form = document.getElementById('reception');
  if (!form) return;
  const base = form.dataset.base;
  const key = form.dataset.draft;
  const person = form.dataset.person;
  const name = 'reception';
  const field = (id) => document.getElementById(name + ':' + id);
  const kept = document.getElementById('kept');
  let sent = false;

  // --- what is typed, as the draft and the server know it
  function fields() {
    const typed = {};
    new FormData(form).forEach((value, full) => {
      if (!full.startsWith(name + ':')) return;
      const id = full.slice(name.length + 1);
      const box = form.querySelector('[name="' + full + '"]');
      if (value === '' || value instanceof File || box.type === 'submit') return;
      if (id === 'repeatOf') (typed[id] ??= []).push(value);
      else typed[id] = box.type === 'checkbox' ? true : value;
    });
    return typed;
  }
  const blank = JSON.stringify(fields());

  // --- the draft: at once in the browser, a moment later on the server, which then is the only one to have it
  const slot = (k) => 'shouwen.draft.' + k;
  function remember(content) {
    try { localStorage.setItem(slot(key), JSON.stringify({person, at: Date.now(), content})); } catch (full) { /* the server has it */ }
  }
  function forget(k) {
    try { localStorage.removeItem(slot(k)); } catch (none) { /* nothing to forget */ }
  }
  async function store(k, content) {
    const answer = await fetch(base + '/desk/draft?key=' + encodeURIComponent(k),
      {method: 'POST', headers: {'Content-Type': 'application/json'}, body: content, credentials: 'same-origin'});
    if (answer.status === 401) ended();
    return answer.status === 204;
  }
  function say(state) { kept.textContent = kept.dataset[state]; }
  function ended() {
    say('local');
    document.getElementById('expired').hidden = false;
  }
  let saving = 0;
  async function keep() {
    if (sent) return;
    const content = JSON.stringify(fields());
    say('saving');
    try {
      if (await store(key, content)) {
        forget(key);
        say('saved');
      } else say('local');
    } catch (offline) { say('local'); }
  }
  form.addEventListener('input', () => {
    if (sent) return;
    remember(JSON.stringify(fields()));
    clearTimeout(saving);
    saving = setTimeout(keep, 900);
  });

  // what the server could not take before goes there now; then the page shows it
  async function bringBack() {
    const mine = [];
    for (let i = 0; i < localStorage.length; i++) {
      const each = localStorage.key(i);
      if (!each.startsWith('shouwen.draft.')) continue;
      try {
        const entry = JSON.parse(localStorage.getItem(each));
        if (entry.person === person) mine.push({key: each.slice('shouwen.draft.'.length), ...entry});
      } catch (broken) { localStorage.removeItem(each); }
    }
    let brought = false;
    for (const entry of mine) {
      if (entry.key === key && entry.at <= Number(form.dataset.savedAt)) { forget(key); continue; }
      if (await store(entry.key, entry.content)) { forget(entry.key); brought = true; }
    }
    // a page that says why the form was refused stays: it holds what was typed
    if (brought && JSON.stringify(fields()) === blank && !document.querySelector('#summary .summary')) location.replace(location.href);
  }
  try { bringBack().catch(() => {}); } catch (closed) { /* no storage in this browser */ }

  document.addEventListener('click', async (event) => {
    const drop = event.target.closest?.('[data-drop]');
    if (!drop) return;
    if (await store(drop.dataset.drop, '')) {
      forget(drop.dataset.drop);
      const panel = drop.closest('.unfinished');
      drop.closest('li').remove();
      if (!panel.querySelector('li')) panel.remove();
      field('caller').focus();
    }
  });

  // --- the live parts: the page computed anew from what is typed, only its live parts taken over
  let looking = 0;
  let last = null;
  function look(after) {
    clearTimeout(looking);
    looking = setTimeout(lookNow, after);
  }
  async function lookNow() {
    if (sent) return;
    const body = new URLSearchParams();
    new FormData(form).forEach((value, full) => { if (!(value instanceof File)) body.append(full, value); });
    body.append(name + ':look', '1');
    last?.abort();
    last = new AbortController();
    try {
      const answer = await fetch(form.getAttribute('action'), {method: 'POST', body, credentials: 'same-origin', signal: last.signal});
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (!page.getElementById('reception')) { ended(); return; }
      document.querySelectorAll('[data-live]').forEach((part) => take(part, page.getElementById(part.id)));
    } catch (gone) { /* overtaken by a later look, or offline: the draft says so */ }
  }
  function take(part, fresh) {
    if (!fresh || part.innerHTML === fresh.innerHTML) return;
    const had = part.contains(document.activeElement) ? document.activeElement : null;
    part.replaceChildren(...document.importNode(fresh, true).childNodes);
    if (!had) return;
    const again = had.id ? document.getElementById(had.id) : part.querySelector('[name="' + had.name + '"][value="' + had.value + '"]');
    (again ?? part.querySelector('a,button,input,select'))?.focus();
  }
  const atOnce = ['category', 'mood', 'ourFault', 'promiseBroken', 'loss', 'emergency', 'timesRaised', 'estimate', 'estimateUnit', 'project', 'repeatOf', 'complainantName'];
  form.addEventListener('change', (event) => {
    if (atOnce.includes((event.target.name ?? '').slice(name.length + 1))) look(50);
    if (event.target.id === name + ':project') location.reload();
  });
  form.addEventListener('input', (event) => {
    const id = (event.target.name ?? '').slice(name.length + 1);
    if (id === 'narrative' || id === 'subject') look(1200);
    if (id === 'estimate' || id === 'timesRaised') look(400);
  });

  // --- boxes that find while one types
  function combo(box) {
    const list = document.getElementById(box.getAttribute('aria-controls'));
    let found = [];
    let at = -1;
    let waiting = 0;
    let asked = 0;
    const open = (yes) => { list.hidden = !yes; box.setAttribute('aria-expanded', String(yes)); if (!yes) { at = -1; box.removeAttribute('aria-activedescendant'); } };
    const mark = () => {
      Array.from(list.children).forEach((item, i) => item.setAttribute('aria-selected', String(i === at)));
      if (at >= 0) { box.setAttribute('aria-activedescendant', list.children[at].id); list.children[at].scrollIntoView({block: 'nearest'}); }
    };
    const take = (i) => { pick(box.dataset.combo, found[i]); open(false); };
    async function find() {
      const turn = ++asked;
      const text = box.value.trim();
      if (!text) { open(false); return; }
      const address = base + '/desk/' + box.dataset.combo + '?project=' + encodeURIComponent(field('project').value) + '&q=' + encodeURIComponent(text);
      const answer = await fetch(address, {credentials: 'same-origin'}).catch(() => null);
      if (turn !== asked || !answer) return;
      if (answer.status === 401) { ended(); return; }
      found = answer.ok ? await answer.json() : [];
      list.replaceChildren(...found.map((each, i) => {
        const item = document.createElement('li');
        item.id = list.id + '-' + i;
        item.setAttribute('role', 'option');
        const label = document.createElement('strong');
        label.textContent = each.label;
        item.append(label, ' ' + (each.detail ?? ''));
        item.addEventListener('mousedown', (event) => { event.preventDefault(); take(i); });
        return item;
      }));
      if (found.length === 0) {
        const none = document.createElement('li');
        none.id = list.id + '-none';
        none.setAttribute('role', 'option');
        none.setAttribute('aria-disabled', 'true');
        none.textContent = box.dataset.none;
        list.replaceChildren(none);
      }
      at = found.length > 0 ? 0 : -1;
      open(document.activeElement === box);
      mark();
    }
    box.addEventListener('input', () => {
      if (box.dataset.combo === 'units') field('unitId').value = '';
      clearTimeout(waiting);
      waiting = setTimeout(find, 180);
    });
    box.addEventListener('keydown', (event) => {
      if (event.isComposing || event.ctrlKey) return;
      if (event.key === 'Enter') { event.preventDefault(); if (!list.hidden && at >= 0) take(at); return; }
      if (list.hidden) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (found.length > 0) { at = (at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length; mark(); }
      } else if (event.key === 'Escape') { event.stopPropagation(); open(false); }
    });
    box.addEventListener('blur', () => {
      if (!list.hidden && box.dataset.combo === 'units' && found.length > 0 && found[0].label === box.value.trim()) take(0);
      open(false);
    });
  }
  function pick(kind, each) {
    if (!each) return;
    if (kind === 'customers') {
      field('caller').value = each.label;
      field('customerId').value = each.id;
      const onBehalf = form.querySelector('[name="' + name + ':complainant"][value="ON_BEHALF"]')?.checked;
      if (!onBehalf) {
        field('complainantName').value = each.label;
        field('phone').value = each.phone;
      }
      field('unit').value = each.unit;
      field('unitId').value = each.unitId;
    } else {
      field('unit').value = each.label;
      field('unitId').value = each.id;
    }
    form.dispatchEvent(new Event('input', {bubbles: true}));
    look(0);
  }
  form.querySelectorAll('[data-combo]').forEach(combo);
  document.addEventListener('click', (event) => {
    if (!event.target.closest?.('[data-forget-customer]')) return;
    ['caller', 'customerId', 'complainantName', 'phone', 'unit', 'unitId'].forEach((id) => { field(id).value = ''; });
    field('caller').focus();
    form.dispatchEvent(new Event('input', {bubbles: true}));
    look(0);
  });

  // --- files go to the draft one by one, at once
  const drop = document.getElementById('drop');
  const said = document.getElementById('drop-said');
  async function sendFile(query, body) {
    const answer = await fetch(base + '/desk/files?key=' + encodeURIComponent(key) + query,
      {method: 'POST', headers: {'X-Requested-With': 'fetch'}, body, credentials: 'same-origin'}).catch(() => null);
    if (answer?.status === 401) { ended(); return; }
    if (answer?.status !== 204) said.textContent = answer?.status === 409 ? await answer.text() : said.dataset.failed;
  }
  async function sendFiles(files) {
    said.textContent = '';
    for (const file of files) {
      const body = new FormData();
      body.append('file', file);
      await sendFile('', body);
    }
    await keep();
    look(0);
  }
  document.getElementById('drop-files').addEventListener('change', (event) => {
    event.stopPropagation();
    sendFiles([...event.target.files]).finally(() => { event.target.value = ''; });
  });
  drop.addEventListener('dragover', (event) => { event.preventDefault(); drop.classList.add('over'); });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => { event.preventDefault(); drop.classList.remove('over'); sendFiles([...event.dataTransfer.files]); });
  document.addEventListener('click', async (event) => {
    const remove = event.target.closest?.('[data-remove-file]');
    if (!remove) return;
    await sendFile('&remove=' + remove.dataset.removeFile, null);
    look(0);
  });

  // --- Enter in a one-line field goes on in place of sending the form; sending ends the draft
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.ctrlKey && event.target.matches('input:not([type=submit])')) event.preventDefault();
  });
  form.addEventListener('submit', () => { sent = true; clearTimeout(saving); clearTimeout(looking); });
  window.addEventListener('pageshow', () => { sent = false; });
  const hidden = document.querySelector('[data-open-when]');
  if (hidden && field(hidden.dataset.openWhen)?.value) hidden.open = true;
})();
