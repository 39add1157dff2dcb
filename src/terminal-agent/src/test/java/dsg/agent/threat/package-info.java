@NullMarked
package dsg.agent.threat;

import org.jspecify.annotations.NullMarked;
