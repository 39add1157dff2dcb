@NullMarked
package dsg.agent.inventory;

import org.jspecify.annotations.NullMarked;
