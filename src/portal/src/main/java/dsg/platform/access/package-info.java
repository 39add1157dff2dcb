/**
 * Who is calling, what they may do, and the one gate that every use case passes: right, then audit row with the outcome, then
 * business (architecture, decisions 3 and 4). Rights by folder belong to the file-sharing service; this package knows no service.
 */
@NullMarked
package dsg.platform.access;

import org.jspecify.annotations.NullMarked;
