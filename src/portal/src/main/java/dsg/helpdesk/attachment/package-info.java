/** What hangs at tickets: looked at before it is kept, and kept only where it is clean and bears no marking (T42). */
@NullMarked
package dsg.helpdesk.attachment;

import org.jspecify.annotations.NullMarked;
