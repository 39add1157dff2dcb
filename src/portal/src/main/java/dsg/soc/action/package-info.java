/** What can be done to an account or a terminal because of an incident. */
@NullMarked
package dsg.soc.action;

import org.jspecify.annotations.NullMarked;
