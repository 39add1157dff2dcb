/** Rules of what comes by mail. */
@NullMarked
package dsg.helpdesk.mail;

import org.jspecify.annotations.NullMarked;
