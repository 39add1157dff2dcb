package dsg.benchmarks;

import static java.util.Objects.requireNonNull;

import dsg.operations.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A server that stores what is PUT to it and gives it back on GET.
 *
 * @param base address below which the files lie
 * @param files directory in which the server keeps them
 */
record PlainServer(String name, Child process, String base, Path files, Curl curl, Path scratch) implements Contender {

    /** Small files go over two connections at once, a large one over one. */
    static final int CONNECTIONS = 2;

    @Override
    public List<ProcessTree> processes() {
        return List.of(process.tree());
    }

    @Override
    public void upload(Payload payload) {
        run(
                        payload,
                        number -> Curl.Transfer.put(
                                base + payload.name(number), payload.files().get(number)))
                .forEach(answer -> demand(
                        answer.status() / 100 == 2
                                && answer.sent() == payload.load().size(),
                        answer));
    }

    @Override
    public void download(Payload payload) {
        run(payload, number -> Curl.Transfer.get(base + payload.name(number), Path.of("/dev/null")))
                .forEach(answer -> demand(
                        answer.status() == 200
                                && answer.received() == payload.load().size(),
                        answer));
    }

    @Override
    public void verify(Payload payload) {
        run(payload, number -> Curl.Transfer.get(base + payload.name(number), scratch.resolve("got-" + number)));
        demandEqual(name, payload, scratch);
    }

    @Override
    public void forget() {
        deleteFiles(files);
    }

    private List<Curl.Answer> run(Payload payload, IntFunction<Curl.Transfer> transfer) {
        return curl.run(
                IntStream.range(0, payload.files().size()).mapToObj(transfer).toList(), CONNECTIONS);
    }

    private void demand(boolean good, Curl.Answer answer) {
        if (!good) {
            throw new Trouble("%s の応答が正しくありません: %s".formatted(name, answer), "%s answered: %s".formatted(name, answer));
        }
    }

    /** Throws unless the n-th file in {@code scratch} is the payload's; leaves nothing there. */
    static void demandEqual(String name, Payload payload, Path scratch) {
        try {
            for (int number = 0; number < payload.files().size(); number++) {
                Path got = scratch.resolve("got-" + number);
                if (Files.mismatch(got, payload.files().get(number)) >= 0) {
                    throw new Trouble(
                            "%s が返したファイルが送ったものと違います。".formatted(name),
                            "%s gave back a file that differs from what it was given.".formatted(name));
                }
                Files.delete(got);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void deleteFiles(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.delete(requireNonNull(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
