package dsg.terminal.applying;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import dsg.terminal.TerminalKeys;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A terminal that a company has applied for (F4, R11). */
@Entity
class TerminalWish {

    private static final int LONGEST = 500;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{1,40}");
    private static final Pattern MAC = Pattern.compile("([0-9A-F]{2}:){5}[0-9A-F]{2}");

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID contract;
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private WishState state = WishState.PROPOSED;

    private String name;
    private String maker;
    private String model;
    private String serial;
    private String mac;
    private String os;
    private String drives;
    private String place;
    private String holder;
    private boolean camera;
    private String line;
    private UUID appliedBy;
    private Instant appliedAt;
    private @Nullable UUID terminal;
    private @Nullable String tls;
    private @Nullable String agent;
    private @Nullable Instant handedAt;

    @SuppressWarnings("NullAway.Init")
    protected TerminalWish() {}

    TerminalWish(ContractId contract, OrganisationId organisation, WishForm form, AccountId by, Instant now) {
        demandFit(form);
        this.id = UUID.randomUUID();
        this.contract = contract.value();
        this.organisation = organisation.value();
        this.name = form.name();
        this.maker = text(form.maker());
        this.model = text(form.model());
        this.serial = text(form.serial());
        this.mac = mac(form.mac());
        this.os = text(form.os());
        this.drives = text(form.drives());
        this.place = text(form.place());
        this.holder = text(form.holder());
        this.camera = form.camera();
        this.line = form.line();
        this.appliedBy = by.value();
        this.appliedAt = now;
    }

    /** Without an encrypted disk and a vein sensor no terminal gets in (R11). */
    static void demandFit(WishForm form) {
        if (!NAME.matcher(form.name()).matches()) {
            throw new RuleBroken("terminal.name.bad");
        }
        if (!MAC.matcher(mac(form.mac())).matches()) {
            throw new RuleBroken("terminal.wish.mac");
        }
        if (!form.encrypted()) {
            throw new RuleBroken("terminal.wish.encrypted");
        }
        if (!form.sensor()) {
            throw new RuleBroken("terminal.wish.sensor");
        }
        if (!form.line().equals("6-1") && !form.line().equals("6-11")) {
            throw new RuleBroken("terminal.wish.line");
        }
    }

    private static String mac(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT).replace('-', ':');
    }

    private static String text(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new RuleBroken("terminal.wish.text", LONGEST);
        }
        return text;
    }

    void move(WishState from, WishState to) {
        if (state != from) {
            throw Refused.conflict("terminal.wish.moved");
        }
        state = to;
    }

    /** The operator's command has made its certificates; it is not on the register yet. */
    void handedOut(TerminalKeys keys, Instant at) {
        if (state != WishState.APPROVED) {
            throw Refused.conflict("terminal.wish.moved");
        }
        tls = keys.tls();
        agent = keys.agent();
        handedAt = at;
    }

    /** Its certificates are handed out, and it is on the register. */
    void registered(TerminalId made) {
        move(WishState.APPROVED, WishState.REGISTERED);
        terminal = made.value();
    }

    UUID id() {
        return id;
    }

    ContractId contract() {
        return new ContractId(contract);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    WishRow row() {
        WishForm form =
                new WishForm(name, maker, model, serial, mac, os, drives, place, holder, true, camera, true, line);
        TerminalKeys handed = tls == null || agent == null ? null : new TerminalKeys(tls, agent);
        return new WishRow(id, contract(), organisation(), state, form, appliedAt, handed, handedAt);
    }
}
