package dsg.erasure.view;

import dsg.erasure.ErasurePage;
import dsg.erasure.Erasures;
import dsg.hold.HeldType;
import dsg.hold.HoldDesk;
import dsg.hold.HoldKind;
import dsg.platform.access.Refused;
import dsg.platform.access.TerminalId;
import dsg.platform.calendar.Clocks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** WEB-INF/erasure/terminal.xhtml: erasures and holds on the page of a terminal. */
@Named
@RequestScoped
public class TerminalErasureView {

    /** Nobody is kept from working for longer without somebody looking again. */
    private static final int REVIEW_DAYS = 30;

    @Inject
    Erasures erasures;

    @Inject
    HoldDesk holds;

    @Inject
    Clock clock;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable ErasurePage page;
    private String because = "";

    public ErasurePage getPage() {
        if (page == null) {
            page = erasures.page(terminal());
        }
        return page;
    }

    /** Its end is asked for where every hold's is. */
    public String hold() {
        LocalDate review = LocalDate.ofInstant(clock.instant(), Clocks.JAPAN).plusDays(REVIEW_DAYS);
        holds.place(HoldKind.INCIDENT, HeldType.TERMINAL, terminal().toString(), because, review);
        return "/configuration/terminal.xhtml?faces-redirect=true&id=" + terminal();
    }

    private TerminalId terminal() {
        try {
            return new TerminalId(UUID.fromString(parameters.getOrDefault("id", "")));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("terminal.unknown");
        }
    }

    public String getTerminal() {
        return terminal().toString();
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
