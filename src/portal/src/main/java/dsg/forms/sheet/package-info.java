/** What is said of a parameter sheet: its file, where it is put and why, and how it is listed. */
@NullMarked
package dsg.forms.sheet;

import org.jspecify.annotations.NullMarked;
