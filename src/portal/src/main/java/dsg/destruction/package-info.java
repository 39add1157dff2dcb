/**
 * 鍵破棄: the key of a closed contract is destroyed in the vault, so that nothing of it can be read again, in no backup either (T19). The
 * clock only proposes it; the provider asks for it, the office decides, and what was done stands in a signed record that outsiders verify.
 */
@NullMarked
package dsg.destruction;

import org.jspecify.annotations.NullMarked;
