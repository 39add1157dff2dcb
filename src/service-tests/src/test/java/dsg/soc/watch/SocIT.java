package dsg.soc.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.account.KeycloakLogins.Happening;
import dsg.loganalysis.EventIntake;
import dsg.loganalysis.NewEvent;
import dsg.loganalysis.source.KeycloakColumns;
import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.listing.ListPage;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import dsg.soc.EntityKind;
import dsg.soc.Gravity;
import dsg.soc.IncidentId;
import dsg.soc.ProhibitedAct;
import dsg.soc.alert.AlertDesk;
import dsg.soc.alert.AlertFilter;
import dsg.soc.alert.AlertPage;
import dsg.soc.alert.AlertRow;
import dsg.soc.alert.AlertState;
import dsg.soc.alert.Judgement;
import dsg.soc.incident.ActDesk;
import dsg.soc.incident.ActionDesk;
import dsg.soc.incident.Cause;
import dsg.soc.incident.DoingRow;
import dsg.soc.incident.EvidenceDesk;
import dsg.soc.incident.IncidentDesk;
import dsg.soc.incident.IncidentPage;
import dsg.soc.incident.IncidentState;
import dsg.soc.incident.ItemKind;
import dsg.soc.incident.TaskRow;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an event of the store over the alert to the closed incident. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class SocIT {

    private static final String SOC = "架空 見晴";
    private static final String OFFICE = "架空 管太";
    private static final String BRUTE = "dsg-login-brute-force";

    @Inject
    Acting acting;

    @Inject
    Acting.People people;

    @Inject
    EventIntake intake;

    @Inject
    Watch watch;

    @Inject
    WatchStep step;

    @Inject
    AlertDesk alerts;

    @Inject
    IncidentDesk incidents;

    @Inject
    ActionDesk actions;

    @Inject
    EvidenceDesk evidence;

    @Inject
    RuleDesk rules;

    @Inject
    ActDesk acts;

    @Inject
    AccountDirectory accounts;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R30", says = "The SOC monitors, detects incidents, responds, notifies and answers")
    @DisplayName("five wrong passwords are one alert of the account with its events; five more join it")
    void fiveWrongPasswords() throws Exception {
        String user = invented();
        failures(user, 4);
        watch.run();
        assertThat(open(BRUTE, user)).isEmpty();
        failures(user, 1);
        watch.run();
        AlertRow row = open(BRUTE, user).orElseThrow();
        assertThat(row.subject().kind()).isEqualTo(EntityKind.ACCOUNT);
        assertThat(row.author()).isEqualTo("DSG");
        assertThat(row.figure()).isEqualTo("5");
        assertThat(row.raisedAt()).isAfterOrEqualTo(row.lastAt());
        AlertPage page = acting.as(SOC, () -> alerts.page(row.id()));
        assertThat(page.events())
                .hasSize(5)
                .allSatisfy(event -> assertThat(event.user()).isEqualTo(user));
        failures(user, 5);
        watch.run();
        AlertRow again = open(BRUTE, user).orElseThrow();
        assertThat(again.id()).isEqualTo(row.id());
        assertThat(again.findings()).isEqualTo(2);
    }

    @Test
    @DisplayName("a server that is started anew in between counts on, and finds nothing in an event a second time")
    void startedAnew() throws Exception {
        String user = invented();
        failures(user, 3);
        watch.run();
        step.forget();
        failures(user, 2);
        watch.run();
        assertThat(open(BRUTE, user).orElseThrow().findings()).isEqualTo(1);
        step.forget();
        watch.run();
        step.forget();
        watch.run();
        assertThat(open(BRUTE, user).orElseThrow().findings()).as("told once").isEqualTo(1);
    }

    @Test
    @DisplayName("before a rule is changed it is shown the past: what it would have found is told, and nobody is woken")
    void rehearsed() throws Exception {
        // off, so that the portal's own watch does not come first
        tune(BRUTE, RuleState.OFF);
        String user = invented();
        failures(user, 5);
        RulePreview preview = acting.as(SOC, () -> rules.preview(BRUTE, 1));
        assertThat(preview.row().author()).isEqualTo("DSG");
        assertThat(preview.events()).isGreaterThanOrEqualTo(5);
        assertThat(preview.findings()).isPositive();
        long found = preview.findings();
        watch.run();
        assertThat(open(BRUTE, user)).as("nobody is woken").isEmpty();
        tune(BRUTE, RuleState.ACTIVE);
        failures(invented(), 5);
        assertThat(acting.as(SOC, () -> rules.preview(BRUTE, 1)).findings()).isGreaterThan(found);
        assertThatThrownBy(() -> acting.as(SOC, () -> rules.preview(BRUTE, 31))).hasMessage("soc.rule.preview.days");
    }

    @Test
    @DisplayName("a rule on trial wakes nobody, one that is off finds nothing, and who decided so stands beside it")
    void tuning() throws Exception {
        String user = invented();
        String rule = "dsg-login-foreign-terminal";
        tune(rule, RuleState.REPORT_ONLY);
        line(user, "LOGIN_ERROR", "terminal_of_another_organisation");
        watch.run();
        assertThat(open(rule, user)).isEmpty();
        assertThat(found(AlertFilter.Show.REPORT_ONLY, rule, user)).isPresent();
        tune(rule, RuleState.OFF);
        String other = invented();
        line(other, "LOGIN_ERROR", "terminal_of_another_organisation");
        watch.run();
        assertThat(found(AlertFilter.Show.REPORT_ONLY, rule, other)).isEmpty();
        assertThat(acting.as(OFFICE, () -> rules.rules()))
                .filteredOn(row -> row.id().equals(rule))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.changedBy()).isEqualTo(SOC);
                    assertThat(row.state()).isEqualTo(RuleState.OFF);
                });
        tune(rule, RuleState.ACTIVE);
        String third = invented();
        line(third, "LOGIN_ERROR", "terminal_of_another_organisation");
        watch.run();
        assertThat(open(rule, third)).isPresent();
    }

    @Test
    @DisplayName(
            "an alarm on the audit log comes by itself from the log over the store to the queue, about the gateway")
    void alarmsOfTheGateway() throws Exception {
        audit.system("CLOCK_ALARM", Outcome.FAILED, "contract.clock.behind", "clock-alarm", UUID.randomUUID(), null);
        Await.until(
                "an alert of the clock", () -> open("dsg-clock-set", "audit").isPresent());
        assertThat(open("dsg-clock-set", "audit").orElseThrow().subject().kind())
                .isEqualTo(EntityKind.GATEWAY);
    }

    @Test
    @Proves(value = "R141", says = "Nobody uses another's identifier or lets another use theirs")
    @DisplayName("an incident from the alert to its cause: tasks, evidence, the account shut out, let in again by two")
    void anIncident() throws Exception {
        Account account = accounts.get(people.caller("架空 港").account());
        AccountId victim = people.caller("架空 港").account();
        String user = people.caller("架空 港").username();
        failures(user, 5);
        watch.run();
        AlertRow alert = open(BRUTE, user).orElseThrow();
        IncidentId id = acting.as(SOC, () -> incidents.open(alert.id(), ProhibitedAct.B));
        IncidentPage page = page(id);
        assertThat(page.tasks()).hasSize(5).allMatch(TaskRow::isOfTemplate);
        assertThat(page.subjects())
                .anySatisfy(subject -> assertThat(subject.name()).isEqualTo("架空 港"))
                .anySatisfy(subject -> assertThat(subject.id()).isEqualTo(user));
        acting.as(SOC, () -> {
            incidents.finish(id, page.tasks().getFirst().id());
            incidents.write(id, ItemKind.NOTE, "本人は試していないとのこと");
            incidents.write(id, ItemKind.INDICATOR, "192.0.2.7");
            evidence.keepEvents(id, alert.id());
            return id;
        });
        assertThat(page(id).evidence()).singleElement().satisfies(kept -> {
            assertThat(kept.isWhole()).isTrue();
            assertThat(kept.hands())
                    .singleElement()
                    .satisfies(hand -> assertThat(hand.holder()).isEqualTo(SOC));
        });
        suspended(id, victim, user);
        resumedByTwo(id, victim, user);
        closed(id, alert);
        assertThat(account.username()).isEqualTo(user);
    }

    private void suspended(IncidentId id, AccountId victim, String user) throws Exception {
        assertThat(roles(victim)).isNotEmpty();
        acting.as(SOC, () -> {
            actions.ask(id, "suspend-account", EntityKind.ACCOUNT, user, "総当たりのため");
            return id;
        });
        assertThat(roles(victim)).as("at once").isEmpty();
        assertThat(page(id).row().state()).isEqualTo(IncidentState.CONTAINED);
        Await.until(
                "Keycloak keeps it out",
                () -> number("select count(*) from account where username = '" + user
                                + "' and suspension_enforced and not keycloak_enabled")
                        == 1);
        assertThatThrownBy(() -> acting.as(SOC, () -> {
                    actions.ask(id, "suspend-account", EntityKind.ACCOUNT, "A10000001", "関係のないアカウント");
                    return id;
                }))
                .hasMessage("soc.action.stranger");
    }

    private void resumedByTwo(IncidentId id, AccountId victim, String user) throws Exception {
        acting.as(SOC, () -> {
            actions.ask(id, "resume-account", EntityKind.ACCOUNT, user, "本人を確認した");
            return id;
        });
        DoingRow waiting = page(id).doings().stream()
                .filter(DoingRow::isWaiting)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> close(id)).hasMessage("soc.incident.awaited");
        assertThatThrownBy(() -> decide(SOC, waiting)).hasMessage("soc.action.own");
        assertThat(roles(victim)).isEmpty();
        decide(OFFICE, waiting);
        Await.until("Keycloak lets it in", () -> !roles(victim).isEmpty());
    }

    private void closed(IncidentId id, AlertRow alert) throws Exception {
        close(id);
        IncidentPage page = page(id);
        assertThat(page.row().state()).isEqualTo(IncidentState.CLOSED);
        assertThat(page.row().cause()).isEqualTo(Cause.ATTACK);
        assertThat(page.alerts()).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo(AlertState.CLOSED);
            assertThat(each.verdict()).isEqualTo(Judgement.TRUE_POSITIVE);
        });
        assertThat(page.items())
                .extracting(item -> item.text())
                .contains(
                        "soc.event.opened",
                        "soc.event.done.suspend-account",
                        "soc.event.done.resume-account",
                        "192.0.2.7")
                .endsWith("soc.event.closed");
        assertThatThrownBy(() -> close(id)).hasMessage("soc.incident.closed");
        assertThat(acting.as(OFFICE, () -> acts.acts()))
                .hasSize(18)
                .filteredOn(row -> row.act() == ProhibitedAct.B)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.incidents()).isPositive();
                    assertThat(row.rules()).extracting(rule -> rule.id()).contains(alert.rule());
                });
    }

    @Test
    @DisplayName("in a drill nothing is done to anybody")
    void drill() throws Exception {
        IncidentId id = acting.as(SOC, () -> incidents.open("訓練", Gravity.HIGH, ProhibitedAct.B, true));
        assertThatThrownBy(() -> acting.as(SOC, () -> {
                    actions.ask(id, "suspend-account", EntityKind.ACCOUNT, "A10000001", "訓練");
                    return id;
                }))
                .hasMessage("soc.action.drill");
    }

    @Test
    @DisplayName("who works in a contract sees no alert, and the database shows them no row")
    void nobodyInsideAContract() throws Exception {
        assertThatThrownBy(() -> acting.as(
                        "架空 青子",
                        () -> alerts.page(
                                ListPage.first("last", true, 20), new AlertFilter(AlertFilter.Show.OPEN, null, ""))))
                .isInstanceOf(Refused.class);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('dsg.contract', '" + UUID.randomUUID() + "', false)");
            for (String table : List.of("soc_alert", "soc_incident", "soc_evidence", "soc_action", "soc_rule")) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
            statement.execute("select set_config('dsg.contract', '', false)");
        }
    }

    private void tune(String rule, RuleState state) throws Exception {
        acting.as(SOC, () -> {
            rules.tune(rule, state, "試験");
            return rule;
        });
    }

    private void decide(String who, DoingRow doing) throws Exception {
        acting.as(who, () -> {
            actions.decide(doing.id(), true);
            return doing;
        });
    }

    private void close(IncidentId id) throws Exception {
        acting.as(SOC, () -> {
            incidents.close(id, Cause.ATTACK, "第三者が試した。破られていない。");
            return id;
        });
    }

    private IncidentPage page(IncidentId id) throws Exception {
        return acting.as(SOC, () -> incidents.page(id));
    }

    private Set<?> roles(AccountId account) {
        return people.caller(account).roles();
    }

    private Optional<AlertRow> open(String rule, String subject) throws Exception {
        return found(AlertFilter.Show.OPEN, rule, subject);
    }

    private Optional<AlertRow> found(AlertFilter.Show show, String rule, String subject) throws Exception {
        return acting
                .as(SOC, () -> alerts.page(ListPage.first("last", true, 200), new AlertFilter(show, null, rule)))
                .rows()
                .stream()
                .filter(row -> row.subject().id().equals(subject))
                .findFirst();
    }

    private static String invented() {
        return "B"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    }

    private void failures(String user, int times) {
        for (int i = 0; i < times; i++) {
            line(user, "LOGIN_ERROR", "invalid_user_credentials");
        }
    }

    private void line(String user, String type, String error) {
        String id = UUID.randomUUID().toString();
        Instant at = Instant.EPOCH.plusSeconds(1);
        Happening told = new Happening(id, at, type, error, null, user, null, null, null, "{}");
        intake.take("keycloak", id, List.of(new NewEvent(1, at, KeycloakColumns.of(told, null), "{}")));
    }

    private long number(String select) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
