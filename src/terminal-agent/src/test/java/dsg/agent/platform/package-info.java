@NullMarked
package dsg.agent.platform;

import org.jspecify.annotations.NullMarked;
