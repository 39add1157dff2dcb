// Ticks all files of the page at once, and says how many are ticked. Without it everything still works, one by one. A list that
// takes the place of another says so by the event `listed`.
const boxes = (form) => [...form.querySelectorAll('input[name=file]')];

function show(form) {
  const all = document.getElementById('choose-all');
  const ticked = boxes(form).filter((box) => box.checked).length;
  all.hidden = false;
  all.checked = ticked > 0 && ticked === boxes(form).length;
  all.indeterminate = ticked > 0 && !all.checked;
  document.getElementById('chosen-count').textContent = form.dataset.count.replace('{0}', ticked);
}

function begin() {
  const form = document.getElementById('selection');
  if (form) {
    show(form);
  }
}

document.addEventListener('change', (event) => {
  const form = event.target.closest('#selection');
  if (!form) {
    return;
  }
  if (event.target.id === 'choose-all') {
    boxes(form).forEach((box) => { box.checked = event.target.checked; });
    show(form);
  } else if (event.target.name === 'file') {
    form.querySelector('input[name=take][value=chosen]').checked = true;
    show(form);
  }
});
document.addEventListener('listed', begin);
begin();
