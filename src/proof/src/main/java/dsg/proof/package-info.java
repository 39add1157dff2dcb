/**
 * Which requirement is proven by which test. A test says so by {@link dsg.proof.Proves}, quoting the requirement's sentence from
 * {@code src/docs/requirements.tsv}; {@link dsg.proof.ProofListener} sees it run, and {@link dsg.proof.Proof} makes
 * {@code src/docs/proof.md} of what one whole run has seen. Only a test that passed in that run is proof.
 */
@NullMarked
package dsg.proof;

import org.jspecify.annotations.NullMarked;
