@NullMarked
package dsg.agent.platform.linux;

import org.jspecify.annotations.NullMarked;
