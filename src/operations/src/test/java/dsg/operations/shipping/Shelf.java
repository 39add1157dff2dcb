package dsg.operations.shipping;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A store as the portal's is from outside: each number of a stream once, and sometimes away. */
final class Shelf implements Store {

    final Map<String, SortedMap<Long, String>> streams = new HashMap<>();

    /** How many more calls are answered before it is away; what is brought then is stored, and nobody hears of it. */
    int answers = Integer.MAX_VALUE;

    SortedMap<Long, String> of(String stream) {
        return streams.getOrDefault(stream, new TreeMap<>());
    }

    @Override
    public long bring(String source, String stream, Batch batch) throws IOException {
        SortedMap<Long, String> lines = streams.computeIfAbsent(stream, name -> new TreeMap<>());
        for (int i = 0; i < batch.lines().size(); i++) {
            lines.putIfAbsent(batch.first() + i, batch.lines().get(i));
        }
        return acknowledged(source, stream);
    }

    @Override
    public long acknowledged(String source, String stream) throws IOException {
        if (answers-- <= 0) {
            throw new IOException("away");
        }
        SortedMap<Long, String> lines = of(stream);
        return lines.isEmpty() ? 0 : lines.lastKey();
    }
}
