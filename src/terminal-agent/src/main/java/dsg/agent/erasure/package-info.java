/** データ消去 on the terminal: what people leave is erased at shutdown and at the start, unless it is evidence; idle machines shut down (2-6; T29–T31). */
@NullMarked
package dsg.agent.erasure;

import org.jspecify.annotations.NullMarked;
