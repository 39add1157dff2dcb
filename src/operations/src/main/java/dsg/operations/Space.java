package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the disk leaves the servers room to live, and what takes it up where it does not.
 *
 * @param installed whether servers have lived here before; then only what they write is still to come
 */
record Space(Home home, boolean installed) {

    private static final long FOR_A_NEW_GATEWAY = 2L << 30;
    private static final long FOR_A_START = 256L << 20;
    private static final long WORTH_TELLING = 1L << 20;
    private static final int TOLD = 8;

    /** Logs that were put aside; nobody writes there any more. */
    private static final Pattern PUT_ASIDE = Pattern.compile(".*\\.log\\.[0-9][0-9.-]*");

    /** Grown by use, none of it to be taken away by hand. */
    private static final List<String> GROWN =
            List.of("postgres", "portal/store/blobs", "portal/store/staging", "portal/store/quarantine", "servers");

    private record Share(Path path, long bytes) {

        @Override
        public String toString() {
            return "  %s  %d MiB".formatted(path, bytes >> 20);
        }
    }

    static Space of(Home home) {
        return new Space(home, Files.exists(home.at("run", ServerName.POSTGRES.toString())));
    }

    /** @throws Trouble when too little is free; names what can be deleted, and what has grown */
    void demand() {
        try {
            demand(Files.getFileStore(home.root()).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param free bytes that are free where the home lies */
    void demand(long free) {
        long least = installed ? FOR_A_START : FOR_A_NEW_GATEWAY;
        if (free >= least) {
            return;
        }
        throw new Trouble(
                String.format(
                        Locale.ROOT,
                        "%s の空き容量が %d MiB しかありません。起動には %d MiB が必要です。%s",
                        home.root(),
                        free >> 20,
                        least >> 20,
                        installed ? whatToFree() : "空けるか、" + home.variables().home() + " を移してください。"),
                String.format(
                        Locale.ROOT,
                        "Only %d MiB are free under %s; to start, %d MiB are needed. %s",
                        free >> 20,
                        home.root(),
                        least >> 20,
                        installed
                                ? "What can be deleted, and what has grown, stands above."
                                : "Free them, or move " + home.variables().home() + "."));
    }

    private String whatToFree() {
        List<Share> deletable = largest(files(home.root()).filter(Space::isPutAside));
        List<Share> grown = largest(GROWN.stream().map(home.root()::resolve));
        return Stream.of(
                        Stream.of("", "削除してよいもの / may be deleted:"),
                        shown(deletable),
                        Stream.of("削除せず、ディスクを増やして対応するもの / not to be deleted, a larger disk is needed for:"),
                        shown(grown),
                        Stream.of(
                                "この領域にある、ゲートウェイ以外のファイルも確かめてください。 / Look also for what else lies on this disk:",
                                "  du -xh --max-depth=2 %s | sort -h | tail".formatted(mountPoint())))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static Stream<String> shown(List<Share> shares) {
        return shares.isEmpty() ? Stream.of("  なし / none") : shares.stream().map(Share::toString);
    }

    private static List<Share> largest(Stream<Path> paths) {
        return paths.map(path ->
                        new Share(path, files(path).mapToLong(Space::size).sum()))
                .filter(share -> share.bytes() >= WORTH_TELLING)
                .sorted(Comparator.comparingLong(Share::bytes).reversed())
                .limit(TOLD)
                .toList();
    }

    private static boolean isPutAside(Path file) {
        return PUT_ASIDE.matcher(file.getFileName().toString()).matches();
    }

    private static Stream<Path> files(Path tree) {
        if (Files.notExists(tree)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(tree, new FileVisitOption[0])) {
            return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList().stream();
        } catch (IOException | UncheckedIOException notOurs) {
            // of a server's own directory, when not root: it is left out of the account
            return Stream.empty();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private Path mountPoint() {
        Path here = home.root();
        try {
            while (here.getParent() != null
                    && Files.getFileStore(here.getParent()).equals(Files.getFileStore(home.root()))) {
                here = here.getParent();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return here;
    }
}
