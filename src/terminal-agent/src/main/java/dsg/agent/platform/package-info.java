/**
 * What an operating system knows and does, behind one interface: {@link dsg.agent.platform.Platform}. Linux is there whole ({@code linux});
 * on any other system the agent does not start its duties and says so. Nothing pretends.
 */
@NullMarked
package dsg.agent.platform;

import org.jspecify.annotations.NullMarked;
