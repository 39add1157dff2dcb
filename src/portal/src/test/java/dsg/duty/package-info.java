@NullMarked
package dsg.duty;

import org.jspecify.annotations.NullMarked;
