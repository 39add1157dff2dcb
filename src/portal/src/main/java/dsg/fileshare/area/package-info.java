/**
 * Libraries, folders and files of a contract's area, and the one evaluator of who may do what in them (R20, R65). Stands on nothing of the
 * other parts of sharing.
 */
@NullMarked
package dsg.fileshare.area;

import org.jspecify.annotations.NullMarked;
