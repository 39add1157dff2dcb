package dsg.benchmarks;

import dsg.operations.Trouble;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A folder of the portal that takes uploads, read from its page as a person reads it. */
record PortalFolder(Login login, String id) {

    private static final Pattern LINK = Pattern.compile("/fileshare/folder\\.xhtml\\?id=([0-9a-f-]{36})");
    private static final Pattern COUNT = Pattern.compile("<p class=\"count\">\\D*([0-9,]+)\\D");
    private static final Pattern FILE = Pattern.compile("<a href=\"/api/files/([0-9a-f-]{36})\"[^>]*>([^<]+)</a>");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\"\\s+href=\"([^\"]+)\"");

    /** The first folder on this page in which the signed-in person may put files. */
    static PortalFolder writable(Login login, String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> new PortalFolder(login, link.group(1)))
                .filter(folder -> folder.page(folder.newestFirst()).contains("data-folder=\"" + folder.id))
                .findFirst()
                .orElseThrow(() -> new Trouble("アップロードできるフォルダがありません。", "There is no folder that takes uploads."));
    }

    /** How many published files it holds. */
    int files() {
        Matcher count = COUNT.matcher(page(newestFirst()));
        if (!count.find()) {
            throw new Trouble("フォルダの画面を読めません。", "The folder's page cannot be read.");
        }
        return Integer.parseInt(count.group(1).replace(",", ""));
    }

    /** Identifiers of the published files of these names, looked for from the newest on. */
    List<String> find(List<String> names) {
        Map<String, String> found = new HashMap<>();
        String address = newestFirst();
        while (!found.keySet().containsAll(names)) {
            String page = page(address);
            FILE.matcher(page).results().forEach(file -> found.put(file.group(2), file.group(1)));
            Matcher next = NEXT.matcher(page);
            if (!next.find()) {
                break;
            }
            address = next.group(1).replace("&amp;", "&");
        }
        if (!found.keySet().containsAll(names)) {
            throw new Trouble("公開されたファイルがフォルダにありません。", "A published file is not in its folder.");
        }
        return names.stream().map(found::get).toList();
    }

    private String newestFirst() {
        return "?id=" + id + "&order=REGISTERED&descending=true";
    }

    private String page(String query) {
        HttpResponse<String> page = login.get("/fileshare/folder.xhtml" + query);
        if (page.statusCode() != 200) {
            throw new Trouble(
                    "ポータルが応答しません (%d)。".formatted(page.statusCode()),
                    "The portal answered %d.".formatted(page.statusCode()));
        }
        return page.body();
    }
}
