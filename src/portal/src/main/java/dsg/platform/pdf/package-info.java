/** Plain documents as PDF. */
@NullMarked
package dsg.platform.pdf;

import org.jspecify.annotations.NullMarked;
