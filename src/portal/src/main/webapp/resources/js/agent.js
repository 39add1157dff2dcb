// The terminal's own program on loopback: asks it for a capture, and says in the page's words what it answers instead.
const isDenied = async () => {
  for (const name of ['loopback-network', 'local-network-access']) {
    try {
      if ((await navigator.permissions.query({ name })).state === 'denied') {
        return true;
      }
    } catch {
      // a browser that does not know this permission asks for none
    }
  }
  return false;
};

const say = (desk, code) => {
  const text = desk.querySelector(`[data-code="${CSS.escape(code)}"]`) ?? desk.querySelector('[data-code="REQUEST"]');
  document.getElementById('capture-state').textContent = text.textContent;
};

/** The sealed capture; null where there is none, which is then said. */
export const capture = async (desk, start) => {
  start.disabled = true;
  say(desk, 'working');
  try {
    const answer = await fetch(`${desk.dataset.agent}/capture`, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: desk.dataset.request,
    });
    const text = await answer.text();
    if (answer.ok) {
      return text;
    }
    say(desk, text);
  } catch {
    say(desk, (await isDenied()) ? 'denied' : 'down');
  }
  start.disabled = false;
  return null;
};
