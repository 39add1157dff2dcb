/**
 * SOC (3-2; R30, R140 to R150): rules of our own look at every event of the log store, what they find becomes an alert of whom or what it
 * is about, and what is more than that an incident with its time line, tasks, evidence and actions. Nobody inside a contract reads any
 * of it; names of protected files stay masked for the desk.
 */
@NullMarked
package dsg.soc;

import org.jspecify.annotations.NullMarked;
