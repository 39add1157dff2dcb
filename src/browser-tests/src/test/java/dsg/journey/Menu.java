package dsg.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The main menu, as a person uses it: an entry is looked for in its group, which is opened first. */
final class Menu {

    private Menu() {}

    static void go(Page page, String address) {
        Locator entry = page.locator(".navigation a[href='" + address + "']").first();
        Locator closed = page.locator(".navigation details:not([open])")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href='" + address + "']")));
        if (closed.count() > 0) {
            closed.first().locator("summary").click();
        }
        // people of a contract see the entries of one group, beneath the groups; behind the home page's link they begin
        Object groups = page.locator(".navigation:not(.navigation--side) > ul:first-child > li > a")
                .evaluateAll("links => links.slice(1).map(link => link.href)");
        for (Object group : (List<?>) groups) {
            if (entry.count() == 0) {
                page.navigate(group.toString());
            }
        }
        entry.click();
    }
}
