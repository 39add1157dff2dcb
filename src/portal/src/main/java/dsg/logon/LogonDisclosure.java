package dsg.logon;

import dsg.disclosure.Disclosable;
import dsg.disclosure.DisclosureScope;
import dsg.platform.access.OrganisationId;
import dsg.platform.calendar.Clocks;
import dsg.platform.view.Languages;
import dsg.platform.view.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The logon history of a company's own accounts in a contract (R22, R41, T41). */
@ApplicationScoped
class LogonDisclosure implements Disclosable {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @PersistenceContext
    EntityManager entities;

    @Inject
    Messages messages;

    @Override
    public String name() {
        return "LOGONS";
    }

    @Override
    public List<String> headings() {
        return List.of("日時", "できごと", "要素", "理由", "アカウント", "氏名", "端末", "拠点");
    }

    @Override
    public List<List<String>> lines(DisclosureScope scope, int most) {
        return entities.createQuery(
                        "select l from LogonEvent l where l.contract = :contract and l.organisation in :organisations and"
                                + " l.at >= :from and l.at < :until order by l.at, l.id",
                        LogonEvent.class)
                .setParameter("contract", scope.contract().value())
                .setParameter(
                        "organisations",
                        scope.organisations().stream()
                                .map(OrganisationId::value)
                                .toList())
                .setParameter("from", scope.from())
                .setParameter("until", scope.until())
                .setMaxResults(most)
                .getResultStream()
                .map(LogonEvent::row)
                .map(this::line)
                .toList();
    }

    private List<String> line(LogonRow row) {
        return List.of(
                MOMENT.format(row.at().atZone(Clocks.JAPAN)),
                messages.text("logon.kind." + row.kind(), Languages.JAPANESE),
                messages.text("logon.factor." + row.factor(), Languages.JAPANESE),
                row.reason(),
                row.accountName(),
                row.personName(),
                row.terminalName(),
                row.site());
    }
}
