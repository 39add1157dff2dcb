package dsg.disclosure;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.company.OrganisationDirectory;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.platform.access.OrganisationId;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.calendar.Clocks;
import dsg.platform.view.Languages;
import dsg.platform.view.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes what an approved order is due: once for each of its times, whatever happens in between. */
@ApplicationScoped
class DisclosureMaking {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    @PersistenceContext
    EntityManager entities;

    @Inject
    Disclosables disclosables;

    @Inject
    DisclosureConsents consents;

    @Inject
    AccountDirectory accounts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ContractDirectory contracts;

    @Inject
    Messages messages;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Orders that have something to be made now. */
    @Transactional
    List<UUID> due() {
        return entities.createQuery(
                        "select d.id from DisclosureOrder d where d.state = :approved and d.nextAt <= :now order by"
                                + " d.nextAt",
                        UUID.class)
                .setParameter("approved", DisclosureState.APPROVED)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Makes the next provision of this order, where one is due. */
    @Transactional
    void make(UUID id) {
        DisclosureOrder order = entities.find(DisclosureOrder.class, id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        if (order == null || !order.isDue(now)) {
            return;
        }
        DisclosureOrder.Part part = order.due(now);
        Contract contract = contracts.get(order.contract());
        Set<OrganisationId> covered = consents.covered(contract, order.organisation(), order.isWithSubcontractors());
        Disclosable content = disclosables.get(order.content());
        int most = order.format().most();
        List<List<String>> lines = content.lines(scope(order, covered, part), most + 1);
        if (lines.size() > most) {
            order.tooMuch();
            told(Outcome.FAILED, "disclosure.too-many", "disclosure", order.id(), order);
            return;
        }
        byte[] bytes =
                DisclosureWriter.write(order.format(), mark(order, contract, part, now), content.headings(), lines);
        String name = order.content().toLowerCase(java.util.Locale.ROOT) + "-"
                + STAMP.format(part.until().atZone(Clocks.JAPAN))
                + order.format().extension();
        DisclosureFile file = new DisclosureFile(order, part, covered, lines.size(), WrittenFile.of(name, bytes), now);
        entities.persist(file);
        order.given();
        told(Outcome.OK, null, "disclosure-file", file.id(), order);
    }

    private void told(Outcome outcome, @Nullable String code, String object, UUID id, DisclosureOrder order) {
        audit.system(
                "MAKE_DISCLOSURE", outcome, code, object, id, order.contract().value());
    }

    private DisclosureScope scope(DisclosureOrder order, Set<OrganisationId> covered, DisclosureOrder.Part part) {
        Set<String> usernames = accounts.ofContract(order.contract()).stream()
                .map(accounts::get)
                .filter(account -> covered.contains(account.organisation()))
                .map(Account::username)
                .collect(Collectors.toSet());
        return new DisclosureScope(order.contract(), covered, usernames, part.from(), part.until());
    }

    private List<String> mark(DisclosureOrder order, Contract contract, DisclosureOrder.Part part, Instant now) {
        String receiver = organisations.get(order.organisation()).name();
        return List.of(
                "提供先：" + receiver + "　契約：" + contract.number() + "　この組織以外への提供を禁じます",
                "内容：" + messages.text("Disclosable." + order.content(), Languages.JAPANESE) + "　期間："
                        + moment(part.from()) + " ～ " + moment(part.until()) + "　作成：" + moment(now) + "　提供番号："
                        + order.id());
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(Clocks.JAPAN));
    }
}
