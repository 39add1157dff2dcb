/**
 * The remote enrolment (R107, R108, T23 to T25): registrant and manager sit at one registered terminal, in the manager's session, before
 * its camera; somebody of the security office looks on, asks, and accepts or refuses; only acceptance opens the sensor. The live picture
 * goes from one browser to the other through this server's memory and is kept nowhere.
 */
@NullMarked
package dsg.enrolment.remote;

import org.jspecify.annotations.NullMarked;
