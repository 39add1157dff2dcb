@NullMarked
package dsg.agent.program;

import org.jspecify.annotations.NullMarked;
