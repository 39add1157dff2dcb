/**
 * Threats on the terminal (2-3): what its sensors see goes by the rules of the policy; many files rewritten into noise stop who does it;
 * isolation leaves the way to the gateway alone; evidence is collected before anything else is lost (R25, T29).
 */
@NullMarked
package dsg.agent.threat;

import org.jspecify.annotations.NullMarked;
