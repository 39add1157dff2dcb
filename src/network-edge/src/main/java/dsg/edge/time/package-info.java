/**
 * NTP (6-7): chrony takes time from the sources of the state, gives it to terminals, and measures how far each of them is off. A clock
 * is only ever made slower or quicker: no step, and none back.
 */
@org.jspecify.annotations.NullMarked
package dsg.edge.time;
