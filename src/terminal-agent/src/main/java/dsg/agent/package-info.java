/**
 * The program on a registered terminal: a small core that answers on loopback what pages of the gateway ask, and one package for each
 * duty. The core knows who may ask ({@link dsg.agent.Origins}) and nothing of what for.
 */
@NullMarked
package dsg.agent;

import org.jspecify.annotations.NullMarked;
