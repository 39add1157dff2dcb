@NullMarked
package dsg.agent.channel;

import org.jspecify.annotations.NullMarked;
