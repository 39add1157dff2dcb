package dsg.benchmarks;

import dsg.operations.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The client of all measurements: curl over HTTP/1.1 and TLS 1.3 with the one cipher suite, with a terminal's certificate, one
 * connection per process. What it is told goes through a file that only its user may read, so that no secret is on its command
 * line.
 */
final class Curl {

    static final String CIPHER_SUITE = "TLS_AES_256_GCM_SHA384";

    /** One line per transfer; curl itself understands the line end. */
    private static final String ANSWER =
            "write-out = \"%{http_code} %{size_upload} %{size_download} %header{location}\\n\"";

    /** The servers' answers are not of interest, and would stand between ours. */
    static final String NO_OUTPUT = option("output", "/dev/null");

    private final Path directory;
    private final List<String> common;

    /**
     * @param terminal PKCS#12 with the client's key
     * @param trusted PEM with the servers' authorities
     */
    Curl(Path directory, Path terminal, String password, Path trusted) {
        this.directory = directory;
        this.common = List.of(
                "silent",
                "show-error",
                "http1.1",
                "tlsv1.3",
                option("tls13-ciphers", CIPHER_SUITE),
                option("cacert", trusted.toString()),
                option("cert-type", "P12"),
                option("cert", terminal + ":" + password),
                header("Expect:"),
                ANSWER);
    }

    /**
     * One transfer.
     *
     * @param options lines of a curl configuration
     */
    record Transfer(List<String> options) {

        static Transfer put(String address, Path file) {
            return new Transfer(List.of(option("url", address), option("upload-file", file.toString()), NO_OUTPUT));
        }

        static Transfer get(String address, Path target) {
            return new Transfer(List.of(option("url", address), option("output", target.toString())));
        }

        Transfer with(String... more) {
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of(more));
            return new Transfer(all);
        }
    }

    /** What came of a transfer. */
    record Answer(int status, long sent, long received, String location) {

        private static Answer of(String line) {
            String[] word = line.split(" ", 4);
            return new Answer(
                    Integer.parseInt(word[0]), Long.parseLong(word[1]), Long.parseLong(word[2]), word[3].strip());
        }
    }

    static String option(String name, String value) {
        return "%s = \"%s\"".formatted(name, value.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    static String header(String header) {
        return option("header", header);
    }

    /** Runs the transfers on so many connections at once; the answers are in the order of the transfers. */
    List<Answer> run(List<Transfer> transfers, int connections) {
        int share = (transfers.size() + connections - 1) / connections;
        List<Running> running = new ArrayList<>();
        for (int from = 0; from < transfers.size(); from += share) {
            running.add(start(transfers.subList(from, Math.min(from + share, transfers.size()))));
        }
        return running.stream().flatMap(each -> each.finish().stream()).toList();
    }

    private record Running(Process process, Path output, int transfers) {

        List<Answer> finish() {
            try {
                int status = process.waitFor();
                List<String> lines = Files.readAllLines(output);
                if (status != 0 || lines.size() != transfers) {
                    throw new Trouble(
                            "転送に失敗しました (curl %d): %s".formatted(status, last(lines)),
                            "A transfer has failed (curl %d).".formatted(status));
                }
                return lines.stream().map(Answer::of).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Trouble("中断されました。", "Interrupted.");
            }
        }

        private static String last(List<String> lines) {
            return lines.isEmpty() ? "" : lines.getLast();
        }
    }

    private Running start(List<Transfer> transfers) {
        try {
            Path settings = Files.createTempFile(directory, "curl", ".conf");
            Path output = Files.createTempFile(directory, "curl", ".out");
            Files.writeString(
                    settings,
                    transfers.stream()
                            .map(transfer -> String.join("\n", common) + "\n" + String.join("\n", transfer.options()))
                            .collect(Collectors.joining("\nnext\n", "", "\n")),
                    StandardCharsets.UTF_8);
            Process process = new ProcessBuilder("curl", "--disable", "--config", settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new Running(process, output, transfers.size());
        } catch (IOException e) {
            throw new Trouble("curl を実行できません: " + e.getMessage(), "Cannot run curl: " + e.getMessage());
        }
    }
}
