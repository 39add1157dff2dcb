@NullMarked
package dsg.proof;

import org.jspecify.annotations.NullMarked;
