/** Rules of the destruction of keys. */
@NullMarked
package dsg.destruction;

import org.jspecify.annotations.NullMarked;
