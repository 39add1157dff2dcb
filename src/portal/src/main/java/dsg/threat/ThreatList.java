package dsg.threat;

import dsg.company.OrganisationDirectory;
import dsg.platform.access.OrganisationId;
import dsg.protocol.TerminalStatus;
import dsg.terminal.RegisteredTerminal;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts together what the pages show. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ThreatList {

    @PersistenceContext
    EntityManager entities;

    @Inject
    IsolationTable isolations;

    @Inject
    TerminalDirectory terminals;

    @Inject
    OrganisationDirectory organisations;

    /** @param of whose terminals; empty: everybody's */
    ThreatPage page(Optional<OrganisationId> of, int most) {
        List<RegisteredTerminal> all = terminals.all().stream()
                .filter(each -> of.isEmpty() || of.get().equals(each.organisation()))
                .toList();
        Map<UUID, String> companies = companies(all);
        Map<UUID, String> names =
                all.stream().collect(Collectors.toMap(each -> each.id().value(), RegisteredTerminal::name));
        return new ThreatPage(
                isolations.isAutomatic(),
                newest("Detection", "receivedAt", Detection.class, of, most).stream()
                        .map(each -> each.row(
                                names.getOrDefault(each.terminal(), ""),
                                companies.getOrDefault(each.organisation(), "")))
                        .toList(),
                newest("Isolation", "begunAt", Isolation.class, of, most).stream()
                        .map(each -> each.row(
                                names.getOrDefault(each.terminal(), ""),
                                companies.getOrDefault(each.organisation(), "")))
                        .toList(),
                of.isPresent()
                        ? List.of()
                        : newest("CollectedEvidence", "receivedAt", CollectedEvidence.class, of, most).stream()
                                .map(each -> each.row(
                                        names.getOrDefault(each.terminal(), ""),
                                        companies.getOrDefault(each.organisation(), "")))
                                .toList(),
                all.stream()
                        .filter(each -> each.status() == TerminalStatus.REGISTERED)
                        .map(each -> new TerminalChoice(
                                each.id().value(),
                                each.name(),
                                companies.getOrDefault(each.organisation().value(), "")))
                        .toList());
    }

    IsolationRow row(Isolation isolation) {
        List<RegisteredTerminal> all = terminals.all();
        return isolation.row(
                all.stream()
                        .filter(each -> each.id().value().equals(isolation.terminal()))
                        .map(RegisteredTerminal::name)
                        .findFirst()
                        .orElse(""),
                companies(all).getOrDefault(isolation.organisation(), ""));
    }

    private Map<UUID, String> companies(List<RegisteredTerminal> all) {
        return organisations.names(
                all.stream().map(each -> each.organisation().value()).distinct().toList());
    }

    private <T> List<T> newest(String entity, String by, Class<T> type, Optional<OrganisationId> of, int most) {
        TypedQuery<T> query = entities.createQuery(
                "select e from " + entity + " e" + (of.isPresent() ? " where e.organisation = :organisation" : "")
                        + " order by e." + by + " desc",
                type);
        of.ifPresent(organisation -> query.setParameter("organisation", organisation.value()));
        return query.setMaxResults(most).getResultList();
    }
}
