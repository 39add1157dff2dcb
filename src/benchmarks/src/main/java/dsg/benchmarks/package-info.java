/**
 * The gateway beside well-known servers, measured in one run on one machine: {@code server-config/dsg bench}.
 *
 * <p>The unit is the server's CPU time, which hardly moves when the machine is busy; wall time is only ever given as a ratio to
 * a peer of the same round. Everything is done from outside: the portal has no switch for measuring.
 */
@org.jspecify.annotations.NullMarked
package dsg.benchmarks;
