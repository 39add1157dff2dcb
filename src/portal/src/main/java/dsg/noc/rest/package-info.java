/** What pages ask in the background. */
@NullMarked
package dsg.noc.rest;

import org.jspecify.annotations.NullMarked;
