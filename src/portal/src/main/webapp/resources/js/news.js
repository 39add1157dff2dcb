// Says at once that files have come: asks every few seconds whether there is news and then shows the marked parts of the page anew.
// Asking counts as no activity of the session. Without it, reloading does the same.
const EVERY = 4000;

let stamp;

async function show() {
  const answer = await fetch(window.location.href, { headers: { Accept: 'text/html', 'X-Looks-Only': 'true' }, redirect: 'manual' });
  if (!answer.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-news]')) {
    const now = page.getElementById(part.id);
    if (now && !part.contains(document.activeElement)) {
      part.replaceChildren(...now.childNodes);
    }
  }
}

async function look() {
  try {
    const answer = await fetch('/api/pulse/files', { headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' } });
    if (!answer.ok) {
      return;
    }
    const heard = (await answer.json()).stamp;
    if (stamp !== undefined && heard !== stamp) {
      await show();
    }
    stamp = heard;
  } catch {
    // the line is down; it may be back by then
  }
  setTimeout(look, EVERY);
}

look();
