/** Puts the agent together from a file of settings, and starts it. */
@NullMarked
package dsg.agent.program;

import org.jspecify.annotations.NullMarked;
