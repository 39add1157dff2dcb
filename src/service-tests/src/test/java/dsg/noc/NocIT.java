package dsg.noc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.company.OrganisationKind;
import dsg.company.Organisations;
import dsg.duty.DutyDesk;
import dsg.duty.DutyPage;
import dsg.duty.Rosters;
import dsg.firewall.EdgeReport;
import dsg.firewall.Edges;
import dsg.line.LineKind;
import dsg.line.Lines;
import dsg.line.RouterRow;
import dsg.line.SitePage;
import dsg.noc.AlarmRow.State;
import dsg.noc.probe.Health;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import dsg.platform.calendar.Clocks;
import dsg.platform.service.NextStep;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import dsg.terminal.TerminalKeys;
import dsg.terminal.Terminals;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real probes, by the portal's own tasks. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class NocIT {

    private static final String PROVIDER = "架空 運子";
    private static final String OPERATOR = "架空 網代";
    private static final int TERMINALS = 40;

    @Inject
    Acting acting;

    @Inject
    Organisations organisations;

    @Inject
    Terminals terminals;

    @Inject
    Lines lines;

    @Inject
    Edges edges;

    @Inject
    NocDesk noc;

    @Inject
    NocReports reports;

    @Inject
    Rosters rosters;

    @Inject
    NocSteps steps;

    @Inject
    CurrentCaller current;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R29", says = "The NOC monitors, detects faults, responds, reports and answers")
    @DisplayName("a router that is silent with 40 terminals behind it is one alarm that counts 40; whoever is on duty"
            + " has it, then the next, with a task at home; taken up, over, reported, and in the availability")
    void oneAlarm() throws Exception {
        shareOut();
        SitePage site = siteWithTerminals();
        RouterRow router = site.routers().getFirst();
        String key = "router:" + router.id();
        assertThat(edges.report(router.name(), told())).isTrue();
        Await.until("the router is well", () -> target(key, Health.UP));

        silence(router.name());
        Await.until("an alarm", () -> !alarms(site).isEmpty());
        assertThat(alarms(site)).singleElement().satisfies(alarm -> {
            assertThat(alarm.target().key()).isEqualTo(key);
            assertThat(alarm.dependents()).isEqualTo(TERMINALS);
            assertThat(alarm.state()).isEqualTo(State.NEW);
        });
        UUID alarm = alarms(site).getFirst().id();
        assertThat(acting.as(PROVIDER, () -> noc.alarm(alarm)).dependents()).hasSize(TERMINALS);

        String holder = acting.as(PROVIDER, () -> noc.alarm(alarm)).row().holder();
        assertThat(holder).isIn(PROVIDER, OPERATOR);
        assertThat(tasks(holder, alarm)).containsExactly("noc.next.alarm");
        execute("update noc_alarm set began_at = began_at - interval '1 hour' where id = '" + alarm + "'");
        Await.until(
                "nobody took it up in time",
                () -> acting.as(PROVIDER, () -> noc.alarm(alarm)).row().escalatedAt() != null);
        String next = holder.equals(PROVIDER) ? OPERATOR : PROVIDER;
        assertThat(acting.as(PROVIDER, () -> noc.alarm(alarm)).row().holder()).isEqualTo(next);
        assertThat(tasks(next, alarm)).containsExactly("noc.next.escalated");
        assertThat(tasks(holder, alarm)).isEmpty();
        acting.as(PROVIDER, () -> run(() -> noc.acknowledge(alarm)));
        assertThat(tasks(next, alarm)).isEmpty();
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> run(() -> noc.acknowledge(alarm))))
                .hasMessage("noc.alarm.acknowledged.already");
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> run(() -> noc.close(alarm, "架空の原因", "架空の報告"))))
                .hasMessage("noc.alarm.goes-on");
        edges.report(router.name(), told());
        Await.until("the alarm is over", () -> state(alarm) == State.ENDED);
        acting.as(PROVIDER, () -> run(() -> noc.close(alarm, "架空の停電", "架空の復電を確認した。")));
        assertThat(state(alarm)).isEqualTo(State.CLOSED);
        assertThat(alarms(site)).isEmpty();

        YearMonth month = YearMonth.now(Clocks.JAPAN);
        assertThat(acting.as(PROVIDER, () -> reports.availability(month)))
                .filteredOn(each -> each.of().key().equals(key))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.down()).isPositive();
                    assertThat(each.percent()).isBetween(0.0, 99.999);
                });
        assertThat(acting.as(PROVIDER, () -> reports.sites(month)))
                .filteredOn(each -> each.place().startsWith(site.site().organisationName() + " "))
                .singleElement()
                .satisfies(each -> assertThat(each.time().down()).isPositive());
    }

    @Test
    @DisplayName(
            "what stops while a maintenance was announced is planned and no alarm; when the maintenance is called off"
                    + " it is one")
    void planned() throws Exception {
        SitePage site = siteWithTerminals();
        RouterRow router = site.routers().getFirst();
        edges.report(router.name(), told());
        Await.until("the router is well", () -> target("router:" + router.id(), Health.UP));
        UUID maintenance = UUID.randomUUID();
        execute("""
            insert into maintenance (id, version, from_instant, until_instant, words, announced_by, announced_at)
            select '%s', 0, now() - interval '1 minute', now() + interval '5 minutes', '架空の保守', id, now() from account limit 1\
            """.formatted(maintenance));
        try {
            silence(router.name());
            Await.until("a planned stop", () -> outage(router, true));
            assertThat(alarms(site)).isEmpty();
        } finally {
            execute("update maintenance set called_off_by = announced_by, called_off_at = now() where id = '"
                    + maintenance + "'");
        }
        Await.until("an alarm", () -> !alarms(site).isEmpty());
        assertThat(outage(router, false)).isTrue();
        edges.report(router.name(), told());
    }

    private void shareOut() throws Exception {
        YearMonth month = YearMonth.now(Clocks.JAPAN);
        List<UUID> people = acting.as(PROVIDER, () -> rosters.page(DutyDesk.NOC, month)).people().stream()
                .filter(each -> Set.of(PROVIDER, OPERATOR).contains(each.name()))
                .map(DutyPage.Candidate::account)
                .toList();
        for (YearMonth each : List.of(month.minusMonths(1), month, month.plusMonths(1))) {
            provider(() -> rosters.plan(DutyDesk.NOC, each, people));
        }
    }

    private List<String> tasks(String person, UUID alarm) throws Exception {
        return acting.as(person, () -> steps.of(current.get())).stream()
                .filter(each -> each.address().endsWith(alarm.toString()))
                .map(NextStep::key)
                .toList();
    }

    private boolean target(String key, Health health) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select 1 from noc_target where key = ? and health = ?")) {
            select.setString(1, key);
            select.setString(2, health.name());
            return select.executeQuery().next();
        }
    }

    private boolean outage(RouterRow router, boolean planned) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                    select 1 from noc_outage o join noc_target t on t.id = o.target
                    where t.key = ? and o.planned = ? and o.health = 'DOWN'\
                    """)) {
            select.setString(1, "router:" + router.id());
            select.setBoolean(2, planned);
            return select.executeQuery().next();
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<AlarmRow> alarms(SitePage site) throws Exception {
        return acting.as(PROVIDER, noc::desk).alarms().stream()
                .filter(each -> site.site().id().equals(each.target().site()))
                .toList();
    }

    private State state(UUID alarm) throws Exception {
        return acting.as(PROVIDER, () -> noc.alarm(alarm)).row().state();
    }

    private void silence(String router) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update edge_state set heard_at = now() - interval '10 minutes' where edge = ?")) {
            update.setString(1, router);
            update.executeUpdate();
        }
    }

    private SitePage siteWithTerminals() throws Exception {
        String code = "noc-" + random();
        OrganisationId organisation = acting.as(
                PROVIDER,
                () -> organisations.register(code, "架空監視社 " + code, OrganisationKind.COMPANY, List.of("架空工場")));
        UUID site = acting.as(PROVIDER, lines::list).stream()
                .filter(each -> each.site().organisation().equals(organisation))
                .findFirst()
                .orElseThrow()
                .site()
                .id();
        ThreadLocalRandom dice = ThreadLocalRandom.current();
        String network = "10.%d.%d.".formatted(dice.nextInt(100, 250), dice.nextInt(256));
        String router = "router-" + random();
        provider(() -> lines.address(site, network + "0/24"));
        provider(() -> lines.begin(site, LineKind.FIXED, LocalDate.now(Clocks.JAPAN)));
        provider(() -> lines.lend(site, router, "SN-" + router));
        for (int host : IntStream.range(10, 10 + TERMINALS).toArray()) {
            TerminalId terminal =
                    acting.as(PROVIDER, () -> terminals.register(organisation, "noc-" + random(), keys()));
            String mac = "02:5e:%02x:%02x:%02x:%02x"
                    .formatted(dice.nextInt(256), dice.nextInt(256), dice.nextInt(256), dice.nextInt(256));
            provider(() -> lines.place(site, terminal, mac, network + host));
        }
        return acting.as(PROVIDER, () -> lines.page(site));
    }

    private static TerminalKeys keys() {
        return new TerminalKeys(print(), print());
    }

    private static String print() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }

    private void provider(Runnable work) throws Exception {
        acting.as(PROVIDER, () -> run(work));
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }

    private static String random() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    }

    /** Of an edge that has seen nothing, by a program that has just begun. */
    private static EdgeReport told() {
        return new EdgeReport(1, UUID.randomUUID().toString(), 1, List.of(), List.of());
    }
}
