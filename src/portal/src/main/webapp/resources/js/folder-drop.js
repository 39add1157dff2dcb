// Goes through a folder that was dropped: makes each folder in it on the server and hands over the files. One after the other, so that
// a tree of thousands of files does not become as many questions at once.

const HEADERS = { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json' };
// as deep as folders can be nested on the server; a link to itself would go on for ever
const DEEPEST = 10;

/**
 * Registers what is in it.
 *
 * @param take gets files and the folder they go into
 * @param refuse gets the name of a folder that could not be made, and why
 */
export async function walk(directory, parent, take, refuse, depth = 1) {
  let made;
  try {
    made = await make(directory.name, parent);
  } catch (reason) {
    refuse(directory.name, reason.message);
    return;
  }
  const entries = await contents(directory);
  take(await Promise.all(entries.filter((entry) => entry.isFile).map(file)), made);
  if (depth < DEEPEST) {
    for (const inner of entries.filter((entry) => entry.isDirectory)) {
      await walk(inner, made, take, refuse, depth + 1);
    }
  }
}

async function make(name, parent) {
  const metadata = `folder ${encode(parent)},filename ${encode(name)}`;
  const answer = await fetch('/api/folders', { method: 'POST', headers: { ...HEADERS, 'Upload-Metadata': metadata } });
  const said = await answer.json();
  if (!answer.ok) {
    throw new Error(`${said.message} ${said.next}`);
  }
  return said.id;
}

/** A browser gives a hundred at a time, and nothing when there are no more. */
async function contents(directory) {
  const reader = directory.createReader();
  const all = [];
  let some;
  do {
    some = await new Promise((found, failed) => reader.readEntries(found, failed));
    all.push(...some);
  } while (some.length > 0);
  return all;
}

function file(entry) {
  return new Promise((found, failed) => entry.file(found, failed));
}

function encode(text) {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}
