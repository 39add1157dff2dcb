/**
 * 申請書等格納サイト: the forms that companies hand in as workbooks, what the requesting office says to each of their rows, the accounts
 * that are made of them, and the parameter sheets that go back (R90–R104, R120–R124).
 */
@NullMarked
package dsg.forms;

import org.jspecify.annotations.NullMarked;
