package dsg.firewall.view;

import dsg.line.SitePage;
import java.util.stream.Stream;

/**
 * Whom a policy can be for.
 *
 * @param terminal its name; empty: every terminal of the site
 */
public record Choice(String site, String terminal, String value) {

    static Stream<Choice> of(SitePage page) {
        String site = page.site().organisationName() + " " + page.site().name();
        String id = page.site().id().toString();
        return Stream.concat(
                Stream.of(new Choice(site, "", id)),
                page.terminals().stream().map(each -> new Choice(site, each.name(), id + "/" + each.terminal())));
    }
}
