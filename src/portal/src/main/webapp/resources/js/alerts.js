// The queue of alerts: asks every few seconds whether there is news and then shows the first page anew, without a reload; j and k go
// down and up, Enter opens. Asking counts as no activity of the session. Without it, reloading does the same.
const EVERY = 3000;
const TABLE = '#alerts tbody';
const STATE = 'input[name="jakarta.faces.ViewState"]';

const news = document.getElementById('news');

function isFirstPage() {
  const first = document.querySelector('#alerts .ui-paginator-first');
  return !first || first.classList.contains('ui-state-disabled');
}

async function show() {
  const answer = await fetch(window.location.href, { headers: { Accept: 'text/html' }, redirect: 'manual' });
  if (!answer.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const rows = page.querySelector(TABLE);
  const at = links().indexOf(document.activeElement);
  if (rows) {
    // the server remembers a few pages only: this one goes on as the one that was fetched last
    const state = page.querySelector(STATE).value;
    document.querySelectorAll(STATE).forEach((input) => { input.value = state; });
    document.querySelector(TABLE).replaceChildren(...rows.childNodes);
    links()[at]?.focus();
  }
}

async function look() {
  try {
    const answer = await fetch('/api/pulse/alerts', { headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' } });
    if (!answer.ok) {
      return;
    }
    const { stamp } = await answer.json();
    if (stamp !== news.dataset.stamp) {
      news.dataset.stamp = stamp;
      news.textContent = news.dataset.news;
      if (isFirstPage()) {
        await show();
      }
    }
  } catch {
    // the line is down; it may be back by then
  }
  setTimeout(look, EVERY);
}

function links() {
  return [...document.querySelectorAll('#alerts tbody a.table__name')];
}

function isTyping(element) {
  return element.closest('input, select, textarea, dialog') !== null;
}

document.addEventListener('keydown', (event) => {
  if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || !['j', 'k'].includes(event.key)) {
    return;
  }
  const all = links();
  const at = all.indexOf(document.activeElement);
  const next = event.key === 'j' ? at + 1 : Math.max(at, 1) - 1;
  all[Math.min(next, all.length - 1)]?.focus();
  event.preventDefault();
});

setTimeout(look, EVERY);
