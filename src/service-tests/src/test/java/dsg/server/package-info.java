/**
 * What tests inside the running portal stand on: the whole gateway of the operator's program, the whole WAR with the tests in it,
 * and a way to act as a person of the demonstration.
 */
@NullMarked
package dsg.server;

import org.jspecify.annotations.NullMarked;
