package dsg.fileshare.preview;

import java.time.Duration;

/**
 * What one document may use up before it is cut.
 *
 * @param memory bytes of address space that each program may have
 * @param scratch bytes of the sandbox's only writable place, which is in memory too
 * @param processor time of the processor that each program may use
 * @param wall time until everything in the sandbox is killed
 * @param output bytes that may come out
 * @param pages made at most
 */
record SandboxLimits(long memory, long scratch, Duration processor, Duration wall, int output, int pages) {

    /** An office program without its window needs about 1.5 GB of address space, of which it fills a tenth. */
    static final SandboxLimits STANDARD =
            new SandboxLimits(3L << 30, 384L << 20, Duration.ofSeconds(40), Duration.ofSeconds(60), 24 << 20, 50);
}
