/** What people see of their area: its folders, their files, what is new. */
@NullMarked
package dsg.fileshare.browsing;

import org.jspecify.annotations.NullMarked;
