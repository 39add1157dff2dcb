package dsg.protocol.evidence;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The stand-alone verifier, run by whoever was handed something over: {@code java -cp terminal-protocol.jar
 * dsg.protocol.evidence.Verifier …}. Ends with 0 where all is well, with 1 where something is not as it is said to be, with 2 where the
 * command cannot be understood or a file not be read.
 */
public final class Verifier {

    private static final String USAGE = """
        検証 / usage:
          extract KEY.pem EXTRACT.jsonl[.gz] [HEAD.txt ...]   監査記録の抜粋と、手元の先頭 / an extract of the log, and heads that you kept
          head KEY.pem HEAD.txt ...                      先頭の署名 / signatures of heads
          destruction KEY.pem RECORD.json|RECORD.pdf     鍵破棄記録 / the record of a destroyed key
        """;
    private static final long LONGEST = 64L << 20;

    private final PrintStream out;

    private Verifier(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] words) {
        System.exit(run(
                List.of(words),
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)));
    }

    /** The same for callers within Java; returns what the program ends with. */
    public static int run(List<String> words, PrintStream out) {
        try {
            return new Verifier(out).verify(words);
        } catch (NotEvidence wrong) {
            out.println(wrong.getMessage());
            return 2;
        } catch (IOException unreadable) {
            out.println("ファイルを読めません / cannot be read: " + unreadable.getMessage());
            return 2;
        }
    }

    private int verify(List<String> words) throws IOException {
        if (words.size() < 3) {
            out.print(USAGE);
            return 2;
        }
        PublicKey key = Signatures.key(text(words.get(1)));
        List<String> files = words.subList(2, words.size());
        return switch (words.getFirst()) {
            case "extract" -> extract(key, files);
            case "head" -> heads(key, files);
            case "destruction" -> destruction(key, files.getFirst());
            default -> {
                out.print(USAGE);
                yield 2;
            }
        };
    }

    private int extract(PublicKey key, List<String> files) throws IOException {
        List<TreeHead> kept = read(files.subList(1, files.size()));
        try (BufferedReader reader = ArchivedRows.lines(Path.of(files.getFirst()))) {
            ExtractCheck.Outcome outcome = new ExtractCheck(key, kept).check(reader);
            return ended(
                    outcome.faults(),
                    "記録 %d 件は、%s の先頭（件数 %d）の記録です。手元の先頭 %d 個の続きです。"
                                    .formatted(
                                            outcome.entries(),
                                            Entry.time(outcome.head().at()),
                                            outcome.head().size(),
                                            outcome.heads())
                            + " / %d entries are those under the head of size %d, which continues %d kept heads."
                                    .formatted(outcome.entries(), outcome.head().size(), outcome.heads()));
        }
    }

    private int heads(PublicKey key, List<String> files) throws IOException {
        List<String> faults = new ArrayList<>();
        for (TreeHead head : read(files)) {
            if (!head.isSignedBy(key)) {
                faults.add("署名が正しくありません / not signed by this key: size " + head.size());
            }
        }
        return ended(
                faults, "先頭 %d 個の署名は正しいです。 / %d heads are signed by this key.".formatted(files.size(), files.size()));
    }

    private int destruction(PublicKey key, String file) throws IOException {
        byte[] bytes = bytes(file);
        boolean sheet = RecordSheet.isOne(bytes);
        Destruction record = Destruction.read(sheet ? RecordSheet.document(bytes) : text(bytes));
        List<String> faults = new ArrayList<>(record.faults(key));
        if (sheet) {
            faults.addAll(RecordSheet.faults(bytes));
        }
        return ended(
                faults,
                "契約 %s の鍵は %s に破棄されました（対象 %s 件）。 / The key of contract %s was destroyed at %s (%s objects)."
                        .formatted(
                                record.get("contract_number"),
                                record.get("destroyed_at"),
                                record.get("objects"),
                                record.get("contract_number"),
                                record.get("destroyed_at"),
                                record.get("objects")));
    }

    private int ended(List<String> faults, String well) {
        faults.forEach(out::println);
        out.println(faults.isEmpty() ? "OK  " + well : "NG");
        return faults.isEmpty() ? 0 : 1;
    }

    private static List<TreeHead> read(List<String> files) throws IOException {
        List<TreeHead> heads = new ArrayList<>();
        for (String file : files) {
            heads.add(TreeHead.read(text(file)));
        }
        return heads;
    }

    private static String text(String file) throws IOException {
        return text(bytes(file));
    }

    private static String text(byte[] bytes) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static byte[] bytes(String file) throws IOException {
        Path path = Path.of(file);
        if (Files.size(path) > LONGEST) {
            throw new NotEvidence("ファイルが大きすぎます / the file is too large: " + path.getFileName());
        }
        return Files.readAllBytes(path);
    }
}
