/** Who may do what in a folder, and by which rule; and what is asked to be otherwise (R130, T13). */
@NullMarked
package dsg.fileshare.rights;

import org.jspecify.annotations.NullMarked;
