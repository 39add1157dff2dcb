package dsg.fileshare.view;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.tidying.FileSelection;
import dsg.platform.access.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files that the form of the assistant was sent with: those that were ticked, or all of its list. */
final class ChosenFiles {

    private ChosenFiles() {}

    static FileSelection of(HttpServletRequest request) {
        if (isListed(request)) {
            Map<String, String> parameters = new HashMap<>();
            request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
            return new FileSelection.Listed(TidyAddress.of(parameters).query());
        }
        if (isWithin(request)) {
            return new FileSelection.Within(folder(request.getParameter("folder")));
        }
        Set<FileId> files = ids(request).stream().map(ChosenFiles::file).collect(Collectors.toSet());
        return new FileSelection.Chosen(files);
    }

    static boolean isListed(HttpServletRequest request) {
        return "listed".equals(request.getParameter("take"));
    }

    /** Everything in a folder, and in those below it. */
    static boolean isWithin(HttpServletRequest request) {
        return "folder".equals(request.getParameter("take"));
    }

    private static FolderId folder(@Nullable String text) {
        try {
            return new FolderId(UUID.fromString(String.valueOf(text)));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("fileshare.folder.unknown");
        }
    }

    static List<String> ids(HttpServletRequest request) {
        String[] files = request.getParameterValues("file");
        return files == null ? List.of() : Arrays.asList(files);
    }

    private static FileId file(String text) {
        try {
            return new FileId(UUID.fromString(text));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("fileshare.file.unknown");
        }
    }
}
