/** What a terminal seals so that one recipient alone can open it. */
@NullMarked
package dsg.protocol.sealed;

import org.jspecify.annotations.NullMarked;
