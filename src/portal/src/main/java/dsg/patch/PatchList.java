package dsg.patch;

import dsg.company.OrganisationDirectory;
import dsg.delivery.Pilots;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import dsg.platform.calendar.Clocks;
import dsg.protocol.TerminalStatus;
import dsg.terminal.RegisteredTerminal;
import dsg.terminal.TerminalDirectory;
import dsg.vulnerability.OpenFindings;
import dsg.vulnerability.Software;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who has which patch, as the inventories prove it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PatchList {

    @Inject
    PatchTable table;

    @Inject
    Pilots pilots;

    @Inject
    Software software;

    @Inject
    OpenFindings findings;

    @Inject
    TerminalDirectory terminals;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Clock clock;

    /** @param of whose terminals; empty: everybody's */
    PatchPage page(Optional<OrganisationId> of) {
        List<RegisteredTerminal> all = terminals.all().stream()
                .filter(each -> each.status() == TerminalStatus.REGISTERED)
                .filter(each -> of.isEmpty() || of.get().equals(each.organisation()))
                .toList();
        Map<UUID, String> companies = organisations.names(
                all.stream().map(each -> each.organisation().value()).distinct().toList());
        Set<UUID> ring = pilots.all();
        Map<String, TerminalPatch> said = table.said();
        List<PatchRow> patches = new ArrayList<>();
        List<ComplianceRow> rows = new ArrayList<>();
        for (Patch patch : table.all()) {
            List<ComplianceRow> own = all.stream()
                    .filter(each -> patch.isMeantFor(ring.contains(each.id().value())))
                    .map(each -> row(patch, each, companies, ring, said))
                    .filter(each -> each.standing() != Standing.NOT_PRESENT)
                    .toList();
            rows.addAll(own);
            if (of.isEmpty() || patch.isOut()) {
                patches.add(row(patch, own, said));
            }
        }
        return new PatchPage(
                patches,
                rows,
                all.stream()
                        .map(each -> new PilotChoice(
                                each.id().value(),
                                each.name(),
                                companies.getOrDefault(each.organisation().value(), ""),
                                ring.contains(each.id().value())))
                        .toList());
    }

    /** Of each patch that this terminal should have, how it stands; without those whose package it does not have. */
    List<Standing> standings(TerminalId terminal) {
        boolean pilot = pilots.isOne(terminal);
        return table.all().stream()
                .filter(each -> each.isMeantFor(pilot))
                .map(each -> standing(each, terminal))
                .filter(each -> each != Standing.NOT_PRESENT)
                .toList();
    }

    /** At least one terminal of the pilot ring is proven to have it, and none has said that it failed. */
    boolean isProvenByPilots(Patch patch) {
        Set<UUID> ring = pilots.all();
        Map<String, TerminalPatch> said = table.said();
        List<RegisteredTerminal> ofRing = terminals.all().stream()
                .filter(each -> ring.contains(each.id().value()))
                .toList();
        boolean failed = ofRing.stream().anyMatch(each -> failed(patch, each, said));
        return !failed && ofRing.stream().anyMatch(each -> standing(patch, each.id()) == Standing.PROVEN);
    }

    private static boolean failed(Patch patch, RegisteredTerminal terminal, Map<String, TerminalPatch> said) {
        TerminalPatch last = said.get(key(patch, terminal));
        return last != null && last.hasFailed();
    }

    private Standing standing(Patch patch, TerminalId terminal) {
        if (!software.isFresh(terminal)) {
            return Standing.UNKNOWN;
        }
        return software.version(terminal, patch.name())
                .map(version ->
                        Software.isAtLeast(version, patch.packageVersion()) ? Standing.PROVEN : Standing.OUTSTANDING)
                .orElse(Standing.NOT_PRESENT);
    }

    private PatchRow row(Patch patch, List<ComplianceRow> rows, Map<String, TerminalPatch> said) {
        PatchRow bare = patch.row(0, 0, 0, 0);
        return patch.row(
                count(rows, Standing.PROVEN),
                count(rows, Standing.OUTSTANDING),
                (int) said.values().stream()
                        .filter(each -> each.hasFailed() && each.key().endsWith(" " + patch.title()))
                        .count(),
                findings.count(bare.mends()));
    }

    private static int count(List<ComplianceRow> rows, Standing standing) {
        return (int) rows.stream().filter(each -> each.standing() == standing).count();
    }

    private ComplianceRow row(
            Patch patch,
            RegisteredTerminal terminal,
            Map<UUID, String> companies,
            Set<UUID> ring,
            Map<String, TerminalPatch> said) {
        Standing standing = standing(patch, terminal.id());
        TerminalPatch last = said.get(key(patch, terminal));
        boolean over = LocalDate.now(clock.withZone(Clocks.JAPAN)).isAfter(patch.deadline());
        return new ComplianceRow(
                terminal.name(),
                companies.getOrDefault(terminal.organisation().value(), ""),
                ring.contains(terminal.id().value()),
                patch.name(),
                patch.packageVersion(),
                software.version(terminal.id(), patch.name()).orElse(""),
                standing,
                last == null ? "" : last.said(),
                patch.deadline(),
                over && standing != Standing.PROVEN);
    }

    private static String key(Patch patch, RegisteredTerminal terminal) {
        return terminal.id().value() + " " + patch.title();
    }
}
