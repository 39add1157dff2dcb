/**
 * The edge itself: takes a sealed state, has every engine check it before one of them changes anything, applies it, reads back what
 * came of it, and keeps it for the next start. What cannot be brought about leaves everything as it was, and says so.
 */
@org.jspecify.annotations.NullMarked
package dsg.edge.core;
