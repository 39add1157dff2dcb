/** The home page in the running portal. */
@NullMarked
package dsg.home;

import org.jspecify.annotations.NullMarked;
