/**
 * 3-1, 3-2: who is on duty at the SOC and the NOC when. A turn is a day from nine to nine; whoever waits for somebody (an alarm, an
 * incident) asks here who has it and who comes next.
 */
@NullMarked
package dsg.duty;

import org.jspecify.annotations.NullMarked;
