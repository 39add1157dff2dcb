/** Keys that never leave the vault: one per contract, in a PKCS#11 token (decision 1; R35, T19). */
@NullMarked
package dsg.platform.keys;

import org.jspecify.annotations.NullMarked;
