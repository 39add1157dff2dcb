@NullMarked
package dsg.agent.capture;

import org.jspecify.annotations.NullMarked;
