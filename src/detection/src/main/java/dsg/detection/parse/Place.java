package dsg.detection.parse;

import dsg.detection.parse.RuleRefused.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A place in a YAML document, asked for what should stand there. */
record Place(Node node) {

    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    RuleRefused refused(Reason reason, Object about) {
        return new RuleRefused(line(), reason, about);
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isNull() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
    }

    boolean isText() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR);
    }

    boolean isBoolean() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL);
    }

    boolean isNumber() {
        return node instanceof ScalarNode scalar
                && (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT));
    }

    /** The places of a map by their names, in the document's order. */
    Map<String, Place> entries() {
        if (!(node instanceof MappingNode map)) {
            throw refused(Reason.WRONG_TYPE, "map");
        }
        Map<String, Place> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            String key = new Place(tuple.getKeyNode()).scalar();
            if (entries.put(key, new Place(tuple.getValueNode())) != null) {
                throw new Place(tuple.getKeyNode()).refused(Reason.TWICE, key);
            }
        }
        return entries;
    }

    /** As {@link #entries}; every name has to be among these. */
    Map<String, Place> entries(Set<String> known) {
        Map<String, Place> entries = entries();
        entries.forEach((key, place) -> {
            if (!known.contains(key)) {
                throw place.refused(Reason.UNKNOWN_KEY, key);
            }
        });
        return entries;
    }

    /** A list's places, or the one place that stands for a list of one. */
    List<Place> each() {
        if (!(node instanceof SequenceNode list)) {
            return List.of(this);
        }
        List<Place> places = new ArrayList<>();
        list.getValue().forEach(item -> places.add(new Place(item)));
        return places;
    }

    /** The text of any single value, as it stands. */
    String scalar() {
        if (!(node instanceof ScalarNode scalar)) {
            throw refused(Reason.WRONG_TYPE, "single value");
        }
        return scalar.getValue();
    }

    String text(int most) {
        String text = scalar();
        if (isNull() || text.length() > most) {
            throw refused(isNull() ? Reason.WRONG_TYPE : Reason.TOO_LARGE, text);
        }
        return text;
    }

    boolean truth() {
        if (!isBoolean()) {
            throw refused(Reason.WRONG_TYPE, scalar());
        }
        return scalar().equalsIgnoreCase("true");
    }

    static Place needed(Map<String, Place> entries, String key, Place in) {
        return Optional.ofNullable(entries.get(key)).orElseThrow(() -> in.refused(Reason.MISSING, key));
    }

    static String text(Map<String, Place> entries, String key, int most) {
        Place place = entries.get(key);
        return place == null ? "" : place.text(most);
    }

    static List<String> texts(@Nullable Place place, int most) {
        return place == null
                ? List.of()
                : place.each().stream().map(each -> each.text(most)).toList();
    }
}
