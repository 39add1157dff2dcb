package dsg.keycloak.vein;

import dsg.protocol.VeinAnswer;
import dsg.protocol.VeinAnswer.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which finger the person wants to lay on, as far as it is enrolled; the first one otherwise. */
record OptionalFinger(int wanted) {

    static final OptionalFinger FIRST = new OptionalFinger(-1);

    static OptionalFinger of(@Nullable String text) {
        return text != null && text.matches("[0-9]") ? new OptionalFinger(Integer.parseInt(text)) : FIRST;
    }

    int among(VeinAnswer standing) {
        List<Integer> enrolled =
                standing.templates().stream().map(Template::finger).toList();
        return enrolled.contains(wanted) ? wanted : enrolled.getFirst();
    }
}
