/**
 * Keys (decision 1; R35, T19): every file has a data key of its own; a contract's key wraps them and never leaves the key vault,
 * wrapped or not. Destroying it there makes the contract's files unreadable in every backup too.
 */
@NullMarked
package dsg.platform.keys;

import org.jspecify.annotations.NullMarked;
