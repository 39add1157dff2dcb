package dsg.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The files of one load. They cannot be compressed, and differ in their first bytes whenever they are marked anew, so
 * that no server can know them from an earlier round.
 *
 * @param mark stands at the head of each file and in its name on the servers
 */
record Payload(Load load, int mark, List<Path> files) {

    private static final int BLOCK = 1 << 20;

    /** The same bytes in every run: no run is spoilt by what chance makes look like the end of an archive. */
    private static final long SEED = 20_261_123;

    /** Makes the files of a load; costs their size on the disk. */
    static Payload make(Load load, Path directory) {
        try {
            Files.createDirectories(directory);
            Random random = new Random(SEED);
            List<Path> files = IntStream.range(0, load.files())
                    .mapToObj(number -> directory.resolve("%s-%04d".formatted(load.name(), number)))
                    .toList();
            for (Path file : files) {
                fill(file, load.size(), random);
            }
            return new Payload(load, 0, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same files under another mark. */
    Payload marked(int fresh) {
        for (Path file : files) {
            try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
                content.write("Benchmark %06d, %s%n"
                        .formatted(fresh, file.getFileName())
                        .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Payload(load, fresh, files);
    }

    /** What the n-th file is called on the servers: never the same twice. Models of this kind have no mark that is checked. */
    String name(int number) {
        return "%s-%06d.stp".formatted(files.get(number).getFileName(), mark);
    }

    private static void fill(Path file, long size, Random random) throws IOException {
        byte[] block = new byte[(int) Math.min(BLOCK, size)];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BLOCK)) {
            for (long left = size; left > 0; left -= block.length) {
                random.nextBytes(block);
                out.write(block);
            }
        }
    }
}
