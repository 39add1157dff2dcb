@NullMarked
package dsg.agent.patch;

import org.jspecify.annotations.NullMarked;
