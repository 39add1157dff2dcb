// The upload panel: takes files by button or by dropping, sends three at a time, asks the server how the checks go, and tells
// screen readers. Works on the markup of WEB-INF/fileshare/upload.xhtml.

import { fill, size } from './figures.js';
import { walk } from './folder-drop.js';
import { LeftBehind, Transfer } from './transfer.js';
import { TransferRow } from './transfer-row.js';

const AT_ONCE = 3;
// in milliseconds; a check of a large file takes minutes, and every question is a row of the audit log
const ASK_AFTER = { first: 1000, longest: 15000 };

const panel = document.getElementById('upload');
const list = document.getElementById('upload-list');
const chooser = document.getElementById('upload-files');
const drop = document.getElementById('upload-drop');
const template = document.getElementById('upload-row');
const { folder, limit } = panel.dataset;
const texts = Object.fromEntries(
  Array.from(document.querySelectorAll('#upload-texts dt'), (term) => [term.textContent, term.nextElementSibling.textContent]),
);
const rows = new Map();
let asking;

function say(region, text) {
  document.getElementById(`upload-${region}`).textContent = text;
}

function add(transfer) {
  const remove = () => {
    const next = row.element.nextElementSibling?.querySelector('button') ?? document.getElementById('upload-choose');
    row.element.remove();
    rows.delete(transfer);
    next.focus();
  };
  const row = new TransferRow(template, transfer, texts, {
    pause: () => transfer.pause(),
    resume: () => transfer.start(),
    choose: () => chooser.click(),
    cancel: () => transfer.cancel(),
    remove,
  });
  rows.set(transfer, row);
  transfer.addEventListener('progress', () => row.progress());
  transfer.addEventListener('change', () => changed(transfer, row));
  list.append(row.element);
}

function changed(transfer, row) {
  row.draw();
  const { state, name, refusal } = transfer;
  if (state === 'refused' || state === 'interrupted') {
    say('assertive', `${name}: ${texts[`state.${state}`]} ${refusal?.message ?? texts[`detail.${state}`]} ${refusal?.next ?? ''}`);
  } else {
    say('polite', `${name}: ${texts[`state.${state}`]} ${transfer.note ?? ''}`);
  }
  if (state === 'checking') {
    ask();
  } else if (state === 'published') {
    redrawFiles();
  }
  startWaiting();
}

/** Starts one; that it has started is a change, which comes here again for the next one. */
function startWaiting() {
  const transfers = [...rows.keys()];
  const sending = transfers.filter((one) => one.state === 'sending').length;
  if (sending < AT_ONCE) {
    transfers.find((one) => one.state === 'waiting')?.start();
  }
}

function take(files, into = folder) {
  for (const file of files) {
    const transfer = new Transfer(into, file);
    dropAbandoned(file);
    add(transfer);
    if (file.size > Number(limit)) {
      transfer.refuse({ message: fill(texts.toolarge, size(Number(limit), texts)), next: texts['toolarge.next'] });
    }
  }
  startWaiting();
}

/** The row of a broken upload gives way to the file that was chosen to go on with it. */
function dropAbandoned(file) {
  for (const [one, row] of rows) {
    if (one.state === 'abandoned' && one.name === file.name && one.size === file.size) {
      row.element.remove();
      rows.delete(one);
    }
  }
}

/** Of this folder, and of those below it that something goes into. */
async function reports() {
  const folders = new Set([folder, ...[...rows.keys()].filter((one) => one.state === 'checking').map((one) => one.folder ?? folder)]);
  const answers = await Promise.all(Array.from(folders, (each) => fetch(`/api/uploads?folder=${each}`, {
    headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' },
  })));
  const heard = await Promise.all(answers.filter((answer) => answer.ok).map((answer) => answer.json()));
  return heard.flatMap((each) => each.uploads);
}

/** Asks how the checks go for as long as something is being checked. */
async function ask() {
  if (asking) {
    return;
  }
  asking = true;
  let pause = ASK_AFTER.first;
  while ([...rows.keys()].some((one) => one.state === 'checking')) {
    const heard = new Map((await reports().catch(() => [])).map((report) => [report.id, report]));
    for (const one of rows.keys()) {
      const report = heard.get(one.id);
      if (one.state === 'checking' && report) {
        one.heard(report);
      }
    }
    await new Promise((later) => setTimeout(later, pause));
    pause = Math.min(pause * 1.5, ASK_AFTER.longest);
  }
  asking = false;
}

/** Uploads that an earlier page or browser left behind. */
async function showLeftBehind() {
  const unfinished = (await reports().catch(() => [])).filter(({ state }) => ['RECEIVING', 'RECEIVED', 'SCANNING'].includes(state));
  const begun = [...rows.keys()].map((one) => one.id);
  unfinished.filter(({ id }) => !begun.includes(id)).forEach((report) => add(new LeftBehind(report)));
  ask();
}

async function redrawFiles(tries = 5) {
  const answer = await fetch(location.href).catch(() => undefined);
  if (!answer?.ok) {
    // the portal is being started again
    setTimeout(() => tries > 0 && redrawFiles(tries - 1), ASK_AFTER.longest);
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('files');
  if (fresh) {
    document.getElementById('files').replaceWith(fresh);
    document.dispatchEvent(new Event('listed'));
  }
}

/** A folder that could not be made is a row of its own, so that nobody takes the files in it for registered. */
function refuseFolder(name, reason) {
  const text = fill(texts.directory, name, reason);
  const transfer = new Transfer(folder, new File([], name));
  add(transfer);
  transfer.refuse({ message: text });
}

async function redrawFolders() {
  const answer = await fetch(location.href).catch(() => undefined);
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.getElementById('folders').replaceWith(page.getElementById('folders'));
  }
}

function chosen() {
  take(chooser.files);
  chooser.value = '';
}

document.getElementById('upload-choose').addEventListener('click', () => chooser.click());
chooser.addEventListener('change', chosen);
for (const name of ['dragenter', 'dragover']) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add('upload__drop--over');
  });
}
for (const name of ['dragleave', 'drop']) {
  drop.addEventListener(name, () => drop.classList.remove('upload__drop--over'));
}
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  const entries = Array.from(event.dataTransfer.items, (item) => item.webkitGetAsEntry());
  take(Array.from(event.dataTransfer.files).filter((_, index) => !entries[index]?.isDirectory));
  for (const directory of entries.filter((entry) => entry?.isDirectory)) {
    walk(directory, folder, take, refuseFolder).then(redrawFolders);
  }
});
// A file dropped beside the area would otherwise replace the page and end every transfer
window.addEventListener('dragover', (event) => event.preventDefault());
window.addEventListener('drop', (event) => event.preventDefault());
window.addEventListener('online', () => {
  [...rows.keys()].filter((one) => one.state === 'interrupted' && !one.isPaused).forEach((one) => one.start());
});
window.addEventListener('beforeunload', (event) => {
  if ([...rows.keys()].some((one) => one.isActive)) {
    event.preventDefault();
  }
});
showLeftBehind();
// Somebody may have been quicker than this script
if (chooser.files.length > 0) {
  chosen();
}
