// Looks every few seconds how far a deletion or a move is, and shows the page anew when it is over. Without it, reloading does the same.
const EVERY = 4000;

async function look() {
  let answer;
  try {
    answer = await fetch(window.location.href, { headers: { Accept: 'text/html' }, redirect: 'manual' });
  } catch {
    // the line is down; it may be back by then
    setTimeout(look, EVERY);
    return;
  }
  if (!answer.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = page.getElementById('progress');
  if (!now) {
    return;
  }
  if (now.dataset.moving !== 'true') {
    window.location.reload();
    return;
  }
  document.getElementById('progress').replaceChildren(...now.childNodes);
  setTimeout(look, EVERY);
}

if (document.getElementById('progress').dataset.moving === 'true') {
  setTimeout(look, EVERY);
}
