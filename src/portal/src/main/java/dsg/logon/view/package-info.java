/** Screens of the logon history. */
@NullMarked
package dsg.logon.view;

import org.jspecify.annotations.NullMarked;
