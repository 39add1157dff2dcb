package dsg.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.account.AccountDirectory;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.audit.AuditPage;
import dsg.platform.audit.AuditQuery;
import dsg.platform.audit.AuditReading;
import dsg.platform.audit.AuditRow;
import dsg.platform.audit.Outcome;
import dsg.platform.calendar.Clocks;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who looks for something in the log finds it, and whoever has gone through it stands for that. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class ReadingIT {

    private static final String OFFICE = "架空 管太";
    private static final String PROVIDER = "架空 運子";
    private static final String MANAGER = "架空 守";
    private static final String USER = "架空 青子";
    private static final String OWN = "EXPORT_OWN_AUDIT_EVIDENCE";

    @Inject
    Acting acting;

    @Inject
    AuditReading log;

    @Inject
    Evidence evidence;

    @Inject
    Reviews reviews;

    @Inject
    AccountDirectory accounts;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "Decision 3", says = "A success is on the log with its change, a refusal or failure on its own")
    @DisplayName(
            "the log is found by account, person, terminal, contract, object, action, outcome and day, each by itself")
    void found() throws Exception {
        acting.as(MANAGER, () -> evidence.ownExtract());
        assertThatThrownBy(() -> acting.as(USER, () -> evidence.ownExtract())).isInstanceOf(Refused.class);
        AuditRow done = newest(query(null, null, OWN, Outcome.OK, null, null, null));
        AuditRow refused = newest(query(null, null, OWN, Outcome.REFUSED, null, null, null));
        String manager = Objects.requireNonNull(done.username());
        UUID terminal = Objects.requireNonNull(done.terminal());
        UUID contract = Objects.requireNonNull(done.contract());
        LocalDate day = LocalDate.ofInstant(done.at(), Clocks.JAPAN);

        finds(query(null, manager, null, null, null, null, null), done, row -> manager.equals(row.username()));
        finds(query(null, null, null, null, terminal, null, null), done, row -> terminal.equals(row.terminal()));
        finds(query(null, null, null, null, null, contract, null), done, row -> contract.equals(row.contract()));
        finds(query(null, null, null, null, null, null, contract), done, row -> contract.equals(row.objectId()));
        finds(
                query(null, null, OWN, null, null, null, null),
                done,
                row -> row.action().equals(OWN));
        finds(
                query(null, null, null, Outcome.REFUSED, null, null, null),
                refused,
                row -> row.outcome() == Outcome.REFUSED);
        finds(
                query(day, null, null, null, null, null, null),
                done,
                row -> LocalDate.ofInstant(row.at(), Clocks.JAPAN).equals(day));
        assertThat(page(query(day.plusDays(1), manager, null, null, null, null, null))
                        .rows())
                .isEmpty();

        Set<String> names = accounts.usernamesOfPersonOf(manager);
        assertThat(names).contains(manager);
        finds(
                query(null, null, null, null, null, null, null).byAny(names),
                done,
                row -> names.contains(row.username()));
    }

    @Test
    @DisplayName(
            "page after page goes on exactly where the one before ended, and reading is on the log with its reader")
    void pages() throws Exception {
        for (int i = 0; i < 2 * AuditQuery.PAGE + 20; i++) {
            acting.as(OFFICE, () -> log.page(AuditQuery.ofAction("NOTHING")));
        }
        AuditQuery readings = AuditQuery.ofAction(AuditReading.READ_AUDIT_LOG);
        AuditPage first = page(readings);
        AuditPage second = page(after(readings, first));
        assertThat(first.rows()).hasSize(AuditQuery.PAGE);
        assertThat(second.rows()).hasSize(AuditQuery.PAGE);
        List<AuditRow> both = new ArrayList<>(first.rows());
        both.addAll(second.rows());
        assertThat(both).isSortedAccordingTo(Comparator.comparing(AuditRow::at).reversed());
        List<AuditRow> whole = acting.as(OFFICE, () -> log.export(readings));
        int begin = whole.indexOf(first.rows().getFirst());
        assertThat(whole.subList(begin, begin + both.size())).isEqualTo(both);
        assertThat(both).allSatisfy(row -> assertThat(row.username()).isNotNull());
        assertThatThrownBy(() -> acting.as(MANAGER, () -> log.page(readings))).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName(
            "who has gone through the log of some days stands for it, with the head it was made on; it is on the log")
    void review() throws Exception {
        LocalDate today = LocalDate.now(Clocks.JAPAN);
        String remark = "架空の所見 " + UUID.randomUUID();
        sign(OFFICE, today.minusDays(6), today, remark);
        ReviewRow row = acting.as(OFFICE, () -> reviews.list()).getFirst();
        assertThat(row.remark()).isEqualTo(remark);
        assertThat(row.reviewer()).isEqualTo(OFFICE);
        assertThat(row.first()).isEqualTo(today.minusDays(6));
        assertThat(acting.as(USER, () -> evidence.head(row.headSize()))).contains("size " + row.headSize());
        AuditRow signed = newest(AuditQuery.ofAction(AuditService.REVIEW_AUDIT_LOG));
        assertThat(page(query(null, null, AuditService.REVIEW_AUDIT_LOG, Outcome.OK, null, null, null))
                        .rows())
                .anySatisfy(each -> assertThat(each.detail()).isEqualTo(today.minusDays(6) + "/" + today));
        assertThat(signed.username()).isNotNull();

        assertThatThrownBy(() -> sign(OFFICE, today, today.plusDays(1), remark)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> sign(OFFICE, today, today.minusDays(1), remark))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> sign(OFFICE, today, today, " ")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> sign(PROVIDER, today, today, remark)).isInstanceOf(Refused.class);
    }

    private void sign(String who, LocalDate first, LocalDate last, String remark) throws Exception {
        acting.as(who, () -> {
            reviews.sign(first, last, remark);
            return true;
        });
    }

    /** The row is there, and no row that is not meant. */
    private void finds(AuditQuery query, AuditRow row, Predicate<AuditRow> meant) throws Exception {
        AuditPage page = page(query);
        assertThat(page.rows()).as(query.toString()).contains(row).allMatch(meant);
    }

    private AuditRow newest(AuditQuery query) throws Exception {
        return page(query).rows().getFirst();
    }

    private AuditPage page(AuditQuery query) throws Exception {
        return acting.as(OFFICE, () -> log.page(query));
    }

    private static AuditQuery after(AuditQuery query, AuditPage page) {
        return new AuditQuery(
                query.from(),
                query.until(),
                query.username(),
                query.action(),
                query.outcome(),
                query.terminal(),
                query.contract(),
                query.object(),
                query.any(),
                page.rows().getLast().id());
    }

    private static AuditQuery query(
            @Nullable LocalDate day,
            @Nullable String username,
            @Nullable String action,
            @Nullable Outcome outcome,
            @Nullable UUID terminal,
            @Nullable UUID contract,
            @Nullable UUID object) {
        return new AuditQuery(day, day, username, action, outcome, terminal, contract, object, Set.of(), null);
    }
}
