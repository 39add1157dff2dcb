/** Mail from the running portal to a real server. */
@NullMarked
package dsg.platform.mail;

import org.jspecify.annotations.NullMarked;
