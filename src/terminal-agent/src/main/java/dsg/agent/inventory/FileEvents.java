package dsg.agent.inventory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@code fatrace}, which has what happens to files from the kernel (fanotify): {@code <seconds>.<micros> program(process):
 * LETTERS path}. Debian 12's tells of writing and closing; who made, renamed or deleted a file it cannot say.
 *
 * @param second since 1970
 * @param program as the kernel calls it
 * @param process its number, which may be over by now
 */
record FileEvents(long second, String program, int process, String activity, String path) {

    private static final Pattern LINE =
            Pattern.compile("(\\d{1,12})\\.\\d+ (.{1,64}?)\\((\\d{1,9})\\): ([RCWO+D<>]{1,8})\\s+(/.*)");

    /** Empty for a line of another kind, and for what changes nothing. */
    static Optional<FileEvents> of(String line) {
        Matcher match = LINE.matcher(line);
        return match.matches() && match.group(4).contains("W")
                ? Optional.of(new FileEvents(
                        Long.parseLong(match.group(1)),
                        match.group(2),
                        Integer.parseInt(match.group(3)),
                        "WRITE",
                        match.group(5)))
                : Optional.empty();
    }
}
