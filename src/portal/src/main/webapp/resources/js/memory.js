// Where a broken upload goes on, also after the browser was closed. Kept in the browser under a digest: no file name, no
// folder and no content is left on the terminal. The server alone decides whether the upload still exists.

const PREFIX = 'dsg-upload-';

async function key(folder, file) {
  const facts = new TextEncoder().encode([folder, file.name, file.size, file.lastModified].join('\n'));
  const digest = await crypto.subtle.digest('SHA-256', facts);
  return PREFIX + Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The address of the upload that was begun with this very file, or null. */
export async function recall(folder, file) {
  return localStorage.getItem(await key(folder, file));
}

export async function remember(folder, file, address) {
  localStorage.setItem(await key(folder, file), address);
}

export async function forget(folder, file) {
  localStorage.removeItem(await key(folder, file));
}
