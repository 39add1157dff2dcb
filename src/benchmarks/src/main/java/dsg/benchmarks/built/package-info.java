/** What is measured by the portal's own classes, as it was built. */
@NullMarked
package dsg.benchmarks.built;

import org.jspecify.annotations.NullMarked;
