/**
 * ホーム: what each has to do next, from all services; notices of the provider, acknowledged where they have to be; one search over
 * everything that one may see. The services declare their parts ({@link dsg.platform.service.NextSteps}, {@link
 * dsg.platform.service.SearchPlace}); this one knows none of them.
 */
@NullMarked
package dsg.home;

import org.jspecify.annotations.NullMarked;
