/** Screens of the enrolment station. */
@NullMarked
package dsg.enrolment.view;

import org.jspecify.annotations.NullMarked;
