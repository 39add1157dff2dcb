/** The register of terminals in the running portal. */
@NullMarked
package dsg.terminal;

import org.jspecify.annotations.NullMarked;
