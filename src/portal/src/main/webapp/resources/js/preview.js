// Pages through a file with the arrow keys. Without it the links do the same.
const directions = { ArrowLeft: 'prev', ArrowRight: 'next' };

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, select, textarea');
  const direction = directions[event.key];
  if (direction && !typing && !event.altKey && !event.ctrlKey && !event.metaKey) {
    document.querySelector(`.pager a[rel=${direction}]`)?.click();
  }
});
