package dsg.terminal;

import dsg.company.OrganisationDirectory;
import dsg.disclosure.Disclosable;
import dsg.disclosure.DisclosureScope;
import dsg.platform.access.OrganisationId;
import dsg.platform.calendar.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** The register's rows of a company's own terminals (R41, T41). */
@ApplicationScoped
class TerminalDisclosure implements Disclosable {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @PersistenceContext
    EntityManager entities;

    @Inject
    OrganisationDirectory organisations;

    @Override
    public String name() {
        return "TERMINALS";
    }

    @Override
    public List<String> headings() {
        return List.of("組織", "端末", "状態", "登録日時", "証明書の指紋（SHA-256）");
    }

    /** Those that were registered before the end of the time asked for. */
    @Override
    public List<List<String>> lines(DisclosureScope scope, int most) {
        List<UUID> owners =
                scope.organisations().stream().map(OrganisationId::value).toList();
        return entities.createQuery(
                        "select t from Terminal t where t.organisation in :owners and t.registeredAt < :until order by"
                                + " t.registeredAt, t.name",
                        Terminal.class)
                .setParameter("owners", owners)
                .setParameter("until", scope.until())
                .setMaxResults(most)
                .getResultStream()
                .map(this::line)
                .toList();
    }

    private List<String> line(Terminal terminal) {
        TerminalRow row = terminal.row(
                organisations.get(new OrganisationId(terminal.organisation())).name(), "");
        return List.of(
                row.organisation(),
                row.name(),
                row.isRevoked() ? "失効" : "登録済み",
                moment(row.registeredAt()),
                row.fingerprint());
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(Clocks.JAPAN));
    }
}
