package dsg.logon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.enrolment.Newcomers;
import dsg.platform.access.AccountId;
import dsg.platform.listing.ListPage;
import dsg.platform.listing.Slice;
import dsg.proof.Proves;
import dsg.protocol.LogonNotice;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who sees what of the logon history, and that nothing is in it twice. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class LogonsIT {

    private static final String OFFICE = "架空 管太";
    private static final String USER = "架空 青子";
    private static final String COLLEAGUE = "架空 空男";
    private static final String MANAGER = "架空 守";
    private static final String CONTRACT = "DEMO-2026-001";
    private static final String OF_SUB = "架空 小枝";

    @Inject
    Logons logons;

    @Inject
    Marks marks;

    @Inject
    LogonFiling filing;

    @Inject
    Newcomers newcomers;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R22", says = "The history of logins is kept")
    @DisplayName("a user sees the own rows, the manager the company's for the contract, the office all; the database"
            + " likewise")
    void whoSeesWhat() throws Exception {
        String mark = mark();
        marks.put(mark, newcomers.idOf(USER));
        marks.put(mark, newcomers.idOf(COLLEAGUE));
        marks.put(mark, newcomers.idOf(OF_SUB));

        assertThat(people(USER, CONTRACT, mark)).containsOnly(USER);
        assertThat(people(MANAGER, CONTRACT, mark)).contains(USER, COLLEAGUE).doesNotContain(OF_SUB);
        assertThat(acting.as(OFFICE, () -> reasons(mark))).contains(USER, COLLEAGUE, OF_SUB);
        assertThatThrownBy(() -> acting.as(USER, CONTRACT, () -> logons.export(LogonFilter.ALL)))
                .hasMessage("access.role");
        assertThat(marks.visible(CONTRACT, "sub-a", mark)).isEqualTo(1);
        assertThat(marks.visible(CONTRACT, "prime-b", mark)).isZero();
    }

    @Test
    @Proves(value = "R22", says = "The history of logins is kept")
    @DisplayName("the history is searched by person, terminal, time and outcome, page by page")
    void search() throws Exception {
        String mark = mark();
        for (int i = 0; i < 5; i++) {
            marks.put(mark, newcomers.idOf(USER));
        }
        Instant now = clock.instant();
        assertThat(found(
                        new LogonFilter("青子", "PRIME", LogonKind.REFUSED, now.minusSeconds(60), now.plusSeconds(60)),
                        mark))
                .hasSize(5);
        assertThat(found(new LogonFilter("青子", "sub-01", null, null, null), mark))
                .isEmpty();
        assertThat(found(new LogonFilter("青%子", "", null, null, null), mark)).isEmpty();
        assertThat(found(new LogonFilter("青子", "", LogonKind.LOGIN, null, null), mark))
                .isEmpty();
        assertThat(found(new LogonFilter("青子", "", null, null, now.minusSeconds(60)), mark))
                .isEmpty();

        Slice<LogonRow> first = acting.as(OFFICE, () -> logons.page(ListPage.first("at", true, 2), LogonFilter.ALL));
        Slice<LogonRow> second =
                acting.as(OFFICE, () -> logons.page(new ListPage("at", true, first.next(), 2), LogonFilter.ALL));
        assertThat(second.rows()).hasSize(2).doesNotContainAnyElementsOf(first.rows());
    }

    @Test
    @Proves(value = "R22", says = "The history of logins is kept")
    @DisplayName("what Keycloak tells twice is filed once; what was typed for a name is kept only where it can be one")
    void filedOnce() throws Exception {
        String id = UUID.randomUUID().toString();
        Instant at = clock.instant().minus(Duration.ofHours(1));
        LogonNotice notice =
                new LogonNotice(id, at.toEpochMilli(), LogonNotice.REFUSED, "user_not_found", "", "a00" + mark(), "");
        filing.file(List.of(notice, notice));
        filing.file(List.of(notice));
        assertThat(acting.as(
                                OFFICE,
                                () -> logons.page(
                                        ListPage.first("at", true, 50),
                                        new LogonFilter(notice.account(), "", null, null, null)))
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.factor()).isEqualTo(LogonFactor.PASSWORD);
                    assertThat(row.at()).isEqualTo(Instant.ofEpochMilli(at.toEpochMilli()));
                });
        filing.file(List.of(new LogonNotice(
                UUID.randomUUID().toString(),
                at.toEpochMilli(),
                "REFUSED",
                "user_not_found",
                "",
                "=cmd|' /C'!A0",
                "")));
        assertThat(acting.as(
                                OFFICE,
                                () -> logons.page(
                                        ListPage.first("at", true, 50), new LogonFilter("cmd", "", null, null, null)))
                        .rows())
                .isEmpty();
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private Set<String> people(String person, String contract, String mark) throws Exception {
        return acting.as(person, contract, () -> reasons(mark));
    }

    private Set<String> reasons(String mark) {
        Set<String> people = new HashSet<>();
        logons.page(ListPage.first("at", true, 200), LogonFilter.ALL).rows().stream()
                .filter(row -> row.reason().equals(mark))
                .forEach(row -> people.add(row.personName()));
        return people;
    }

    private List<LogonRow> found(LogonFilter filter, String mark) throws Exception {
        return acting.as(OFFICE, () -> logons.page(ListPage.first("at", true, 200), filter)).rows().stream()
                .filter(row -> row.reason().equals(mark))
                .toList();
    }

    /** Rows that a test knows again, and how many of them the database shows. */
    @ApplicationScoped
    public static class Marks {

        @PersistenceContext
        EntityManager entities;

        @Inject
        LogonBook book;

        @Inject
        Newcomers newcomers;

        @Transactional
        public void put(String mark, AccountId account) {
            book.noteAtLogin(
                    LogonKind.REFUSED,
                    LogonFactor.PASSWORD,
                    mark,
                    newcomers.username(account),
                    newcomers.fingerprint("prime-01"));
        }

        @Transactional
        public long visible(String contract, String organisation, String mark) {
            set("dsg.contract", newcomers.contract(contract).toString());
            set(
                    "dsg.organisation",
                    String.valueOf(entities.createNativeQuery("select id from organisation where code = ?1", UUID.class)
                            .setParameter(1, organisation)
                            .getSingleResult()));
            return ((Number) entities.createNativeQuery("select count(*) from logon_event where reason = ?1")
                            .setParameter(1, mark)
                            .getSingleResult())
                    .longValue();
        }

        private void set(String name, String value) {
            entities.createNativeQuery("select set_config(?1, ?2, true)")
                    .setParameter(1, name)
                    .setParameter(2, value)
                    .getSingleResult();
        }
    }
}
