/** A service that the portal has never heard of: what it takes to add one is what lies here. */
@NullMarked
package dsg.sample;

import org.jspecify.annotations.NullMarked;
