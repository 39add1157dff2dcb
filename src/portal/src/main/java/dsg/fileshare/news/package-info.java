/** What is new in an area since somebody last looked, on the page and by mail. */
@NullMarked
package dsg.fileshare.news;

import org.jspecify.annotations.NullMarked;
