/**
 * Forms as workbooks (.xlsx): read by their events within limits, nothing calculated, nothing guessed; written by the user model.
 * What a form looks like is data ({@link dsg.platform.excel.FormLayout}).
 */
@NullMarked
package dsg.platform.excel;

import org.jspecify.annotations.NullMarked;
