@NullMarked
package dsg.agent.media;

import org.jspecify.annotations.NullMarked;
