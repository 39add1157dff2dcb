package dsg.detection.parse;

import dsg.detection.parse.RuleRefused.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML into places, within limits. Nothing in a document can make an object. */
final class Yaml {

    /** 3,000 rules of some 3 kB. */
    static final int CHARACTERS = 16 * 1024 * 1024;

    static final int NODES = 1_000_000;
    private static final int DEPTH = 40;

    private Yaml() {}

    /** The documents of one text. */
    static List<Place> documents(String text) {
        if (text.length() > CHARACTERS) {
            throw new RuleRefused(0, Reason.TOO_LARGE, text.length());
        }
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(CHARACTERS)
                .build();
        try {
            demandShallow(text, settings);
            List<Place> places = new ArrayList<>();
            AtomicInteger nodes = new AtomicInteger();
            for (Node document : new Compose(settings).composeAllFromString(text)) {
                bound(document, 0, nodes);
                places.add(new Place(document));
            }
            // what stands after the last separator
            places.removeIf(Place::isNull);
            return places;
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new RuleRefused(line, Reason.NOT_YAML, wrong.getProblem());
        } catch (YamlEngineException wrong) {
            throw new RuleRefused(0, Reason.NOT_YAML, String.valueOf(wrong.getMessage()));
        }
    }

    /** Nodes are composed by recursion: what is nested too deeply must not come that far. */
    private static void demandShallow(String text, LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                default -> {}
            }
            if (depth > DEPTH) {
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
                throw new RuleRefused(line, Reason.TOO_LARGE, "depth");
            }
        }
    }

    /** An alias makes one node stand in many places: counted in each, so that a few lines cannot mean millions of values. */
    private static void bound(Node node, int depth, AtomicInteger nodes) {
        Place place = new Place(node);
        if (depth > DEPTH || nodes.incrementAndGet() > NODES) {
            throw place.refused(Reason.TOO_LARGE, depth > DEPTH ? "depth" : "document");
        }
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> bound(item, depth + 1, nodes));
        } else if (node instanceof MappingNode map) {
            map.getValue().forEach(tuple -> {
                bound(tuple.getKeyNode(), depth + 1, nodes);
                bound(tuple.getValueNode(), depth + 1, nodes);
            });
        }
    }

    /** Names that begin so are everybody's own business and say nothing to us. */
    static boolean isCustom(String key, Set<String> known) {
        return !known.contains(key) && key.startsWith("x-");
    }
}
