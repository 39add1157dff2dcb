/** A clock that tests set. Only archives that a test puts together hold it; the delivered WAR has none. */
@NullMarked
package dsg.server.clock;

import org.jspecify.annotations.NullMarked;
