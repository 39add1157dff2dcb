/** Looking for files in the whole area: by name, person, time and kind, inside what the caller may see only. */
@NullMarked
package dsg.fileshare.finding;

import org.jspecify.annotations.NullMarked;
