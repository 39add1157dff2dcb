/** The certificate of a deletion: what was deleted, who asked, who agreed, who had it done (T9), as a document for the file. */
@NullMarked
package dsg.fileshare.certificate;

import org.jspecify.annotations.NullMarked;
