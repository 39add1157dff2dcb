/** Where agents fetch patches; they have passed the terminals' gate. */
@NullMarked
package dsg.patch.rest;

import org.jspecify.annotations.NullMarked;
