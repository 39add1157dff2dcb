/** Work that a server does again and again. What is due stands in the database; a repetition only looks. */
@NullMarked
package dsg.platform.repetition;

import org.jspecify.annotations.NullMarked;
