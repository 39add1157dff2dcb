/** Screens of joining support: cases, and what is handed out. */
@NullMarked
package dsg.onboarding.view;

import org.jspecify.annotations.NullMarked;
