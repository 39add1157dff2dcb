/** What is looked at, and how. */
@NullMarked
package dsg.noc.probe;

import org.jspecify.annotations.NullMarked;
