/** The ledger of copies: who has taken which file out, when, to which terminal, and what has become of it (T54). */
@NullMarked
package dsg.fileshare.copies;

import org.jspecify.annotations.NullMarked;
