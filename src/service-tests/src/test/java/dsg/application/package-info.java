/** Applications inside the running portal. */
@NullMarked
package dsg.application;

import org.jspecify.annotations.NullMarked;
