/** 事案: what is more than an alert, until it is closed with cause and reason. */
@NullMarked
package dsg.soc.incident;

import org.jspecify.annotations.NullMarked;
