@NullMarked
package dsg.agent.heads;

import org.jspecify.annotations.NullMarked;
