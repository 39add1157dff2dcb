@NullMarked
package dsg.agent;

import org.jspecify.annotations.NullMarked;
