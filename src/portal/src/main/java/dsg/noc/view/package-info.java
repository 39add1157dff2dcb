/** Screens of the NOC, and the status page of everybody. */
@NullMarked
package dsg.noc.view;

import org.jspecify.annotations.NullMarked;
