package dsg.soc.view;

import dsg.platform.access.Refused;
import dsg.soc.AlertId;
import dsg.soc.EntityKind;
import dsg.soc.Gravity;
import dsg.soc.IncidentId;
import dsg.soc.ProhibitedAct;
import dsg.soc.incident.ActionDesk;
import dsg.soc.incident.Cause;
import dsg.soc.incident.EvidenceDesk;
import dsg.soc.incident.IncidentDesk;
import dsg.soc.incident.IncidentPage;
import dsg.soc.incident.ItemKind;
import dsg.soc.incident.NoticeDesk;
import dsg.soc.incident.NoticeRow.NoticeTo;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** soc/incident.xhtml: one incident. */
@Named
@RequestScoped
public class IncidentPageView {

    private static final List<ItemKind> WRITTEN = List.of(ItemKind.NOTE, ItemKind.LINK, ItemKind.INDICATOR);

    @Inject
    IncidentDesk desk;

    @Inject
    EvidenceDesk evidence;

    @Inject
    ActionDesk actions;

    @Inject
    NoticeDesk notices;

    @Inject
    IncidentFields fields;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable IncidentPage page;

    static String address(IncidentId id, String just) {
        return "/soc/incident.xhtml?faces-redirect=true&just=" + just + "&id=" + id;
    }

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public IncidentPage getPage() {
        if (page == null) {
            page = desk.page(id());
        }
        return page;
    }

    public String take() {
        desk.take(id());
        return here("taken");
    }

    public String contain() {
        desk.contain(id());
        return here("contained");
    }

    public String classify() {
        desk.classify(
                id(), fields.getSeverity(), ProhibitedAct.of(fields.getAct()).orElse(null));
        return here("classified");
    }

    public String write() {
        desk.write(id(), fields.getKind(), fields.getText());
        return here("written");
    }

    public String addTask() {
        desk.addTask(id(), fields.getTask());
        return here("written");
    }

    public String finish(UUID task) {
        desk.finish(id(), task);
        return here("finished");
    }

    public String act() {
        String[] parts = fields.getAction().split(" ", 3);
        if (parts.length < 3) {
            throw Refused.notFound("soc.action.unknown");
        }
        EntityKind kind = EntityKind.named(parts[1]).orElseThrow(() -> Refused.notFound("soc.action.unknown"));
        actions.ask(id(), parts[0], kind, parts[2], fields.getReason());
        return here("acted");
    }

    public String agree(UUID doing) {
        actions.decide(doing, true);
        return here("acted");
    }

    public String decline(UUID doing) {
        actions.decide(doing, false);
        return here("declined");
    }

    public String keep(AlertId alert) {
        evidence.keepEvents(id(), alert);
        return here("kept");
    }

    public String note() {
        evidence.note(id(), fields.getName(), fields.getPlace(), fields.getHash());
        return here("kept");
    }

    public String handOver() {
        evidence.handOver(id(), UUID.fromString(fields.getEvidence()), fields.getHolder(), fields.getReason());
        return here("handed");
    }

    public String tell(NoticeTo audience) {
        notices.tell(id(), audience);
        return here("told");
    }

    public String close() {
        desk.close(id(), fields.getCause(), fields.getReason());
        return here("closed");
    }

    private IncidentId id() {
        return new IncidentId(Addresses.id(parameters, "id", "soc.incident.unknown"));
    }

    private String here(String just) {
        return address(id(), just);
    }

    public String getJust() {
        String just = parameters.getOrDefault("just", "");
        return just.matches(
                        "opened|joined|taken|contained|classified|written|finished|acted|declined|kept|handed|told|closed")
                ? just
                : "";
    }

    public Gravity[] getSeverities() {
        return Gravity.values();
    }

    public ProhibitedAct[] getActs() {
        return ProhibitedAct.values();
    }

    public List<ItemKind> getKinds() {
        return WRITTEN;
    }

    public Cause[] getCauses() {
        return Cause.values();
    }
}
