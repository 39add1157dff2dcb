/** The screens of the 申請書等格納サイト. */
@NullMarked
package dsg.forms.view;

import org.jspecify.annotations.NullMarked;
