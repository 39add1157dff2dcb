/** Forms of other kinds than F1: a workbook's rows become what the screens of their services ask for too. */
@NullMarked
package dsg.forms.kind;

import org.jspecify.annotations.NullMarked;
