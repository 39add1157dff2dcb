/** Whom people at the terminal may call, and when. */
@NullMarked
package dsg.agent.contact;

import org.jspecify.annotations.NullMarked;
