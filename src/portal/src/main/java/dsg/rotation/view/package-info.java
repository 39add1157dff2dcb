/** Screens of the renewal of keys. */
@NullMarked
package dsg.rotation.view;

import org.jspecify.annotations.NullMarked;
