package dsg.protocol.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Verifies an extract against a key and the heads that its holder has kept: the extract's head is signed; it continues every kept head;
 * every entry lies where the extract says.
 */
public final class ExtractCheck {

    private final PublicKey key;
    private final List<TreeHead> kept;
    private final List<String> faults = new ArrayList<>();
    private final Map<Long, Hash> continued = new HashMap<>();
    private long entries;

    /** Verifies with this key; {@code kept} are heads that were given to the holder before, by whatever way. */
    public ExtractCheck(PublicKey key, List<TreeHead> kept) {
        this.key = key;
        this.kept = List.copyOf(kept);
    }

    /**
     * What came of it.
     *
     * @param faults a line for each; empty where all is well
     */
    public record Outcome(TreeHead head, long entries, int heads, List<String> faults) {}

    /** Reads the extract to its end; {@link NotEvidence} where it cannot be read. */
    public Outcome check(BufferedReader extract) throws IOException {
        String first = extract.readLine();
        if (first == null) {
            throw new NotEvidence("ファイルが空です / the file is empty");
        }
        TreeHead head = Extract.head(first);
        if (!head.isSignedBy(key)) {
            faults.add("抜粋の先頭の署名が、この鍵のものではありません / the extract's head is not signed by this key");
        }
        for (String line = extract.readLine(); line != null; line = extract.readLine()) {
            if (!line.isBlank()) {
                line(head, Json.object(line));
            }
        }
        kept.forEach(each -> keptHead(head, each));
        return new Outcome(head, entries, kept.size(), List.copyOf(faults));
    }

    private void line(TreeHead head, Map<String, @Nullable Object> line) {
        if (Extract.isContinuation(line)) {
            Extract.Continuation older = Extract.continuation(line);
            if (Merkle.extend(older.from(), older.root(), head.size(), head.root(), older.proof())) {
                continued.put(older.from(), older.root());
            } else {
                faults.add("件数 %d の先頭からの続きであることを示せません / not shown to continue size %d"
                        .formatted(older.from(), older.from()));
            }
            return;
        }
        Extract.Placed placed = Extract.placed(line);
        entries++;
        if (!Merkle.includes(
                head.root(), head.size(), placed.position(), placed.entry().leaf(), placed.proof())) {
            faults.add("記録 %d（%s）は、先頭が示す記録ではありません / entry %d is not the one under the head"
                    .formatted(placed.position(), placed.entry().get("id"), placed.position()));
        }
    }

    private void keptHead(TreeHead head, TreeHead older) {
        if (!older.isSignedBy(key)) {
            faults.add("手元の先頭（件数 %d）の署名が正しくありません / a kept head (size %d) is not signed by this key"
                    .formatted(older.size(), older.size()));
            return;
        }
        boolean same = older.size() == head.size() && older.root().equals(head.root());
        if (older.size() > 0 && !same && !older.root().equals(continued.get(older.size()))) {
            faults.add("手元の先頭（件数 %d）に続く木ではありません / the log does not continue the kept head of size %d"
                    .formatted(older.size(), older.size()));
        }
    }
}
