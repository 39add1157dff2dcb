/** The gate, asked in the running portal. */
@NullMarked
package dsg.platform.access;

import org.jspecify.annotations.NullMarked;
