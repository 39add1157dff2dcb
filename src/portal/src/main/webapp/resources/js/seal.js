// Seals for several recipients and opens: JWE in general JSON serialisation (RFC 7516), A256GCM, RSA-OAEP-256, by WebCrypto alone.
const RSA = { name: 'RSA-OAEP', hash: 'SHA-256' };
const TAG = 16;
const utf8 = new TextEncoder();

export const base64 = (bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
export const bytesOf = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
const base64url = (bytes) => base64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

export const sha256 = async (bytes) =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** @param recipients of {kid, spki} */
export const seal = async (bytes, ceremony, recipients) => {
  const header = base64url(utf8.encode(JSON.stringify({ enc: 'A256GCM', dsg_ceremony: ceremony, dsg_sha256: await sha256(bytes) })));
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  const raw = await crypto.subtle.exportKey('raw', key);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8.encode(header) }, key, bytes));
  const wrapped = await Promise.all(recipients.map(async ({ kid, spki }) => {
    const theirs = await crypto.subtle.importKey('spki', bytesOf(spki), RSA, false, ['encrypt']);
    return { header: { alg: 'RSA-OAEP-256', kid }, encrypted_key: base64url(await crypto.subtle.encrypt(RSA, theirs, raw)) };
  }));
  return JSON.stringify({
    protected: header,
    recipients: wrapped,
    iv: base64url(iv),
    ciphertext: base64url(sealed.slice(0, -TAG)),
    tag: base64url(sealed.slice(-TAG)),
  });
};

/** The picture and whether it is the one that was hashed; null where none of the keys opens it. */
export const open = async (text, privateKeys) => {
  const sealed = JSON.parse(text);
  for (const own of privateKeys) {
    for (const recipient of sealed.recipients) {
      try {
        const raw = await crypto.subtle.decrypt(RSA, own, bytesOf(recipient.encrypted_key));
        const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
        const whole = new Uint8Array([...bytesOf(sealed.ciphertext), ...bytesOf(sealed.tag)]);
        const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(sealed.iv), additionalData: utf8.encode(sealed.protected) }, key, whole);
        const header = JSON.parse(new TextDecoder().decode(bytesOf(sealed.protected)));
        return { bytes, right: (await sha256(bytes)) === header.dsg_sha256 };
      } catch {
        // sealed for another terminal, or by another key of this one
      }
    }
  }
  return null;
};
