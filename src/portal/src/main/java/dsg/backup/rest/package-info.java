/** Where the operator's program reports. */
@NullMarked
package dsg.backup.rest;

import org.jspecify.annotations.NullMarked;
