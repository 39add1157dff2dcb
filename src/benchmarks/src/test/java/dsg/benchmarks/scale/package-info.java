/** Sizes of the portal at scale. */
@NullMarked
package dsg.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
