/**
 * People, organisations and contracts to try the gateway with, plainly made up, and made through the use cases that people use.
 * Exists only where {@code dsg.demonstration} is true.
 */
@NullMarked
package dsg.demonstration;

import org.jspecify.annotations.NullMarked;
