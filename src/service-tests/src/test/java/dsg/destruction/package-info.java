/** Destructions of keys in the running portal. */
@NullMarked
package dsg.destruction;

import org.jspecify.annotations.NullMarked;
