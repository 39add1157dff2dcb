// The office's keys for pictures of identity checks: made here, kept in this browser's store, private halves never leaving it
// (non-extractable). Whoever opens a picture signs that first; then it is opened here alone.
import { base64, open } from './seal.js';

const STORE = 'keys';
const RSA = { name: 'RSA-OAEP', modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };

const desk = document.getElementById('office-keys');
const state = document.getElementById('open-state');

const done = (request) => new Promise((good, bad) => {
  request.onsuccess = () => good(request.result);
  request.onerror = () => bad(request.error);
});

const store = async (mode) => {
  const opening = indexedDB.open('dsg-office', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { autoIncrement: true });
  return (await done(opening)).transaction(STORE, mode).objectStore(STORE);
};

const spki = async (key) => base64(await crypto.subtle.exportKey('spki', key));

document.getElementById('key-make').addEventListener('click', async (event) => {
  event.target.disabled = true;
  const sealing = await crypto.subtle.generateKey(RSA, false, ['encrypt', 'decrypt']);
  const signing = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  await done((await store('readwrite')).add({ sealing, signing }));
  document.getElementById('sealing').value = await spki(sealing.publicKey);
  document.getElementById('signing').value = await spki(signing.publicKey);
  document.getElementById('key-register').click();
});

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-open]');
  if (!button) {
    return;
  }
  const pairs = await done((await store('readonly')).getAll());
  if (!pairs.length || !desk.dataset.own) {
    state.textContent = state.dataset.nokey;
    return;
  }
  const statement = `open ${button.dataset.open} ${button.dataset.digest} ${desk.dataset.own} ${new Date().toISOString()}`;
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pairs.at(-1).signing.privateKey, new TextEncoder().encode(statement));
  document.getElementById('ceremony').value = button.dataset.open;
  document.getElementById('statement').value = statement;
  document.getElementById('signature').value = base64(signature);
  document.getElementById('open').click();
});

const show = async (sealed) => {
  const pairs = await done((await store('readonly')).getAll());
  const opened = await open(sealed, pairs.map((pair) => pair.sealing.privateKey).reverse());
  if (!opened) {
    state.textContent = state.dataset.foreign;
    return;
  }
  const picture = await createImageBitmap(new Blob([opened.bytes], { type: 'image/jpeg' }));
  const canvas = document.getElementById('opened-view');
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d').drawImage(picture, 0, 0);
  canvas.hidden = false;
  state.textContent = opened.right ? state.dataset.shown : state.dataset.changed;
};

let shown = '';
new MutationObserver(() => {
  const opened = document.getElementById('opened');
  if (opened && opened.dataset.sealed !== shown) {
    shown = opened.dataset.sealed;
    show(shown);
  }
}).observe(document.body, { childList: true, subtree: true });
