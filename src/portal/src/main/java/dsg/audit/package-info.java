/** 監査記録: its pages; the rows themselves are written and read below, in {@code platform.audit} (T35). */
@NullMarked
package dsg.audit;

import org.jspecify.annotations.NullMarked;
