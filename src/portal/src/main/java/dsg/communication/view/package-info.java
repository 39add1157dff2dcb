/** Screens of rooms: the list, one room, the search, and what was reported. */
@NullMarked
package dsg.communication.view;

import org.jspecify.annotations.NullMarked;
