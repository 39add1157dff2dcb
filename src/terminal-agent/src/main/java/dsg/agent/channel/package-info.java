/**
 * The way between agent and gateway: one signed policy comes in ({@link dsg.agent.channel.PolicyKeeper}), numbered reports go out ({@link
 * dsg.agent.channel.Spool}), both over TLS with the terminal's certificate and begun by the agent alone.
 */
@NullMarked
package dsg.agent.channel;

import org.jspecify.annotations.NullMarked;
