// Ticks all files of the page at once, and says how many are ticked. Without it everything still works, one by one.
const form = document.getElementById('selection');
const all = document.getElementById('choose-all');
const count = document.getElementById('chosen-count');
const boxes = [...form.querySelectorAll('input[name=file]')];

function show() {
  const ticked = boxes.filter((box) => box.checked).length;
  all.checked = ticked === boxes.length;
  all.indeterminate = ticked > 0 && ticked < boxes.length;
  count.textContent = form.dataset.count.replace('{0}', ticked);
}

all.hidden = false;
all.addEventListener('change', () => {
  boxes.forEach((box) => { box.checked = all.checked; });
  show();
});
boxes.forEach((box) => box.addEventListener('change', () => {
  form.querySelector('input[name=take][value=chosen]').checked = true;
  show();
}));
show();
