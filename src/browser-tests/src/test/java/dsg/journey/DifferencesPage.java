package dsg.journey;

import com.microsoft.playwright.Page;
import java.util.List;

/** Where Keycloak and the register do not agree. */
final class DifferencesPage extends PortalPage {

    DifferencesPage(Page page) {
        super(page, "未承認の差分");
    }

    List<String> rows() {
        return page().locator("tbody tr").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }
}
