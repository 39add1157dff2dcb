package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A folder: its files, the folders in it, and the panel for uploads. */
final class FolderPage extends PortalPage {

    private static final Pattern ID = Pattern.compile("(?:^|&)id=([0-9a-f-]{36})");

    FolderPage(Page page, String name) {
        super(page, name);
    }

    static String address(Page page, String id) {
        return URI.create(page.url())
                .resolve("/fileshare/folder.xhtml?id=" + id)
                .toString();
    }

    String id() {
        var match = ID.matcher(URI.create(page().url()).getQuery());
        if (!match.find()) {
            throw new IllegalStateException("no folder in " + page().url());
        }
        return match.group(1);
    }

    boolean takesUploads() {
        return page().locator("#upload").isVisible();
    }

    boolean takesFolders() {
        return page().locator("[commandfor=create-folder]").first().isVisible();
    }

    /** Chooses files; each starts on its way. */
    void upload(Path... files) {
        page().locator("#upload-files").setInputFiles(files);
        for (Path file : files) {
            transfer(file.getFileName().toString()).isShown();
        }
    }

    /** Drops files and folders of this machine onto the panel, as a hand does that holds them over the browser's window. */
    void drop(Path... held) {
        BoundingBox place = page().locator("#upload-drop").boundingBox();
        JsonArray files = new JsonArray();
        Arrays.stream(held).map(each -> each.toAbsolutePath().toString()).forEach(files::add);
        JsonObject data = new JsonObject();
        data.add("items", new JsonArray());
        data.add("files", files);
        data.addProperty("dragOperationsMask", 1);
        CDPSession session = page().context().newCDPSession(page());
        for (String move : List.of("dragEnter", "dragOver", "drop")) {
            JsonObject event = new JsonObject();
            event.addProperty("type", move);
            event.addProperty("x", place.x + place.width / 2);
            event.addProperty("y", place.y + place.height / 2);
            event.add("data", data);
            session.send("Input.dispatchDragEvent", event);
        }
        session.detach();
    }

    /** The list of files as it is given out, with this ending. */
    Path list(String ending) {
        return page().waitForDownload(() -> page().locator("a[href^='/fileshare/folder." + ending + "']")
                        .click())
                .path();
    }

    Transfer transfer(String name) {
        Locator row = page().locator(".transfer")
                .filter(new Locator.FilterOptions()
                        .setHas(page().locator(".transfer__name").getByText(name, Exact.NAME)));
        return new Transfer(row);
    }

    /** Names of the files in the order of the list. */
    List<String> files() {
        return page().locator("#files .table__name > a").allInnerTexts();
    }

    /** What the list says of one file: size, type, who and when. */
    List<String> facts(String file) {
        return row(file).locator("td:not(.tick, .do)").allInnerTexts();
    }

    FolderPage reload() {
        page().reload();
        return this;
    }

    void isListed(String file) {
        assertThat(row(file)).isVisible();
    }

    Path download(String file) {
        Download download =
                page().waitForDownload(() -> row(file).locator(".table__name a").click());
        return download.path();
    }

    /** Takes out everything in this folder and below it as one archive. */
    Path downloadAll() {
        page().locator("#selection input[value=folder]").check();
        return bundle();
    }

    /** Takes out these files as one archive. */
    Path downloadTogether(String... files) {
        for (String file : files) {
            row(file).locator("input[name=file]").check();
        }
        assertThat(page().locator("#chosen-count")).containsText(String.valueOf(files.length));
        return bundle();
    }

    private Path bundle() {
        return page().waitForDownload(() -> page().locator("#selection .actions button:not([formaction])")
                        .click())
                .path();
    }

    /** The address that the name of a file leads to. */
    String addressOf(String file) {
        return row(file).locator(".table__name a").getAttribute("href");
    }

    /** Sorts by the column with this heading. */
    void sortBy(String column) {
        leave(() -> page().locator(".table__sort").getByText(column).click());
    }

    List<String> folders() {
        return page().locator("#folders a.folder").allInnerTexts();
    }

    void openFolderDialog() {
        page().waitForLoadState();
        page().locator("[commandfor=create-folder][command=show-modal]").click();
        assertThat(page().locator("#create-folder")).isVisible();
    }

    /** Makes a folder in this one and waits until it is listed. */
    void createFolder(String name) {
        openFolderDialog();
        page().locator("#folder-name").fill(name);
        page().locator("[id='folder-create']").click();
        assertThat(page().locator("#create-folder")).isHidden();
        assertThat(page().locator("#folders a.folder").getByText(name, Exact.NAME))
                .isVisible();
    }

    /** Tries to make a folder and is refused; returns what the dialog says. */
    String failToCreateFolder(String name) {
        openFolderDialog();
        page().locator("#folder-name").fill(name);
        page().locator("[id='folder-create']").click();
        Locator notice = page().locator("#create-folder .notice--error");
        notice.waitFor();
        return notice.innerText();
    }

    FolderPage folder(String name) {
        page().locator("#folders a.folder").getByText(name, Exact.NAME).click();
        return new FolderPage(page(), name);
    }

    private Locator row(String file) {
        return page().locator("#files tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page().locator(".table__name a").getByText(file, Exact.NAME)));
    }

    /** All of these files, each under way. */
    List<Transfer> transfers(String... names) {
        return Arrays.stream(names).map(this::transfer).toList();
    }
}
