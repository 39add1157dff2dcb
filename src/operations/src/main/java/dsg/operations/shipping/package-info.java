/**
 * The program that brings what the servers and the operating system write to the log store (6-8, R40): every line once, numbered where it
 * is written or by its place in its file, acknowledged by the store. It keeps nothing in memory that a kill could lose: the files are its
 * spool, and how far they were taken in the store itself knows.
 */
@NullMarked
package dsg.operations.shipping;

import org.jspecify.annotations.NullMarked;
