/** The standard folders of areas to come (R65). */
@NullMarked
package dsg.fileshare.template;

import org.jspecify.annotations.NullMarked;
