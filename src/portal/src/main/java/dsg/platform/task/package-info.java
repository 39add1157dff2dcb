/**
 * What has to happen later, once, again after a failure, at a time, or again and again (ADR 14). A task is a row, written in the
 * transaction of what it follows from; whichever server comes to it does it, in the transaction that notes it as done.
 */
@NullMarked
package dsg.platform.task;

import org.jspecify.annotations.NullMarked;
