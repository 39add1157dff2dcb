package dsg.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.company.OrganisationDirectory;
import dsg.platform.calendar.Clocks;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A company's way in, and what is handed out. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class OnboardingIT {

    private static final String PROVIDER = "架空 運子";
    private static final String SECURITY = "架空 管太";
    private static final String USER = "架空 青子";

    @Inject
    Acting acting;

    @Inject
    Onboardings onboardings;

    @Inject
    Handouts handouts;

    @Inject
    OrganisationDirectory organisations;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R80", says = "The company has joined: a notice was issued after the last look at the site")
    @Proves(value = "R32", says = "Joining support helps with site, accounts, installation and network")
    @DisplayName(
            "one case from the mailed application to the notice with its number; each step says whom it waits for, and"
                    + " none is left out")
    void fromMailToNotice() throws Exception {
        String code = "new-" + UUID.randomUUID().toString().substring(0, 8);
        UUID id = acting.as(PROVIDER, () -> onboardings.open(form(code)));
        OnboardingRow opened = row(id);
        assertThat(opened.number()).matches("J20\\d\\d-\\d{4}");
        assertThat(opened.next()).isEqualTo(OnboardingStep.BUSINESS_PLAN);
        assertThat(opened.missing()).doesNotContain(OnboardingStep.APPLICATION).hasSize(6);
        assertThat(organisations.find(code)).isPresent();
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> onboardings.open(form(code))))
                .hasMessage("onboarding.open");
        assertThatThrownBy(() -> as(SECURITY, () -> onboardings.check(id, today(), "早すぎる")))
                .hasMessage("onboarding.step.missing");
        as(PROVIDER, () -> onboardings.record(id, OnboardingStep.BUSINESS_PLAN, today(), "計画-1"));
        as(PROVIDER, () -> onboardings.record(id, OnboardingStep.SECURITY_PLAN, today(), "実装-1"));
        as(PROVIDER, () -> onboardings.reopen(id, OnboardingStep.SECURITY_PLAN, "記載の不足"));
        assertThat(row(id).next()).isEqualTo(OnboardingStep.SECURITY_PLAN);
        as(PROVIDER, () -> onboardings.record(id, OnboardingStep.SECURITY_PLAN, today(), "実装-2"));
        assertThatThrownBy(() -> as(PROVIDER, () -> onboardings.record(id, OnboardingStep.OFFICERS, today(), "体制")))
                .hasMessage("onboarding.officers.missing");
        for (Duty duty : Duty.values()) {
            as(PROVIDER, () -> onboardings.name(id, duty, "架空 役" + duty, "架空 代", today().minusDays(10)));
        }
        as(PROVIDER, () -> onboardings.record(id, OnboardingStep.OFFICERS, today(), "体制"));
        as(PROVIDER, () -> onboardings.record(id, OnboardingStep.LINE, today(), "開通-1"));
        assertThatThrownBy(() -> as(PROVIDER, () -> onboardings.record(id, OnboardingStep.NOTICE, today(), "勝手")))
                .hasMessage("onboarding.office");
        assertThat(row(id).next()).isEqualTo(OnboardingStep.FINAL_CHECK);
        assertThatThrownBy(() -> acting.as(SECURITY, () -> onboardings.issue(id, today())))
                .hasMessage("onboarding.step.missing");
        as(SECURITY, () -> onboardings.check(id, today(), "確認-1"));
        String notice = acting.as(SECURITY, () -> onboardings.issue(id, today()));
        OnboardingRow joined = row(id);
        assertThat(joined.next()).isNull();
        assertThat(java.util.Objects.requireNonNull(joined.notice()).number())
                .isEqualTo(notice)
                .isEqualTo("加入-" + opened.number());
        assertThatThrownBy(() -> as(PROVIDER, () -> onboardings.reopen(id, OnboardingStep.LINE, "もう一度")))
                .hasMessage("onboarding.complete");
    }

    @Test
    @DisplayName("officers have terms: a new one ends the one before on the day before; nobody is their own deputy")
    void terms() throws Exception {
        UUID id = acting.as(
                PROVIDER,
                () -> onboardings.open(
                        form("term-" + UUID.randomUUID().toString().substring(0, 8))));
        LocalDate first = today().minusDays(30);
        as(PROVIDER, () -> onboardings.name(id, Duty.SYSTEM_MANAGER, "架空 前", "", first));
        as(PROVIDER, () -> onboardings.name(id, Duty.SYSTEM_MANAGER, "架空 後", "架空 代", today()));
        assertThat(acting.as(PROVIDER, () -> onboardings.page(id)).officers())
                .containsExactly(
                        new OfficerRow(Duty.SYSTEM_MANAGER, "架空 前", "", first, today().minusDays(1)),
                        new OfficerRow(Duty.SYSTEM_MANAGER, "架空 後", "架空 代", today(), null));
        assertThatThrownBy(() -> as(PROVIDER, () -> onboardings.name(id, Duty.SYSTEM_MANAGER, "架空 早", "", first)))
                .hasMessage("onboarding.officer.early");
        assertThatThrownBy(() -> as(PROVIDER, () -> onboardings.name(id, Duty.GENERAL, "架空 一", "架空 一", first)))
                .hasMessage("onboarding.officer.deputy");
        assertThatThrownBy(() -> acting.as(USER, () -> onboardings.page(id))).hasMessage("access.role");
    }

    @Test
    @Proves(value = "T50", says = "Users acknowledge the manual's version")
    @DisplayName("an edition is acknowledged by each reader once; a new edition asks again, the old one no more")
    void acknowledged() throws Exception {
        String title = "架空の利用要領 " + UUID.randomUUID();
        UUID first = publish(title, "初版");
        assertThat(handout(first).isOpen()).isTrue();
        as(USER, () -> handouts.acknowledge(first));
        as(USER, () -> handouts.acknowledge(first));
        assertThat(handout(first).isOpen()).isFalse();
        UUID second = publish(title, "第二版");
        assertThat(handout(second).isOpen()).isTrue();
        assertThat(handout(first).newest()).isFalse();
        assertThat(acting.as(PROVIDER, () -> handouts.all()).stream()
                        .filter(row -> row.id().equals(first))
                        .findFirst()
                        .orElseThrow()
                        .readers())
                .isEqualTo(1);
        assertThatThrownBy(() -> publish(title, "初版")).hasMessage("onboarding.handout.taken");
        assertThatThrownBy(() -> acting.as(
                        USER, () -> handouts.publish(new HandoutForm(title, "三", "どこか", "0".repeat(64), true))))
                .hasMessage("access.role");
        assertThatThrownBy(() ->
                        acting.as(PROVIDER, () -> handouts.publish(new HandoutForm(title, "三", "どこか", "短い", true))))
                .hasMessage("onboarding.handout.digest");
    }

    private UUID publish(String title, String edition) throws Exception {
        return acting.as(
                PROVIDER,
                () -> handouts.publish(new HandoutForm(title, edition, "マニュアル・様式サイト", "ab".repeat(32), true)));
    }

    private HandoutRow handout(UUID id) throws Exception {
        return acting.as(USER, () -> handouts.all()).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private OnboardingRow row(UUID id) throws Exception {
        return acting.as(SECURITY, () -> onboardings.page(id)).row();
    }

    private static OnboardingForm form(String code) {
        return new OnboardingForm(
                code, "架空の新しい企業 " + code, List.of("架空本社"), today(), "架空 窓口", "mado@new.example", "架空本社に1回線");
    }

    private static LocalDate today() {
        return LocalDate.now(Clocks.JAPAN);
    }

    private void as(String who, Runnable work) throws Exception {
        Callable<Boolean> done = () -> {
            work.run();
            return true;
        };
        acting.as(who, done);
    }
}
