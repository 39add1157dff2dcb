@NullMarked
package dsg.agent.erasure;

import org.jspecify.annotations.NullMarked;
