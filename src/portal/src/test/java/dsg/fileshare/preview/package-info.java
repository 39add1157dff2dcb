@NullMarked
package dsg.fileshare.preview;

import org.jspecify.annotations.NullMarked;
