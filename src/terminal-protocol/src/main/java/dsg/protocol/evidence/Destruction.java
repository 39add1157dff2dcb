package dsg.protocol.evidence;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The record of a contract's key that was destroyed (鍵破棄記録): JSON of two members, {@code record} (the text that is signed, itself JSON)
 * and {@code signature}. The text names the Merkle root over the sealed objects that nobody can open any more, whose list stands in it.
 */
public final class Destruction {

    public static final String FORMAT = "dsg-key-destruction-1";

    private final String record;
    private final byte[] signature;
    private final Map<String, @Nullable Object> values;

    private Destruction(String record, byte[] signature) {
        this.record = record;
        this.signature = signature;
        this.values = Json.object(record);
        if (!FORMAT.equals(values.get("format"))) {
            throw new NotEvidence("鍵破棄記録ではありません / not a record of a destroyed key");
        }
    }

    /** One object that was sealed under the key: what it was called in the store, and what of it was hashed. */
    public record Sealed(String object, Hash digest) {

        /** As a leaf of the list's tree. */
        public Hash leaf() {
            return Merkle.leaf(Signatures.utf8("dsg-sealed-object-1\n" + object + "\n" + digest + "\n"));
        }
    }

    public static Hash root(List<Sealed> objects) {
        return Merkle.root(objects.stream().map(Sealed::leaf).toList());
    }

    public static String objects(List<Sealed> objects) {
        return objects.stream()
                .map(each -> "[" + Json.quoted(each.object()) + ",\"" + each.digest() + "\"]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    public static byte[] signed(String record) {
        return Signatures.utf8(FORMAT + "\n" + record);
    }

    /** As it is handed over. */
    public static String document(String record, byte[] signature) {
        return "{\"record\":" + Json.quoted(record) + ",\"signature\":\"" + Signatures.encoded(signature) + "\"}\n";
    }

    /** Reads a record, and verifies nothing yet; {@link NotEvidence} where it is none. */
    public static Destruction read(String document) {
        Map<String, @Nullable Object> outer = Json.object(document);
        return new Destruction(Json.string(outer, "record"), Signatures.decoded(Json.string(outer, "signature")));
    }

    public @Nullable Object get(String name) {
        return values.get(name);
    }

    /** What is wrong with it; nothing where it is signed by this key and its list has the root and the number that it names. */
    public List<String> faults(PublicKey key) {
        List<String> faults = new ArrayList<>();
        if (!Signatures.verify(key, signed(record), signature)) {
            faults.add("署名が、この鍵のものではありません / it is not signed by this key");
        }
        List<Sealed> objects = sealed();
        if (objects.size() != Json.number(values, "objects")) {
            faults.add("対象の数が一覧と合いません / the number of objects is not that of the list");
        }
        if (!root(objects).hex().equals(Json.string(values, "root"))) {
            faults.add("一覧のハッシュが合いません / the list does not have the root that is named");
        }
        return faults;
    }

    private List<Sealed> sealed() {
        List<Sealed> objects = new ArrayList<>();
        for (Object each : Json.list(values, "list")) {
            if (each instanceof List<?> pair
                    && pair.size() == 2
                    && pair.getFirst() instanceof String object
                    && pair.getLast() instanceof String digest) {
                objects.add(new Sealed(object, Hash.ofHex(digest)));
            } else {
                throw new NotEvidence("一覧を読み取れません / the list cannot be read");
            }
        }
        return objects;
    }
}
