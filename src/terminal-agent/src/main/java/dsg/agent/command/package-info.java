/** Programs of the distribution, run to their end within limits. */
@NullMarked
package dsg.agent.command;

import org.jspecify.annotations.NullMarked;
