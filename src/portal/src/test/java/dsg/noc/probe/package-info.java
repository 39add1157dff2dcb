@NullMarked
package dsg.noc.probe;

import org.jspecify.annotations.NullMarked;
