/** The portal at its full size (G-Q1, G-Q2, G-P1): 1,000 contracts, 10,000 people, 10 million files' rows, without their content. */
@NullMarked
package dsg.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
