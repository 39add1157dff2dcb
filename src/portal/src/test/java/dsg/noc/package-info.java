@NullMarked
package dsg.noc;

import org.jspecify.annotations.NullMarked;
