package dsg.hold.view;

import dsg.hold.HeldType;
import dsg.hold.HoldDesk;
import dsg.hold.HoldKind;
import dsg.hold.HoldRow;
import dsg.platform.access.Refused;
import dsg.platform.view.TypedDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** hold/list.xhtml and hold/end.xhtml: holds, a new one, the wish to end one. */
@Named
@RequestScoped
public class HoldsView {

    @Inject
    HoldDesk desk;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<HoldRow> rows;
    private @Nullable HoldRow hold;
    private HoldKind kind = HoldKind.LEGAL;
    private HeldType type = HeldType.CONTRACT;
    private String thing = "";
    private String because = "";
    private String review = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. A link may name what somebody means to hold. */
    public void load() {
        getRows();
        thing = parameters.getOrDefault("thing", "");
        Arrays.stream(HeldType.values())
                .filter(each -> each.name().equals(parameters.get("type")))
                .forEach(this::setType);
    }

    /** Likewise, of the page of one. */
    public void loadOne() {
        getHold();
    }

    public String place() {
        desk.place(kind, type, thing, because, TypedDay.read(review));
        return "/hold/list.xhtml?faces-redirect=true&done=placed";
    }

    public String proposeEnd() {
        desk.proposeEnd(id(), because);
        return "/hold/list.xhtml?faces-redirect=true&done=proposed";
    }

    public List<HoldRow> getRows() {
        if (rows == null) {
            rows = desk.list();
        }
        return rows;
    }

    public HoldRow getHold() {
        if (hold == null) {
            hold = desk.hold(id());
        }
        return hold;
    }

    /** A hold by its identifier, as who decides about its end looks at it. */
    public HoldRow of(UUID id) {
        return desk.hold(id);
    }

    /** What the page comes after; a forged address cannot make it say anything else. */
    public String getDone() {
        String done = parameters.getOrDefault("done", "");
        return done.matches("placed|proposed") ? done : "";
    }

    private UUID id() {
        try {
            return UUID.fromString(parameters.getOrDefault("id", ""));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("hold.unknown");
        }
    }

    public HoldKind[] getKinds() {
        return HoldKind.values();
    }

    public HeldType[] getTypes() {
        return HeldType.values();
    }

    public HoldKind getKind() {
        return kind;
    }

    public void setKind(HoldKind kind) {
        this.kind = kind;
    }

    public HeldType getType() {
        return type;
    }

    public void setType(HeldType type) {
        this.type = type;
    }

    public String getThing() {
        return thing;
    }

    public void setThing(String thing) {
        this.thing = thing;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public String getReview() {
        return review;
    }

    public void setReview(String review) {
        this.review = review;
    }
}
