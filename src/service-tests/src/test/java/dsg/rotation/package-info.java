/** The renewal of contracts' keys inside the running portal. */
@NullMarked
package dsg.rotation;

import org.jspecify.annotations.NullMarked;
