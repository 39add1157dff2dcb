@NullMarked
package dsg.agent.trail;

import org.jspecify.annotations.NullMarked;
