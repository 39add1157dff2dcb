/**
 * NTP (6-7; R39): whose time the gateway takes, where it gives it, and how far every clock is off that it has measured. Edges measure
 * and alarm by the limit that is set here.
 */
@NullMarked
package dsg.ntp;

import org.jspecify.annotations.NullMarked;
