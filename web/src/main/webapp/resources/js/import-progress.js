/* Shows how far an import is until it is over; then the page is loaded anew with what came out. */
(() => {
  'use strict';
  const box = document.querySelector('[data-progress]');
  if (!box) return;
  async function ask() {
    try {
      const answer = await fetch(box.dataset.progress, {headers: {Accept: 'text/html'}});
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const now = page.querySelector('[data-progress]');
      if (!now) { location.reload(); return; }
      box.replaceChildren(...now.childNodes);
    } catch {
      // the connection is gone for a moment: ask again
    }
    setTimeout(ask, 700);
  }
  setTimeout(ask, 500);
})();
