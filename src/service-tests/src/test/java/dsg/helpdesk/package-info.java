/** The desks in the running portal. */
@NullMarked
package dsg.helpdesk;

import org.jspecify.annotations.NullMarked;
