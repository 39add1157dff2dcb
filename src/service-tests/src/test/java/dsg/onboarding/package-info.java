/** Joining support in the running portal. */
@NullMarked
package dsg.onboarding;

import org.jspecify.annotations.NullMarked;
