/**
 * Which requirement is proven by which test. A test cites requirements at the head of its display name, up to the first colon
 * ({@code R61, T39: …}); what follows says what it asserts. Only tests that have run and passed are proof.
 */
@NullMarked
package dsg.proof;

import org.jspecify.annotations.NullMarked;
