/** What the gateway's other servers ask about veins. */
@NullMarked
package dsg.enrolment.rest;

import org.jspecify.annotations.NullMarked;
