/** Files on their way to somebody who may read them, and the note of who has taken what. */
@NullMarked
package dsg.fileshare.sending;

import org.jspecify.annotations.NullMarked;
