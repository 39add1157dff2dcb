/**
 * 鍵の更新: a contract in use gets a new key in the vault, and the files' keys are wrapped under it while people work; no content is touched
 * (6-3). The provider asks for it, the security office decides; the former key goes when no backup needs it any more.
 */
@NullMarked
package dsg.rotation;

import org.jspecify.annotations.NullMarked;
