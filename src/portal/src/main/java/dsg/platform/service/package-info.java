/**
 * What a service says about itself (ADR 14): its actions with the roles that may try them, its pages in the navigation, the parts
 * that it adds to pages of all, the peers that may call it. {@link dsg.platform.service.Services} collects the declarations;
 * nothing central is edited when a service is added.
 */
@NullMarked
package dsg.platform.service;

import org.jspecify.annotations.NullMarked;
