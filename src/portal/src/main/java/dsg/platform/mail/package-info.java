/**
 * Mail over ordinary SMTP: letters are rows, written with what they tell of, and sent by whichever server comes to it. Nothing protected
 * may stand in them: no file names, passwords or subjects of contracts (B11). Without a configured server they wait in the table.
 */
@NullMarked
package dsg.platform.mail;

import org.jspecify.annotations.NullMarked;
