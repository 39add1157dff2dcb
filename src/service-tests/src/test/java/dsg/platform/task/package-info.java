/** Tasks, asked in the running portal. */
@NullMarked
package dsg.platform.task;

import org.jspecify.annotations.NullMarked;
