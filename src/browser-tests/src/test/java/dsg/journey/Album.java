package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Looks at a screen in both widths: takes its picture, has axe-core examine it, and sees that nothing is wider than the screen. */
final class Album {

    private static final int[] WIDTHS = {1280, 320};

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Album() {}

    static void look(Page page, String name) {
        // a heading is there before the rest of a long page
        page.waitForLoadState();
        for (int width : WIDTHS) {
            page.setViewportSize(width, width == 320 ? 640 : 900);
            page.waitForFunction("document.fonts.ready.then(() => true)");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(House.TARGET.resolve(Path.of("screenshots", name + "-" + width + ".png"))));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s is wider than %d px", name, width)
                    .isLessThanOrEqualTo(width);
            assertThat(findings(page))
                    .as("axe-core on %s at %d px", name, width)
                    .isEmpty();
        }
        page.setViewportSize(1280, 900);
    }

    private static List<String> findings(Page page) {
        return new AxeBuilder(page)
                .withTags(STANDARDS).analyze().getViolations().stream()
                        .map(Album::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
