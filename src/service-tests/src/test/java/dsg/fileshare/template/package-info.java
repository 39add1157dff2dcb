/** The standard folders of areas to come, inside the running portal. */
@NullMarked
package dsg.fileshare.template;

import org.jspecify.annotations.NullMarked;
