/** Screens of the audit log. */
@NullMarked
package dsg.audit.view;

import org.jspecify.annotations.NullMarked;
