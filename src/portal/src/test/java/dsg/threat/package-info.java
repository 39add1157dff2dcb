@NullMarked
package dsg.threat;

import org.jspecify.annotations.NullMarked;
