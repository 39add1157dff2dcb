/** Where the operator's program founds a gateway. */
@NullMarked
package dsg.founding.rest;

import org.jspecify.annotations.NullMarked;
