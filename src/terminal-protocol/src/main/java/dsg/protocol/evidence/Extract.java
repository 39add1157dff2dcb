package dsg.protocol.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Part of the log as it is handed over: JSON Lines. The first line names the format and the head; then each head that came before with
 * the proof that this one continues it, and each entry with its place and the proof that it is under the head.
 */
public final class Extract {

    public static final String FORMAT = "dsg-audit-extract-1";

    private Extract() {}

    /** A proof that the tree under the extract's head continues a smaller one. */
    public record Continuation(long from, Hash root, List<Hash> proof) {}

    /** An entry in its place. */
    public record Placed(long position, Entry entry, List<Hash> proof) {}

    public static String first(TreeHead head) {
        return "{\"format\":\"" + FORMAT + "\",\"head\":" + Json.quoted(head.text()) + "}";
    }

    public static String line(Continuation older) {
        return "{\"from\":" + older.from() + ",\"root\":\"" + older.root() + "\",\"proof\":" + hashes(older.proof())
                + "}";
    }

    public static String line(Placed placed) {
        String entry = placed.entry().values().entrySet().stream()
                .map(field -> Json.quoted(field.getKey()) + ":" + Json.quoted(field.getValue()))
                .collect(Collectors.joining(","));
        return "{\"position\":" + placed.position() + ",\"entry\":{" + entry + "},\"proof\":" + hashes(placed.proof())
                + "}";
    }

    /** The head in an extract's first line; {@link NotEvidence} where the line is none. */
    public static TreeHead head(String line) {
        Map<String, @Nullable Object> first = Json.object(line);
        if (!FORMAT.equals(first.get("format"))) {
            throw new NotEvidence("監査記録の抜粋ではありません / not an extract of the log");
        }
        return TreeHead.read(Json.string(first, "head"));
    }

    public static boolean isContinuation(Map<String, @Nullable Object> line) {
        return line.containsKey("from");
    }

    public static Continuation continuation(Map<String, @Nullable Object> line) {
        return new Continuation(Json.number(line, "from"), Hash.ofHex(Json.string(line, "root")), proof(line));
    }

    public static Placed placed(Map<String, @Nullable Object> line) {
        Map<String, String> values = new LinkedHashMap<>();
        Json.asObject(line.get("entry")).forEach((name, value) -> values.put(name, text(value)));
        return new Placed(Json.number(line, "position"), new Entry(values), proof(line));
    }

    /** The entry in a line of an extract; empty where the line is about something else. */
    public static Optional<Entry> entry(String line) {
        Map<String, @Nullable Object> read = Json.object(line);
        return read.containsKey("position") ? Optional.of(placed(read).entry()) : Optional.empty();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new NotEvidence("記録の項目が文字列ではありません / a field is no text");
    }

    private static List<Hash> proof(Map<String, @Nullable Object> line) {
        List<Hash> proof = new ArrayList<>();
        for (Object each : Json.list(line, "proof")) {
            proof.add(Hash.ofHex(text(each)));
        }
        if (proof.size() > Long.SIZE * 2) {
            throw new NotEvidence("証明が長すぎます / a proof is too long");
        }
        return proof;
    }

    private static String hashes(List<Hash> hashes) {
        return hashes.stream().map(hash -> "\"" + hash + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
