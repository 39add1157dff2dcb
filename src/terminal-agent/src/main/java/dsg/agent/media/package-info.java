/** 可搬記憶媒体 on the terminal: what is not registered for it is not mounted (R133, R135, T33–T35). */
@NullMarked
package dsg.agent.media;

import org.jspecify.annotations.NullMarked;
