/** Screens of applications: what is next to be done, one's own, and the one page to decide. */
@NullMarked
package dsg.application.view;

import org.jspecify.annotations.NullMarked;
