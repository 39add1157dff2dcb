package dsg.protocol.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 鍵破棄記録 to be read and filed (PDF): what the record says, and the signed record itself attached, by which it is verified. From one record
 * comes one file, byte for byte, so that pages which say something else are found.
 */
public final class RecordSheet {

    static final String ATTACHED = "destruction-record.json";

    private static final String MARK = "%PDF-";

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("contract_number", "契約番号 / contract");
        WORDS.put("key_id", "鍵 / key");
        WORDS.put("destroyed_at", "破棄した時刻 / destroyed at");
        WORDS.put("proposed_by", "申請者 / proposed by");
        WORDS.put("proposed_at", "申請の時刻 / proposed at");
        WORDS.put("decided_by", "決裁者 / decided by");
        WORDS.put("decided_at", "決裁の時刻 / decided at");
        WORDS.put("vault_backed_up_at", "鍵の控えの最後の作成 / last copy of the vault");
        WORDS.put("vault_copies_made", "それまでに作った鍵の控えの数 / copies of the vault made until then");
        WORDS.put("vault_last_copy_ended_at", "終わった控えの最後の終了 / when the last one that has ended did");
        WORDS.put("vault_copies", "残っていた控え（作成 – 終了期限） / those still there: made – to end by");
        WORDS.put("objects", "読めなくなったものの数 / objects");
        WORDS.put("root", "その一覧のハッシュ / root of their list");
        WORDS.put("outlives", "残るもの / what remains");
    }

    private RecordSheet() {}

    /**
     * Makes it.
     *
     * @param document the record with its signature, as it is handed over
     */
    public static byte[] of(String document) {
        Map<String, @Nullable Object> whole = Json.object(document);
        Map<String, @Nullable Object> record = Json.object(Json.string(whole, "record"));
        List<String> lines = new ArrayList<>(List.of("鍵破棄記録 / Record of a destroyed key", ""));
        // what records of their time did not say yet, or do not say any more, has no line in their file
        WORDS.entrySet().stream()
                .filter(word -> record.containsKey(word.getKey()))
                .forEach(word -> {
                    lines.add(word.getValue());
                    lines.add("    " + Objects.toString(record.get(word.getKey()), "-"));
                });
        lines.addAll(List.of(
                "",
                "署名 / signature",
                "    " + Json.string(whole, "signature"),
                "",
                "この文書に添付した " + ATTACHED + " が署名の対象です。次の命令で確かめられます。",
                "The attached file is what is signed. Verify it with:",
                "    java -cp terminal-protocol.jar dsg.protocol.evidence.Verifier destruction destruction.pem "
                        + ATTACHED));
        return Sheet.of(lines, ATTACHED, document.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether this is a file of this kind at all, and no record by itself. */
    static boolean isOne(byte[] file) {
        return new String(file, 0, Math.min(MARK.length(), file.length), StandardCharsets.ISO_8859_1).equals(MARK);
    }

    /** The signed record that is attached to it; {@link NotEvidence} where none is. */
    public static String document(byte[] sheet) {
        return new String(Sheet.attached(sheet), StandardCharsets.UTF_8);
    }

    /** Where it is not the file that comes from the record that is attached to it, signed or not. */
    public static List<String> faults(byte[] sheet) {
        byte[] meant = of(document(sheet));
        if (Arrays.equals(sheet, meant)) {
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        List<String> shown = Sheet.shown(sheet);
        List<String> right = Sheet.shown(meant);
        for (int line = 0; line < Math.max(shown.size(), right.size()); line++) {
            String is = line < shown.size() ? shown.get(line) : "";
            String should = line < right.size() ? right.get(line) : "";
            if (!is.equals(should)) {
                faults.add("紙面の%d行目「%s」は、添付の記録では「%s」です / line %d of the pages is not what the attached record says"
                        .formatted(line + 1, is.strip(), should.strip(), line + 1));
            }
        }
        return faults.isEmpty()
                ? List.of("紙面の作りが、添付の記録から作ったものと違います / the file is not the one that is made of the attached record")
                : faults;
    }
}
