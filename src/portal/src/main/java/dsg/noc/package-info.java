/**
 * 3-1: the NOC sees what runs, what fails and why. Probes look at everything every few seconds; of what is down the root alone is an
 * alarm, and what depends on it is counted. What cannot be seen is unknown, and never well.
 */
@NullMarked
package dsg.noc;

import org.jspecify.annotations.NullMarked;
