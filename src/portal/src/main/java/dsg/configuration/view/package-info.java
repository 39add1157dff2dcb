/** Pages of 構成管理. */
@NullMarked
package dsg.configuration.view;

import org.jspecify.annotations.NullMarked;
