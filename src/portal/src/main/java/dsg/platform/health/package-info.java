/** What the server is asked about the portal's health at its management port. */
@NullMarked
package dsg.platform.health;

import org.jspecify.annotations.NullMarked;
