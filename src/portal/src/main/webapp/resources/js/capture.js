// Asks the terminal's own program for a capture, and hands it to the form.
import { capture } from './agent.js';

const start = document.getElementById('capture-start');

start.addEventListener('click', async () => {
  const sealed = await capture(document.getElementById('capture-desk'), start);
  if (sealed !== null) {
    document.getElementById('capture').value = sealed;
    document.getElementById('send').click();
  }
});
