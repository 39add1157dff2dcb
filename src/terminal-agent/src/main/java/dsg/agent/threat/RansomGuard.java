package dsg.agent.threat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/**
 * Notices who rewrites people's files into noise: several within some seconds, or one of the canaries that nobody has business with. Forms
 * that are noise by themselves, such as archives and pictures, do not count. Programs that were begun together count together.
 */
final class RansomGuard {

    /** So many files, ... */
    static final int MOST = 5;

    /** ... within this time. */
    static final Duration WITHIN = Duration.ofSeconds(30);

    private static final Set<String> NOISY = Set.of(
            "zip", "gz", "xz", "bz2", "7z", "zst", "jpg", "jpeg", "png", "gif", "webp", "mp3", "mp4", "mov", "avi",
            "ogg", "docx", "xlsx", "pptx", "odt", "ods", "pdf", "jar", "deb", "rpm", "gpg");

    private final List<Path> guarded;
    private final Set<Path> canaries;
    private final Predicate<Path> noise;
    private final IntUnaryOperator groups;
    private final Clock clock;
    private final Map<Integer, Deque<Rewritten>> counted = new HashMap<>();

    private record Rewritten(Path file, Instant at) {}

    /**
     * Somebody who has to be stopped.
     *
     * @param group of programs that were begun together
     * @param last file that it is told to have written
     * @param files that were rewritten so far
     */
    record Culprit(int id, int group, String program, Path last, int files, boolean canary) {}

    /** @param groups the group of a program's number; 0 where nobody knows it any more */
    RansomGuard(List<Path> guarded, Set<Path> canaries, Predicate<Path> noise, IntUnaryOperator groups, Clock clock) {
        this.guarded = List.copyOf(guarded);
        this.canaries = Set.copyOf(canaries);
        this.noise = noise;
        this.groups = groups;
        this.clock = clock;
    }

    /** Counts a write; tells of who did it when it is too many. */
    Optional<Culprit> see(FileEvents.Write write) {
        if (guarded.stream().noneMatch(write.file()::startsWith)) {
            return Optional.empty();
        }
        int group = groups.applyAsInt(write.id());
        if (canaries.contains(write.file())) {
            return Optional.of(new Culprit(write.id(), group, write.program(), write.file(), 1, true));
        }
        if (!write.closed() || isNoisyByItself(write.file()) || !noise.test(write.file())) {
            return Optional.empty();
        }
        int files = count(group, write.file());
        return files >= MOST
                ? Optional.of(new Culprit(write.id(), group, write.program(), write.file(), files, false))
                : Optional.empty();
    }

    private int count(int group, Path file) {
        Instant now = clock.instant();
        Deque<Rewritten> own = counted.computeIfAbsent(group, none -> new ArrayDeque<>());
        own.removeIf(each -> each.at().isBefore(now.minus(WITHIN)));
        own.add(new Rewritten(file, now));
        counted.values().removeIf(each -> each.getLast().at().isBefore(now.minus(WITHIN)));
        Set<Path> files = new HashSet<>();
        own.forEach(each -> files.add(each.file()));
        return files.size();
    }

    private static boolean isNoisyByItself(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return NOISY.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
