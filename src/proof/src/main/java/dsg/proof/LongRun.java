package dsg.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The last time that {@code dsg test --long} ran to its end; the repository keeps it. */
record LongRun(Path file) {

    static LongRun in(Path project) {
        return new LongRun(project.resolve("src/docs/long-run.txt"));
    }

    /**
     * @param begun when it began
     * @param ended when all of it had passed
     */
    void passed(Instant begun, Instant ended) throws IOException {
        long minutes = Duration.between(begun, ended).toMinutes();
        Files.writeString(
                file,
                "%s, %d min%n".formatted(begun.atZone(ZoneId.of("Asia/Tokyo")).toLocalDate(), minutes));
    }

    /** The day and how long it took. */
    String last() throws IOException {
        return Files.exists(file) ? Files.readString(file).strip() : "never";
    }
}
