/* Says that a file is too large before it travels: data-most in bytes, data-too-large the sentence. */
(() => {
  'use strict';
  document.querySelectorAll('input[type="file"][data-most]').forEach((input) => {
    input.addEventListener('change', () => {
      const over = Array.from(input.files).some((file) => file.size > Number(input.dataset.most));
      input.setCustomValidity(over ? input.dataset.tooLarge : '');
      input.reportValidity();
    });
  });
})();
