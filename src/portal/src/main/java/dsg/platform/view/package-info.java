/**
 * What every page stands on: texts, dates and sizes as Japanese offices write them, the caller's rights for the menu, response
 * headers, and the one place that turns refusals into messages. This package knows no service.
 */
@NullMarked
package dsg.platform.view;

import org.jspecify.annotations.NullMarked;
