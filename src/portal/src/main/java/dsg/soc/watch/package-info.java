/** The rules, and the task that shows them every event of the log store once. */
@NullMarked
package dsg.soc.watch;

import org.jspecify.annotations.NullMarked;
