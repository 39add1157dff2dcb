/**
 * The audit log as something that can be proven (decision 6, ADR 23): one sequencer gives every committed row its place in a Merkle tree
 * (RFC 9162) and never another; the vault signs heads of the tree, which are handed out; each writer authenticates and counts its rows, so
 * that what happens to a row before it has a place is found too.
 */
@NullMarked
package dsg.platform.ledger;

import org.jspecify.annotations.NullMarked;
