/** Screens of the desks: one's own questions, the form, the queues, and the one page of a ticket. */
@NullMarked
package dsg.helpdesk.view;

import org.jspecify.annotations.NullMarked;
