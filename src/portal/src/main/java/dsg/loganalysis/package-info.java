/**
 * ログ分析 (6-8; R40, T40): one store for what everything that runs has to tell, in the order in which it came here. Every source's
 * events are numbered by the source, each is stored once whatever is repeated or killed, what is missing is counted, and silence is
 * noticed. The portal's own audit log flows in by itself; the servers' and the system's lines are brought by
 * the shipper that {@code dsg up} starts, as everybody else's are, to {@code /internal/events}, whose form {@link dsg.loganalysis.rest.Events}
 * describes. Where the events lie, {@link dsg.loganalysis.LogStore} alone knows.
 */
@NullMarked
package dsg.loganalysis;

import org.jspecify.annotations.NullMarked;
