/** Lines of browsers (Jakarta WebSocket): who calls, how much at once, and what is said on one that was refused. */
@NullMarked
package dsg.platform.socket;

import org.jspecify.annotations.NullMarked;
