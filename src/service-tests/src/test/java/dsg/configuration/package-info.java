/** Agents of terminals and the running portal. */
@NullMarked
package dsg.configuration;

import org.jspecify.annotations.NullMarked;
