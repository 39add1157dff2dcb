// Shows the marked parts of a page as they are now, without disturbing what the reader does elsewhere on it. Asks every few seconds for a
// word that changes when they do; neither counts as activity, so that a page left open keeps no session alive.
const EVERY = 3000;
const QUIET = { 'X-Looks-Only': 'true' };

let shown;

async function renew() {
  const answer = await fetch(window.location.href, { headers: { Accept: 'text/html', ...QUIET }, redirect: 'manual' });
  if (!answer.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) {
    const now = page.getElementById(part.id);
    if (now && !part.contains(document.activeElement)) {
      part.replaceChildren(...now.childNodes);
    }
  }
}

async function look() {
  try {
    const answer = await fetch('/noc/mark', { headers: QUIET, redirect: 'manual' });
    if (!answer.ok) {
      return;
    }
    const mark = await answer.text();
    if (shown !== undefined && mark !== shown) {
      await renew();
    }
    shown = mark;
  } catch {
    // the line is down; it may be back by then
  }
  setTimeout(look, EVERY);
}

look();
