import assert from 'node:assert/strict';
import test from 'node:test';
import { walk } from '../../main/webapp/resources/js/folder-drop.js';

// A tree as a browser hands it over: a hundred entries at a time, and none when there are no more
function directory(name, entries) {
  return {
    name,
    isFile: false,
    isDirectory: true,
    createReader() {
      let given = 0;
      return {
        readEntries(found) {
          const some = entries.slice(given, given + 100);
          given += some.length;
          found(some);
        },
      };
    },
  };
}

function file(name) {
  return { name, isFile: true, isDirectory: false, file: (found) => found({ name }) };
}

function text(encoded) {
  return new TextDecoder().decode(Uint8Array.from(atob(encoded), (letter) => letter.codePointAt(0)));
}

/** Walks the tree with a server that numbers the folders it makes, or refuses one of a name. */
async function walked(tree, refusing) {
  const made = [];
  const taken = [];
  const refused = [];
  globalThis.fetch = async (address, request) => {
    assert.equal(address, '/api/folders');
    assert.equal(request.method, 'POST');
    const told = new Map(request.headers['Upload-Metadata'].split(',').map((pair) => pair.split(' ')));
    const name = text(told.get('filename'));
    if (name === refusing) {
      return { ok: false, json: async () => ({ message: '名前に使えない文字があります。', next: '変えてください。' }) };
    }
    made.push([text(told.get('folder')), name]);
    return { ok: true, json: async () => ({ id: `folder-${made.length}` }) };
  };
  await walk(
    tree,
    'top',
    (files, folder) => taken.push(...files.map((each) => [folder, each.name])),
    (name, why) => refused.push([name, why]),
  );
  return { made, taken, refused };
}

test('every folder is made below the one that it lies in, and each file goes into its own', async () => {
  const tree = directory('図面', [file('表紙.pdf'), directory('第1版', [file('組立図.pdf')]), directory('空', [])]);
  const { made, taken, refused } = await walked(tree);
  assert.deepEqual(made, [['top', '図面'], ['folder-1', '第1版'], ['folder-1', '空']]);
  assert.deepEqual(taken, [['folder-1', '表紙.pdf'], ['folder-2', '組立図.pdf']]);
  assert.deepEqual(refused, []);
});

test('a folder of more files than a browser gives at once is taken whole', async () => {
  const names = Array.from({ length: 250 }, (_, number) => `${number}.txt`);
  const { taken } = await walked(directory('多い', names.map(file)));
  assert.deepEqual(taken.map(([, name]) => name), names);
});

test('a folder that is refused is told with its reason, nothing of it is taken, and its neighbours are', async () => {
  const tree = directory('a', [directory('b*', [file('in.txt'), directory('c', [])]), directory('d', [file('d.txt')])]);
  const { made, taken, refused } = await walked(tree, 'b*');
  assert.deepEqual(made, [['top', 'a'], ['folder-1', 'd']]);
  assert.deepEqual(taken, [['folder-2', 'd.txt']]);
  assert.deepEqual(refused, [['b*', '名前に使えない文字があります。 変えてください。']]);
});

test('a folder that holds itself is followed ten levels deep and no further', async () => {
  const inside = [];
  const endless = directory('輪', inside);
  inside.push(endless);
  const { made } = await walked(endless);
  assert.equal(made.length, 10);
});
