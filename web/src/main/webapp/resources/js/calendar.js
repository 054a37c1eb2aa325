/* A year of days is one stop of the tabulator; the arrow keys walk through it, by day and by week. */
(() => {
  'use strict';
  const year = document.querySelector('[data-year]');
  if (!year) return;
  const days = Array.from(year.querySelectorAll('a.day'));
  if (days.length === 0) return;
  const steps = {ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7};
  let current = days.find((day) => day.classList.contains('today')) || days[0];
  days.forEach((day) => { day.tabIndex = day === current ? 0 : -1; });
  function go(index) {
    const next = days[Math.max(0, Math.min(days.length - 1, index))];
    current.tabIndex = -1;
    next.tabIndex = 0;
    current = next;
    next.focus();
  }
  year.addEventListener('focusin', (event) => {
    const day = event.target.closest('a.day');
    if (day && day !== current) { current.tabIndex = -1; day.tabIndex = 0; current = day; }
  });
  year.addEventListener('keydown', (event) => {
    const at = days.indexOf(current);
    if (event.key in steps) go(at + steps[event.key]);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(days.length - 1);
    else return;
    event.preventDefault();
  });
})();
