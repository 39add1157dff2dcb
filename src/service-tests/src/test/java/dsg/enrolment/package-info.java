/** Consents, enrolments and their ends, in the running portal. */
@NullMarked
package dsg.enrolment;

import org.jspecify.annotations.NullMarked;
