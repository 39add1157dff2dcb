package dsg.terminal.view;

import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import dsg.terminal.RegisteredTerminal;
import dsg.terminal.TerminalKeys;
import dsg.terminal.Terminals;
import dsg.terminal.applying.TerminalWishes;
import dsg.terminal.applying.WishRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** terminal/wishes.xhtml: terminals that were applied for (F4), their way onto the register, and lost ones. */
@Named
@RequestScoped
public class TerminalWishesView {

    @Inject
    TerminalWishes wishes;

    @Inject
    Terminals terminals;

    private @Nullable List<WishRow> rows;
    private String chosen = "";
    private String tls = "";
    private String agent = "";
    private String how = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    public List<WishRow> getRows() {
        if (rows == null) {
            rows = wishes.list();
        }
        return rows;
    }

    /** One of them, for the page of its decision. */
    public WishRow of(UUID wish) {
        return wishes.row(wish);
    }

    public List<WishRow> getApproved() {
        return getRows().stream().filter(WishRow::isApproved).toList();
    }

    public List<RegisteredTerminal> getOwn() {
        return wishes.own();
    }

    public String register() {
        wishes.register(uuid(), keys());
        return "/terminal/wishes.xhtml?faces-redirect=true";
    }

    /** Those that were handed out by the command; by hand where the certificates were made elsewhere. */
    private TerminalKeys keys() {
        if (!tls.isBlank() || !agent.isBlank()) {
            return new TerminalKeys(fingerprint(tls), fingerprint(agent));
        }
        TerminalKeys handed = wishes.row(uuid()).handed();
        if (handed == null) {
            throw new RuleBroken("terminal.wish.keys");
        }
        return handed;
    }

    public String lose() {
        terminals.lost(new TerminalId(uuid()), how);
        return "/terminal/wishes.xhtml?faces-redirect=true";
    }

    /** As tools print it: with colons or without. */
    private static String fingerprint(String typed) {
        return typed.replace(":", "").strip().toLowerCase(Locale.ROOT);
    }

    private UUID uuid() {
        try {
            return UUID.fromString(chosen);
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("terminal.unknown");
        }
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = Objects.requireNonNullElse(chosen, "");
    }

    public String getTls() {
        return tls;
    }

    public void setTls(@Nullable String tls) {
        this.tls = Objects.requireNonNullElse(tls, "");
    }

    public String getAgent() {
        return agent;
    }

    public void setAgent(@Nullable String agent) {
        this.agent = Objects.requireNonNullElse(agent, "");
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }
}
