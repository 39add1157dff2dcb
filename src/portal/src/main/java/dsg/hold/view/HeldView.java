package dsg.hold.view;

import dsg.hold.Held;
import dsg.hold.HeldType;
import dsg.hold.HoldDesk;
import dsg.hold.HoldKind;
import dsg.hold.HoldRow;
import dsg.hold.Holds;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says on the page of a thing that it is held, and by what kind of hold; who and why is for those who may look at holds. */
@Named
@RequestScoped
public class HeldView {

    @Inject
    Holds holds;

    @Inject
    HoldDesk desk;

    private @Nullable Map<Held, List<HoldKind>> standing;
    private final Map<Held, List<HoldRow>> rows = new HashMap<>();

    public List<HoldKind> of(String type, String id) {
        Held held = held(type, id);
        return switch (held.type()) {
            case AREA, FILE, ROOM -> standing().getOrDefault(held, List.of());
            case CONTRACT, ACCOUNT, TERMINAL -> holds.of(held);
        };
    }

    /** Once for a page, whatever it shows. */
    private Map<Held, List<HoldKind>> standing() {
        if (standing == null) {
            standing = holds.standing();
        }
        return standing;
    }

    /** The holds themselves; only asked for where the page has found one. */
    public List<HoldRow> rows(String type, String id) {
        return rows.computeIfAbsent(held(type, id), desk::on);
    }

    private static Held held(String type, String id) {
        return new Held(HeldType.valueOf(type), UUID.fromString(id));
    }
}
