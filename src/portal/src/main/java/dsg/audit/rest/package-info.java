/** What terminals' agents ask of the audit log. */
@NullMarked
package dsg.audit.rest;

import org.jspecify.annotations.NullMarked;
