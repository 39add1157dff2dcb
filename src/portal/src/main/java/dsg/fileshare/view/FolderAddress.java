package dsg.fileshare.view;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.browsing.FileOrder;
import dsg.fileshare.browsing.FileQuery;
import dsg.platform.access.RuleBroken;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the address of a folder's page says: which folder, its files in which order, which page of them. */
public record FolderAddress(String id, FileOrder order, boolean descending, String after, String before) {

    static FolderAddress of(Map<String, String> parameters) {
        return new FolderAddress(
                parameters.getOrDefault("id", ""),
                order(parameters.getOrDefault("order", "")),
                Boolean.parseBoolean(parameters.get("descending")),
                parameters.getOrDefault("after", ""),
                parameters.getOrDefault("before", ""));
    }

    FolderId folder() {
        return new FolderId(uuid(id));
    }

    FileQuery query() {
        return new FileQuery(folder(), order, descending, file(after), file(before));
    }

    private static FileOrder order(String name) {
        return Arrays.stream(FileOrder.values())
                .filter(order -> order.name().equals(name))
                .findFirst()
                .orElse(FileOrder.NAME);
    }

    private static @Nullable FileId file(String text) {
        return text.isEmpty() ? null : new FileId(uuid(text));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw new RuleBroken("fileshare.folder.unknown");
        }
    }
}
