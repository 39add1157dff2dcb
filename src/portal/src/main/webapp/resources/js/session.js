// Warns two minutes before the session ends for want of activity, and lets it be extended (WCAG 2.2.1). What is left only the
// server knows, since other tabs and running transfers count; asking it counts as no activity.

import { fill } from './figures.js';

const WARN_AT = 120;
const SPOKEN = [120, 60, 30];
const ENDED = '/session-ended.xhtml';

const dialog = document.getElementById('session-warning');
const left = document.getElementById('session-left');
const spoken = document.getElementById('session-spoken');
let countdown;

async function session(method) {
  const response = await fetch('/api/session', { method, headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' } });
  if (response.status === 401) {
    location.assign(ENDED);
  }
  return response.json();
}

async function check() {
  const { idleSeconds, absoluteSeconds } = await session('GET');
  const remaining = Math.min(idleSeconds, absoluteSeconds);
  if (remaining <= WARN_AT) {
    warn(remaining, absoluteSeconds <= idleSeconds);
  } else {
    setTimeout(watch, (remaining - WARN_AT) * 1000);
  }
}

/** A server that is away for a moment must not silence the warning. */
function watch() {
  check().catch(() => setTimeout(watch, 10000));
}

function words(seconds) {
  return seconds >= 60
    ? fill(left.dataset.minutes, Math.floor(seconds / 60), seconds % 60)
    : fill(left.dataset.seconds, seconds);
}

function warn(seconds, isLast) {
  const end = Date.now() + seconds * 1000;
  document.getElementById('session-extend').hidden = isLast;
  document.getElementById('session-last').hidden = !isLast;
  dialog.showModal();
  clearInterval(countdown);
  countdown = setInterval(() => {
    const remaining = Math.max(0, Math.round((end - Date.now()) / 1000));
    left.textContent = words(remaining);
    if (SPOKEN.includes(remaining)) {
      spoken.textContent = words(remaining);
    }
    if (remaining === 0) {
      clearInterval(countdown);
      dialog.close();
      watch();
    }
  }, 1000);
  left.textContent = words(seconds);
}

document.getElementById('session-extend').addEventListener('click', async () => {
  clearInterval(countdown);
  await session('POST');
  dialog.close();
  watch();
});
// PrimeFaces tells of the answers to its own requests by an event of jQuery
window.jQuery?.(document).on('pfAjaxError', (event, response) => {
  if (response.status === 401) {
    location.assign(ENDED);
  } else {
    document.getElementById('script-failed').showModal();
  }
});
// What a form was about may be decided by now, elsewhere: then the form is gone, the answer draws nothing, and the page tells what is
window.jQuery?.(document).on('pfAjaxComplete', (event, response) => {
  const answer = response.responseXML?.querySelector('partial-response');
  const drawn = answer ? [...answer.querySelectorAll('update')].filter((each) => !each.id.includes('jakarta.faces.')) : [];
  if (answer && drawn.length === 0 && !answer.querySelector('redirect, error')) {
    location.reload();
  }
});
watch();
