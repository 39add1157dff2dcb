/** Forms that come from outside, before any contract: read by cell, and kept as they came. */
@NullMarked
package dsg.forms.outside;

import org.jspecify.annotations.NullMarked;
