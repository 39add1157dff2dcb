/** How the events of each source become columns. */
@NullMarked
package dsg.loganalysis.source;

import org.jspecify.annotations.NullMarked;
